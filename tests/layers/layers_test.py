#!/usr/bin/env python3
"""Feeds the check invented lines: a rule that nothing can break guards nothing."""
import unittest

import layers

QT = {"QLineEdit": "QtWidgets", "QStyledItemDelegate": "QtWidgets", "QPrinter": "QtPrintSupport",
      "QSqlQuery": "QtSql", "QSqlTableModel": "QtSql", "QCamera": "QtMultimedia"}


def check(files):
    return layers.check(files, QT)


GOOD = [
    ("models/store/store.cpp", '#include "models/store/store.h"'),
    ("models/store/store.cpp", '#include "models/records/visit.h"'),
    ("models/store/store.cpp", "#include <SQLiteCpp/Database.h>"),
    ("models/store/keyslots.cpp", '#include "models/security/keyslot.h"'),
    ("models/reports/monthreport.cpp", '#include "models/stats/outcomes.h"'),
    ("models/plan/solver.cpp", '#include "models/geo/traveltimes.h"'),
    ("models/itemmodels/visitmodel.cpp", "#include <QAbstractTableModel>"),
    ("models/itemmodels/visitmodel.cpp", '#include "moc_visitmodel.cpp"'),
    ("models/reports/writer.cpp", "#include <QTextStream>"),
    ("ui/visits/visitform.cpp", '#include "ui_visitform.h"'),
    ("ui/visits/visitform.cpp", "#include <QLineEdit>"),
    ("ui/visits/capture.cpp", '#include "models/evidence/photo.h"'),
    ("ui/capture/systemdevices.cpp", "#include <QCamera>"),
    ("ui/shell/mainwindow.cpp", '#include "ui/visits/visitspage.h"'),
    ("app/desktop/session.cpp", '#include "models/import/tablereader.h"'),
    ("app/cli/main.cpp", '#include "models/store/store.h"'),
    ("app/hub/feed.cpp", "#include <libpq-fe.h>"),
    ("app/hub/feed.cpp", "#include <drogon/orm/DbClient.h>"),
    ("app/hub/routes.cpp", "#include <drogon/HttpAppFramework.h>"),
    ("models/geo/mbtiles.cpp", "#include <SQLiteCpp/Database.h>"),
    ("app/hub/feed.cpp", '#include "models/changes/changeset.h"'),
    ("models/store/CMakeLists.txt", "    LINKS qianshao::models_changes"),
]

BAD = [
    ("models/records/visit.h", '#include "models/store/store.h"', "models/records may not include models/store"),
    ("models/rules/visitrules.cpp", '#include "models/changes/changeset.h"', "may not include models/changes"),
    ("models/changes/merge.cpp", '#include "models/security/signature.h"', "may not include models/security"),
    ("models/import/reader.cpp", '#include "models/store/store.h"', "may not include models/store"),
    ("models/stats/calls.cpp", '#include "models/reports/report.h"', "may not include models/reports"),
    ("models/evidence/photo.cpp", '#include "models/security/vault.h"', "models/evidence may not include"),
    ("models/store/store.cpp", '#include "ui/widgets/badge.h"', "may not include ui/widgets"),
    ("ui/visits/visitform.cpp", '#include "models/store/store.h"', "ui/visits may not include models/store"),
    ("ui/admin/adminpage.cpp", '#include "models/import/tablereader.h"', "may not include models/import"),
    ("ui/map/mappage.cpp", '#include "app/desktop/session.h"', "may not include app/desktop"),
    ("app/hub/routes.cpp", '#include "models/store/store.h"', "app/hub may not include models/store"),
    ("app/hub/routes.cpp", '  #  include  "ui/shell/mainwindow.h"', "may not include ui/shell"),
    ("models/store/store.cpp", '#include "connection.h"', "does not carry its room"),
    ("models/store/store.cpp", '#include "../records/visit.h"', "does not carry its room"),
    ("models/store/store.cpp", '#include "tests/support/clock.h"', "does not carry its room"),
    ("models/colours/red.cpp", '#include "models/records/visit.h"', "no room that design"),
    ("models/stray.cpp", "", "lies in no room"),
    ("models/reports/paper.cpp", "#include <QPrinter>", "widgets header"),
    ("models/itemmodels/visitmodel.h", "#include <QtWidgets/QWidget>", "widgets header"),
    ("models/itemmodels/visitmodel.h", "#include <QStyledItemDelegate>", "widgets header"),
    ("models/geo/tiles.cpp", "#include <QSqlQuery>", "SQL header"),
    ("ui/visits/evidencefield.cpp", "#include <QCamera>", "multimedia header"),
    ("models/geo/mbtiles.h", "#include <SQLiteCpp/Database.h>", "SQL header"),
    ("models/stats/calls.cpp", "#include <sqlcipher/sqlite3.h>", "SQL header"),
    ("ui/calls/callspage.cpp", "#include <QSqlTableModel>", "SQL header"),
    ("models/sync/push.cpp", "#include <drogon/HttpClient.h>", "HTTP server header"),
    ("models/sync/push.cpp", "#include <trantor/net/EventLoop.h>", "HTTP server header"),
    ("app/cli/sync.cpp", "#include <drogon/orm/DbClient.h>", "HTTP server header"),
    ("models/sync/push.cpp", "#include <postgresql/libpq-fe.h>", "SQL header"),
    ("ui/calls/CMakeLists.txt", "    LINKS qianshao::models_store", "ui/calls may not include models/store"),
]


class Layers(unittest.TestCase):
    def test_good_lines_pass(self):
        for path, line in GOOD:
            with self.subTest(path=path, line=line):
                self.assertEqual(check({path: line}), [])

    def test_bad_lines_are_named(self):
        for path, line, words in BAD:
            with self.subTest(path=path, line=line):
                found = check({path: "\n" + line})
                self.assertEqual(len(found), 1, found)
                self.assertIn(words, found[0])

    def test_a_line_is_named_by_its_number(self):
        found = check({"models/rules/a.cpp": '#pragma once\n\n#include "models/store/store.h"\n'})
        self.assertTrue(found[0].startswith("models/rules/a.cpp:3: "), found)

    def test_rooms_that_include_each_other(self):
        found = check({
            "ui/visits/a.h": '#include "ui/map/b.h"',
            "ui/map/b.h": '#include "ui/calls/c.h"',
            "ui/calls/c.h": '#include "ui/visits/a.h"',
            "ui/shell/d.h": '#include "ui/map/b.h"',
        })
        self.assertEqual(found, ["rooms include each other: ui/calls -> ui/visits -> ui/map -> ui/calls"])


if __name__ == "__main__":
    unittest.main()
