// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/caller.h"

#include "models/security/signature.h"
#include "tests/support/postgres.h"

#include <QDateTime>
#include <QJsonDocument>

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using records::Kind;
using records::Uuid;

namespace {

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

}  // namespace

security::Invitation invite(const QString &database, quint64 id, records::Role role, const Uuid &staff)
{
    const auto invitation = security::newInvitation(u"127.0.0.1:8443"_s, QByteArray(32, 'p'), callersUnit,
        Uuid::v7(1, 0, id << 8), {QDateTime::currentMSecsSinceEpoch()});
    (void)Postgres::query(database,
        u"INSERT INTO invitation (unit, id, verifier, role, staff, expires_at) VALUES ('%1', '%2', '\\x%3', %4, %5, "
        "now() + interval '15 minutes')"_s
            .arg(callersUnit.toString(), invitation.id.toString(),
                QString::fromLatin1(security::verifierOf(invitation).toHex()))
            .arg(int(role))
            .arg(staff.isNull() ? u"NULL"_s : u'\'' + staff.toString() + u'\''));
    return invitation;
}

Caller::Caller(int port, quint8 seed)
    : m_port(port),
      m_keys(security::DeviceKeys::fromSeed(QByteArray(security::DeviceKeys::seedSize, char(seed))))
{
}

Answer Caller::enrol(const security::Invitation &invitation, const records::Uuid &staff)
{
    const Answer answer = ask(m_port, "/v1/enrol", "POST", {},
        QJsonDocument({{u"unit"_s, invitation.unit.toString()}, {u"invitation"_s, invitation.id.toString()},
                          {u"keys"_s, text(security::toBytes(m_keys.publicKeys()))},
                          {u"proof"_s, text(security::enrolmentProof(invitation, m_keys.publicKeys()))},
                          {u"name"_s, u"值班室"_s}, {u"staff"_s, staff.toString()}})
            .toJson());
    token = answer.json()[u"token"].toString().toLatin1();
    return answer;
}

Answer Caller::sign(const QByteArray &path, const QByteArray &body, const QByteArray &method)
{
    return send(path, headers(++m_sequence, body), body, method);
}

QByteArray Caller::headers(qint64 sequence, const QByteArray &body) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const security::SignedRequest request{callersUnit, number(), sequence, {now}, security::sha256(body)};
    return "Qianshao-Unit: " + callersUnit.toString().toLatin1()
        + "\r\nQianshao-Device: " + QByteArray::number(number())
        + "\r\nQianshao-Sequence: " + QByteArray::number(sequence) + "\r\nQianshao-Time: " + QByteArray::number(now)
        + "\r\nQianshao-Signature: " + security::signRequest(m_keys, request).toBase64() + "\r\n";
}

Answer Caller::send(
    const QByteArray &path, const QByteArray &headers, const QByteArray &body, const QByteArray &method) const
{
    return ask(m_port, path, method, headers, body);
}

Answer Caller::read(
    const QByteArray &path, const QByteArray &accept, const QByteArray &headers, const QByteArray &method) const
{
    return ask(m_port, path, method, bearer() + "Accept: " + accept + "\r\n" + headers);
}

Answer Caller::put(const QByteArray &path, const QByteArray &body) const
{
    return ask(m_port, path, "PUT", bearer() + "Content-Type: application/octet-stream\r\n", body);
}

Answer Caller::push(const QString &note)
{
    return sign("/v1/push", encode(newPush(note)));
}

changes::Push Caller::newPush(const QString &note)
{
    changes::RecordState state{Kind::Call, Uuid::v7(m_writings + 1, 0, quint64(number()) << 8), {}, {}, {}, {}};
    changes::write(state, records::numberOf(&records::Call::note), note, nextVersion(), callersStaff);
    return {m_sequence + 1, 0, {state}};
}

Answer Caller::push(std::vector<changes::RecordState> states)
{
    return sign("/v1/push", encode(changes::Push{m_sequence + 1, 0, std::move(states)}));
}

}  // namespace qianshao::tests
