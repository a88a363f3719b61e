// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/editor.h"
#include "models/store/batch.h"
#include "tests/support/teststore.h"

#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using rules::ProblemCode;

class EditorTest : public QObject {
    Q_OBJECT

    // A station with one officer at work and one instruction that came an hour ago.
    struct Station {
        tests::TestStore store;
        Staff me;
        Instruction instruction;
        std::unique_ptr<edit::Editor> editor;

        Station()
        {
            me = store.add(
                Staff{.id = {}, .code = QStringLiteral("1"), .name = QStringLiteral("张伟"), .role = Role::Officer});
            instruction = add(QStringLiteral("YJ1"));
            editor = std::make_unique<edit::Editor>(*store, me.id);
        }
        Instruction add(const QString &number)
        {
            return store.add(Instruction{
                .id = {}, .number = number, .level = Level::Urgent, .issuedAt = store.now().plusMinutes(-60)});
        }
        // So many instructions in all.
        QList<Uuid> addUpTo(int count)
        {
            QList<Uuid> ids{instruction.id};
            changes::ChangeSet set;
            while (ids.size() < count) {
                ids.append(store->newId());
                set.changes.push_back(changes::inserted(Instruction{.id = ids.back(),
                    .number = QStringLiteral("YJ%1").arg(ids.size()),
                    .level = Level::Urgent,
                    .issuedAt = store.now().plusMinutes(-60)}));
            }
            (void)store->apply(set, store::Origin::Import);
            return ids;
        }
        Instruction read() { return *store->read<Instruction>(instruction.id); }
        Status status()
        {
            for (const Status status : {Status::Pending, Status::Acknowledged, Status::Assigned, Status::InProgress,
                     Status::Met, Status::NotMet, Status::FedBack, Status::Closed, Status::Returned,
                     Status::Transferred, Status::Duplicate, Status::Invalid, Status::FeedbackAgain}) {
                if (store->counter("status", qint64(status)) == 1)
                    return status;
            }
            return Status::Unset;
        }
        Call call()
        {
            return {.id = store->newId(),
                .instruction = {instruction.id},
                .startedAt = store.now(),
                .result = CallResult::Cooperative,
                .caller = {me.id}};
        }
        Visit visit(VisitResult result)
        {
            return {.id = store->newId(),
                .instruction = {instruction.id},
                .at = store.now(),
                .result = result,
                .officer1 = {me.id}};
        }
    };

private Q_SLOTS:
    void theFirstCallAcknowledgesAndAssigns()
    {
        Station station;
        QVERIFY(station.editor->saveCall(station.call()).empty());
        const Instruction now = station.read();
        QCOMPARE(now.acknowledgedAt.ms, station.store.now().ms);
        QVERIFY(now.assignee.id == station.me.id);
        QCOMPARE(station.status(), Status::InProgress);
        QVERIFY(station.editor->undo().empty());
        QVERIFY(station.read() == station.instruction);
        QCOMPARE(station.status(), Status::Pending);
        QVERIFY(station.store->readAll<Call>().empty());
        QVERIFY(station.editor->redo().empty());
        QVERIFY(station.read() == now);
        QCOMPARE(station.store->readAll<Call>().size(), 1u);
    }

    void aCallIsCorrected()
    {
        Station station;
        Call call = station.call();
        QVERIFY(station.editor->saveCall(call).empty());
        const Call before = call;
        call.result = CallResult::Busy;
        call.note = QStringLiteral("占线");
        QVERIFY(station.editor->saveCall(call, before).empty());
        QVERIFY(station.store->readAll<Call>().front() == call);
        QVERIFY(station.editor->undo().empty());
        QCOMPARE(station.store->readAll<Call>().front().result, CallResult::Cooperative);
    }

    void onlyThePersonCountsAsMet()
    {
        Station station;
        QVERIFY(station.editor->saveVisit(station.visit(VisitResult::MetFamily)).empty());
        QCOMPARE(station.status(), Status::NotMet);
        station.store.passMinutes(30);
        QVERIFY(station.editor->saveVisit(station.visit(VisitResult::MetPerson)).empty());
        QCOMPARE(station.status(), Status::Met);
    }

    void feedbackHasRounds()
    {
        Station station;
        QVERIFY(station.editor->saveVisit(station.visit(VisitResult::MetPerson)).empty());
        const auto round = [&](YesNo again) {
            station.store.passMinutes(10);
            return station.editor->saveFeedback({.id = station.store->newId(),
                .instruction = {station.instruction.id},
                .again = again,
                .text = QStringLiteral("已劝阻"),
                .by = {station.me.id},
                .levelJudged = Level::High});
        };
        QVERIFY(round(YesNo::Yes).empty());
        QCOMPARE(station.status(), Status::FeedbackAgain);
        QVERIFY(round(YesNo::No).empty());
        QCOMPARE(station.status(), Status::FedBack);
        QCOMPARE(station.store->readAll<Feedback>().back().round, 2);
        QCOMPARE(station.read().levelJudged, Level::High);
        QCOMPARE(station.read().level, Level::Urgent);
        QCOMPARE(station.store->counterSum("open"), 0);
    }

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

