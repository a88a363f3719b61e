// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/sync/tlshub.h"

namespace qianshao::tests {

// What a hub does with the devices of a unit, for a TlsHub: whoever joins by an invitation is in its list.
class RegisterHub {
public:
    explicit RegisterHub(TlsHub &hub);

    struct Line {
        QString name;
        records::Uuid staff;
        records::Instant enrolled;
        records::Instant lastSeen;
        records::Instant revoked;
        std::optional<int> leaseDays = 30;
    };
    std::map<qint64, Line> devices;
    // Whoever asks is a chief.
    bool isKeptByAsker = true;
    // The persons of the invitations, in their order.
    std::vector<records::Uuid> invited;

private:
    [[nodiscard]] std::optional<TlsHub::Reply> answer(const TlsHub::Request &request, qint64 by);
    [[nodiscard]] TlsHub::Reply list() const;
    [[nodiscard]] TlsHub::Reply invite(const TlsHub::Request &request);
    [[nodiscard]] TlsHub::Reply change(const TlsHub::Request &request, qint64 by);

    TlsHub &m_hub;
};

}  // namespace qianshao::tests
