// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "models/itemmodels/cases.h"
#include "models/records/all.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::itemmodels;
using rules::Milestone;

namespace {

struct Station {
    tests::TestStore store;
    Staff chief =
        store.add(Staff{.id = {}, .code = QStringLiteral("1"), .name = QStringLiteral("周所"), .role = Role::Chief});
    Staff officer =
        store.add(Staff{.id = {}, .code = QStringLiteral("2"), .name = QStringLiteral("张伟"), .role = Role::Officer});
    Person person =
        store.add(Person{.id = {}, .name = QStringLiteral("王秀兰"), .identity = QStringLiteral("61050219500101122X")});
    Cases cases{*store, [this] { return store.now(); }};

    Instruction add(const char *number, Level level = Level::High)
    {
        return store.add(Instruction{.id = {},
            .number = QString::fromUtf8(number),
            .level = level,
            .levelSent = QStringLiteral("高危"),
            .person = {person.id},
            .issuedBy = QStringLiteral("市局"),
            .issuedAt = store.now(),
            .receivedAt = store.now().plusMinutes(1)});
    }
    // An undo step of somebody.
    template <class Alter>
    qint64 edit(const Uuid &id, const Staff &who, Alter &&alter)
    {
        const auto before = *store->read<Instruction>(id);
        Instruction after = before;
        alter(after);
        const auto applied = store->apply({{changes::updated(before, after)}}, store::Origin::Edit, {{}, who.id});
        return applied.problems.empty() ? applied.step : 0;
    }
    QStringList timeline(const Uuid &id)
    {
        QStringList lines;
        const auto read = cases.read(id);
        for (const auto &entry : read->timeline)
            lines.append(QStringLiteral("%1 %2|%3|%4")
                    .arg((entry.at.ms - read->instruction.issuedAt.ms) / 60'000)
                    .arg(entry.title, entry.who, entry.detail));
        return lines;
    }
};

}  // namespace

class CasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCaseTellsEverythingInOrder()
    {
        Station station;
        const auto it = station.add("YJ1");
        station.store.passMinutes(5);
        QVERIFY(station.edit(it.id, station.chief, [&](Instruction &i) {
            i.acknowledgedAt = station.store.now();
            i.assignee = {station.officer.id};
        }));
        station.store.passMinutes(5);
        station.store.add(Call{.id = {},
            .instruction = {it.id},
            .contact = Contact::Self,
            .startedAt = station.store.now(),
            .seconds = 0,
            .result = CallResult::Busy,
            .caller = {station.officer.id}});
        station.store.add(Call{.id = {},
            .instruction = {it.id},
            .contact = Contact::Relative,
            .relation = QStringLiteral("女儿"),
            .startedAt = station.store.now().plusMinutes(2),
            .seconds = 185,
            .result = CallResult::OtherPerson,
            .caller = {station.officer.id},
            .judgement = FraudState::Stopped,
            .note = QStringLiteral("已挂断")});
        station.store.passMinutes(50);
        station.store.add(Visit{.id = {},
            .instruction = {it.id},
            .at = station.store.now(),
            .result = VisitResult::MetPerson,
            .officer1 = {station.officer.id},
            .officer2Sent = QStringLiteral("老李"),
            .fraudState = FraudState::Defrauded});
        station.store.passMinutes(10);
        station.store.add(Feedback{.id = {},
            .instruction = {it.id},
            .round = 1,
            .text = QStringLiteral("已见面"),
            .by = {station.officer.id},
            .at = station.store.now()});
        station.store.passMinutes(10);
        QVERIFY(station.edit(it.id, station.chief, [](Instruction &i) { i.status = Status::Closed; }));

        QCOMPARE(station.timeline(it.id),
            QStringList({
                QStringLiteral("0 Issued|市局|高危"),
                QStringLiteral("1 Received||"),
                QStringLiteral("5 Acknowledged|周所|"),
                QStringLiteral("5 Assigned to 张伟|周所|"),
                QStringLiteral("10 Call: Line busy|张伟|The person"),
                QStringLiteral(
                    "12 Call: Answered by somebody else|张伟|女儿 · 3:05 · Being defrauded, stopped · 已挂断"),
                QStringLiteral("60 Visit: Met the person|张伟、老李|Defrauded"),
                QStringLiteral("70 Feedback|张伟|已见面"),
                QStringLiteral("80 Closed|周所|"),
            }));
        const auto read = station.cases.read(it.id);
        QVERIFY(read->timeline[4].isUrgent);   // the line was busy
        QVERIFY(!read->timeline[5].isUrgent);
        QVERIFY(read->timeline[6].isUrgent);   // defrauded
        QCOMPARE(read->person.name, station.person.name);
        QCOMPARE(read->line.assigneeName, station.officer.name);
        QCOMPARE(read->progress.status, Status::Closed);
        QVERIFY(!read->progress.isOpen);
        QCOMPARE(read->milestones.size(), 4u);
        QVERIFY(std::ranges::none_of(read->milestones, &MilestoneState::isLate));
        QCOMPARE(read->milestones[2].doneAt, it.issuedAt.plusMinutes(60));
    }

