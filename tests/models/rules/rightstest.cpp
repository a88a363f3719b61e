// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/rights.h"

#include "models/records/all.h"
#include "models/rules/sight.h"

#include <QFile>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::rules;
using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Role, const char *> roles[] = {{Role::Unset, "unset"}, {Role::Chief, "chief"},
    {Role::Officer, "officer"}, {Role::Auxiliary, "auxiliary"}, {Role::GridWorker, "grid worker"},
    {Role::Auditor, "auditor"}, {Role::Administrator, "administrator"}};
constexpr Action actions[] = {Action::Read, Action::Insert, Action::Update, Action::Remove};
constexpr int ofANewerProgram = 90;

QStringList keysOf(Kind kind, FieldSet fields)
{
    QStringList keys;
    for (const FieldInfo &field : fieldsOf(kind)) {
        if (fields.contains(field.number))
            keys.append(QString::fromLatin1(field.key));
    }
    if (fields.contains(ofANewerProgram))
        keys.append(u"…"_s);  // and any that comes later
    return keys;
}

// "read own: instruction, at" for each deed that the role may do, most of them in one line.
QStringList linesOf(Role role, Kind kind)
{
    const QString names[] = {u"read"_s, u"insert"_s, u"update"_s, u"remove"_s};
    std::vector<std::pair<QStringList, QString>> deeds;
    for (const Action action : actions) {
        const Right right = rightOf(role, kind, action);
        if (right.extent == Extent::None)
            continue;
        const QString name = names[size_t(action)] + (right.extent == Extent::Own ? u" own"_s : QString());
        QString fields = right.fields == FieldSet::all() ? u"all fields"_s : keysOf(kind, right.fields).join(u", "_s);
        if (action == Action::Remove && !deeds.empty())
            fields = deeds.front().second;  // there is nothing to choose
        const auto same = std::ranges::find(deeds, fields, &std::pair<QStringList, QString>::second);
        if (same == deeds.end())
            deeds.push_back({{name}, fields});
        else
            same->first.append(name);
    }
    QStringList lines;
    for (const auto &[done, fields] : deeds)
        lines.append(done.join(u", "_s) + u": "_s + fields);
    return lines.isEmpty() ? QStringList{u"nothing"_s} : lines;
}

QString listing()
{
    QString text;
    for (const Kind kind : allKinds()) {
        text += QLatin1StringView(tableOf(kind)) + u'\n';
        for (const auto &[role, name] : roles) {
            for (const QString &line : linesOf(role, kind))
                text += u"    %1  %2\n"_s.arg(QLatin1StringView(name), -13).arg(line);
        }
    }
    return text;
}

bool isLocalMemory(Kind kind)
{
    return kind == Kind::Setting || kind == Kind::HeldRow;
}

}  // namespace

class RightsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A change of the table is a change of tests/data/rights.txt.
    void theTableIsAsAgreed()
    {
        QFile agreed(QFINDTESTDATA("../../data/rights.txt"));
        const QString now = listing();
        const bool isSame = agreed.open(QIODevice::ReadOnly) && QString::fromUtf8(agreed.readAll()) == now;
        if (!isSame) {
            QFile fail(u"rights.txt.fail"_s);
            QVERIFY(fail.open(QIODevice::WriteOnly));
            fail.write(now.toUtf8());
        }
        QVERIFY2(isSame, "rights.txt.fail has the table as it is: copy it over tests/data/rights.txt to accept it");
    }

    void whoWritesAFieldReadsIt()
    {
        for (const auto &[role, name] : roles) {
            for (const Kind kind : allKinds()) {
                for (int field = 1; field <= ofANewerProgram; ++field)
                    QVERIFY2(!mayWrite(role, kind, field) || mayRead(role, kind, field), tableOf(kind));
                // And of no more records than it sees.
                for (const Action action : {Action::Insert, Action::Update, Action::Remove})
                    QVERIFY2(!may(role, kind, action) || may(role, kind, Action::Read), tableOf(kind));
                QVERIFY2(!may(role, kind, Action::Update, false) || may(role, kind, Action::Read, false), name);
            }
        }
    }

    void aGridWorkerReadsTheDoorAndNoMore_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("keys");
        const auto row = [](Kind kind, const QString &keys) { QTest::newRow(tableOf(kind)) << int(kind) << keys; };
        row(Kind::Unit, u"code name parent"_s);
        row(Kind::Staff, u"code name role"_s);
        row(Kind::Address, u"text community community_code longitude latitude"_s);
        row(Kind::Person, u"name phone other_phones address address_id address_match address_matched_text"_s);
        row(Kind::Instruction,
            u"level fraud_type fraud_type_sent fraud_type_judged person issued_at acknowledged_at assignee status"_s);
        row(Kind::Call, {});
        row(Kind::Visit,
            u"instruction attempt at result result_sent officer1 officer1_sent officer2 officer2_sent longitude "
            "latitude checks answers fraud_state lost stopped estimated app_installed notice_signed next_at note "
            "accuracy position_source position_reason distance distance_reason contact follows phone_shown "
            "notice_opinion refusal_reason witness"_s);
        row(Kind::Attachment,
            u"visit kind sha256 size mime captured_at captured_by taken_at longitude latitude signer note"_s);
        row(Kind::Feedback, {});
        row(Kind::Victim, {});
        row(Kind::HeldRow, {});
        row(Kind::LimitProfile, u"name edition valid_from minutes"_s);
        row(Kind::Setting, u"key value"_s);
    }
    void aGridWorkerReadsTheDoorAndNoMore()
    {
        QFETCH(int, kind);
        QFETCH(QString, keys);
        QCOMPARE(keysOf(Kind(kind), readable(Role::GridWorker, Kind(kind))).join(u' '), keys);
    }

    // Whatever the lists say: what Sensitivity marks as identity or account is not for the door.
    void noIdentityAndNoAccountLeavesThePolice()
    {
        for (const Kind kind : allKinds()) {
            for (const FieldInfo &field : fieldsOf(kind)) {
                if (field.sensitivity != Sensitivity::Identity && field.sensitivity != Sensitivity::Account)
                    continue;
                QVERIFY(!mayRead(Role::GridWorker, kind, field.number));
                QVERIFY(!mayRead(Role::Administrator, kind, field.number));
                QVERIFY(mayRead(Role::Auxiliary, kind, field.number));
            }
        }
    }

    void aGridWorkersDeedsAreTheirOwnVisits()
    {
        for (const Kind kind : allKinds()) {
            const bool isTheirs = kind == Kind::Visit || kind == Kind::Attachment;
            for (const Action action : {Action::Insert, Action::Update, Action::Remove}) {
                if (kind == Kind::Setting || (kind == Kind::Attachment && action == Action::Update))
                    continue;
                QCOMPARE(may(Role::GridWorker, kind, action, true), isTheirs);
                QVERIFY(!may(Role::GridWorker, kind, action, false));
            }
        }
        QVERIFY(!may(Role::GridWorker, Kind::Visit, Action::Read, false));
    }

    void whatOthersRecordedOfACaseIsNotRemoved()
    {
        for (const auto &[role, name] : roles) {
            for (const Kind kind : allKinds()) {
                const bool isRoster = kind == Kind::Staff || (kind == Kind::Unit && role == Role::Administrator);
                const bool keepsRosters = role == Role::Chief || role == Role::Administrator;
                if (may(role, kind, Action::Remove, false))
                    QVERIFY2(isLocalMemory(kind) || (isRoster && keepsRosters), name);
            }
        }
    }

    void anAuditorReadsAllAndWritesNothing()
    {
        for (const Kind kind : allKinds()) {
            QVERIFY(readable(Role::Auditor, kind) == FieldSet::all());
            QVERIFY(may(Role::Auditor, kind, Action::Read, false));
            for (const Action action : {Action::Insert, Action::Update, Action::Remove})
                QCOMPARE(may(Role::Auditor, kind, action), kind == Kind::Setting);
        }
    }

    void anAdministratorSeesNoCase()
    {
        for (const Kind kind : {Kind::Person, Kind::Instruction, Kind::Call, Kind::Visit, Kind::Attachment,
                 Kind::Feedback, Kind::Victim, Kind::HeldRow}) {
            for (const Action action : actions)
                QVERIFY(!may(Role::Administrator, kind, action));
        }
        QVERIFY(may(Role::Administrator, Kind::Staff, Action::Insert));
        QVERIFY(may(Role::Administrator, Kind::LimitProfile, Action::Insert));
    }

    void policeAndAuditorsReadAll()
    {
        std::vector<Role> all;
        for (const Role role : {Role::Unset, Role::Chief, Role::Officer, Role::Auxiliary, Role::GridWorker,
                 Role::Auditor, Role::Administrator}) {
            if (rules::readsAll(role))
                all.push_back(role);
        }
        QCOMPARE(all, (std::vector{Role::Chief, Role::Officer, Role::Auxiliary, Role::Auditor}));
    }

    void whoIsWhoIsNotTheOfficersToSay()
    {
        for (const Role role : {Role::Officer, Role::Auxiliary, Role::GridWorker, Role::Auditor})
            QVERIFY(!mayWrite(role, Kind::Staff, numberOf(&Staff::role)));
        QVERIFY(mayWrite(Role::Chief, Kind::Staff, numberOf(&Staff::role)));
        QVERIFY(!mayWrite(Role::Chief, Kind::Unit, numberOf(&Unit::parent)));
    }

    void aRoundOfFeedbackStaysAsGiven()
    {
        for (const Role role : {Role::Chief, Role::Officer, Role::Auxiliary}) {
            QVERIFY(rightOf(role, Kind::Feedback, Action::Update).fields == FieldSet::of(&Feedback::again));
            QVERIFY(rightOf(role, Kind::Feedback, Action::Insert).fields == FieldSet::all());
        }
    }

    void aFieldOfANewerProgramIsForThePoliceOnly()
    {
        for (const int field : {33, 63, 64, 65, 1000}) {
            QVERIFY(mayRead(Role::Officer, Kind::Instruction, field));
            QVERIFY(mayWrite(Role::Officer, Kind::Instruction, field));
            QVERIFY(!mayRead(Role::GridWorker, Kind::Instruction, field));
        }
        QVERIFY(!mayRead(Role::Officer, Kind::Instruction, 0));
        QVERIFY(!mayRead(Role::Officer, Kind::Instruction, -1));
    }

    void whatThisProgramDoesNotKnowHasNoRight()
    {
        for (const Action action : actions) {
            for (const Role role : {Role::Unset, Role(7), Role(255)})
                QVERIFY(!may(role, Kind::Instruction, action) && !may(role, Kind::Setting, action));
            for (const Kind kind : {Kind::None, Kind(14), Kind(255)})
                QVERIFY(!may(Role::Chief, kind, action));
        }
        QVERIFY(!may(Role::Chief, Kind::Unit, Action(4)));
    }

    void nobodyAtTheDeskWorksAsAnOfficer()
    {
        QCOMPARE(roleAtTheDesk(Role::Unset), Role::Officer);
        for (const Role role : {Role::Chief, Role::Auxiliary, Role::GridWorker, Role::Auditor, Role(9)})
            QCOMPARE(roleAtTheDesk(role), role);
        for (const Role role : {Role::GridWorker, Role::Administrator, Role(9)})
            QCOMPARE(sightOf(role), Sight::Door);
        QCOMPARE(sightOf(Role::Auditor), Sight::All);
    }

    void aVisitIsDoneByThoseItNames()
    {
        const Uuid first = Uuid::v7(1, 0, 1);
        const Uuid second = Uuid::v7(1, 0, 2);
        const Visit visit{.id = {}, .officer1 = {first}, .officer2 = {second}};
        QVERIFY(isDoneBy(visit, first) && isDoneBy(visit, second));
        QVERIFY(!isDoneBy(visit, Uuid::v7(1, 0, 3)));
        QVERIFY(!isDoneBy(Visit(), Uuid()));
        QVERIFY(isDoneBy(Attachment{.id = {}, .capturedBy = {first}}, first));
        QVERIFY(!isDoneBy(Attachment{.id = {}, .capturedBy = {first}}, second));
        QVERIFY(!isDoneBy(Attachment(), Uuid()));
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rightstest.moc"
