// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/refusallistmodel.h"

#include "models/itemmodels/words.h"
#include "models/records/all.h"
#include "tests/support/device.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using changes::PushReply;
using changes::Refused;
using itemmodels::NotTaken;
using itemmodels::RefusalListModel;
using tests::Device;
using tests::PlainHub;

namespace {

const QTimeZone shanghai("Asia/Shanghai");

// A laptop whose hub has one case.
struct Laptop {
    PlainHub hub;
    Device device{7};
    Person person;
    Instruction instruction;

    Laptop()
    {
        person = device.file.add(Person{.id = {}, .name = u"王秀兰"_s, .phone = u"18691352034"_s});
        instruction = device.file.add(Instruction{
            .id = {}, .number = u"YJ1"_s, .person = {person.id}, .issuedAt = device.file.now().plusMinutes(-30)});
        device.meet(hub);
    }
    void refuse(const std::vector<Refused> &refused, std::vector<changes::RecordState> states = {})
    {
        (void)device.exchange().withdraw({1, refused, std::move(states)}, {u"hub"_s, {}});
    }
    [[nodiscard]] changes::RecordState atHub() const
    {
        return hub.records().at({Kind::Instruction, instruction.id}).state;
    }
    // Acknowledged and remarked on here; somebody else was first.
    void secondAcknowledgement()
    {
        Instruction after = instruction;
        after.acknowledgedAt = device.file.now();
        after.remark = u"我接了"_s;
        device.change(instruction, after);
        changes::RecordState theirs = atHub();
        changes::write(
            theirs, numberOf(&Instruction::acknowledgedAt), Value(device.file.now().plusMinutes(-5).ms), {5, 9}, {});
        refuse(
            {{Kind::Instruction, instruction.id, numberOf(&Instruction::acknowledgedAt), Refused::Why::AlreadyDecided},
                {Kind::Instruction, instruction.id, numberOf(&Instruction::remark), Refused::Why::NotAllowed}},
            {theirs});
    }
};

}  // namespace

class RefusalListModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatWasWrittenWhatStandsThereWhenAndWhy()
    {
        Laptop it;
        it.secondAcknowledgement();
        RefusalListModel model(*it.device.file, shanghai);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy came(&model, &RefusalListModel::came);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(came.size(), 0);  // it was there already
        const NotTaken &line = model.at(0);
        QCOMPARE(line.record, u"王秀兰 · Instruction YJ1"_s);
        QCOMPARE(line.fields.size(), 2u);
        QCOMPARE(line.fields[1].title, u"Acknowledged"_s);
        QCOMPARE(line.fields[1].text, itemmodels::dateTime(it.device.file.now(), shanghai));
        QCOMPARE(line.fields[1].now, itemmodels::dateTime(it.device.file.now().plusMinutes(-5), shanghai));
        QCOMPARE(line.fields[1].at, it.device.file.now());
        QVERIFY(line.fields[1].why.contains(u"first"_s));
        QCOMPARE(line.fields[0].text, u"我接了"_s);
        QCOMPARE(line.fields[0].now, QString());
        QVERIFY(line.fields[0].why.contains(u"role"_s));
        QCOMPARE(model.index(0, RefusalListModel::Fields).data().toString(), u"Remark, Acknowledged"_s);
        QCOMPARE(model.shownRecord(0), std::pair(Kind::Instruction, it.instruction.id));
    }

    void whatIsSeenGoesAndWhatComesIsTold()
    {
        Laptop it;
        RefusalListModel model(*it.device.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QSignalSpy came(&model, &RefusalListModel::came);
        it.secondAcknowledgement();
        QCOMPARE(came.size(), 1);
        QCOMPARE(came[0][0].toInt(), 1);
        it.device.file.add(Person{.id = {}, .name = u"别人"_s});  // no news of it
        QCOMPARE(came.size(), 1);
        QVERIFY(model.dismiss(0));
        QCOMPARE(model.rowCount(), 0);
        RefusalListModel again(*it.device.file, shanghai);
        again.setRole(Role::Officer);
        again.refresh();
        QCOMPARE(again.rowCount(), 0);
    }

    // A call that the hub has not taken at all is gone from the file; its case is not.
    void aRecordThatIsNotHereAnyMoreIsKnownByItsCase()
    {
        Laptop it;
        const auto call = it.device.file.add(Call{.id = {},
            .instruction = {it.instruction.id},
            .startedAt = it.device.file.now(),
            .result = CallResult::Cooperative,
            .note = u"通了"_s});
        it.refuse({{Kind::Call, call.id, numberOf(&Call::instruction), Refused::Why::NotAllowed},
            {Kind::Call, call.id, numberOf(&Call::note), Refused::Why::NotAllowed}});
        RefusalListModel model(*it.device.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).record, u"王秀兰 · Instruction YJ1 · Phone call"_s);
        QVERIFY(std::ranges::find(model.at(0).fields, u"通了"_s, [](const auto &field) { return field.text; })
            != model.at(0).fields.end());
        QCOMPARE(model.shownRecord(0), std::pair(Kind::Instruction, it.instruction.id));
    }

    void aRefusedRemovalSaysSo()
    {
        Laptop it;
        const auto theirs = it.atHub();
        it.device.file.put({{changes::removed(it.instruction)}});
        it.refuse({{Kind::Instruction, it.instruction.id, 0, Refused::Why::NotAllowed}}, {theirs});
        RefusalListModel model(*it.device.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.at(0).record, u"王秀兰 · Instruction YJ1"_s);
        QCOMPARE(model.at(0).fields[0].title, u"Removal of the record"_s);
    }

    void whatARoleMayNotReadItIsNotTold()
    {
        Laptop it;
        it.secondAcknowledgement();
        RefusalListModel model(*it.device.file, shanghai);
        model.setRole(Role::Unset);
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
        model.setRole(Role::Officer);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(RefusalListModelTest)
#include "refusallistmodeltest.moc"
