// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/remotehub.h"

#include "models/security/keyslots.h"
#include "models/security/signature.h"
#include "models/sync/pinnedtls.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::sync {

using namespace Qt::StringLiterals;

namespace {

// However badly states are packed, no message is larger than they are.
constexpr qint64 mostBytes = changes::mostBytes;
// A number that was used is skipped after the first.
constexpr int mostAttempts = 2;
const QByteArray cborType = "application/cbor";

security::DeviceKeys keysOf(const store::Store &store, const store::Membership &membership)
{
    auto keys = security::DeviceKeys::fromStored(membership.keys);
    // A newer program's keys, or a damaged row: nothing that this program can speak with.
    if (!keys)
        throw store::Failure(store::Failure::Code::NewerProgram, store.path(), u"device keys"_s);
    return std::move(*keys);
}

QUrl urlOf(const store::Membership &membership)
{
    return hubUrl(membership.hub).value_or(QUrl());
}

}  // namespace

std::optional<HubAccount> accountFrom(
    const QByteArray &json, const store::Membership &membership, records::Instant here)
{
    const QJsonObject body = QJsonDocument::fromJson(json).object();
    HubAccount account{body[u"token"].toString().toLatin1(), membership};
    store::Membership &known = account.membership;
    known.unit = records::Uuid::fromString(body[u"unit"].toString());
    known.unitName = body[u"unitName"].toString(u""_s);
    known.staff = records::Uuid::fromString(body[u"staff"].toString());
    known.role = records::Role(body[u"role"].toInt());
    known.leaseDays = body[u"leaseDays"].isDouble() ? std::optional(body[u"leaseDays"].toInt()) : std::nullopt;
    known.deviceName = body[u"deviceName"].toString(u""_s);
    known.contact = known.newest = {body[u"utcMs"].toInteger()};
    known.contactHere = here;
    const bool isWhole = !account.token.isEmpty() && known.unit == membership.unit && known.contact.ms > 0
        && known.leaseDays.value_or(1) > 0;
    return isWhole ? std::optional(account) : std::nullopt;
}

RemoteHub::RemoteHub(
    store::Store &store, store::Exchange &exchange, const store::Membership &membership, HttpLimits limits)
    : m_store(store),
      m_exchange(exchange),
      m_membership(membership),
      m_keys(keysOf(store, membership)),
      m_http(urlOf(membership), membership.pin, limits),
      m_limits(limits)
{
}

void RemoteHub::push(const changes::PackedPush &push, Heard<changes::PushReply> heard)
{
    const SignedQuestion question{Verb::Post, u"/v1/push"_s, changes::encode(push), cborType};
    askSignedAs(push.number, question, [this, heard](const HttpAnswer &answer) {
        m_clock = {};
        if (const auto there =
                QJsonDocument::fromJson(answer.trouble == Trouble::ClockAhead ? answer.body : "{}")[u"utcMs"];
            there.isDouble())
            m_clock.ms = there.toInteger();
        if (answer.trouble != Trouble::None)
            heard(answer.trouble);
        else if (auto reply = changes::decodePushReply(answer.body))
            heard(std::move(*reply));
        else
            heard(Trouble::BadAnswer);
    });
}

void RemoteHub::pull(changes::Place after, int most, Heard<changes::Page> heard)
{
    const QString path =
        u"/v1/pull?view=%1&after=%2&lineage=%3&most=%4"_s.arg(after.view).arg(after.upTo).arg(after.lineage).arg(most);
    using Page = std::shared_ptr<changes::Page>;
    const auto unpack = [](const QByteArray &body) -> std::any {
        auto page = changes::decodePage(body);
        return page ? std::make_shared<changes::Page>(std::move(*page)) : Page();
    };
    const auto told = [heard](const HttpAnswer &answer) {
        if (answer.trouble != Trouble::None)
            heard(answer.trouble);
        else if (const auto page = std::any_cast<Page>(answer.unpacked))
            heard(std::move(*page));
        else
            heard(Trouble::BadAnswer);
    };
    askWithToken([this, path, unpack](const HubHttp::Headers &token,
                     HubHttp::Heard answered) { m_http.get(path, token, mostBytes, std::move(answered), unpack); },
        true, told);
}

void RemoteHub::meanwhile(std::function<void()> work)
{
    m_http.later(std::move(work));
}

void RemoteHub::get(const QString &path, const HubHttp::Headers &headers, qint64 most, AnswerHeard heard)
{
    askWithToken(
        [this, path, headers, most](HubHttp::Headers all, HubHttp::Heard answered) {
            all.insert(all.end(), headers.begin(), headers.end());
            m_http.get(path, all, most, std::move(answered));
        },
        true, std::move(heard));
}

void RemoteHub::put(const QString &path, const QByteArray &body, AnswerHeard heard)
{
    askWithToken(
        [this, path, body](HubHttp::Headers all, HubHttp::Heard answered) {
            all.emplace_back("Content-Type", "application/octet-stream");
            m_http.put(path, all, body, mostBytes, std::move(answered));
        },
        true, std::move(heard));
}

