// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/heldtreemodel.h"
#include "tests/support/manyheld.h"
#include "tests/support/teststore.h"

#include "models/records/all.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using itemmodels::HeldTreeModel;

class HeldTreeModelTest : public QObject {
    Q_OBJECT

    static HeldRow hold(tests::TestStore &store, Kind target, RowProblem problem, const QString &file, qint64 line)
    {
        return store.add(HeldRow{.id = {},
            .target = target,
            .problem = problem,
            .field = QStringLiteral("issued_at"),
            .file = file,
            .sheet = QStringLiteral("一月"),
            .line = line,
            .raw = QStringLiteral(R"({"name":"王秀兰","phone":"18612342034"})"),
            .heldAt = store.now()});
    }
    static void settle(tests::TestStore &store, const HeldRow &row, Settled settled)
    {
        HeldRow after = row;
        after.settled = settled;
        store.put({{changes::updated(row, after)}});
    }
    static QStringList column(HeldTreeModel &model, int group, int column)
    {
        const QModelIndex parent = model.index(group, 0);
        model.fetchMore(parent);
        QStringList texts;
        for (int i = 0; i < model.rowCount(parent); ++i)
            texts.append(model.index(i, column, parent).data().toString());
        return texts;
    }

private Q_SLOTS:
    void rowsStandUnderFileAndReason()
    {
        tests::TestStore store;
        hold(store, Kind::Instruction, RowProblem::BadTime, QStringLiteral("b.xlsx"), 7);
        hold(store, Kind::Call, RowProblem::BadTime, QStringLiteral("a.csv"), 8);
        hold(store, Kind::Instruction, RowProblem::BadTime, QStringLiteral("b.xlsx"), 9);
        hold(store, Kind::Instruction, RowProblem::NoContact, QStringLiteral("b.xlsx"), 10);
        HeldTreeModel model(*store);
        QAbstractItemModelTester tester(&model);
        tester.setUseFetchMore(false);  // it would fetch in the midst of a reset
        QCOMPARE(model.rowCount(), 0);
        model.refresh();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.count(), 4);
        const QString title = model.index(0, 0).data().toString();
        QVERIFY(title.startsWith(QStringLiteral("b.xlsx · 一月 · Time missing or unreadable · 2")));
        QCOMPARE(column(model, 0, HeldTreeModel::Row), (QStringList{QStringLiteral("row 7"), QStringLiteral("row 9")}));
        QCOMPARE(column(model, 0, HeldTreeModel::Wrong).first(), QStringLiteral("Issued"));
        QCOMPARE(column(model, 0, HeldTreeModel::Texts).first(), QStringLiteral("王秀兰 · 186****2034"));
        QCOMPARE(column(model, 1, HeldTreeModel::Row), QStringList{QStringLiteral("row 8")});
    }

    void settledRowsLeaveAndComeBack()
    {
        tests::TestStore store;
        std::vector<HeldRow> rows;
        for (int i = 0; i < 3; ++i)
            rows.push_back(hold(store, Kind::Call, RowProblem::BadTime, QStringLiteral("a.csv"), i));
        HeldTreeModel model(*store);
        QAbstractItemModelTester tester(&model);
        tester.setUseFetchMore(false);  // it would fetch in the midst of a reset
        model.refresh();
        QCOMPARE(column(model, 0, HeldTreeModel::Row).size(), 3);
        settle(store, rows[1], Settled::Dismissed);
        QCOMPARE(column(model, 0, HeldTreeModel::Row), (QStringList{QStringLiteral("row 0"), QStringLiteral("row 2")}));
        QVERIFY(!model.indexOf(rows[1].id).isValid());
        QCOMPARE(model.idAt(model.indexOf(rows[2].id)), rows[2].id);
        HeldTreeModel dismissed(*store);
        dismissed.show(Settled::Dismissed);
        QCOMPARE(column(dismissed, 0, HeldTreeModel::Row), QStringList{QStringLiteral("row 1")});
        settle(store, *store->read<HeldRow>(rows[1].id), Settled::Unset);
        QCOMPARE(column(model, 0, HeldTreeModel::Row).size(), 3);
        QCOMPARE(dismissed.rowCount(), 0);
        for (const HeldRow &row : rows)
            settle(store, *store->read<HeldRow>(row.id), Settled::Mended);
        QCOMPARE(model.rowCount(), 0);
    }

    void groupsStayWhereTheyStood()
    {
        tests::TestStore store;
        const HeldRow first = hold(store, Kind::Call, RowProblem::BadTime, QStringLiteral("b.csv"), 1);
        hold(store, Kind::Call, RowProblem::BadTime, QStringLiteral("a.csv"), 2);
        hold(store, Kind::Call, RowProblem::BadTime, QStringLiteral("b.csv"), 3);
        HeldTreeModel model(*store);
        model.refresh();
        settle(store, first, Settled::Dismissed);
        hold(store, Kind::Call, RowProblem::BadTime, QStringLiteral("0.csv"), 4);
        QStringList files;
        for (int group = 0; group < model.rowCount(); ++group)
            files.append(model.groupAt(group).file);
        QCOMPARE(files.join(u' '), QStringLiteral("b.csv a.csv 0.csv"));
    }

    // Only the page that is asked for is here, whatever the number of rows.
    void aHundredThousandRowsAreReadByPages()
    {
        constexpr int count = 100'000;
        tests::TestStore store;
        tests::holdMany(*store, count, "CASE WHEN i % 10 = 0 THEN 3 ELSE 2 END");
        HeldTreeModel model(*store);
        model.refresh();
        QCOMPARE(model.count(), count);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex group = model.index(0, 0);
        QCOMPARE(model.rowsOf(0), count * 9 / 10);
        QCOMPARE(model.rowCount(group), 0);
        QVERIFY(model.hasChildren(group));
        model.fetchMore(group);
        QCOMPARE(model.rowCount(group), HeldTreeModel::pageRows);
        // A view fetches as long as it may.
        QVERIFY(!model.canFetchMore(group));
        model.loadMore(0);
        QCOMPARE(model.rowCount(group), 2 * HeldTreeModel::pageRows);
        QCOMPARE(model.index(511, 0, group).data().toString(), QStringLiteral("row 568"));
        QCOMPARE(model.rowCount(model.index(1, 0)), 0);
        // What was loaded stays loaded when something else changes.
        const HeldRow row = hold(store, Kind::Call, RowProblem::BadTime, QStringLiteral("b.csv"), 1);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2 * HeldTreeModel::pageRows);
        // A row far down is found, and what is above it comes with it.
        QCOMPARE(model.idAt(model.indexOf(row.id)), row.id);
        const auto far = store->read<HeldRow>(qint64(50'001));
        QCOMPARE(model.indexOf(far->id).row(), 45'000);
        QCOMPARE(model.rowCount(model.index(0, 0)), 45'001);
    }

    // Pages of a group come from the index alone, in its order.
    void pagesAreReadFromTheIndex()
    {
        tests::TestStore store;
        tests::holdMany(*store, 10);
        const auto planOf = [&](const char *sql) {
            auto query = store->connection().query(QByteArray("EXPLAIN QUERY PLAN ") + sql);
            QString plan;
            while (query.next())
                plan += query.text(3) + u'\n';
            return plan;
        };
        const QString page = planOf(
            "SELECT row FROM held_row INDEXED BY held_row_group WHERE settled IS ?1 AND target = ?2 AND problem IS ?3 "
            "AND file IS ?4 AND sheet IS ?5 AND row > ?6 AND row <= ?7 ORDER BY row LIMIT ?8");
        QVERIFY2(page.contains(QStringLiteral("sheet=? AND rowid>? AND rowid<?")), qPrintable(page));
        QVERIFY2(!page.contains(QStringLiteral("TEMP")), qPrintable(page));
    }
};

QTEST_GUILESS_MAIN(HeldTreeModelTest)
#include "heldtreemodeltest.moc"
