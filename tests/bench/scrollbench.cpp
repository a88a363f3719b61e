// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "tests/bench/scrolling.h"
#include "tests/bench/stationstore.h"
#include "ui/widgets/listtable.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

// The same rows for others, unencrypted, in a table with nothing but them.
void writePlainCopy(store::Connection &connection, const QString &path)
{
    // A connection that may not make files attaches only what is there; an empty file is an empty database.
    if (!QFile(path).open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    auto attach = QByteArray("ATTACH DATABASE '") + path.toUtf8() + "' AS plain KEY ''";
    connection.execute(attach.constData());
    connection.execute(
        "CREATE TABLE plain.list AS SELECT s.level, s.deadline, p.name, s.times_warned, i.fraud_type_sent, p.phone, "
        "s.status, t.name AS assignee, s.issued_at, i.number FROM instruction_state s JOIN instruction i ON "
        "i.row = s.row LEFT JOIN person p ON p.row = s.person LEFT JOIN staff t ON t.row = s.assignee "
        "ORDER BY s.issued_at DESC");
    connection.execute("DETACH DATABASE plain");
}

}  // namespace

// All instructions in the program's own window.
void scroll()
{
    auto station = openStation();
    ui::widgets::Theme theme;
    theme.applyTo(*qApp);
    desktop::Desktop desktop(*station, theme);
    ui::shell::MainWindow &window = desktop.window();
    window.restore();
    window.resize(1920, 1080);
    window.show();
    window.showPage(window.pageNamed(u"instructions"));
    auto *table = window.page()->findChild<ui::widgets::ListTable *>();
    table->list()->loadAll();
    QCoreApplication::processEvents();
    print("scroll.rows", table->list()->rowCount(), "rows");
    printScrolling(*table, "scroll.page", "ms (at most 16)", "ms (at most 33)");
    printMemory("scroll.memory", u"self"_s, "MB (with all rows of the list, and this bench)");

    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"plain.db"_s);
    writePlainCopy(station->store().connection(), copy);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationDirPath() + u"/qianshao-bench-sqltable"_s, {copy});
    process.waitForFinished(-1);
}

}  // namespace qianshao::bench