void RemoteHub::askWithToken(Ask ask, bool mayRefresh, AnswerHeard heard)
{
    withToken([this, ask = std::move(ask), mayRefresh, heard = std::move(heard)](
                  const std::variant<QByteArray, Trouble> &token) {
        if (const auto *trouble = std::get_if<Trouble>(&token)) {
            heard({.trouble = *trouble});
            return;
        }
        ask({{"Authorization", "Bearer " + std::get<QByteArray>(token)}},
            [this, ask, mayRefresh, heard](const HttpAnswer &answer) {
                if (answer.code != u"token_expired") {
                    heard(heed(answer));
                    return;
                }
                dropToken();
                if (mayRefresh)
                    askWithToken(ask, false, heard);
                else
                    heard({.trouble = Trouble::BadAnswer});
            });
    });
}

void RemoteHub::withToken(Heard<QByteArray> heard)
{
    if (!m_token.isEmpty() && !m_tokenIsOld.hasExpired()) {
        heard(m_token);
        return;
    }
    m_wanting.push_back(std::move(heard));
    if (m_wanting.size() == 1)
        refresh();
}

void RemoteHub::tell(const std::variant<QByteArray, Trouble> &token)
{
    for (const auto &heard : std::exchange(m_wanting, {}))
        heard(token);
}

void RemoteHub::refresh()
{
    const SignedQuestion question{Verb::Post, u"/v1/refresh"_s, {}, cborType};
    askSigned(question, mostAttempts, [this](const HttpAnswer &answer) {
        if (answer.trouble != Trouble::None) {
            tell(answer.trouble);
            return;
        }
        const auto account = accountFrom(answer.body, m_membership, m_store.now());
        if (!account) {
            tell(Trouble::BadAnswer);
            return;
        }
        try {
            store::keepMembership(m_store, account->membership);
        } catch (const store::Failure &) {
            tell(Trouble::FileBusy);
            return;
        }
        m_membership = account->membership;
        m_token = account->token;
        m_tokenIsOld.setRemainingTime(m_limits.token);
        tell(m_token);
    });
}

void RemoteHub::write(Verb verb, const QString &path, const QJsonObject &body, const AnswerHeard &heard)
{
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    askSigned({verb, path, bytes, "application/json"}, mostAttempts, heard);
}

void RemoteHub::askSigned(const SignedQuestion &question, int attempts, const AnswerHeard &heard)
{
    qint64 sequence = 0;
    try {
        sequence = m_exchange.nextPush();
    } catch (const store::Failure &) {
        heard({.trouble = Trouble::FileBusy});
        return;
    }
    askSignedAs(sequence, question, [this, question, attempts, heard](const HttpAnswer &answer) {
        if (answer.trouble == Trouble::StaleNumber && attempts > 1)
            askSigned(question, attempts - 1, heard);
        else
            heard(answer);
    });
}

void RemoteHub::askSignedAs(qint64 sequence, const SignedQuestion &question, AnswerHeard heard)
{
    const security::SignedRequest request{
        m_membership.unit, m_keys.number(), sequence, m_store.now(), security::sha256(question.body)};
    const HubHttp::Headers headers{{"Qianshao-Unit", request.unit.toString().toLatin1()},
        {"Qianshao-Device", QByteArray::number(request.device)},
        {"Qianshao-Sequence", QByteArray::number(request.sequence)},
        {"Qianshao-Time", QByteArray::number(request.sentAt.ms)},
        {"Qianshao-Signature", security::signRequest(m_keys, request).toBase64()}, {"Content-Type", question.type}};
    m_signed.push_back([this, question, headers, heard = std::move(heard)] {
        const auto send = question.verb == Verb::Post ? &HubHttp::post : &HubHttp::patch;
        (m_http.*send)(question.path, headers, question.body, mostBytes, [this, heard](const HttpAnswer &answer) {
            m_signed.pop_front();
            nextSigned();
            heard(heed(answer));
        });
    });
    if (m_signed.size() == 1)
        nextSigned();
}

void RemoteHub::nextSigned()
{
    if (!m_signed.empty())
        m_signed.front()();
}

HttpAnswer RemoteHub::heed(HttpAnswer answer)
{
    m_rest = answer.rest;
    try {
        if (answer.trouble == Trouble::Revoked)
            security::destroyKeySlots(m_store.path(), security::Ending::Revoked);
        else if (answer.trouble == Trouble::LeaseOver)
            security::destroyKeySlots(m_store.path(), security::Ending::LeaseOver);
        else if (answer.trouble == Trouble::StaleNumber)
            m_exchange.skipPushes(m_store.now().ms);
    } catch (const security::KeySlotsFailure &) {
        // The hub says it again at the next contact.
    } catch (const store::Failure &) {
        answer.trouble = Trouble::FileBusy;
    }
    return answer;
}

}  // namespace qianshao::sync
