// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <exception>

namespace qianshao::packages {

// Why no package was made, or nothing of one was taken, where the package itself is not to blame (PackageFailure).
class Refusal : public std::exception {
public:
    enum class Code {
        Cancelled,
        NoPartner,      // nobody of that number is a partner
        OnlyFrom,       // nothing is sent to this partner
        OnlyTo,         // nothing is taken from this partner
        NothingNew,     // the partner has everything
        NotUnderstood,  // a newer program put something in that this one cannot read
        ClockAhead,     // the sender's clock is a day or more ahead of this one
        FileNotKept,    // an attachment could not be written beside the station's file
    };
    // `subject`: the partner's name, or the file.
    explicit Refusal(Code code, QString subject = {}) : m_code(code), m_subject(std::move(subject)) {}
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const char *what() const noexcept override { return "packages"; }

    // For the user: what is in the way, and what to do about it.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString remedy() const;

private:
    Code m_code;
    QString m_subject;
};

}  // namespace qianshao::packages