    void agreementHoldsUntilItIsKept()
    {
        Station station;
        const auto it = station.add("YJ1");
        const auto agreed = [&] { return station.cases.read(it.id)->agreed; };
        const auto call = [&](NextStep next, Instant at) {
            station.store.passMinutes(1);
            station.store.add(Call{.id = {},
                .instruction = {it.id},
                .startedAt = station.store.now(),
                .result = CallResult::Cooperative,
                .nextStep = next,
                .nextAt = at});
        };
        QCOMPARE(agreed(), Agreement());
        const Instant evening = station.store.now().plusMinutes(300);
        call(NextStep::CallAgain, evening);
        QCOMPARE(agreed(), (Agreement{NextStep::CallAgain, evening}));
        call(NextStep::Visit, evening);
        QCOMPARE(agreed(), (Agreement{NextStep::Visit, evening}));
        QCOMPARE(station.cases.read(it.id)->timeline.back().nextAt, evening);
        call(NextStep::Unset, {});  // nobody answered: the visit is still agreed
        QCOMPARE(agreed(), (Agreement{NextStep::Visit, evening}));
        station.store.passMinutes(1);
        station.store.add(Visit{.id = {},
            .instruction = {it.id},
            .at = station.store.now(),
            .result = VisitResult::NobodyHome,
            .lost = {1'200'000},
            .stopped = {0},
            .estimated = {350},
            .nextAt = evening.plusMinutes(60)});
        QCOMPARE(agreed(), (Agreement{NextStep::Visit, evening.plusMinutes(60)}));
        QCOMPARE(station.cases.read(it.id)->timeline.back().detail,
            QStringLiteral("lost 12,000.00 yuan · dissuaded from 3.50 yuan (estimated)"));
        call(NextStep::None, {});
        QCOMPARE(agreed(), Agreement());
        call(NextStep::Feedback, {});
        QVERIFY(station.edit(it.id, station.chief, [](Instruction &i) { i.status = Status::Closed; }));
        QCOMPARE(agreed(), Agreement());
    }

    void whatWasUndoneIsNotTold()
    {
        Station station;
        const auto it = station.add("YJ1");
        const auto titles = [&] {
            QStringList lines = station.timeline(it.id);
            return lines.mid(2);  // after issued and received
        };
        station.store.passMinutes(3);
        const qint64 step = station.edit(it.id, station.officer, [](Instruction &i) {
            i.status = Status::Returned;
            i.statusReason = QStringLiteral("不在本辖区");
        });
        QCOMPARE(titles(), QStringList({QStringLiteral("3 Returned to the sender|张伟|不在本辖区")}));
        const qint64 undo = station.store->revert(step).step;
        QVERIFY(undo != 0);
        QCOMPARE(titles(), QStringList());
        station.store.passMinutes(1);
        const qint64 redo = station.store->revert(undo).step;
        QVERIFY(redo != 0);
        QCOMPARE(titles().size(), 1);
        QVERIFY(titles().first().startsWith(QStringLiteral("4 Returned to the sender")));
        QVERIFY(station.store->revert(redo).step != 0);
        QCOMPARE(titles(), QStringList());
    }

    void statusesBesideTheWorkAreTold()
    {
        Station station;
        const auto it = station.add("YJ1");
        station.edit(it.id, station.chief, [](Instruction &i) {
            i.status = Status::Transferred;
            i.statusTarget = QStringLiteral("东关所");
            i.statusReason = QStringLiteral("已搬家");
        });
        station.store.passMinutes(1);
        station.edit(it.id, station.chief, [](Instruction &i) {
            i.status = Status::Unset;
            i.statusTarget.clear();
            i.statusReason.clear();
        });
        station.store.passMinutes(1);
        station.edit(it.id, station.chief, [](Instruction &i) {
            i.status = Status::Invalid;
            i.statusReason = QStringLiteral("本人购物");
        });
        QCOMPARE(station.timeline(it.id).mid(1),
            QStringList({
                QStringLiteral("0 Transferred: 东关所|周所|已搬家"),
                QStringLiteral("1 Received||"),
                QStringLiteral("1 Reopened|周所|"),
                QStringLiteral("2 Marked as false alarm|周所|本人购物"),
            }));
    }

