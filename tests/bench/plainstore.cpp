// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/plainstore.h"

#include "models/store/searchtokenizer.h"

namespace qianshao::bench {

using namespace records;

namespace {

void bindValue(SQLite::Statement &statement, int index, const Value &value, qint64 reference)
{
    if (const auto *number = std::get_if<qint64>(&value))
        statement.bind(index, int64_t(*number));
    else if (const auto *real = std::get_if<double>(&value))
        statement.bind(index, *real);
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bind(index, text->toStdString());
    else if (std::holds_alternative<Uuid>(value))
        statement.bind(index, int64_t(reference));
}

}  // namespace

PlainStore::PlainStore(tests::TestStore &store, Search search) : m_database(store->connection().database())
{
    for (const Kind kind : {Kind::Person, Kind::Instruction, Kind::Call, Kind::Visit}) {
        std::string columns, marks;
        for (const FieldInfo &field : fieldsOf(kind)) {
            columns += std::string(", \"") + field.key + '"';
            marks += ", ?";
        }
        m_inserts[kind] = std::make_unique<SQLite::Statement>(m_database,
            std::string("INSERT INTO ") + tableOf(kind) + " (version, device, id" + columns + ") VALUES (1, 1, ?"
                + marks + ")");
    }
    if (search == Search::With)
        m_search = std::make_unique<SQLite::Statement>(
            m_database, "INSERT INTO instruction_search (rowid, text) VALUES (?, ?)");
}

PlainStore::~PlainStore() = default;

// `reference`: the row that the record's only reference points at.
template <Record R>
void PlainStore::insert(const R &record, qint64 reference)
{
    SQLite::Statement &statement = *m_inserts.at(FieldTable<R>::kind);
    statement.reset();
    statement.clearBindings();
    statement.bindNoCopy(1, record.id.bytes().data(), 16);
    int index = 2;
    forEachField<R>([&](const auto &field) {
        const auto &member = record.*(field.member);
        bindValue(statement, index++, ValueOf<std::remove_cvref_t<decltype(member)>>::from(member), reference);
    });
    statement.exec();
}

void PlainStore::index(qint64 row, const Instruction &instruction, const Person &person)
{
    QByteArray text;
    for (const QString &words : {instruction.number, person.name, person.identity, person.phone, person.address,
             instruction.card, instruction.suspectNumber}) {
        store::appendSearchForm(text, words.toUtf8());
        text += '\n';
    }
    m_search->reset();
    m_search->bind(1, int64_t(row));
    m_search->bind(2, text.toStdString());
    m_search->exec();
}

void PlainStore::insert(const Rows &rows)
{
    for (size_t k = 0; k < rows.people.size(); ++k) {
        ++m_row;
        insert(rows.people[k], 0);
        insert(rows.instructions[k], m_row);
        for (size_t c = 0; c < 3; ++c)
            insert(rows.calls[3 * k + c], m_row);
        insert(rows.visits[k], m_row);
        if (m_search)
            index(m_row, rows.instructions[k], rows.people[k]);
    }
}

}  // namespace qianshao::bench
