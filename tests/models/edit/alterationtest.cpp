// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/edit/editstation.h"

#include "models/store/batch.h"

#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using rules::ProblemCode;
using Station = tests::EditStation;

// One deed on one instruction or on many.
class AlterationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void setAsideAndTakenUpAgain()
    {
        Station station;
        const QList ids{station.instruction.id};
        QCOMPARE(station.editor->transfer(ids, QString(), QStringLiteral("不属辖区管辖")).front().field,
            QStringLiteral("status_target"));
        QCOMPARE(station.editor->giveBack(ids, QString()).front().code, ProblemCode::Required);
        QVERIFY(station.editor->transfer(ids, QStringLiteral("解放路派出所"), QStringLiteral("不属辖区管辖")).empty());
        QCOMPARE(station.status(), Status::Transferred);
        QVERIFY(station.editor->reopen(ids, QStringLiteral("对方退回")).empty());
        QCOMPARE(station.status(), Status::Acknowledged);
        QVERIFY(station.editor->giveBack(ids, QStringLiteral("查无此人")).empty());
        QCOMPARE(station.status(), Status::Returned);
        QVERIFY(station.editor->undo().empty());
        const Instruction other = station.add(QStringLiteral("YJ2"));
        QVERIFY(station.editor->markRepeated(ids, other.id, QStringLiteral("同一人")).empty());
        QVERIFY(station.read().repeatOf.id == other.id);
        QCOMPARE(station.editor->markRepeated(ids, station.instruction.id, {}).front().code, ProblemCode::OutOfRange);
    }

    // One key, X, is no way to be rid of an urgent case that nobody has called about.
    void onlyWhatWasReportedOnIsClosed()
    {
        Station station;
        const QList ids{station.instruction.id};
        const auto code = [](const edit::Problems &problems) { return problems.at(0).code; };
        QCOMPARE(code(station.editor->close(ids)), ProblemCode::NotReported);
        QVERIFY(station.editor->saveVisit(station.visit(VisitResult::MetPerson)).empty());
        QCOMPARE(code(station.editor->close(ids)), ProblemCode::NotReported);
        QCOMPARE(station.read().status, Status::Unset);
        station.store.passMinutes(10);
        QVERIFY(station.editor
                ->saveFeedback({.id = station.store->newId(),
                    .instruction = {station.instruction.id},
                    .text = QStringLiteral("已劝阻"),
                    .by = {station.me.id}})
                .empty());
        const Instruction other = station.add(QStringLiteral("YJ2"));
        QCOMPARE(code(station.editor->close({station.instruction.id, other.id})), ProblemCode::NotReported);
        QCOMPARE(station.read().status, Status::Unset);
        QVERIFY(station.editor->close(ids).empty());
        QCOMPARE(station.read().status, Status::Closed);
        QCOMPARE(code(station.editor->close(ids)), ProblemCode::SetAside);
    }

    void anOpenCaseIsNotTakenUpAgain()
    {
        Station station;
        const QList ids{station.instruction.id};
        QCOMPARE(station.editor->reopen(ids, QStringLiteral("误点")).at(0).code, ProblemCode::StillOpen);
        QCOMPARE(station.editor->whyNotReopen(ids).at(0).code, ProblemCode::StillOpen);
        QVERIFY(station.editor->giveBack(ids, QStringLiteral("查无此人")).empty());
        QVERIFY(station.editor->whyNotReopen(ids).empty());
        QCOMPARE(station.editor->undoLabel(), edit::Editor::tr("Returned"));
    }

    // Its own feedback would otherwise stand for it at once.
    void aReportedCaseThatIsTakenUpAgainIsOpen()
    {
        Station station;
        const QList ids{station.instruction.id};
        const auto report = [&] {
            station.store.passMinutes(10);
            return station.editor->saveFeedback({.id = station.store->newId(),
                .instruction = {station.instruction.id},
                .text = QStringLiteral("已劝阻"),
                .by = {station.me.id}});
        };
        QVERIFY(report().empty());
        QVERIFY(station.editor->close(ids).empty());
        QVERIFY(station.editor->reopen(ids, QStringLiteral("又转账")).empty());
        QCOMPARE(station.status(), Status::FeedbackAgain);
        QVERIFY(report().empty());
        QCOMPARE(station.status(), Status::FedBack);
        QVERIFY(station.editor->undo().empty());
        QCOMPARE(station.status(), Status::FeedbackAgain);
        QVERIFY(station.editor->undo().empty());
        QCOMPARE(station.status(), Status::Closed);
    }

    void manyAreOneStep()
    {
        Station station;
        QList<Uuid> ids{station.instruction.id};
        for (int i = 2; i < 30; ++i)
            ids.append(station.add(QStringLiteral("YJ%1").arg(i)).id);
        QVERIFY(station.editor->assign(ids, station.me.id).empty());
        QCOMPARE(station.store->counter("open", station.store->rowOf(Kind::Staff, station.me.id)), 29);
        QVERIFY(station.editor->undo().empty());
        QCOMPARE(station.store->counter("open", 0), 29);
        QVERIFY(!station.editor->canUndo());
    }

    void aStatusThatWasSetSinceIsNotOverwritten()
    {
        Station station;
        const QList ids{station.instruction.id};
        const edit::Seen seen = station.editor->look();
        QVERIFY(station.editor->acknowledge(ids).empty());  // no status
        const auto store = station.store.another();
        edit::Editor other(*store, station.me.id);
        QVERIFY(other.transfer(ids, QStringLiteral("解放路派出所"), {}).empty());
        const auto refused = [&](const edit::Problems &problems) {
            return problems.size() == 1 && problems.front().code == ProblemCode::ChangedSince
                && problems.front().field == u"status";
        };
        const QString why = QStringLiteral("查无此人");
        QVERIFY(refused(station.editor->giveBack(ids, why, seen)));
        QVERIFY(refused(station.editor->transfer(ids, why, why, seen)));
        QVERIFY(refused(station.editor->markRepeated(ids, {}, why, seen)));
        QVERIFY(refused(station.editor->markInvalid(ids, why, seen)));
        QVERIFY(refused(station.editor->reopen(ids, why, seen)));
        QCOMPARE(station.status(), Status::Transferred);
        QVERIFY(station.editor->giveBack(ids, why, station.editor->look()).empty());
    }

    // Ctrl+A and A on a whole list.
    void manyInstructionsAreAlteredBesideTheWindow()
    {
        Station station;
        const QList<Uuid> ids = station.addUpTo(1000);
        const auto acknowledged = [&] { return 1000 - station.store->counter("status", qint64(Status::Pending)); };
        edit::Editor &editor = *station.editor;
        QSignalSpy applied(&editor, &edit::Editor::applied);
        QSignalSpy altering(&editor, &edit::Editor::altering);
        QVERIFY(editor.acknowledge(ids).empty());
        QVERIFY(editor.isAtWork());
        QCOMPARE(applied.size(), 0);
        QCOMPARE(editor.acknowledge(ids).at(0).code, ProblemCode::FileBusy);
        QVERIFY(applied.wait());
        QVERIFY(altering.size() > 1);
        QCOMPARE(acknowledged(), 1000);
        QSignalSpy undone(&editor, &edit::Editor::undone);
        QVERIFY(editor.undo().empty());
        QVERIFY(undone.wait());
        QCOMPARE(acknowledged(), 0);
    }

    void alteringManyCanBeCancelledAndRefused()
    {
        Station station;
        const QList<Uuid> ids = station.addUpTo(1000);
        edit::Editor &editor = *station.editor;
        std::vector<ProblemCode> refusals;
        connect(&editor, &edit::Editor::alterationRefused, this, [&](ProblemCode why) { refusals.push_back(why); });
        const QString form = QStringLiteral("return/all");
        editor.keepDraft(form, QStringLiteral("{}"));
        QVERIFY(editor.giveBack(ids, QStringLiteral("查无此人")).empty());
        editor.dropDraftWhenDone(form);
        editor.cancelWork();
        QVERIFY(QTest::qWaitFor([&] { return refusals.size() == 1; }));
        QVERIFY(editor.close(ids).empty());
        QVERIFY(QTest::qWaitFor([&] { return refusals.size() == 2; }));
        QCOMPARE(refusals, (std::vector{ProblemCode::Cancelled, ProblemCode::NotReported}));
        QCOMPARE(station.store->counter("status", qint64(Status::Pending)), 1000);
        QVERIFY(!editor.canUndo());
        QVERIFY(!editor.draft(form).isEmpty());
    }
};

QTEST_GUILESS_MAIN(AlterationTest)
#include "alterationtest.moc"
