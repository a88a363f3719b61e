// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/compliancequery.h"

#include <algorithm>

namespace qianshao::store {

using records::Fen;
using records::Instant;

namespace {

Fen fen(const Query &query, int column)
{
    return query.isNull(column) ? Fen{} : Fen{query.integer(column)};
}

}  // namespace

ComplianceQuery::ComplianceQuery(Connection &connection, const rules::Period &period)
    : m_connection(connection),
      m_period(period)
{
    // What is issued later than now has not happened.
    m_period.to = std::min(period.to, Instant{period.now.ms + 1});
    m_connection.execute("BEGIN");
}

ComplianceQuery::~ComplianceQuery()
{
    try {
        m_connection.execute("COMMIT");
    } catch (const Failure &) {
        // Nothing was written; a file that fails has already said so to who was reading.
    }
}

void ComplianceQuery::cases(const std::function<void(const Case &)> &take)
{
    Query query = m_connection.query(
        "SELECT row, person, assignee, level, status, issued_at, acknowledged_at, first_call, met, feedback, profile, "
        "CASE WHEN assignee IS NULL THEN (SELECT assignee_sent FROM instruction i WHERE i.row = s.row) END "
        "FROM instruction_state s WHERE issued_at >= ? AND issued_at < ? ORDER BY issued_at");
    query.bind(0, m_period.from).bind(1, m_period.to);
    Case found;
    while (query.next()) {
        found.facts = {.key = query.integer(0),
            .person = query.integer(1),
            .officer = query.integer(2),
            .level = records::Level(query.integer(3)),
            .status = records::Status(query.integer(4)),
            .issuedAt = query.instant(5),
            .acknowledgedAt = query.instant(6),
            .firstCall = query.instant(7),
            .met = query.instant(8),
            .feedback = query.instant(9)};
        found.profile = query.integer(10);
        found.officerSent = query.text(11);
        take(found);
    }
}

void ComplianceQuery::visits(const std::function<void(records::Status, const rules::VisitFacts &)> &take)
{
    Query query = m_connection.query(
        "SELECT s.status, v.at, v.lost, v.stopped, v.estimated, v.officer2 IS NOT NULL OR v.officer2_sent IS NOT NULL "
        "FROM instruction_state s JOIN visit v ON v.instruction = s.row WHERE s.issued_at >= ? AND s.issued_at < ?");
    query.bind(0, m_period.from).bind(1, m_period.to);
    while (query.next()) {
        const rules::VisitFacts visit{
            query.instant(1), fen(query, 2), fen(query, 3), fen(query, 4), query.integer(5) != 0};
        take(records::Status(query.integer(0)), visit);
    }
}

void ComplianceQuery::frauds(const std::function<void(qint64, Instant)> &take)
{
    Query query =
        m_connection.query("SELECT person, defrauded_at FROM victim WHERE defrauded_at > ? AND defrauded_at <= ?");
    query.bind(0, m_period.from).bind(1, m_period.now);
    while (query.next())
        take(query.integer(0), query.instant(1));
}

ComplianceQuery::Efforts ComplianceQuery::efforts(qint64 instruction)
{
    Efforts efforts;
    {
        Query query = m_connection.query(
            "SELECT i.number, p.name FROM instruction i LEFT JOIN person p ON p.row = i.person WHERE i.row = ?");
        query.bind(0, instruction);
        if (query.next()) {
            efforts.number = query.text(0);
            efforts.personName = query.text(1);
        }
    }
    {
        Query query =
            m_connection.query("SELECT result FROM call WHERE instruction = ? AND started_at <= ? ORDER BY started_at");
        query.bind(0, instruction).bind(1, m_period.now);
        for (; query.next(); ++efforts.calls)
            efforts.lastCall = records::CallResult(query.integer(0));
    }
    Query query = m_connection.query("SELECT result FROM visit WHERE instruction = ? AND at <= ? ORDER BY at");
    query.bind(0, instruction).bind(1, m_period.now);
    for (; query.next(); ++efforts.visits)
        efforts.lastVisit = records::VisitResult(query.integer(0));
    return efforts;
}

}  // namespace qianshao::store
