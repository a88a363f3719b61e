// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/devicekeys.h"
#include "models/store/exchange.h"
#include "models/store/membership.h"
#include "models/sync/hubhttp.h"

#include <QDeadlineTimer>
#include <QJsonObject>

#include <deque>

namespace qianshao::sync {

// What a hub says of a device when it is enrolled and when it asks for a token. nullopt where the body says none of it.
struct HubAccount {
    QByteArray token;
    store::Membership membership;  // what the hub knows of it; hub, pin and keys are not its to say
};
[[nodiscard]] std::optional<HubAccount> accountFrom(
    const QByteArray &json, const store::Membership &membership, records::Instant here);

// The hub that a file belongs to, over HTTPS. Signs what is to be signed, asks for a token where one is needed or is
// over, and brings the membership up to date. A hub that says that this device was revoked, or was away for too long,
// is obeyed here and at once: the key slots are destroyed, whoever asked.
class RemoteHub final : public HubLine {
public:
    // Both outlive it. The file belongs to that hub (an enrolled membership). Throws store::Failure where the keys are
    // a newer program's.
    RemoteHub(
        store::Store &store, store::Exchange &exchange, const store::Membership &membership, HttpLimits limits = {});

    void push(const changes::PackedPush &push, Heard<changes::PushReply> heard) override;
    void pull(changes::Place after, int most, Heard<changes::Page> heard) override;
    void clearAway(std::shared_ptr<const changes::Page> page) override { m_http.drop(std::move(page)); }
    void meanwhile(std::function<void()> work) override;
    [[nodiscard]] records::Instant clock() const override { return m_clock; }
    [[nodiscard]] std::chrono::seconds rest() const override { return m_rest; }

    // Anything else that is asked with the token.
    using AnswerHeard = std::function<void(const HttpAnswer &)>;
    void get(const QString &path, const HubHttp::Headers &headers, qint64 mostBytes, AnswerHeard heard);
    void put(const QString &path, const QByteArray &body, AnswerHeard heard);

    // Signed, a JSON object. Where the hub has seen larger numbers of this device it is asked once more.
    enum class Verb { Post, Patch };
    void write(Verb verb, const QString &path, const QJsonObject &body, const AnswerHeard &heard);

    // A token for reading; there may be one at hand.
    void withToken(Heard<QByteArray> heard);
    // The one at hand was not taken.
    void dropToken() { m_token.clear(); }
    [[nodiscard]] const store::Membership &membership() const { return m_membership; }

private:
    using Ask = std::function<void(const HubHttp::Headers &token, HubHttp::Heard heard)>;
    struct SignedQuestion {
        Verb verb;
        QString path;
        QByteArray body;
        QByteArray type;
    };
    void askSigned(const SignedQuestion &question, int attempts, const AnswerHeard &heard);
    void askSignedAs(qint64 sequence, const SignedQuestion &question, AnswerHeard heard);
    void askWithToken(Ask ask, bool mayRefresh, AnswerHeard heard);
    void nextSigned();
    void refresh();
    void tell(const std::variant<QByteArray, Trouble> &token);
    // Every answer of the hub comes by here.
    HttpAnswer heed(HttpAnswer answer);

    store::Store &m_store;
    store::Exchange &m_exchange;
    store::Membership m_membership;
    security::DeviceKeys m_keys;
    HubHttp m_http;
    const HttpLimits m_limits;
    QByteArray m_token;
    QDeadlineTimer m_tokenIsOld;
    std::vector<Heard<QByteArray>> m_wanting;  // a token
    std::deque<std::function<void()>> m_signed;  // one at a time: two at once could overtake one another
    std::chrono::seconds m_rest{0};
    records::Instant m_clock;
};

}  // namespace qianshao::sync
