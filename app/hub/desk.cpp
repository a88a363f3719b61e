// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/desk.h"

#include "app/hub/requests.h"
#include "app/ledger/refusal.h"
#include "app/ledger/token.h"
#include "models/security/signature.h"

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using drogon::HttpRequestPtr;
using drogon::HttpResponsePtr;
using ledger::Device;
using ledger::Refusal;
using postgres::Connection;
using postgres::Failure;
using records::Instant;
using records::Uuid;

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();

// A signed request without the hash of its body.
struct Claim {
    Uuid unit;
    qint64 device = 0;
    qint64 sequence = 0;
    Instant sentAt;
    QByteArray signature;
};

Claim claimOf(const HttpRequestPtr &request)
{
    const auto signature = QByteArray::fromBase64Encoding(
        headerOf(request, "qianshao-signature").toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    const Claim claim{Uuid::fromString(QString::fromLatin1(headerOf(request, "qianshao-unit"))),
        numberFrom(headerOf(request, "qianshao-device"), 0, largest),
        numberFrom(headerOf(request, "qianshao-sequence"), 0, largest),
        {numberFrom(headerOf(request, "qianshao-time"), 0, largest)}, signature ? signature.decoded : QByteArray()};
    if (claim.unit.isNull() || claim.sequence < 1 || claim.signature.size() != security::signatureSize)
        throw Refusal(Refusal::Code::BadMessage);
    return claim;
}

Device signerOf(Connection &connection, const Claim &claim, QByteArrayView body, Instant now)
{
    Device device = ledger::knownDevice(connection, claim.unit, claim.device, now);
    try {
        security::verifyRequest(device.signKey,
            {claim.unit, claim.device, claim.sequence, claim.sentAt, security::sha256(body)}, body, claim.signature);
    } catch (const security::SignatureFailure &) {
        throw Refusal(Refusal::Code::BadSignature);
    }
    return device;
}

}  // namespace

void Desk::answer(Work work, const Answer &answer, QByteArray turn) const
{
    m_workers.run(
        std::move(turn),
        [this, work = std::move(work), answer](Connection &connection) {
            HttpResponsePtr reply;
            try {
                reply = work(connection);
            } catch (const Refusal &refusal) {
                reply = refusalReply(refusal.code(), m_now());
            } catch (const Failure &) {
                throw;
            } catch (const std::exception &fault) {
                reply = replyTo(fault);
            }
            connection.rollBack();
            answer(reply);
        },
        [this, answer](const Failure &failure) { answer(replyTo(failure)); });
}

void Desk::answerBearer(const HttpRequestPtr &request, DeviceWork work, const Answer &answer) const
{
    this->answer(
        [this, request, work = std::move(work)](Connection &connection) {
            const Device device = bearerOf(connection, request);
            return work(connection, device);
        },
        answer);
}

// One after the other for each unit: they write, under its row's lock.
void Desk::answerSigner(const HttpRequestPtr &request, DeviceWork work, const Answer &answer, bool usesUp) const
{
    try {
        const Claim claim = claimOf(request);
        this->answer(
            [this, claim, request, usesUp, work = std::move(work)](Connection &connection) {
                const Device device = signerOf(connection, claim, bodyOf(request), m_now());
                ledger::noteSeen(connection, device, m_now());
                if (usesUp)
                    ledger::useUp(connection, device, claim.sequence);
                return work(connection, device);
            },
            answer, claim.unit.bytes().toByteArray());
    } catch (const Refusal &refusal) {
        answer(refusalReply(refusal.code(), m_now()));
    }
}

Device Desk::bearerOf(Connection &connection, const HttpRequestPtr &request) const
{
    static constexpr QByteArrayView scheme = "Bearer ";
    const QByteArrayView value = headerOf(request, "authorization");
    const auto token = value.startsWith(scheme) ? ledger::tokenFromText(value.sliced(scheme.size())) : std::nullopt;
    const Instant now = m_now();
    if (!token || token->says.expires < now)
        throw Refusal(Refusal::Code::TokenOver);
    Device device = ledger::knownDevice(connection, token->says.unit, token->says.device, now);
    if (!token->isSignedBy(device.tokenKey))
        throw Refusal(Refusal::Code::TokenOver);
    ledger::noteSeen(connection, device, now);
    return device;
}

void Desk::hear(const HttpRequestPtr &request, std::function<void(Connection &, const Device &)> work,
    std::function<void(const char *error)> onRefusal) const
{
    m_workers.run(
        {},
        [this, request, work = std::move(work), onRefusal](Connection &connection) {
            try {
                work(connection, bearerOf(connection, request));
            } catch (const Refusal &refusal) {
                onRefusal(errorCode(refusal.code()));
            }
        },
        [onRefusal](const Failure &) { onRefusal("no_database"); });
}

QByteArray Desk::newToken(const Device &device) const
{
    return ledger::toText({device.unit, device.number, m_now().plusMinutes(ledger::tokenMinutes)}, device.tokenKey);
}

// PostgreSQL that is away, slow or stopping is something to wait for. That it refuses a statement is a fault of ours:
// its words may quote rows, its state does not.
HttpResponsePtr Desk::replyTo(const Failure &failure) const
{
    static constexpr auto timeOut = "57014";
    if (failure.code() != Failure::Code::Refused || failure.state() == timeOut) {
        auto reply = errorReply(drogon::k503ServiceUnavailable, "no_database", u"The database does not answer."_s);
        reply->addHeader("Retry-After", "1");
        return reply;
    }
    m_log.write(LogLevel::Error, "database_refused", {{u"state"_s, QString::fromStdString(failure.state())}});
    return errorReply(drogon::k500InternalServerError);
}

// A fault of ours: one request fails, not the hub.
HttpResponsePtr Desk::replyTo(const std::exception &fault) const
{
    m_log.write(LogLevel::Error, "fault", {{u"kind"_s, QLatin1StringView(typeid(fault).name())}});
    return errorReply(drogon::k500InternalServerError);
}

}  // namespace qianshao::hub