    void whatIsNotThereIsSaid()
    {
        Station station;
        QCOMPARE(station.editor->acknowledge({station.store->newId()}).front().code, ProblemCode::NoSuchRecord);
        QVERIFY(!station.editor->canUndo());
    }

    // An acknowledgement is never before the issue, whatever this machine's clock says.
    void aClockSetBackDoesNotReachBeforeTheIssue()
    {
        Station station;
        station.store.passMinutes(-600);
        QVERIFY(station.editor->acknowledge({station.instruction.id}).empty());
        QCOMPARE(station.read().acknowledgedAt.ms, station.instruction.issuedAt.ms);
    }

    void aNewDeedForgetsWhatWasUndone()
    {
        Station station;
        QSignalSpy stack(station.editor.get(), &edit::Editor::stackChanged);
        QVERIFY(station.editor->acknowledge({station.instruction.id}).empty());
        QVERIFY(station.editor->undo().empty());
        QVERIFY(station.editor->canRedo());
        QVERIFY(station.editor->saveCall(station.call()).empty());
        QVERIFY(!station.editor->canRedo());
        QCOMPARE(stack.count(), 3);
    }

    void anotherWindowsEditIsNotOverwritten()
    {
        Station station;
        QVERIFY(station.editor->acknowledge({station.instruction.id}).empty());
        const auto store = station.store.another();
        edit::Editor other(*store, station.me.id);
        QVERIFY(other.giveBack({station.instruction.id}, QStringLiteral("查无此人")).empty());
        // The acknowledgement can still be taken back: it is another field. The return stays.
        QVERIFY(station.editor->undo().empty());
        QCOMPARE(station.read().status, Status::Returned);
        QVERIFY(!station.read().acknowledgedAt.isSet());
    }

