// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/storecheck.h"

#include "models/store/counters.h"
#include "models/store/instructionstates.h"
#include "models/store/migrations.h"
#include "models/store/searchindex.h"
#include "models/store/searchtokenizer.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>
#include <unordered_map>

namespace qianshao::store {

using namespace Qt::StringLiterals;
using records::Kind;

namespace {

// Gathers what one part finds: how often, and where first.
class Part {
public:
    Part(std::vector<CheckFinding> &findings, CheckPart part) : m_findings(findings), m_finding{part, 0, {}} {}
    ~Part()
    {
        if (m_finding.places > 0)
            m_findings.push_back(m_finding);
    }
    Part(const Part &) = delete;
    Part &operator=(const Part &) = delete;
    void found(const QString &where, qint64 places = 1)
    {
        if (m_finding.places == 0)
            m_finding.first = where;
        m_finding.places += places;
    }

private:
    std::vector<CheckFinding> &m_findings;
    CheckFinding m_finding;
};

// Reports every row that a statement gives, by its first column.
void expectNone(Connection &connection, Part &part, const QByteArray &sql)
{
    Query query = connection.query(sql);
    while (query.next())
        part.found(query.text(0));
}

void checkPages(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::Pages);
    try {
        expectNone(connection, part, "PRAGMA cipher_integrity_check");
        Query query = connection.query("PRAGMA quick_check");
        while (query.next()) {
            if (query.text(0) != "ok"_L1)
                part.found(query.text(0));
        }
    } catch (const Failure &failure) {
        part.found(failure.detail());
    }
}

constexpr auto schemaList = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";

// The migrations, run in memory, make the schema that every file should have.
std::map<QString, QString> expectedSchema()
{
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    registerSearchTokenizer(fresh.getHandle());
    for (int schema = 1; schema <= newestSchema(); ++schema) {
        for (const QByteArray &statement : statementsOf(schema))
            fresh.exec(statement.constData());
    }
    std::map<QString, QString> expected;
    for (SQLite::Statement statement(fresh, schemaList); statement.executeStep();)
        expected[QString::fromUtf8(statement.getColumn(0).getText())] =
            QString::fromUtf8(statement.getColumn(1).getText());
    return expected;
}

void checkSchema(Connection &connection, std::vector<CheckFinding> &findings)
{
    static const auto ours = expectedSchema();
    auto expected = ours;
    Part part(findings, CheckPart::Schema);
    Query query = connection.query(schemaList);
    while (query.next()) {
        const auto found = expected.find(query.text(0));
        if (found == expected.end() || found->second != query.text(1))
            part.found(query.text(0));
        if (found != expected.end())
            expected.erase(found);
    }
    for (const auto &[name, sql] : expected)
        part.found(name);
}

void checkReferences(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::References);
    expectNone(connection, part, "PRAGMA foreign_key_check");
}

void checkCounters(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::Counters);
    QByteArray counted;
    for (const Kind kind : records::allKinds()) {
        if (!records::isLocal(kind))
            counted += "SELECT 'rows' AS name, " + QByteArray::number(int(kind)) + " AS key, count(*) AS value FROM "
                + records::tableOf(kind) + " UNION ALL ";
    }
    counted +=
        "SELECT 'open', coalesce(assignee, 0), count(*) FROM instruction_state WHERE is_open = 1 GROUP BY 2 UNION ALL "
        "SELECT 'status', status, count(*) FROM instruction_state GROUP BY 2 UNION ALL "
        "SELECT 'held', target, count(*) FROM held_row WHERE settled IS NULL GROUP BY 2 UNION ALL "
        "SELECT 'address', address_match, count(*) FROM person WHERE address_match IS NOT NULL GROUP BY 2";
    // A counter that is not there counts zero.
    const QByteArray kept = "SELECT name, key, value FROM counter WHERE value <> 0 AND (name, key) NOT IN "
                            "(VALUES ('rows', "
        + QByteArray::number(int(Kind::Setting)) + "))";
    expectNone(connection, part,
        "WITH counted AS (" + counted + "), kept AS (" + kept
            + ") "
              "SELECT name || ' ' || key FROM (SELECT * FROM counted WHERE value <> 0 EXCEPT SELECT * FROM kept) UNION "
              "SELECT name || ' ' || key FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)");
}

void checkHeldGroups(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::Counters);
    expectNone(connection, part,
        "WITH counted (settled, target, problem, file, sheet, count) AS (SELECT coalesce(settled, 0), "
        "coalesce(target, 0), coalesce(problem, 0), coalesce(file, ''), coalesce(sheet, ''), count(*) FROM held_row "
        "GROUP BY 1, 2, 3, 4, 5) "
        "SELECT 'held rows of ' || file FROM (SELECT * FROM counted EXCEPT SELECT * FROM held_group) UNION ALL "
        "SELECT 'held rows of ' || file FROM (SELECT * FROM held_group EXCEPT SELECT * FROM counted)");
}

void checkStates(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::States);
    Counters counters(connection);
    InstructionStates states(connection, counters);
    Query rows = connection.query("SELECT row FROM instruction UNION SELECT row FROM instruction_state ORDER BY row");
    while (rows.next()) {
        if (states.isStale(rows.integer(0)))
            part.found(u"instruction %1"_s.arg(rows.integer(0)));
    }
}

using TermCounts = std::unordered_map<std::string, qint64>;

