// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/edit/editstation.h"

#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using rules::ProblemCode;
using Station = tests::EditStation;

// What a person may do goes by their role.
class EditorRightsTest : public QObject {
    Q_OBJECT

    static Staff sitDown(Station &station, Role role)
    {
        const Staff staff = station.store.add(
            Staff{.id = {}, .code = QString::number(10 + int(role)), .name = QStringLiteral("李静"), .role = role});
        station.editor->setMe(staff.id);
        return staff;
    }
    static bool isRefused(const edit::Problems &problems)
    {
        return !problems.empty() && problems.front().code == ProblemCode::NotAllowed;
    }

private Q_SLOTS:
    void aGridWorkerWritesDownTheirVisitAndNothingElse()
    {
        Station station;
        edit::Editor &editor = *station.editor;
        const Staff worker = sitDown(station, Role::GridWorker);
        const QList ids{station.instruction.id};
        const Person person = station.store.add(Person{.id = {}, .name = QStringLiteral("陈秀英")});
        const Address address = station.store.add(Address{.id = {}, .text = QStringLiteral("南塘社区3号楼")});
        const QString why = QStringLiteral("查无此人");
        QVERIFY(isRefused(editor.acknowledge(ids)));
        QVERIFY(isRefused(editor.assign(ids, worker.id)));
        QVERIFY(isRefused(editor.saveCall(station.call())));
        QVERIFY(isRefused(editor.saveFeedback({.id = editor.newId(), .instruction = {ids.front()}})));
        QVERIFY(isRefused(editor.giveBack(ids, why)));
        QVERIFY(isRefused(editor.markInvalid(ids, why)));
        Person renamed = person;
        renamed.name = QStringLiteral("陈英");
        QVERIFY(isRefused(editor.savePerson(renamed)));
        QVERIFY(isRefused(editor.placeAddress(address.id, 109.5, 34.5)));
        QVERIFY(station.read() == station.instruction);
        QVERIFY(!editor.canUndo());

        Visit visit = station.visit(VisitResult::MetPerson);
        visit.officer1 = {worker.id};
        const Attachment photo{.id = {},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'0'),
            .size = 1,
            .mime = QStringLiteral("image/jpeg"),
            .capturedAt = station.store.now(),
            .capturedBy = {worker.id}};
        QVERIFY(editor.saveVisit(visit, {}, {photo}).empty());
        // That it is received is the police's to say.
        QVERIFY(station.read() == station.instruction);
        QCOMPARE(station.status(), Status::Met);
        Visit corrected = visit;
        corrected.note = QStringLiteral("已安装");
        QVERIFY(editor.saveVisit(corrected, visit).empty());
        QVERIFY(editor.undo().empty());
        QVERIFY(editor.undo().empty());
        QVERIFY(station.store->readAll<Visit>().empty());
    }

    void anothersVisitIsNotTheirs()
    {
        Station station;
        const Visit visit = station.visit(VisitResult::NobodyHome);
        QVERIFY(station.editor->saveVisit(visit).empty());
        sitDown(station, Role::GridWorker);
        Visit corrected = visit;
        corrected.note = QStringLiteral("在家");
        QVERIFY(isRefused(station.editor->saveVisit(corrected, visit)));
        QVERIFY(isRefused(station.editor->saveVisit(station.visit(VisitResult::MetPerson))));
        QCOMPARE(station.store->readAll<Visit>().size(), 1u);
        // Nor can it be made theirs by writing it down as theirs.
        corrected.officer1 = {station.editor->me()};
        QVERIFY(isRefused(station.editor->saveVisit(corrected, visit)));
    }

    void anAuditorChangesNothing()
    {
        Station station;
        edit::Editor &editor = *station.editor;
        const Staff auditor = sitDown(station, Role::Auditor);
        QVERIFY(isRefused(editor.acknowledge({station.instruction.id})));
        Visit visit = station.visit(VisitResult::MetPerson);
        visit.officer1 = {auditor.id};
        QVERIFY(isRefused(editor.saveVisit(visit)));
        QVERIFY(station.store->readAll<Visit>().empty());
        // What the window remembers is the file's, not a record of the work.
        editor.setSetting(QStringLiteral("window/panel"), QStringLiteral("open"));
        QCOMPARE(station.store->setting(QStringLiteral("window/panel")), QStringLiteral("open"));
    }

    void anothersStepIsTakenBackByWhoWorksOnCases()
    {
        Station station;
        edit::Editor &editor = *station.editor;
        QVERIFY(editor.acknowledge({station.instruction.id}).empty());
        for (const Role role : {Role::GridWorker, Role::Auditor}) {
            sitDown(station, role);
            QVERIFY(isRefused(editor.undo()));
            QVERIFY(station.read().acknowledgedAt.isSet());
        }
        sitDown(station, Role::Auxiliary);
        QVERIFY(editor.undo().empty());
        QVERIFY(!station.read().acknowledgedAt.isSet());
    }

    void manyAreRefusedBesideTheWindow()
    {
        Station station;
        edit::Editor &editor = *station.editor;
        const QList<Uuid> ids = station.addUpTo(300);
        sitDown(station, Role::Auditor);
        std::vector<ProblemCode> refusals;
        connect(&editor, &edit::Editor::alterationRefused, this, [&](ProblemCode why) { refusals.push_back(why); });
        QVERIFY(editor.acknowledge(ids).empty());
        QVERIFY(QTest::qWaitFor([&] { return !refusals.empty(); }));
        QCOMPARE(refusals, std::vector{ProblemCode::NotAllowed});
        QCOMPARE(station.store->counter("status", qint64(Status::Pending)), 300);
    }

    void workBesideTheWindowIsRefusedByWhatItWrites()
    {
        Station station;
        bool hasRun = false;
        const auto work = [&](store::Store &store, const std::function<bool(double)> &) {
            hasRun = true;
            return store.apply({}, store::Origin::Edit);
        };
        sitDown(station, Role::Auditor);
        QVERIFY(isRefused(station.editor->applyBeside(work, {Kind::Address, Kind::Person}, QStringLiteral("x"))));
        QVERIFY(!station.editor->isAtWork() && !hasRun);
        sitDown(station, Role::Officer);
        QVERIFY(station.editor->applyBeside(work, {Kind::Address, Kind::Person}, QStringLiteral("x")).empty());
        QVERIFY(QTest::qWaitFor([&] { return !station.editor->isAtWork(); }));
        QVERIFY(hasRun);
    }

    // Nobody chosen, or no role in the roster: as before there were roles.
    void nobodyChosenWorksAsAnOfficer()
    {
        Station station;
        station.editor->setMe({});
        QVERIFY(station.editor->acknowledge({station.instruction.id}).empty());
        sitDown(station, Role::Unset);
        QVERIFY(station.editor->saveCall(station.call()).empty());
    }
};

QTEST_GUILESS_MAIN(EditorRightsTest)
#include "editorrightstest.moc"
