// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/reception.h"

#include "app/ledger/intake.h"
#include "app/ledger/refusal.h"
#include "app/ledger/rights.h"
#include "models/records/all.h"

#include <algorithm>
#include <set>

namespace qianshao::ledger {

using namespace records;
using changes::Push;
using changes::PushReply;
using changes::RecordState;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;

namespace {

class Reception {
public:
    Reception(Connection &connection, const Device &sender, Push push)
        : m_connection(connection),
          m_unit(sender.unit),
          m_sender(sender),
          m_push(std::move(push)),
          m_intake(connection, m_unit, std::move(m_push.states))
    {
    }
    [[nodiscard]] Received run();

private:
    // The answer of before where this push came before.
    [[nodiscard]] std::optional<Received> begin();
    void finish(const PushReply &reply, bool isNews);
    void tellOfRefused(PushReply &reply) const;

    Connection &m_connection;
    const Uuid m_unit;
    const Device &m_sender;
    Push m_push;
    Intake m_intake;
    std::vector<changes::Refused> m_refused;
    bool m_isUpToDate = false;  // the sender has taken all that there is
};

std::optional<Received> Reception::begin()
{
    std::vector<postgres::Statement> statements{{"BEGIN", {}},
        {"SELECT last_number, lineage FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE",
            Parameters().add(m_unit.bytes())},
        {"SELECT last_push, last_reply, revoked_at IS NOT NULL, view FROM device "
         "WHERE unit = $1::uuid AND device = $2::bigint FOR NO KEY UPDATE",
            Parameters().add(m_unit.bytes()).add(m_sender.number)}};
    std::ranges::move(m_intake.questions(), std::back_inserter(statements));
    const auto answers = m_connection.ask(std::move(statements));
    m_intake.records.lastNumber = answers[1].number(0, 0);
    const qint64 lineage = answers[1].number(0, 1);
    const Rows &device = answers[2];
    if (device.isEmpty())
        throw Refusal(Refusal::Code::UnknownDevice);
    m_isUpToDate =
        m_push.upTo == m_intake.records.lastNumber && m_push.lineage == lineage && m_push.view == device.number(0, 3);
    // A number of another lineage says nothing about what is known of this one.
    if (m_push.lineage != 0 && m_push.lineage != lineage)
        m_push.upTo = 0;
    if (device.flag(0, 2))
        throw Refusal(Refusal::Code::Revoked);
    const qint64 lastPush = device.number(0, 0);
    if (m_push.number == 0)
        m_push.number = lastPush + 1;
    if (m_push.number < lastPush)
        throw Refusal(Refusal::Code::StaleSequence);
    if (m_push.number == lastPush) {
        auto reply = changes::decodePushReply(device.bytes(0, 1));
        if (!reply)
            throw Refusal(Refusal::Code::StaleSequence);  // the number was another request's
        return Received{std::move(*reply), m_intake.records.lastNumber};
    }
    m_intake.read(std::span(answers).subspan(3));
    return {};
}

void Reception::tellOfRefused(PushReply &reply) const
{
    std::set<Name> names;
    for (const changes::Refused &refused : m_refused)
        names.emplace(refused.kind, refused.id);
    const Records &records = m_intake.records;
    std::set<Name> told;
    for (const auto &[kind, id] : names) {
        const Name name(kind, records.known.canonical(kind, id));
        const auto kept = records.kept.find(name);
        if (kept == records.kept.end() || !rules::sees(m_sender.labels, records.keepings.at(name).labels))
            continue;
        RecordState state = kept->second.state;
        if (!narrow(state, m_sender.role))
            continue;
        if (id != name.second)
            reply.aliases.push_back({kind, id, name.second});
        if (told.insert(name).second)
            reply.states.push_back(std::move(state));
    }
}

void Reception::finish(const PushReply &reply, bool isNews)
{
    std::vector<postgres::Statement> statements;
    statements.push_back({"UPDATE device SET last_push = $3::bigint, last_reply = $4::bytea "
                          "WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(m_unit.bytes()).add(m_sender.number).add(m_push.number).add(encode(reply))});
    statements.push_back({"COMMIT", {}});
    if (isNews)
        statements.push_back(noticeOf(m_unit, m_intake.records.lastNumber));
    (void)m_connection.ask(std::move(statements));
}

Received Reception::run()
{
    if (auto before = begin())
        return std::move(*before);
    m_refused = withhold(m_intake.states, m_sender, m_intake.records);
    m_intake.merge({m_sender.number, m_push.upTo}, &m_sender);
    const bool isNews = m_intake.write();
    PushReply reply{.number = m_push.number, .refused = m_refused};
    tellOfRefused(reply);
    if (m_isUpToDate && m_refused.empty() && m_intake.isWhollyOf(m_sender)) {
        reply.since = m_push.upTo;
        reply.upTo = m_intake.records.lastNumber;
    }
    finish(reply, isNews);
    return {std::move(reply), m_intake.records.lastNumber};
}

}  // namespace

Received receive(Connection &connection, const Device &sender, Push push, Instant now)
{
    for (const RecordState &state : push.states) {
        if (changes::isTooFarAhead(changes::newestTold(state), now.ms))
            throw Refusal(Refusal::Code::ClockAhead);
    }
    return Reception(connection, sender, std::move(push)).run();
}

}  // namespace qianshao::ledger
