// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <exception>

namespace qianshao::ledger {

// Why the hub does not do what it was asked.
class Refusal : public std::exception {
public:
    enum class Code {
        BadMessage,         // nothing that this program could have sent
        UnknownDevice,      // no device of that unit
        BadSignature,       // not signed by that device, or not this
        TokenOver,          // it was good and is no more, or never was: refresh it
        Revoked,            // the device is shut out for good
        LeaseOver,          // it has not been heard of for longer than its lease
        StaleSequence,      // a signed request with a larger number came before
        ClockAhead,         // the device writes times that are still to come
        NotAllowed,         // the device's role does not take this in
        BadInvitation,      // unknown, used, over, or not proven
        NobodyNamed,        // neither the invitation nor who took it up says whose device it is to be
        DeviceNumberTaken,  // another key has the same number: make another one
        CodeTaken,          // another unit has the same code
        HashMismatch,       // an attachment's parts are not what they were said to be
        NotFound,
        TooSoon,  // what makes everybody read everything anew was done a while ago: ask again later
    };
    explicit Refusal(Code code) : m_code(code) {}
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const char *what() const noexcept override { return "refusal"; }

private:
    Code m_code;
};

}  // namespace qianshao::ledger