    // Two windows with the same call open: each writes what it has changed, and a real clash is refused.
    void twoHandsOnOneCall()
    {
        Station station;
        const Call opened = station.call();
        QVERIFY(station.editor->saveCall(opened).empty());
        const auto store = station.store.another();
        edit::Editor other(*store, station.me.id);
        Call theirs = opened;
        theirs.note = QStringLiteral("儿子在旁");
        QVERIFY(other.saveCall(theirs, opened).empty());
        Call mine = opened;
        mine.result = CallResult::Uncooperative;
        QVERIFY(station.editor->saveCall(mine, opened).empty());
        QCOMPARE(station.store->read<Call>(opened.id)->note, theirs.note);
        mine.note = QStringLiteral("无人应答");
        const edit::Problems problems = station.editor->saveCall(mine, opened);
        QCOMPARE(problems.size(), size_t(2));  // the result too: it was ours, and the form does not know
        QCOMPARE(problems.front().code, ProblemCode::ChangedSince);
        QCOMPARE(station.store->read<Call>(opened.id)->note, theirs.note);
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

    // A whole import, as a window takes it back and does it again: beside the window, or not at all.
    void aLargeStepIsTakenBackBesideTheWindow()
    {
        Station station;
        constexpr int people = 2000;
        const qint64 before = station.store->counter("rows", qint64(Kind::Person));
        const auto now = [&] { return station.store->counter("rows", qint64(Kind::Person)) - before; };
        {
            const auto other = station.store.another();
            store::Batch import(*other, store::Origin::Import, {});
            for (int i = 0; i < people; ++i)
                QVERIFY(import.add({{changes::inserted(Person{.id = other->newId(), .name = QStringLiteral("王")})}})
                        .empty());
            station.editor->push(import.commit().step, QStringLiteral("import"));
        }
        QSignalSpy undone(station.editor.get(), &edit::Editor::undone);
        QSignalSpy reverting(station.editor.get(), &edit::Editor::reverting);
        QVERIFY(station.editor->undo().empty());
        QVERIFY(!station.editor->canUndo());
        // Saving waits meanwhile.
        QCOMPARE(station.editor->saveCall(station.call()).front().code, ProblemCode::FileBusy);
        QVERIFY(undone.wait());
        QVERIFY(reverting.size() > 1);
        QCOMPARE(now(), 0);
        QVERIFY(station.editor->canRedo());
        QSignalSpy applied(station.editor.get(), &edit::Editor::applied);
        QVERIFY(station.editor->redo().empty());
        QVERIFY(applied.wait());
        QCOMPARE(now(), people);
        std::vector<ProblemCode> refusals;
        connect(station.editor.get(), &edit::Editor::revertRefused, this,
            [&](ProblemCode why) { refusals.push_back(why); });
        QVERIFY(station.editor->undo().empty());
        station.editor->cancelWork();
        QVERIFY(QTest::qWaitFor([&] { return !refusals.empty(); }));
        QCOMPARE(refusals, std::vector{ProblemCode::Cancelled});
        QCOMPARE(now(), people);
        QVERIFY(station.editor->canUndo());
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

    // While an import holds the file: nothing is thrown into the window, nothing is half done, and it can be tried
    // again.
    void aBusyFileIsAProblemNotACrash()
    {
        Station station;
        station.store->setPatience(1);
        QSignalSpy failed(station.editor.get(), &edit::Editor::failed);
        const Call call = station.call();
        {
            const auto other = station.store.another();
            store::Batch import(*other, store::Origin::Import, {});
            QVERIFY(
                import.add({{changes::inserted(Person{.id = other->newId(), .name = QStringLiteral("王")})}}).empty());
            QCOMPARE(station.editor->saveCall(call).front().code, ProblemCode::FileBusy);
            QCOMPARE(failed.count(), 0);
            QCOMPARE(station.editor->undo(), edit::Problems());
        }
        QVERIFY(station.editor->saveCall(call).empty());
    }

    // A write-protected disk: told once, and the same can be saved when it is mended.
    void aFileThatCannotBeWrittenIsTold()
    {
        Station station;
        QSignalSpy failed(station.editor.get(), &edit::Editor::failed);
        station.store->connection().execute("PRAGMA query_only = ON");
        const Call call = station.call();
        QCOMPARE(station.editor->saveCall(call).front().code, ProblemCode::FileFailed);
        QCOMPARE(failed.count(), 1);
        station.store->connection().execute("PRAGMA query_only = OFF");
        QVERIFY(station.editor->saveCall(call).empty());
    }

    void draftsAreKeptWhileAnImportHoldsTheFile()
    {
        Station station;
        station.store->setPatience(1);
        const auto other = station.store.another();
        store::Batch import(*other, store::Origin::Import, {});
        QVERIFY(station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("{\"note\": \"说到一半\"}")));
        // Another window, or the program after a crash, finds it although the import still runs.
        const auto third = station.store.another();
        QCOMPARE(third->drafts().text(QStringLiteral("call/1")), QStringLiteral("{\"note\": \"说到一半\"}"));
    }

    void settingsWaitForABusyFile()
    {
        Station station;
        station.store->setPatience(1);
        const QString key = QStringLiteral("window/columns");
        {
            const auto other = station.store.another();
            store::Batch import(*other, store::Origin::Import, {});
            station.editor->setSetting(key, QStringLiteral("1 2 3"));
            QCOMPARE(station.editor->setting(key), QStringLiteral("1 2 3"));
            QCOMPARE(other->setting(key), QString());
        }
        QVERIFY(QTest::qWaitFor([&] { return station.store->setting(key) == QStringLiteral("1 2 3"); }));
    }

    void settingsAreWrittenWhenTheWindowCloses()
    {
        Station station;
        station.store->setPatience(1);
        {
            const auto other = station.store.another();
            store::Batch import(*other, store::Origin::Import, {});
            station.editor->setSetting(QStringLiteral("window/columns"), QStringLiteral("1 2 3"));
        }
        station.editor.reset();
        QCOMPARE(station.store->setting(QStringLiteral("window/columns")), QStringLiteral("1 2 3"));
    }

    void damagedDraftsAreSetAside()
    {
        Station station;
        const QString path = store::Drafts::pathOf(station.store.path());
        station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("{}"));
        station.editor.reset();
        station.store.close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        station.store.reopen();
        edit::Editor again(*station.store, station.me.id);
        QCOMPARE(again.draft(QStringLiteral("call/1")), QString());
        QVERIFY(again.keepDraft(QStringLiteral("call/1"), QStringLiteral("{}")));
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    }

    // Names of people stand in drafts.
    void draftsAreEncrypted()
    {
        Station station;
        station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("wangxiulan"));
        station.editor.reset();
        station.store.close();
        QFile file(store::Drafts::pathOf(station.store.path()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 0);
        QVERIFY(!bytes.contains("wangxiulan"));
        QVERIFY(!bytes.startsWith("SQLite format 3"));
    }

    void draftsSurviveTheProgram()
    {
        Station station;
        station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("{\"note\": \"说到一半\"}"));
        station.store.reopen();
        edit::Editor again(*station.store, station.me.id);
        QCOMPARE(again.draft(QStringLiteral("call/1")), QStringLiteral("{\"note\": \"说到一半\"}"));
        again.dropDraft(QStringLiteral("call/1"));
        QCOMPARE(again.draft(QStringLiteral("call/1")), QString());
    }
};

QTEST_GUILESS_MAIN(EditorTest)
#include "editortest.moc"
