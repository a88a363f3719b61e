// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/instructionstates.h"

#include <algorithm>
#include <utility>

namespace qianshao::store {

using records::Instant;
using records::Level;
using records::Status;

namespace {

// The columns of instruction_state beside its row, as State::values() has them.
constexpr std::array columns{"issued_at", "level", "fraud_type", "person", "assignee", "status", "is_open", "next",
    "deadline", "acknowledged_at", "first_call", "first_visit", "met", "feedback", "last_feedback", "feedback_again",
    "profile", "times_warned", "marks"};

void bind(Query &query, int index, std::optional<qint64> value)
{
    value ? query.bind(index, *value) : query.bindNull(index);
}

}  // namespace

InstructionStates::InstructionStates(Connection &connection, Counters &counters)
    : m_connection(connection),
      m_counters(counters)
{
    reloadProfiles();
}

void InstructionStates::reloadProfiles()
{
    m_profiles.clear();
    m_limits.clear();
    m_profileRows.clear();
    Query query = m_connection.query("SELECT edition, valid_from, minutes, row FROM limit_profile ORDER BY row");
    while (query.next()) {
        records::LimitProfile profile;
        profile.edition = query.integer(0);
        profile.validFrom = query.instant(1);
        // The door lets no other text in; a damaged one falls back to the default rather than to no limit.
        m_limits.push_back(rules::parseLimits(query.text(2)).value_or(rules::defaultLimits()));
        m_profiles.push_back(profile);
        m_profileRows.push_back(query.integer(3));
    }
}

std::vector<qint64> InstructionStates::openRows()
{
    std::vector<qint64> rows;
    Query query = m_connection.query("SELECT row FROM instruction_state WHERE is_open = 1 ORDER BY row");
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

std::optional<InstructionStates::State> InstructionStates::stored(qint64 row)
{
    Query query = m_connection.query(
        "SELECT issued_at, level, fraud_type, person, assignee, status, is_open, next, deadline, acknowledged_at, "
        "first_call, first_visit, met, feedback, last_feedback, feedback_again, profile, times_warned, marks "
        "FROM instruction_state WHERE row = ?");
    query.bind(0, row);
    if (!query.next())
        return {};
    State state;
    state.issuedAt = query.integer(0);
    state.level = Level(query.integer(1));
    state.fraudType = query.integer(2);
    state.person = query.integer(3);
    state.assignee = query.integer(4);
    state.progress = {
        Status(query.integer(5)), query.integer(6) != 0, rules::Milestone(query.integer(7)), query.instant(8)};
    state.acknowledgedAt = query.instant(9);
    state.events = {query.instant(10), query.instant(11), query.instant(12), query.instant(13), query.instant(14),
        query.integer(15) != 0};
    state.profile = query.integer(16);
    state.timesWarned = query.integer(17);
    state.marks = query.integer(18);
    return state;
}

rules::Events InstructionStates::eventsOf(qint64 row)
{
    rules::Events events;
    {
        Query query =
            m_connection.query("SELECT started_at FROM call WHERE instruction = ? ORDER BY started_at LIMIT 1");
        query.bind(0, row);
        if (query.next())
            events.firstCall = query.instant(0);
    }
    {
        Query query = m_connection.query("SELECT at, result FROM visit WHERE instruction = ? ORDER BY at");
        query.bind(0, row);
        while (query.next()) {
            if (!events.firstVisit.isSet())
                events.firstVisit = query.instant(0);
            if (!events.met.isSet() && query.integer(1) == qint64(records::VisitResult::MetPerson))
                events.met = query.instant(0);
        }
    }
    Query query = m_connection.query("SELECT at, again FROM feedback WHERE instruction = ? ORDER BY at, row");
    query.bind(0, row);
    while (query.next()) {
        if (!events.feedback.isSet())
            events.feedback = query.instant(0);
        events.lastFeedback = query.instant(0);
        events.feedbackAgain = query.integer(1) == qint64(records::YesNo::Yes);
    }
    return events;
}

std::optional<InstructionStates::State> InstructionStates::derived(qint64 row)
{
    State state;
    rules::Facts facts;
    Instant sentFeedback;
    {
        Query query =
            m_connection.query("SELECT issued_at, level, fraud_type, person, assignee, status, acknowledged_at, "
                               "feedback_at, marks FROM instruction WHERE row = ?");
        query.bind(0, row);
        if (!query.next())
            return {};
        state.issuedAt = query.integer(0);
        state.level = Level(query.integer(1));
        state.fraudType = query.integer(2);
        state.person = query.integer(3);
        state.assignee = query.integer(4);
        state.acknowledgedAt = query.instant(6);
        facts = {
            state.level, Status(query.integer(5)), Instant{state.issuedAt}, state.acknowledgedAt, state.assignee != 0};
        sentFeedback = query.instant(7);
        state.marks = query.integer(8);
    }
    if (state.person != 0) {
        Query query = m_connection.query("SELECT count(*) FROM instruction WHERE person = ?");
        query.bind(0, state.person);
        query.next();
        state.timesWarned = query.integer(0);
    }
    state.events = eventsOf(row);
    if (sentFeedback.isSet() && (!state.events.feedback.isSet() || sentFeedback < state.events.feedback))
        state.events.feedback = sentFeedback;
    const auto profile = rules::profileFor(m_profiles, facts.issuedAt);
    state.profile = profile ? m_profileRows[*profile] : 0;
    state.progress = rules::progressOf(facts, state.events, profile ? m_limits[*profile] : rules::defaultLimits());
    return state;
}

void InstructionStates::refresh(qint64 row)
{
    const auto before = stored(row);
    const auto now = derived(row);
    if (before == now)
        return;
    const auto count = [this](const State &state, int delta) {
        m_counters.add("status", qint64(state.progress.status), delta);
        if (state.progress.isOpen)
            m_counters.add("open", state.assignee, delta);
    };
    if (before)
        count(*before, -1);
    if (now) {
        count(*now, 1);
        before ? update(row, *before, *now) : insert(row, *now);
    } else {
        Query query = m_connection.query("DELETE FROM instruction_state WHERE row = ?");
        query.bind(0, row);
        query.run();
    }
    const qint64 personBefore = before ? before->person : 0;
    const qint64 personNow = now ? now->person : 0;
    if (personBefore != personNow) {
        tellSiblings(personBefore);
        if (now && now->timesWarned > 1)
            tellSiblings(personNow);
    }
}

void InstructionStates::tellSiblings(qint64 person)
{
    if (person == 0)
        return;
    qint64 times = 0;
    {
        Query query = m_connection.query("SELECT count(*) FROM instruction WHERE person = ?");
        query.bind(0, person);
        query.next();
        times = query.integer(0);
    }
    Query query =
        m_connection.query("UPDATE instruction_state SET times_warned = ?2 WHERE person = ?1 AND times_warned <> ?2");
    query.bind(0, person).bind(1, times);
    query.run();
}

bool InstructionStates::isStale(qint64 row)
{
    return stored(row) != derived(row);
}

// Absent references, and instants that are not set, are null.
InstructionStates::Values InstructionStates::State::values() const
{
    const auto reference = [](qint64 row) { return row == 0 ? std::nullopt : std::optional(row); };
    const auto instant = [](Instant at) { return at.isSet() ? std::optional(at.ms) : std::nullopt; };
    return {issuedAt, qint64(level), reference(fraudType), reference(person), reference(assignee),
        qint64(progress.status), qint64(progress.isOpen), qint64(progress.next), instant(progress.deadline),
        instant(acknowledgedAt), instant(events.firstCall), instant(events.firstVisit), instant(events.met),
        instant(events.feedback), instant(events.lastFeedback), qint64(events.feedbackAgain), profile, timesWarned,
        marks};
}

void InstructionStates::insert(qint64 row, const State &now)
{
    static const QByteArray sql = [] {
        QByteArray names;
        for (const char *column : columns)
            names.append(column).append(", ");
        return "INSERT INTO instruction_state (" + names + "row) VALUES (" + QByteArray("?, ").repeated(columns.size())
            + "?)";
    }();
    Query query = m_connection.query(sql);
    int index = 0;
    for (const auto &value : now.values())
        bind(query, index++, value);
    query.bind(index, row);
    query.run();
}

// Only what has changed: a call moves few of the columns, and none of most indexes.
void InstructionStates::update(qint64 row, const State &before, const State &now)
{
    static_assert(columns.size() == std::tuple_size_v<Values>);
    const Values values = now.values();
    const Values stored = before.values();
    QByteArray sql = "UPDATE instruction_state SET ";
    const char *separator = "";
    for (size_t i = 0; i < columns.size(); ++i) {
        if (values[i] != stored[i])
            sql.append(std::exchange(separator, ", ")).append(columns[i]).append(" = ?");
    }
    Query query = m_connection.query(sql + " WHERE row = ?");
    int index = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (values[i] != stored[i])
            bind(query, index++, values[i]);
    }
    query.bind(index, row);
    query.run();
}

}  // namespace qianshao::store
