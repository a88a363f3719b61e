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

// What a person does and takes back.
class EditorTest : public QObject {
    Q_OBJECT
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

    void anAddressIsPlacedAndTakenBack()
    {
        Station station;
        const auto address = station.store.add(Address{.text = QStringLiteral("南塘社区1号"), .longitude = 109.5});
        QVERIFY(station.editor->placeAddress(address.id, 109.51, 34.52).empty());
        const auto placed = *station.store->read<Address>(address.id);
        QCOMPARE(placed.longitude, 109.51);
        QCOMPARE(placed.latitude, 34.52);
        QCOMPARE(placed.text, address.text);
        QVERIFY(!station.editor->undoLabel().isEmpty());
        QVERIFY(station.editor->undo().empty());
        QVERIFY(*station.store->read<Address>(address.id) == address);
        QCOMPARE(station.editor->placeAddress(station.store->newId(), 1, 2).front().code, ProblemCode::NoSuchRecord);
        // Not on the earth.
        QVERIFY(!station.editor->placeAddress(address.id, 190, 34).empty());
        QVERIFY(*station.store->read<Address>(address.id) == address);
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
};

QTEST_GUILESS_MAIN(EditorTest)
#include "editortest.moc"
