// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/plainledger.h"

#include "tests/bench/bench.h"

namespace qianshao::bench {

using postgres::Parameters;
using postgres::Statement;

namespace {

constexpr size_t inOne = 1000;

QByteArray bytesOrNull(const postgres::Rows &rows, int row, int column)
{
    return rows.bytes(row, column).toByteArray();
}

void add(Parameters &parameters, const QByteArray &value)
{
    value.isEmpty() ? parameters.addNull() : parameters.add(value);
}

}  // namespace

PlainLedger::PlainLedger(postgres::Connection &connection) : m_connection(connection)
{
    const auto rows = m_connection.ask("SELECT unit, kind, id, number, state, labels, former, parent, about, author, "
                                       "writer, content FROM record ORDER BY number");
    for (int row = 0; row < rows.size(); ++row) {
        m_rows.push_back({.unit = bytesOrNull(rows, row, 0),
            .id = bytesOrNull(rows, row, 2),
            .state = bytesOrNull(rows, row, 4),
            .parent = bytesOrNull(rows, row, 7),
            .about = bytesOrNull(rows, row, 8),
            .author = bytesOrNull(rows, row, 9),
            .content = bytesOrNull(rows, row, 11),
            .kind = qint16(rows.number(row, 1)),
            .number = rows.number(row, 3),
            .writer = rows.number(row, 10),
            .labels = rows.numbers(row, 5),
            .former = rows.numbers(row, 6)});
    }
}

void PlainLedger::makeTable()
{
    (void)m_connection.ask("DROP TABLE IF EXISTS plain");
    (void)m_connection.ask("CREATE TABLE plain (LIKE record INCLUDING ALL)");
}

double PlainLedger::writeRows()
{
    makeTable();
    return milliseconds([&] {
        for (size_t at = 0; at < m_rows.size(); at += inOne) {
            std::vector<Statement> statements;
            statements.push_back({"BEGIN", {}});
            for (size_t i = at; i < std::min(at + inOne, m_rows.size()); ++i) {
                const Row &row = m_rows[i];
                Parameters parameters;
                parameters.add(row.unit).add(row.kind).add(row.id).add(row.number).add(row.state);
                parameters.add(row.labels).add(row.former);
                for (const QByteArray *optional : {&row.parent, &row.about, &row.author})
                    add(parameters, *optional);
                parameters.add(row.writer);
                add(parameters, row.content);
                statements.push_back(
                    {"INSERT INTO plain VALUES ($1::uuid, $2::smallint, $3::uuid, $4::bigint, $5::bytea, "
                     "$6::bigint[], $7::bigint[], $8::uuid, $9::uuid, $10::uuid, $11::bigint, $12::bytea)",
                        std::move(parameters)});
            }
            statements.push_back({"COMMIT", {}});
            (void)m_connection.ask(std::move(statements));
        }
    });
}

double PlainLedger::writeArrays()
{
    makeTable();
    return milliseconds([&] {
        for (size_t at = 0; at < m_rows.size(); at += inOne) {
            std::vector<qint16> kinds;
            std::vector<qint64> numbers, writers;
            std::vector<QByteArray> units, ids, states, labels, former, parents, subjects, authors, contents;
            for (size_t i = at; i < std::min(at + inOne, m_rows.size()); ++i) {
                const Row &row = m_rows[i];
                units.push_back(row.unit);
                kinds.push_back(row.kind);
                ids.push_back(row.id);
                numbers.push_back(row.number);
                states.push_back(row.state);
                labels.push_back(postgres::arrayText(row.labels));
                former.push_back(postgres::arrayText(row.former));
                parents.push_back(row.parent.isEmpty() ? QByteArray() : row.parent);
                subjects.push_back(row.about.isEmpty() ? QByteArray() : row.about);
                authors.push_back(row.author.isEmpty() ? QByteArray() : row.author);
                writers.push_back(row.writer);
                contents.push_back(row.content.isEmpty() ? QByteArray() : row.content);
            }
            (void)m_connection.ask(
                "INSERT INTO plain SELECT q.unit, q.kind, q.id, q.number, q.state, q.labels::bigint[], "
                "q.former::bigint[], q.parent, q.about, q.author, q.writer, q.content FROM unnest($1::uuid[], "
                "$2::smallint[], $3::uuid[], $4::bigint[], $5::bytea[], $6::text[], $7::text[], $8::uuid[], "
                "$9::uuid[], $10::uuid[], $11::bigint[], $12::bytea[]) AS q(unit, kind, id, number, state, labels, "
                "former, parent, about, author, writer, content)",
                Parameters()
                    .addUuids(units)
                    .add(kinds)
                    .addUuids(ids)
                    .add(numbers)
                    .addBytes(states)
                    .addTexts(labels)
                    .addTexts(former)
                    .addUuids(parents)
                    .addUuids(subjects)
                    .addUuids(authors)
                    .add(writers)
                    .addBytes(contents));
        }
    });
}

}  // namespace qianshao::bench
