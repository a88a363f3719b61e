// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include "models/itemmodels/calllistmodel.h"
#include "models/itemmodels/stafflistmodel.h"
#include "models/itemmodels/victimlistmodel.h"
#include "models/itemmodels/visitlistmodel.h"
#include "models/records/all.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::itemmodels;

namespace {

const QTimeZone zone("Asia/Shanghai");

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i)
        texts.append(model.index(i, column).data().toString());
    return texts;
}

// A person with one instruction of one officer.
struct Station {
    tests::TestStore store;
    Staff officer =
        store.add(Staff{.id = {}, .code = QStringLiteral("2"), .name = QStringLiteral("张伟"), .role = Role::Officer});
    Person person = store.add(Person{.id = {},
        .name = QStringLiteral("王秀兰"),
        .phone = QStringLiteral("18612342034"),
        .address = QStringLiteral("南塘社区3-2-501")});
    Instruction it = store.add(Instruction{.id = {},
        .number = QStringLiteral("YJ1"),
        .level = Level::High,
        .person = {person.id},
        .issuedAt = store.now()});
    std::function<Instant()> now = [this] { return store.now(); };

    Call call(int minutes, CallResult result, bool isOurs = true)
    {
        return store.add(Call{.id = {},
            .instruction = {it.id},
            .number = person.phone,
            .contact = Contact::Relative,
            .relation = QStringLiteral("女儿"),
            .startedAt = store.now().plusMinutes(minutes),
            .seconds = 185,
            .result = result,
            .caller = {isOurs ? officer.id : Uuid()},
            .callerSent = isOurs ? QString() : QStringLiteral("老李")});
    }
};

}  // namespace

class LogListModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsNewestFirst()
    {
        Station station;
        CallListModel model(*station.store, station.now, zone);
        QAbstractItemModelTester tester(&model);
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
        station.call(10, CallResult::Busy);
        const Call second = station.call(20, CallResult::Cooperative, false);
        model.settle(second.id);
        QCOMPARE(column(model, CallListModel::StartedAt),
            QStringList({QStringLiteral("today 09:20"), QStringLiteral("today 09:10")}));
        Call agreed = second;
        agreed.nextStep = NextStep::Visit;
        agreed.nextAt = station.store.now().plusMinutes(60);
        station.store.put({{changes::updated(second, agreed)}});
        QCOMPARE(column(model, CallListModel::NextStep).first(), QStringLiteral("Visit today 10:00"));
        QCOMPARE(column(model, CallListModel::Result),
            QStringList({QStringLiteral("Answered, cooperative"), QStringLiteral("Line busy")}));
        QCOMPARE(column(model, CallListModel::Caller), QStringList({QStringLiteral("老李"), QStringLiteral("张伟")}));
        QCOMPARE(column(model, CallListModel::Seconds).first(), QStringLiteral("3:05"));
        QCOMPARE(column(model, CallListModel::Contact).first(), QStringLiteral("女儿"));
        QCOMPARE(column(model, CallListModel::Number).first(), QStringLiteral("186****2034"));
        QCOMPARE(column(model, CallListModel::Name).first(), station.person.name);
        model.setFilter({.caller = {station.officer.id}});
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({.from = station.store.now().plusMinutes(20), .to = station.store.now().plusMinutes(21)});
        QCOMPARE(model.idAt(0), second.id);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({.to = station.store.now().plusMinutes(20), .search = QStringLiteral("秀兰")});
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({.search = QStringLiteral("不在")});
        QCOMPARE(model.rowCount(), 0);
    }

    void visitsOfEitherOfficer()
    {
        Station station;
        VisitListModel model(*station.store, station.now, zone);
        QAbstractItemModelTester tester(&model);
        model.refresh();
        const auto other =
            station.store.add(Staff{.id = {}, .code = QStringLiteral("3"), .name = QStringLiteral("刘芳")});
        station.store.add(Visit{.id = {},
            .instruction = {station.it.id},
            .attempt = 1,
            .at = station.store.now().plusMinutes(30),
            .result = VisitResult::MetFamily,
            .officer1 = {station.officer.id},
            .officer2 = {other.id},
            .lost = {123'456}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(column(model, VisitListModel::Officers).first(), QStringLiteral("张伟、刘芳"));
        QCOMPARE(column(model, VisitListModel::Lost).first(), QStringLiteral("1,234.56"));
        QCOMPARE(column(model, VisitListModel::Stopped).first(), QString());
        QCOMPARE(column(model, VisitListModel::Address).first(), station.person.address);
        QCOMPARE(model.index(0, VisitListModel::Lost).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
            Qt::AlignRight | Qt::AlignVCenter);
        for (const Staff &staff : {station.officer, other}) {
            model.setFilter({.officer = {staff.id}});
            QCOMPARE(model.rowCount(), 1);
        }
        model.setFilter({.result = VisitResult::MetPerson});
        QCOMPARE(model.rowCount(), 0);
    }

    void victimsByFollowUp()
    {
        Station station;
        VictimListModel model(*station.store, station.now, zone);
        QAbstractItemModelTester tester(&model);
        std::vector<Victim> victims;
        for (const int days : {3, 1, 0}) {
            victims.push_back(station.store.add(Victim{.id = {},
                .person = {station.person.id},
                .instruction = {station.it.id},
                .fraudType = FraudType::Authority,
                .lost = {qint64(days) * 100},
                .caseNumber = QString::number(days),
                .nextFollowUpAt = days > 0 ? station.store.now().plusMinutes(qint64(days) * 1440) : Instant()}));
        }
        model.refresh();
        QCOMPARE(column(model, VictimListModel::CaseNumber).join(u' '), QStringLiteral("0 1 3"));
        model.setFilter({.order = VictimFilter::Order::FollowUp});
        QCOMPARE(column(model, VictimListModel::CaseNumber).join(u' '), QStringLiteral("1 3"));
        QCOMPARE(column(model, VictimListModel::NextFollowUpAt).first(), QStringLiteral("tomorrow 09:00"));
        QCOMPARE(column(model, VictimListModel::Instruction).first(), QStringLiteral("YJ1"));
        QCOMPARE(
            column(model, VictimListModel::FraudType).first(), QStringLiteral("Posing as police, prosecutor or court"));
        // Followed up: the next time is later, so the line moves when the user has saved it.
        Victim after = victims[1];
        after.nextFollowUpAt = station.store.now().plusMinutes(qint64(30) * 1440);
        station.store.put({{changes::updated(victims[1], after)}});
        model.settle(after.id);
        QCOMPARE(column(model, VictimListModel::CaseNumber).join(u' '), QStringLiteral("3 1"));
    }

    void staffByRoleAndName()
    {
        Station station;
        StaffListModel model(*station.store, QStringLiteral("nobody"));
        QAbstractItemModelTester tester(&model);
        station.store.add(Staff{.id = {}, .code = QStringLiteral("9"), .name = QStringLiteral("无名")});
        const auto chief = station.store.add(
            Staff{.id = {}, .code = QStringLiteral("1"), .name = QStringLiteral("周所"), .role = Role::Chief});
        QCOMPARE(column(model, StaffListModel::Name),
            QStringList(
                {QStringLiteral("nobody"), QStringLiteral("周所"), QStringLiteral("张伟"), QStringLiteral("无名")}));
        QCOMPARE(column(model, StaffListModel::RoleName).at(1), QStringLiteral("Chief"));
        QCOMPARE(model.positionOf({}), 0);
        QCOMPARE(model.positionOf(chief.id), 1);
        QCOMPARE(model.positionOf(station.it.id), -1);
        QCOMPARE(model.nameOf(station.officer.id), station.officer.name);
        QCOMPARE(model.idAt(0), Uuid());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        Instruction assigned = station.it;
        assigned.assignee = {station.officer.id};
        station.store.put({{changes::updated(station.it, assigned)}});
        QCOMPARE(model.index(2, StaffListModel::Open).data().toInt(), 1);
        QCOMPARE(reset.size(), 0);  // a chooser keeps its choice
    }
};

QTEST_GUILESS_MAIN(LogListModelsTest)
#include "loglistmodelstest.moc"
