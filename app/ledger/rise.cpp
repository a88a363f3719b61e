// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/rise.h"

#include "app/ledger/intake.h"
#include "app/ledger/views.h"
#include "app/ledger/withdrawal.h"

namespace qianshao::ledger {

using namespace records;
using changes::RecordState;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;

namespace {

// Changes of a unit, on their way into the one above it.
class Rise {
public:
    Rise(Connection &connection, const Uuid &unit, const Uuid &above, int most)
        : m_connection(connection),
          m_unit(unit),
          m_above(above),
          m_most(most)
    {
    }
    [[nodiscard]] bool run();

private:
    [[nodiscard]] bool begin();
    void readChanges();
    void bring();
    void keepOwnRoster(Intake &intake) const;

    Connection &m_connection;
    const Uuid m_unit;
    const Uuid m_above;
    const int m_most;
    bool m_isFirst = false;  // nothing of the unit has risen yet
    qint64 m_lineage = 0;
    qint64 m_upTo = 0;
    qint64 m_last = 0;  // of the unit's changes
    std::vector<RecordState> m_states;
    Names m_gone;  // the unit has lost them itself
    bool m_isMore = false;
    bool m_isNews = false;
    qint64 m_lastAbove = 0;
};

// Whether there is something to do, and nobody else does it. The unit's number is read before its records: what it
// counts is there when they are read.
bool Rise::begin()
{
    const Parameters pair = Parameters().add(m_above.bytes()).add(m_unit.bytes());
    const auto answers = m_connection.ask({{"BEGIN", {}},
        {"INSERT INTO risen (unit, child, lineage) VALUES ($1::uuid, $2::uuid, 0) ON CONFLICT DO NOTHING", pair},
        {"SELECT lineage, up_to FROM risen WHERE unit = $1::uuid AND child = $2::uuid FOR UPDATE SKIP LOCKED", pair},
        {"SELECT lineage, last_number FROM unit WHERE unit = $1::uuid AND parent = $2::uuid",
            Parameters().add(m_unit.bytes()).add(m_above.bytes())}});
    if (answers[2].isEmpty() || answers[3].isEmpty())
        return false;
    m_isFirst = answers[1].changed() > 0;
    m_lineage = answers[3].number(0, 0);
    m_last = answers[3].number(0, 1);
    m_upTo = answers[2].number(0, 1);
    // Its numbers are other changes' now.
    const bool isOfOther = answers[2].number(0, 0) != m_lineage || m_upTo > m_last;
    if (isOfOther)
        m_upTo = 0;
    return isOfOther || m_upTo < m_last;
}

// All but the limits, of which each unit has its own.
void Rise::readChanges()
{
    const Rows rows =
        m_connection.ask("SELECT number, state, below = '{}' FROM record WHERE unit = $1::uuid AND number > $2::bigint "
                         "AND kind <> $3::smallint ORDER BY number LIMIT $4::int",
            Parameters().add(m_unit.bytes()).add(m_upTo).add(qint16(Kind::LimitProfile)).add(qint32(m_most)));
    for (int row = 0; row < rows.size(); ++row) {
        m_states.push_back(stateIn(rows, row, 1));
        if (rows.flag(row, 2))
            m_gone.emplace_back(m_states.back().kind, m_states.back().id);
    }
    m_isMore = rows.size() == m_most;
    const qint64 end = rows.isEmpty() ? 0 : rows.number(rows.size() - 1, 0);
    m_upTo = m_isMore ? end : std::max(end, m_last);
}

// Who belongs to the unit above, as what, and how it is called, is not for those below to say. Whoever has the number
// of one of its people is that person.
void Rise::keepOwnRoster(Intake &intake) const
{
    std::erase_if(intake.states, [&](const RecordState &state) {
        if (state.kind != Kind::Staff && state.kind != Kind::Unit)
            return false;
        const Name name = intake.records.nameOf(state);
        const auto there = intake.records.keepings.find(name);
        if (there == intake.records.keepings.end() || there->second.below)
            return false;
        if (name.second != state.id)
            intake.records.known.aliases[{state.kind, state.id}] = name.second;
        return true;
    });
}

void Rise::bring()
{
    Intake intake(m_connection, m_above, std::move(m_states));
    std::vector<postgres::Statement> statements{
        {"SELECT last_number FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE", Parameters().add(m_above.bytes())}};
    std::ranges::move(intake.questions(), std::back_inserter(statements));
    const auto answers = m_connection.ask(std::move(statements));
    intake.records.lastNumber = answers[0].number(0, 0);
    intake.records.risesFrom = m_unit;
    intake.read(std::span(answers).subspan(1));
    keepOwnRoster(intake);
    Names gone;
    std::erase_if(intake.states, [&](const RecordState &state) {
        const bool isGone = std::ranges::find(m_gone, Name(state.kind, state.id)) != m_gone.end();
        if (isGone)
            gone.push_back(intake.records.nameOf(state));
        return isGone;
    });
    intake.merge({}, nullptr);
    letGo(m_connection, m_above, m_unit, gone, intake.records, intake.changed);
    m_isNews = intake.write();
    m_lastAbove = intake.records.lastNumber;
}

bool Rise::run()
{
    if (!begin()) {
        (void)m_connection.ask("COMMIT");
        return false;
    }
    readChanges();
    bring();
    (void)m_connection.ask("UPDATE risen SET lineage = $3::bigint, up_to = $4::bigint "
                           "WHERE unit = $1::uuid AND child = $2::uuid",
        Parameters().add(m_above.bytes()).add(m_unit.bytes()).add(m_lineage).add(m_upTo));
    if (m_isFirst)
        reviewDevices(m_connection, m_above, m_lastAbove);
    std::vector<postgres::Statement> statements{{"COMMIT", {}}};
    if (m_isNews || m_isFirst)
        statements.push_back(noticeOf(m_above, m_lastAbove));
    (void)m_connection.ask(std::move(statements));
    return m_isMore;
}

}  // namespace

bool rise(Connection &connection, const Uuid &unit, int most)
{
    const auto answers = connection.ask(
        {{"SELECT parent FROM unit WHERE unit = $1::uuid AND parent IS NOT NULL", Parameters().add(unit.bytes())},
            {"SELECT unit FROM risen WHERE child = $1::uuid", Parameters().add(unit.bytes())}});
    const Uuid above = answers[0].isEmpty() ? Uuid() : Uuid::fromBytes(answers[0].bytes(0, 0));
    bool isMore = false;
    for (int row = 0; row < answers[1].size(); ++row) {
        const Uuid once = Uuid::fromBytes(answers[1].bytes(row, 0));
        if (once != above)
            isMore = takeBack(connection, once, unit, most) || isMore;
    }
    return (!above.isNull() && Rise(connection, unit, above, most).run()) || isMore;
}

std::vector<Uuid> unitsToRise(Connection &connection)
{
    const Rows rows = connection.ask(
        "SELECT u.unit FROM unit u LEFT JOIN risen r ON r.unit = u.parent AND r.child = u.unit "
        "WHERE u.parent IS NOT NULL AND (r.lineage IS DISTINCT FROM u.lineage OR r.up_to <> u.last_number) "
        "UNION SELECT r.child FROM risen r JOIN unit u ON u.unit = r.child WHERE u.parent IS DISTINCT FROM r.unit");
    std::vector<Uuid> units;
    for (int row = 0; row < rows.size(); ++row)
        units.push_back(Uuid::fromBytes(rows.bytes(row, 0)));
    return units;
}

}  // namespace qianshao::ledger
