// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/tablereader.h"
#include "tests/bench/bench.h"
#include "tests/bench/stationstore.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QTemporaryDir>

#include <ctime>

namespace qianshao::bench {

namespace {

template <class Row>
void forEachRow(const QString &path, Row &&row)
{
    auto opened = imports::openTable(path);
    if (!std::holds_alternative<std::unique_ptr<imports::TableReader>>(opened))
        qFatal("%s cannot be read", qPrintable(path));
    auto &reader = *std::get<std::unique_ptr<imports::TableReader>>(opened);
    for (imports::RowView view; reader.next(view);)
        row(view);
}

void readOnly(const QStringList &paths)
{
    size_t cells = 0;
    for (const QString &path : paths)
        forEachRow(path, [&](const imports::RowView &row) { cells += row.cells.size(); });
    if (cells == 0)
        qFatal("nothing was read");
}

// The texts as they are, into encrypted tables without keys or indexes: nothing is checked, matched or found again.
void readAndInsert(const QStringList &paths, const QString &path)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA key = \"x'" + std::string(64, 'a') + "'\"");
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("BEGIN");
    for (qsizetype i = 0; i < paths.size(); ++i) {
        constexpr size_t columns = 18;
        std::string names, marks;
        for (size_t k = 0; k < columns; ++k) {
            names += (k ? ", c" : "c") + std::to_string(k);
            marks += k ? ", ?" : "?";
        }
        const std::string table = "t" + std::to_string(i);
        database.exec("CREATE TABLE " + table + " (" + names + ")");
        SQLite::Statement insert(database, "INSERT INTO " + table + " VALUES (" + marks + ")");
        forEachRow(paths[i], [&](const imports::RowView &row) {
            insert.reset();
            insert.clearBindings();
            for (size_t k = 0; k < std::min(columns, row.cells.size()); ++k)
                insert.bind(int(k) + 1, row.cells[k].text.toStdString());
            insert.exec();
        });
    }
    database.exec("COMMIT");
}

}  // namespace

void import()
{
    const StationFiles files = stationFiles();
    const double rows = double(files.rows);
    const double read = milliseconds([&] { readOnly(files.ledgers); });
    const QTemporaryDir folder;
    const double raw = milliseconds([&] { readAndInsert(files.ledgers, folder.filePath(QStringLiteral("raw.db"))); });
    print("import.read_only", rows / read * 1000, "rows/s (baseline: the files only read)");
    print("import.raw", rows / raw * 1000, "rows/s (baseline: read, and each text inserted as it is)");

    auto station = newStation(stationPath());
    resetPeakMemory();
    session::ImportResult result;
    const std::clock_t before = std::clock();
    const double ours = milliseconds([&] { result = importLedgers(*station, files.ledgers); });
    const double processor = double(std::clock() - before) / CLOCKS_PER_SEC;
    print("import.peak_memory", peakMemory(), "MB (under 400)");
    print("import.rows_per_second", rows / ours * 1000, "rows/s (at least 20000)");
    print("import.rows_per_cpu_second", rows / processor, "rows/s (what a machine that does nothing else would do)");
    const imports::ImportCounts total = result.total();
    print("import.rows", double(total.rows), "rows");
    print("import.accepted", double(total.accepted), "rows");
    print("import.held", double(total.held), "rows");
    print("import.repeated", double(total.repeated), "rows");
    for (const session::SheetCounts &sheet : result.sheets) {
        if (sheet.counts.accepted * 2 < sheet.counts.rows)
            qFatal("most of %s was not taken", qPrintable(sheet.file));
    }
    station.reset();
    print("import.file", double(QFile(stationPath()).size()) / (1 << 20), "MB");
    keepStation();
}

}  // namespace qianshao::bench
