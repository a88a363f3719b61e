// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/records/all.h"
#include "models/security/devicekeys.h"
#include "models/security/enrolment.h"
#include "tests/app/hub/hubprocess.h"

namespace qianshao::tests {

// The station of the callers and whose devices they are.
inline const records::Uuid callersUnit = records::Uuid::v7(1, 0, 1);
inline const records::Uuid callersStaff = records::Uuid::v7(2, 0, 1);

// As "qianshao-hub invite" makes one.
[[nodiscard]] security::Invitation invite(
    const QString &database, quint64 id, records::Role role, const records::Uuid &staff = {});

// A device that speaks the protocol by hand.
class Caller {
public:
    Caller(int port, quint8 seed);
    [[nodiscard]] qint64 number() const { return m_keys.number(); }

    // `staff`: whose device it is, as they say themselves.
    Answer enrol(const security::Invitation &invitation, const records::Uuid &staff = callersStaff);
    Answer sign(const QByteArray &path, const QByteArray &body, const QByteArray &method = "POST");
    [[nodiscard]] QByteArray headers(qint64 sequence, const QByteArray &body) const;
    [[nodiscard]] Answer send(const QByteArray &path, const QByteArray &headers, const QByteArray &body,
        const QByteArray &method = "POST") const;
    // With the token; `headers` are lines with their line ends.
    [[nodiscard]] Answer read(const QByteArray &path, const QByteArray &accept = "application/cbor",
        const QByteArray &headers = {}, const QByteArray &method = "GET") const;
    [[nodiscard]] Answer put(const QByteArray &path, const QByteArray &body) const;
    // One call whose note is this.
    Answer push(const QString &note);
    [[nodiscard]] changes::Push newPush(const QString &note);
    Answer push(std::vector<changes::RecordState> states);
    // By this device, later than all before.
    [[nodiscard]] changes::Version nextVersion() { return {qint64(++m_writings) << 16, number()}; }

    QByteArray token;

private:
    [[nodiscard]] QByteArray bearer() const { return "Authorization: Bearer " + token + "\r\n"; }

    int m_port;
    security::DeviceKeys m_keys;
    qint64 m_sequence = 0;
    qint64 m_writings = 0;
};

}  // namespace qianshao::tests
