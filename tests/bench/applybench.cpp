// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include "models/store/batch.h"
#include "tests/bench/ledgerrows.h"
#include "tests/support/teststore.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qianshao::bench {

using namespace records;

namespace {

double applyRows(tests::TestStore &store, int count)
{
    constexpr int chunk = 500;
    double spent = 0;
    store::Batch batch(*store, store::Origin::Import, {});
    for (int i = 0; i < count; i += chunk) {
        const Rows rows = makeRows(*store, std::min(chunk, count - i), i);
        spent += milliseconds([&] {
            changes::ChangeSet set;
            const auto take = [&](const auto &records) {
                for (const auto &record : records)
                    set.changes.push_back(changes::inserted(record));
            };
            take(rows.people);
            take(rows.instructions);
            take(rows.calls);
            take(rows.visits);
            if (!batch.add(set).empty())
                qFatal("refused");
        });
    }
    return spent + milliseconds([&] { (void)batch.commit(); });
}

// The same rows bound by hand into the same tables with their keys and indexes: no rules, no state, no journal, no
// search.
class RawTable {
public:
    RawTable(SQLite::Database &database, Kind kind)
    {
        std::string columns, marks;
        for (const FieldInfo &field : fieldsOf(kind)) {
            columns += std::string(", \"") + field.key + '"';
            marks += ", ?";
        }
        m_insert = std::make_unique<SQLite::Statement>(database,
            std::string("INSERT INTO ") + tableOf(kind) + " (version, device, id" + columns + ") VALUES (1, 1, ?"
                + marks + ")");
    }
    // `reference`: the row that the record's only reference points at.
    template <Record R>
    void insert(const R &record, qint64 reference)
    {
        m_insert->reset();
        m_insert->clearBindings();
        m_insert->bindNoCopy(1, record.id.bytes().data(), 16);
        int index = 2;
        forEachField<R>([&](const auto &field) {
            const auto &member = record.*(field.member);
            bind(index++, ValueOf<std::remove_cvref_t<decltype(member)>>::from(member), reference);
        });
        m_insert->exec();
    }

private:
    void bind(int index, const Value &value, qint64 reference)
    {
        if (const auto *number = std::get_if<qint64>(&value))
            m_insert->bind(index, int64_t(*number));
        else if (const auto *real = std::get_if<double>(&value))
            m_insert->bind(index, *real);
        else if (const auto *text = std::get_if<QString>(&value))
            m_insert->bind(index, text->toStdString());
        else if (std::holds_alternative<Uuid>(value))
            m_insert->bind(index, int64_t(reference));
    }

    std::unique_ptr<SQLite::Statement> m_insert;
};

double insertRaw(tests::TestStore &store, int count)
{
    SQLite::Database &raw = store->connection().database();
    RawTable people(raw, Kind::Person), instructions(raw, Kind::Instruction), calls(raw, Kind::Call),
        visits(raw, Kind::Visit);
    constexpr int chunk = 500;
    double spent = 0;
    raw.exec("BEGIN");
    for (int i = 0; i < count; i += chunk) {
        const Rows rows = makeRows(*store, std::min(chunk, count - i), i);
        spent += milliseconds([&] {
            for (size_t k = 0; k < rows.people.size(); ++k) {
                const qint64 row = i + qint64(k) + 1;
                people.insert(rows.people[k], 0);
                instructions.insert(rows.instructions[k], row);
                for (size_t c = 0; c < 3; ++c)
                    calls.insert(rows.calls[3 * k + c], row);
                visits.insert(rows.visits[k], row);
            }
        });
    }
    return spent + milliseconds([&] { raw.exec("COMMIT"); });
}

}  // namespace

void apply()
{
    const int count = scaled(300'000);
    const double rows = 6.0 * count;
    tests::TestStore baseline, store;
    const double raw = insertRaw(baseline, count);
    resetPeakMemory();
    const double ours = applyRows(store, count);
    print("apply.raw", rows / raw * 1000, "rows/s");
    print("apply.store", rows / ours * 1000, "rows/s");
    print("apply.ratio", raw / ours, "of raw (at least 0.25)");
    print("apply.peak_memory", peakMemory(), "MB");
}

}  // namespace qianshao::bench
