// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/scrolling.h"

#include <QApplication>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTableView>

// The ordinary way to show a table of a database, for bench scroll: Qt SQL brings libsqlite3, whose symbols are
// SQLCipher's, so it may not come into the same process.
int main(int argc, char **argv)
{
    using namespace qianshao::bench;
    QApplication application(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(QCoreApplication::arguments().value(1));
    if (!database.open())
        return 1;
    QSqlTableModel model(nullptr, database);
    model.setTable(QStringLiteral("list"));
    QTableView view;
    view.setModel(&model);
    view.resize(1920, 1080);
    const double opened = milliseconds([&] {
        model.select();
        while (model.canFetchMore())
            model.fetchMore();
    });
    view.show();
    QCoreApplication::processEvents();
    print("scroll.sqltable_open", opened, "ms (baseline: QSqlTableModel reads all rows)");
    printScrolling(view, "scroll.sqltable", "ms (baseline: QSqlTableModel in QTableView)", "ms (baseline)");
    printMemory("scroll.sqltable_memory", QStringLiteral("self"), "MB (baseline)");
    return model.rowCount() > 0 ? 0 : 1;
}
