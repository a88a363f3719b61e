// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/reception.h"

#include "app/ledger/labels.h"
#include "app/ledger/records.h"
#include "app/ledger/refusal.h"
#include "app/ledger/rights.h"
#include "app/ledger/views.h"
#include "models/records/all.h"

#include <algorithm>
#include <set>

namespace qianshao::ledger {

using namespace records;
using changes::KeptRecord;
using changes::Push;
using changes::PushReply;
using changes::RecordState;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;

namespace {

using Name = std::pair<Kind, Uuid>;
using Key = std::pair<Kind, QString>;

constexpr qint64 furthestAheadMs = 24 * 60 * 60 * 1000;

class Reception {
public:
    Reception(Connection &connection, const Device &sender, Push push)
        : m_connection(connection),
          m_unit(sender.unit),
          m_sender(sender),
          m_push(std::move(push))
    {
    }
    [[nodiscard]] Received run();

private:
    // The answer of before where this push came before.
    [[nodiscard]] std::optional<Received> begin();
    void loadSuccessors();
    void apply();
    void write();
    void finish(const PushReply &reply);
    [[nodiscard]] std::vector<RecordState> statesOfRefused() const;

    Connection &m_connection;
    const Uuid m_unit;
    const Device &m_sender;
    Push m_push;
    Records m_records;
    std::vector<Key> m_keys;  // that the states have
    std::set<Name> m_asked;   // for these records PostgreSQL was asked by the ids that they were sent with
    std::set<Name> m_aliasesBefore;
    std::set<Key> m_keysBefore;
    std::vector<changes::Refused> m_refused;
    std::vector<const KeptRecord *> m_changed;
    bool m_isNews = false;
};

// The ids of the states and all that they refer to.
Names namesIn(const std::vector<RecordState> &states)
{
    std::set<Name> names;
    for (const RecordState &state : states) {
        names.emplace(state.kind, state.id);
        const auto table = fieldsOf(state.kind);
        for (const changes::FieldState &field : state.fields) {
            if (size_t(field.field) > table.size() || table[size_t(field.field) - 1].type != FieldType::Reference)
                continue;
            for (const changes::Written &written : field.values) {
                if (const auto *target = std::get_if<Uuid>(&written.value))
                    names.emplace(table[size_t(field.field) - 1].reference, *target);
            }
        }
    }
    return {names.begin(), names.end()};
}

std::vector<Key> keysIn(const std::vector<RecordState> &states)
{
    std::set<Key> keys;
    for (const RecordState &state : states) {
        if (const QString key = changes::naturalKeyOf(state); !key.isNull())
            keys.emplace(state.kind, key);
    }
    return {keys.begin(), keys.end()};
}

std::optional<Received> Reception::begin()
{
    for (const RecordState &state : m_push.states)
        m_asked.emplace(state.kind, state.id);
    m_keys = keysIn(m_push.states);
    const auto answers = m_connection.ask({{"BEGIN", {}},
        {"SELECT last_number, lineage FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE",
            Parameters().add(m_unit.bytes())},
        {"SELECT last_push, last_reply, revoked_at IS NOT NULL FROM device "
         "WHERE unit = $1::uuid AND device = $2::bigint FOR NO KEY UPDATE",
            Parameters().add(m_unit.bytes()).add(m_sender.number)},
        selectAliases(m_unit, namesIn(m_push.states)), selectRecords(m_unit, {m_asked.begin(), m_asked.end()}),
        selectNaturalKeys(m_unit, m_keys)});
    m_records.lastNumber = answers[1].number(0, 0);
    // A number of another lineage says nothing about what is known of this one.
    if (m_push.lineage != 0 && m_push.lineage != answers[1].number(0, 1))
        m_push.upTo = 0;
    const Rows &device = answers[2];
    if (device.isEmpty())
        throw Refusal(Refusal::Code::UnknownDevice);
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
        return Received{std::move(*reply), m_records.lastNumber};
    }
    readAliases(answers[3], m_records.known);
    read(answers[4], m_records);
    readNaturalKeys(answers[5], m_keys, m_records.known);
    return {};
}

// The records that the states turn out to be, where those have other ids.
void Reception::loadSuccessors()
{
    std::set<Name> names;
    for (const RecordState &state : m_push.states)
        names.emplace(state.kind, m_records.known.canonical(state.kind, state.id));
    for (const auto &[key, id] : m_records.known.naturalKeys)
        names.emplace(key.first, id);
    Names missing;
    for (const Name &name : names) {
        if (!m_asked.contains(name))
            missing.push_back(name);
    }
    if (!missing.empty())
        read(m_connection.ask({selectRecords(m_unit, missing)}).front(), m_records);
    for (const auto &[name, successor] : m_records.known.aliases)
        m_aliasesBefore.insert(name);
    for (const auto &[key, id] : m_records.known.naturalKeys)
        m_keysBefore.insert(key);
}

void Reception::apply()
{
    m_refused = withhold(m_push.states, m_sender, m_records);
    m_changed = changes::receive(std::move(m_push.states), {m_sender.number, m_push.upTo}, m_records.known,
        m_records.kept, m_records.lastNumber);
    if (!m_changed.empty())
        relabel(m_connection, m_sender, m_records, m_changed);
}

std::vector<RecordState> Reception::statesOfRefused() const
{
    std::set<Name> names;
    for (const changes::Refused &refused : m_refused)
        names.emplace(refused.kind, refused.id);
    std::vector<RecordState> states;
    for (const auto &[kind, id] : names) {
        const Name name(kind, m_records.known.canonical(kind, id));
        const auto kept = m_records.kept.find(name);
        if (kept == m_records.kept.end() || !rules::sees(m_sender.labels, m_records.keepings.at(name).labels))
            continue;
        RecordState state = kept->second.state;
        if (narrow(state, m_sender.role))
            states.push_back(std::move(state));
    }
    return states;
}

void Reception::write()
{
    std::vector<changes::Alias> aliases;
    std::vector<qint64> numbers;
    for (const auto &[name, successor] : m_records.known.aliases) {
        if (m_aliasesBefore.contains(name))
            continue;
        aliases.push_back({name.first, name.second, successor});
        numbers.push_back(++m_records.lastNumber);
    }
    std::vector<std::tuple<Kind, QString, Uuid>> keys;
    for (const auto &[key, id] : m_records.known.naturalKeys) {
        if (!m_keysBefore.contains(key))
            keys.emplace_back(key.first, key.second, id);
    }
    std::vector<postgres::Statement> statements = writeRecords(m_unit, m_records, m_changed);
    if (!aliases.empty())
        statements.push_back(insertAliases(m_unit, aliases, numbers));
    if (!keys.empty())
        statements.push_back(insertNaturalKeys(m_unit, keys));
    if (statements.empty())
        return;
    statements.push_back({"UPDATE unit SET last_number = $2::bigint WHERE unit = $1::uuid",
        Parameters().add(m_unit.bytes()).add(m_records.lastNumber)});
    (void)m_connection.ask(std::move(statements));
    reviewDevices(m_connection, m_unit, m_records, m_changed);
    m_isNews = true;
}

// The notice after the COMMIT: PostgreSQL lets only one transaction at a time commit a notice, and that would queue up
// all units. One that is lost with this process is made good when the devices ask the next time, so it need not be on
// the disk either.
void Reception::finish(const PushReply &reply)
{
    std::vector<postgres::Statement> statements;
    statements.push_back({"UPDATE device SET last_push = $3::bigint, last_reply = $4::bytea "
                          "WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(m_unit.bytes()).add(m_sender.number).add(m_push.number).add(encode(reply))});
    statements.push_back({"COMMIT", {}});
    if (m_isNews)
        statements.push_back({"SELECT set_config('synchronous_commit', 'off', true), pg_notify('changes', $1::text)",
            Parameters().add(m_unit.toString() + QLatin1Char(':') + QString::number(m_records.lastNumber))});
    (void)m_connection.ask(std::move(statements));
}

Received Reception::run()
{
    if (auto before = begin())
        return std::move(*before);
    loadSuccessors();
    apply();
    write();
    PushReply reply{m_push.number, m_refused, statesOfRefused()};
    finish(reply);
    return {std::move(reply), m_records.lastNumber};
}

// The newest writing that it tells of, also of those that are only known to have been: what is said to be known of a
// time to come would make the writings of that time look overwritten.
qint64 newestStamp(const RecordState &state)
{
    qint64 newest = changes::newest(state).stamp;
    const auto look = [&](const changes::Knowledge &knowledge) {
        for (const changes::Version &at : knowledge)
            newest = std::max(newest, at.stamp);
    };
    look(state.removal);
    for (const changes::FieldState &field : state.fields)
        look(field.known);
    return newest;
}

}  // namespace

Received receive(Connection &connection, const Device &sender, const Push &push, Instant now)
{
    for (const RecordState &state : push.states) {
        if (changes::wallOf(newestStamp(state)) > now.ms + furthestAheadMs)
            throw Refusal(Refusal::Code::ClockAhead);
    }
    return Reception(connection, sender, push).run();
}

}  // namespace qianshao::ledger