// In how many texts each word stands: what the index must say, too.
template <class TextOf>
TermCounts countTerms(Connection &connection, const char *rows, TextOf &&textOf)
{
    TermCounts terms;
    std::unordered_map<std::string, qint64> lastSeen;
    Query query = connection.query(rows);
    while (query.next()) {
        const qint64 row = query.integer(0);
        const QByteArray text = textOf(row);
        tokenize(text.constData(), int(text.size()), [&](std::string_view bytes, int, int) {
            std::string term(bytes);
            if (qint64 &seen = lastSeen[term]; seen != row) {
                seen = row;
                ++terms[term];
            }
            return true;
        });
    }
    return terms;
}

void checkIndex(Connection &connection, Part &part, const char *table, TermCounts expected)
{
    const QByteArray vocabulary = QByteArray(table) + "_check";
    connection.execute(
        ("CREATE VIRTUAL TABLE IF NOT EXISTS temp." + vocabulary + " USING fts5vocab (main, " + table + ", row)")
            .constData());
    {
        Query query = connection.query("SELECT term, doc FROM temp." + vocabulary);
        while (query.next()) {
            const auto found = expected.find(query.text(0).toStdString());
            if (found == expected.end() || found->second != query.integer(1))
                part.found(QString::fromLatin1(table));
            if (found != expected.end())
                expected.erase(found);
        }
    }
    if (!expected.empty())
        part.found(QString::fromLatin1(table), qint64(expected.size()));
}

void checkSearch(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::Search);
    SearchIndex index(connection);
    checkIndex(connection, part, "instruction_search",
        countTerms(connection, "SELECT row FROM instruction", [&](qint64 row) { return index.instructionText(row); }));
    checkIndex(connection, part, "victim_search",
        countTerms(connection, "SELECT row FROM victim", [&](qint64 row) { return index.victimText(row); }));
}

void checkOutbox(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::Outbox);
    for (const Kind kind : records::allKinds()) {
        const QByteArray number = QByteArray::number(int(kind));
        const QByteArray table = records::tableOf(kind);
        expectNone(connection, part,
            "SELECT '" + table + " ' || row FROM outbox WHERE kind = " + number + " AND row NOT IN (SELECT row FROM "
                + table + ')');
        for (const char *waiting : {"dangling", "conflict"})
            expectNone(connection, part,
                QByteArray("SELECT '") + waiting + " ' || row FROM " + waiting + " WHERE kind = " + number
                    + " AND row NOT IN (SELECT row FROM " + table + ')');
        // As long as nothing has been exchanged all records wait, but for those that every file begins with (7).
        if (records::travels(kind))
            expectNone(connection, part,
                "SELECT '" + table + " ' || row FROM " + table
                    + " WHERE NOT EXISTS (SELECT 1 FROM peer) AND NOT EXISTS (SELECT 1 FROM step WHERE origin = 3) "
                      "AND version NOT IN (SELECT stamp FROM step WHERE origin = 7) "
                      "AND row NOT IN (SELECT row FROM outbox WHERE kind = "
                    + number + ')');
    }
}

// Of a record that was removed, or has no place here, the tombstone or the state goes into the package; one that has
// come to be another goes as that.
void checkDepartures(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::Departures);
    QByteArray names =
        "SELECT kind, id FROM tombstone UNION SELECT kind, id FROM stranded UNION SELECT kind, id FROM alias";
    for (const Kind kind : records::allKinds()) {
        if (!records::travels(kind))
            continue;
        const QByteArray number = QByteArray::number(int(kind));
        const QByteArray table = records::tableOf(kind);
        names += " UNION SELECT " + number + ", id FROM " + table;
        // Written after the last package for a partner, and not in the next one.
        expectNone(connection, part,
            "SELECT '" + table + " ' || row FROM " + table
                + " WHERE version > (SELECT min(newest) FROM (SELECT max(k.up_to) AS newest FROM partner p JOIN "
                  "package k "
                  "ON k.partner = p.device AND k.direction = 1 WHERE p.road <> 3 GROUP BY p.device)) "
                  "AND version IN (SELECT stamp FROM step WHERE origin <> 7) AND id NOT IN (SELECT id FROM departure "
                  "WHERE kind = "
                + number + ')');
    }
    expectNone(connection, part, "SELECT 'departure ' || kind FROM departure WHERE (kind, id) NOT IN (" + names + ')');
    expectNone(connection, part,
        "SELECT 'departure after ' || stamp FROM departure WHERE stamp > (SELECT max(stamp) FROM step)");
    expectNone(connection, part,
        "SELECT 'partner ' || knows FROM departure WHERE knows <> 0 AND "
        "knows NOT IN (SELECT device FROM partner)");
}

void checkJournal(Connection &connection, std::vector<CheckFinding> &findings)
{
    Part part(findings, CheckPart::Journal);
    expectNone(connection, part, "SELECT 'journal ' || step FROM journal WHERE step NOT IN (SELECT seq FROM step)");
    expectNone(connection, part,
        "SELECT 'step ' || reverts FROM step WHERE reverts IS NOT NULL AND "
        "reverts NOT IN (SELECT seq FROM step WHERE reverted IS NOT NULL)");
}

}  // namespace

std::vector<CheckFinding> check(Store &store)
{
    Connection &connection = store.connection();
    std::vector<CheckFinding> findings;
    checkPages(connection, findings);
    // On broken pages everything else would only stumble.
    if (!findings.empty())
        return findings;
    checkSchema(connection, findings);
    if (!findings.empty())
        return findings;
    checkReferences(connection, findings);
    checkCounters(connection, findings);
    checkHeldGroups(connection, findings);
    checkStates(connection, findings);
    checkSearch(connection, findings);
    checkOutbox(connection, findings);
    checkDepartures(connection, findings);
    checkJournal(connection, findings);
    return findings;
}

}  // namespace qianshao::store