    void limitsFollowTheProfileThatHolds()
    {
        Station station;
        const auto it = station.add("YJ1", Level::Urgent);
        auto read = *station.cases.read(it.id);
        QCOMPARE(read.milestones[0].limit, it.issuedAt.plusMinutes(10));
        QVERIFY(read.profileName.isEmpty());
        station.store.add(LimitProfile{.id = {},
            .name = QStringLiteral("本所"),
            .edition = 3,
            .minutes = QStringLiteral("5,6,7,8\n1,1,1,1\n1,1,1,1\n1,1,1,1")});
        station.store.passMinutes(6);
        read = *station.cases.read(it.id);
        QCOMPARE(read.profileName, QStringLiteral("本所"));
        QCOMPARE(read.profileVersion, 3);
        QCOMPARE(read.milestones[0].limit, it.issuedAt.plusMinutes(5));
        QCOMPARE(read.progress.deadline, it.issuedAt.plusMinutes(5));
        QVERIFY(read.milestones[0].isLate);
        QVERIFY(!read.milestones[1].isLate);  // at the limit is in time
        QCOMPARE(read.milestones[3].milestone, Milestone::Feedback);
    }

    void repeatsAreTheOthersOfThePerson()
    {
        Station station;
        const auto first = station.add("YJ1");
        station.store.passMinutes(100);
        const auto second = station.add("YJ2");
        station.store.passMinutes(100);
        const auto third = station.add("YJ3");
        const auto victim = station.store.add(
            Victim{.id = {}, .person = {station.person.id}, .instruction = {second.id}, .lost = {500}});
        const auto read = *station.cases.read(second.id);
        QCOMPARE(read.repeats.size(), 2u);
        QCOMPARE(read.repeats[0].id, third.id);
        QCOMPARE(read.repeats[1].id, first.id);
        QCOMPARE(read.line.timesWarned, 3);
        QCOMPARE(read.victims.size(), 1u);
        const auto card = *station.cases.readVictim(victim.id);
        QCOMPARE(card.warnings.size(), 3u);
        QCOMPARE(card.warnings[0].id, third.id);
        QVERIFY(card.instruction);
        QCOMPARE(card.instruction->id, second.id);
        QCOMPARE(card.line.lost.value, 500);
        QCOMPARE(station.cases.instructionNumbered(QStringLiteral("YJ2")), second.id);
        QVERIFY(station.cases.instructionNumbered(QStringLiteral("YJ9")).isNull());
        QVERIFY(!station.cases.read(victim.id));
        QVERIFY(!station.cases.readVictim(first.id));
    }

    void figuresCountWhatTheSidebarShows()
    {
        Station station;
        QCOMPARE(station.cases.figures({}).open, 0);
        const auto it = station.add("YJ1", Level::Urgent);
        station.add("YJ2", Level::Low);
        station.edit(it.id, station.chief, [&](Instruction &i) { i.assignee = {station.officer.id}; });
        station.store.add(HeldRow{.id = {}, .target = Kind::Call, .raw = QStringLiteral("{}")});
        station.store.passMinutes(11);
        auto figures = station.cases.figures(station.officer.id);
        QCOMPARE(figures.myOpen, 1);
        QCOMPARE(figures.myOverdue, 1);
        QCOMPARE(figures.open, 2);
        QCOMPARE(figures.overdue, 1);
        QCOMPARE(figures.unassigned, 1);
        QCOMPARE(figures.instructions, 2);
        QCOMPARE(figures.held, 1);
        QCOMPARE(station.cases.figures({}).myOpen, 0);
        QCOMPARE(station.cases.staff().front().name, QStringLiteral("周所"));
    }

    void theStationHasItsOwnNameOrItsUnits()
    {
        Station station;
        QVERIFY(station.cases.stationName().isEmpty());
        station.store.add(
            Unit{.id = {}, .code = QStringLiteral("610502000000"), .name = QStringLiteral("人民街道派出所")});
        QCOMPARE(station.cases.stationName(), QStringLiteral("人民街道派出所"));
        station.store->setSetting(QStringLiteral("station/name"), QStringLiteral("南塘派出所"));
        QCOMPARE(station.cases.stationName(), QStringLiteral("南塘派出所"));
    }

    void everyTypeHasAScriptAndNoneAsksForAnInstallation()
    {
        QStringList names;
        for (int type = 0; type <= 12; ++type) {
            const Script script = scriptOf(FraudType(type == 12 ? 99 : type));
            QCOMPARE(script.questions.size(), 4);
            QVERIFY(script.pattern.size() >= 3);
            QVERIFY(script.say.size() >= 8);
            QVERIFY(script.never.size() >= 5);
            QVERIFY(script.name.endsWith(QStringLiteral("/1")));
            names.append(script.name);
            for (const QString &line : script.say)
                QVERIFY2(!line.contains(QStringLiteral("安装")) && !line.contains(QStringLiteral("下载"))
                        && !line.contains(QStringLiteral("APP"), Qt::CaseInsensitive),
                    qPrintable(line));
        }
        QCOMPARE(names.removeDuplicates(), 1);  // "not stated" has the general one
        QCOMPARE(scriptOf(FraudType::Authority).title, QStringLiteral("冒充公检法"));
        QCOMPARE(scriptOf(FraudType(200)).title, QStringLiteral("通用"));
    }
};

QTEST_GUILESS_MAIN(CasesTest)
#include "casestest.moc"
