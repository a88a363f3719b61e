// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/conflictlistmodel.h"

#include "models/edit/editor.h"
#include "models/records/all.h"
#include "models/security/devicekeys.h"
#include "tests/support/device.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using itemmodels::ConflictListModel;
using tests::Device;
using tests::PlainHub;

namespace {

constexpr qint64 first = 0x3f8a12c4d901;
constexpr qint64 second = 0x11c3a4550b77;
const QTimeZone shanghai("Asia/Shanghai");

// Two officers with a laptop each, and what both know of one case.
struct Station {
    PlainHub hub;
    Device one{first};
    Device two{second};
    Staff wang;
    Staff li;
    Person person;
    Instruction instruction;

    Station()
    {
        wang = one.file.add(Staff{.id = {}, .code = u"1"_s, .name = u"王伟"_s, .role = Role::Officer});
        li = one.file.add(Staff{.id = {}, .code = u"2"_s, .name = u"李强"_s, .role = Role::Auxiliary});
        person = one.file.add(Person{.id = {}, .name = u"王秀兰"_s, .phone = u"18691352034"_s});
        instruction = one.file.add(Instruction{.id = {},
            .number = u"YJ1"_s,
            .level = Level::High,
            .person = {person.id},
            .amount = {5'000},
            .issuedAt = one.file.now().plusMinutes(-30)});
        one.meet(hub);
        two.pull(hub);
    }
    template <Record R>
    static qint64 write(Device &device, const R &before, const R &after, const Uuid &author)
    {
        const auto applied =
            device.file->apply({{changes::updated(before, after)}}, store::Origin::Edit, {u"edit"_s, author});
        return applied.problems.empty() ? applied.step : 0;
    }
    template <class R, class T>
    static R with(R record, T R::*member, const T &value)
    {
        record.*member = value;
        return record;
    }
    // The same field on both, by Wang and a minute later by Li.
    template <Record R, class T>
    void writeApart(const R &record, T R::*member, const T &wangs, const T &lis)
    {
        QVERIFY(write(one, record, with(record, member, wangs), wang.id) != 0);
        two.file.setNow(one.file.now().plusMinutes(1));
        QVERIFY(write(two, record, with(record, member, lis), li.id) != 0);
    }
    void meet()
    {
        for (Device *device : {&one, &two, &one})
            device->meet(hub);
    }
};

}  // namespace

class ConflictListModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoWroteWhatWhereAndWhen()
    {
        Station it;
        it.writeApart(it.instruction, &Instruction::amount, Fen{1'234'500}, Fen{});
        it.meet();
        ConflictListModel model(*it.two.file, shanghai);
        const QAbstractItemModelTester tester(&model);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ConflictListModel::Record).data().toString(), u"王秀兰 · Instruction YJ1"_s);
        QCOMPARE(model.index(0, ConflictListModel::Field).data().toString(), u"Amount"_s);
        QCOMPARE(model.index(0, ConflictListModel::Values).data().toInt(), 2);
        const itemmodels::FieldConflict &conflict = model.at(0);
        QCOMPARE(conflict.choices.size(), 2u);
        QCOMPARE(conflict.choices[0].text, QString());  // emptied, and shows
        QCOMPARE(conflict.choices[0].writers.front().who, u"李强"_s);
        QCOMPARE(conflict.choices[0].writers.front().device, QString());
        QCOMPARE(conflict.choices[0].writers.front().at, it.two.file.now());
        QCOMPARE(conflict.choices[1].text, u"12,345.00 yuan"_s);
        QCOMPARE(conflict.choices[1].writers.front().who, u"王伟"_s);
        QCOMPARE(conflict.choices[1].writers.front().device, security::deviceText(first));
        QCOMPARE(conflict.choices[1].writers.front().at, it.one.file.now());
        QCOMPARE(model.shownRecord(0), std::pair(Kind::Instruction, it.instruction.id));
    }

    void valuesOfEachTypeAreInWords()
    {
        Station it;
        Instruction left = it.instruction, right = it.instruction;
        left.fraudType = FraudType::Loan;
        left.acknowledgedAt = {QDateTime(QDate(2026, 7, 1), QTime(9, 4), shanghai).toMSecsSinceEpoch()};
        left.assignee = {it.wang.id};
        right.fraudType = FraudType::Romance;
        right.acknowledgedAt = left.acknowledgedAt.plusMinutes(3);
        right.assignee = {it.li.id};
        QVERIFY(it.write(it.one, it.instruction, left, it.wang.id) != 0);
        it.two.file.setNow(it.one.file.now().plusMinutes(1));
        QVERIFY(it.write(it.two, it.instruction, right, {}) != 0);
        it.meet();
        ConflictListModel model(*it.one.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.at(row).choices[0].text + u'|' + model.at(row).choices[1].text;
        QCOMPARE(texts,
            (QStringList{u"Online romance|False loan"_s, u"2026-07-01 09:07|2026-07-01 09:04"_s, u"李强|王伟"_s}));
        QCOMPARE(model.at(0).choices[0].writers.front().who, QString());  // nobody was signed in there
    }

    // A key of the page: the decision is saved by the editor, travels, and both files are the same.
    void aDecisionTravels()
    {
        Station it;
        it.writeApart(it.person, &Person::phone, u"13900000001"_s, u"13900000002"_s);
        it.meet();
        edit::Editor editor(*it.one.file, it.wang.id);
        ConflictListModel here(*it.one.file, shanghai), there(*it.two.file, shanghai);
        for (ConflictListModel *model : {&here, &there}) {
            model->setRole(Role::Officer);
            model->refresh();
            QCOMPARE(model->rowCount(), 1);
        }
        const auto decision = here.decision(0, 1);
        QVERIFY(decision);
        QVERIFY(editor.apply(*decision, u"decide"_s).empty());
        QCOMPARE(here.rowCount(), 0);
        it.meet();
        QCOMPARE(there.rowCount(), 0);
        for (Device *device : {&it.one, &it.two})
            QCOMPARE(device->read<Person>(it.person.id).phone, u"13900000001"_s);
        // And is taken back: both ask once more.
        QVERIFY(editor.undo().empty());
        QCOMPARE(here.rowCount(), 1);
        it.meet();
        QCOMPARE(there.rowCount(), 1);
        QCOMPARE(there.at(0).choices[0].text, u"13900000002"_s);
        QCOMPARE(there.at(0).choices[0].writers.front().who, u"李强"_s);
        QCOMPARE(there.at(0).choices[1].writers.front().who, u"王伟"_s);
    }

    // The newest is what shows already, and is a decision all the same.
    void theNewestOfAllFieldsIsOneDecision()
    {
        Station it;
        Instruction left = it.instruction, right = it.instruction;
        left.remark = u"甲"_s;
        left.bank = u"农行"_s;
        right.remark = u"乙"_s;
        right.bank = u"工行"_s;
        QVERIFY(it.write(it.one, it.instruction, left, it.wang.id) != 0);
        it.two.file.setNow(it.one.file.now().plusMinutes(1));
        QVERIFY(it.write(it.two, it.instruction, right, it.li.id) != 0);
        it.meet();
        edit::Editor editor(*it.one.file, it.wang.id);
        ConflictListModel model(*it.one.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 2);
        const auto decision = model.newestOfRecord(1);
        QVERIFY(decision);
        QVERIFY(editor.apply(*decision, u"decide"_s).empty());
        QCOMPARE(model.rowCount(), 0);
        it.meet();
        QVERIFY(it.two.exchange().conflicts().empty());
        QCOMPARE(it.two.read<Instruction>(it.instruction.id), right);
        QCOMPARE(it.one.read<Instruction>(it.instruction.id), right);
    }

    // How sure a match is says something of that match only.
    void aStandardAddressTakesAlongWhatBelongsToIt()
    {
        Station it;
        const Address south = it.one.file.add(Address{.id = {}, .text = u"南塘社区1号楼"_s});
        const Address north = it.one.file.add(Address{.id = {}, .text = u"北关社区1号楼"_s});
        it.meet();
        Person left = it.person, right = it.person;
        left.addressId = {south.id};
        left.addressMatch = AddressMatch::ByHand;
        right.addressId = {north.id};
        right.addressMatch = AddressMatch::Unsure;
        right.addressConfidence = 700;
        QVERIFY(it.write(it.one, it.person, left, it.wang.id) != 0);
        it.two.file.setNow(it.one.file.now().plusMinutes(1));
        QVERIFY(it.write(it.two, it.person, right, it.li.id) != 0);
        it.meet();
        ConflictListModel model(*it.one.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).choices[1].text, south.text);
        edit::Editor editor(*it.one.file, it.wang.id);
        QVERIFY(editor.apply(*model.decision(0, 1), u"decide"_s).empty());
        QCOMPARE(it.one.read<Person>(it.person.id).addressId.id, south.id);
        QCOMPARE(it.one.read<Person>(it.person.id).addressMatch, AddressMatch::ByHand);
        it.meet();
        QCOMPARE(it.two.read<Person>(it.person.id), it.one.read<Person>(it.person.id));
    }

    // Somebody whom this laptop does not know can be decided against.
    void aReferenceToNobodyHereIsToldSo()
    {
        Station it;
        QVERIFY(
            it.write(it.one, it.instruction, it.with(it.instruction, &Instruction::assignee, {it.wang.id}), {}) != 0);
        changes::RecordState theirs{.kind = Kind::Instruction, .id = it.instruction.id};
        const qint64 later = changes::stampOf(it.one.file.now().plusMinutes(9).ms, 0);
        const int assignee = numberOf(&Instruction::assignee);
        changes::write(theirs, assignee, Value(it.two.file->newId()), {later, second}, it.li.id);
        (void)it.one.exchange().take({.upTo = 90, .states = {theirs}}, {});
        ConflictListModel model(*it.one.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).choices[0].text, u"somebody or something that is not here"_s);
        QCOMPARE(model.unplaced().references, 1);
        edit::Editor editor(*it.one.file, it.wang.id);
        const edit::Problems problems = editor.apply(*model.decision(0, 0), u"decide"_s);
        QCOMPARE(problems.size(), 1u);
        QCOMPARE(problems[0].code, rules::ProblemCode::NoSuchRecord);
        QVERIFY(editor.apply(*model.decision(0, 1), u"decide"_s).empty());
        QCOMPARE(it.one.read<Instruction>(it.instruction.id).assignee.id, it.wang.id);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.unplaced().references, 0);
    }

    void whatIsAlikeIsNoConflictAndOneChoice()
    {
        Station it;
        Device three(0x22c3a4550b77);
        three.pull(it.hub);
        it.writeApart(it.person, &Person::phone, u"13900000001"_s, u"13900000002"_s);
        it.writeApart(it.instruction, &Instruction::remark, u"同"_s, u"同"_s);
        three.file.setNow(it.one.file.now().plusMinutes(2));
        QVERIFY(it.write(three, it.person, it.with(it.person, &Person::phone, u"13900000001"_s), {}) != 0);
        it.meet();
        three.meet(it.hub);
        ConflictListModel model(*three.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        const auto &choices = model.at(0).choices;
        QCOMPARE(choices.size(), 2u);
        QCOMPARE(choices[0].text, u"13900000001"_s);
        QCOMPARE(choices[0].writers.size(), 2u);
        QCOMPARE(choices[1].writers.size(), 1u);
    }

    // Nobody decides on a value that they have not seen.
    void whatCameMeanwhileIsLookedAtFirst()
    {
        Station it;
        Device three(0x22c3a4550b77);
        three.pull(it.hub);
        it.writeApart(it.person, &Person::phone, u"13900000001"_s, u"13900000002"_s);
        QVERIFY(it.write(three, it.person, it.with(it.person, &Person::phone, u"13900000003"_s), {}) != 0);
        it.meet();
        ConflictListModel model(*it.one.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        const itemmodels::FieldConflict seen = model.at(0);
        three.meet(it.hub);
        it.meet();
        const itemmodels::Conflicts conflicts(*it.one.file, shanghai);
        QVERIFY(!conflicts.decision(seen, 0));
        QCOMPARE(model.at(0).choices.size(), 3u);
        QVERIFY(conflicts.decision(model.at(0), 0));
    }

    void theRoleTellsWhoMayDecide()
    {
        Station it;
        it.writeApart(it.wang, &Staff::communities, u"南塘社区"_s, u"北关社区"_s);
        it.writeApart(it.person, &Person::identity, u"610502195903071229"_s, u"11010519491231002X"_s);
        it.meet();
        ConflictListModel model(*it.one.file, shanghai);
        model.setRole(Role::Officer);
        model.refresh();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0).kind, Kind::Staff);
        QVERIFY(!model.at(0).mayDecide);
        QCOMPARE(model.at(0).deciders, (std::vector{Role::Chief, Role::Administrator}));
        QVERIFY(model.at(1).mayDecide);
        QCOMPARE(model.at(1).sensitivity, Sensitivity::Identity);
        model.setRole(Role::Chief);
        QVERIFY(model.at(0).mayDecide);
        model.setRole(Role::Administrator);  // sees no case
        QCOMPARE(model.rowCount(), 1);
        model.setRole(Role::Auditor);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.at(0).mayDecide && !model.at(1).mayDecide);
    }

    // Calls, visits and rounds that two add to one case apart are all there, and nobody is asked.
    void whatIsOnlyAddedNeverConflicts()
    {
        Station it;
        it.instruction.acknowledgedAt = it.one.file.now();
        it.instruction.assignee = {it.wang.id};
        QVERIFY(it.write(it.one, it.one.read<Instruction>(it.instruction.id), it.instruction, it.wang.id) != 0);
        it.meet();
        for (const auto &[device, who] : {std::pair(&it.one, it.wang.id), {&it.two, it.li.id}}) {
            device->file.setNow(it.one.file.now().plusMinutes(1));
            edit::Editor editor(*device->file, who);
            const auto id = [device] { return device->file->newId(); };
            QVERIFY(editor
                    .saveCall({.id = id(),
                        .instruction = {it.instruction.id},
                        .startedAt = device->file.now(),
                        .result = CallResult::Cooperative,
                        .caller = {who}})
                    .empty());
            QVERIFY(editor
                    .saveVisit({.id = id(),
                        .instruction = {it.instruction.id},
                        .at = device->file.now(),
                        .result = VisitResult::MetPerson,
                        .officer1 = {who}})
                    .empty());
            QVERIFY(editor
                    .saveFeedback({.id = id(),
                        .instruction = {it.instruction.id},
                        .text = u"已劝阻"_s,
                        .by = {who},
                        .at = device->file.now()})
                    .empty());
        }
        it.meet();
        for (Device *device : {&it.one, &it.two}) {
            QCOMPARE(device->file->readAll<Call>().size(), 2u);
            QCOMPARE(device->file->readAll<Visit>().size(), 2u);
            QCOMPARE(device->file->readAll<Feedback>().size(), 2u);
            QVERIFY(device->exchange().conflicts().empty());
        }
    }
};

QTEST_GUILESS_MAIN(ConflictListModelTest)
#include "conflictlistmodeltest.moc"
