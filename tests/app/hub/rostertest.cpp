// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "tests/app/hub/reallaptop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using records::LimitProfile;
using records::Role;
using records::Staff;
using sync::Trouble;

namespace {

// A program of whoever keeps the roster: a device of theirs that only asks.
struct Keeper {
    explicit Keeper(const StationHub &hub) : laptop(1, hub.code())
    {
        if (laptop.meet() != Trouble::None)
            qFatal("no hub");
    }
    struct Answer {
        Trouble trouble = Trouble::None;
        QJsonObject body;
    };
    Answer ask(const std::function<void(sync::RemoteHub::AnswerHeard)> &question)
    {
        std::optional<Answer> heard;
        question([&](const sync::HttpAnswer &answer) {
            heard = Answer{answer.trouble, QJsonDocument::fromJson(answer.body).object()};
        });
        while (!heard)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return *heard;
    }
    Answer write(const QString &path, const QString &key, const QJsonArray &records)
    {
        return ask([&](const sync::RemoteHub::AnswerHeard &heard) {
            laptop.hub->write(sync::RemoteHub::Verb::Post, path, {{key, records}}, heard);
        });
    }
    Answer write(const QJsonArray &staff) { return write(u"/v1/staff"_s, u"staff"_s, staff); }
    QJsonArray read(const QString &path, const QString &key)
    {
        return ask([&](const sync::RemoteHub::AnswerHeard &heard) { laptop.hub->get(path, {}, 1'000'000, heard); })
            .body[key]
            .toArray();
    }

    RealLaptop laptop;
};

Staff staffOf(RealLaptop &laptop, const QString &code)
{
    const auto found = laptop.file->readWhere(&Staff::code, code);
    return found.empty() ? Staff() : found.front();
}

const QString minutes = u"10,15,120,240\n30,60,360,720\n60,120,1440,2880\n120,240,2880,4320"_s;

}  // namespace

// The roster and the time limits, written by a program instead of at a laptop.
class RosterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsWrittenIntoTheRosterReachesTheLaptops()
    {
        StationHub hub;
        Keeper keeper(hub);
        RealLaptop other(2, hub.code());
        const QJsonArray two{QJsonObject{{u"code"_s, u"7001"_s}, {u"name"_s, u"王建国"_s}, {u"role"_s, 2}},
            QJsonObject{{u"code"_s, u"7002"_s}, {u"name"_s, u"李秀英"_s}, {u"role"_s, 4}, {u"phone"_s, u"139"_s}}};
        QCOMPARE(keeper.write(two).body[u"new"].toInt(), 2);
        QCOMPARE(keeper.write(two).body[u"unchanged"].toInt(), 2);
        QCOMPARE(other.meet(), Trouble::None);
        const Staff li = staffOf(other, u"7002"_s);
        QCOMPARE(li.name, u"李秀英"_s);
        QVERIFY(li.role == Role::GridWorker);

        // What a laptop writes is not undone by what is not named, and the last word is nobody's to decide on.
        Staff renamed = li;
        renamed.name = u"李秀兰"_s;
        other.file.put({{changes::updated(li, renamed)}});
        QCOMPARE(other.meet(), Trouble::None);
        const QJsonArray one{QJsonObject{{u"code"_s, u"7002"_s}, {u"role"_s, 2}, {u"phone"_s, QJsonValue()}}};
        QCOMPARE(keeper.write(one).body[u"changed"].toInt(), 1);
        QCOMPARE(other.meet(), Trouble::None);
        const Staff now = staffOf(other, u"7002"_s);
        QCOMPARE(now.id, li.id);
        QCOMPARE(now.name, u"李秀兰"_s);
        QVERIFY(now.role == Role::Officer && now.phone.isEmpty());
        QVERIFY(other.exchange->conflicts().empty());

        const QJsonArray listed = keeper.read(u"/v1/staff"_s, u"staff"_s);
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[1][u"id"].toString(), li.id.toString());
        QCOMPARE(listed[1][u"name"].toString(), u"李秀兰"_s);
        QCOMPARE(Postgres::query(hub.database(), u"SELECT count(*) FROM audit WHERE what = 'roster'"_s), u"2"_s);
    }

    // Written down at a laptop that has not met the hub since: one person, not two.
    void whoeverHasTheNumberIsThatPerson()
    {
        StationHub hub;
        Keeper keeper(hub);
        RealLaptop other(2, hub.code());
        QCOMPARE(other.meet(), Trouble::None);
        (void)other.file.add(Staff{.id = {}, .code = u"7003"_s, .name = u"张伟"_s});
        QCOMPARE(keeper.write({QJsonObject{{u"code"_s, u"7003"_s}, {u"name"_s, u"张伟"_s}}}).body[u"new"].toInt(), 1);
        QCOMPARE(other.meet(), Trouble::None);
        QCOMPARE(keeper.laptop.meet(), Trouble::None);
        QCOMPARE(other.file->readWhere(&Staff::code, u"7003"_s).size(), 1u);
        QCOMPARE(staffOf(keeper.laptop, u"7003"_s), staffOf(other, u"7003"_s));
    }

    void nothingIsTakenOfWhatIsWrong_data()
    {
        QTest::addColumn<QJsonValue>("person");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QJsonValue &person, const QString &named) {
            QTest::newRow(name) << person << u"1 (from 0) has no right "_s + named;
        };
        const auto nobody = [](const QString &key, const QJsonValue &value) {
            QJsonObject person{{u"code"_s, u"8002"_s}, {u"name"_s, u"王"_s}};
            person[key] = value;
            return person;
        };
        row("no code", QJsonObject{{u"name"_s, u"王"_s}}, u"code"_s);
        row("twice", QJsonObject{{u"code"_s, u"8001"_s}}, u"code"_s);
        row("nobody yet", QJsonObject{{u"code"_s, u"8002"_s}, {u"role"_s, 2}}, u"name"_s);
        row("name taken away", nobody(u"name"_s, QJsonValue()), u"name"_s);
        row("no role", nobody(u"role"_s, 7), u"role"_s);
        row("endless role", nobody(u"role"_s, 1e300), u"role"_s);
        row("no field", nobody(u"id"_s, u"1"_s), u"id"_s);
        row("no text", nobody(u"phone"_s, QJsonArray{u"139"_s}), u"phone"_s);
        row("NUL", nobody(u"phone"_s, QString(QChar(0))), u"phone"_s);
        row("long", nobody(u"phone"_s, QString(5000, u'1')), u"phone"_s);
        row("nothing", QJsonValue(), u"code"_s);
        row("a number", 5, u"code"_s);
    }
    void nothingIsTakenOfWhatIsWrong()
    {
        QFETCH(QJsonValue, person);
        QFETCH(QString, named);
        static StationHub hub;
        static Keeper keeper(hub);
        const auto answer = keeper.write({QJsonObject{{u"code"_s, u"8001"_s}, {u"name"_s, u"王"_s}}, person});
        QCOMPARE(answer.trouble, Trouble::NotUnderstood);
        QVERIFY2(answer.body[u"message"].toString().contains(named), qPrintable(answer.body[u"message"].toString()));
        QVERIFY(keeper.read(u"/v1/staff"_s, u"staff"_s).isEmpty());
    }

    void whatIsNoListIsRefused()
    {
        StationHub hub;
        Keeper keeper(hub);
        for (const QString &path : {u"/v1/staff"_s, u"/v1/limits"_s}) {
            QCOMPARE(keeper.write(path, u"other"_s, {}).body[u"error"].toString(), u"bad_message"_s);
            QJsonArray many;
            for (int i = 0; i <= 1000; ++i)
                many.append(QJsonObject());
            QCOMPARE(keeper.write(path, path.sliced(4), many).body[u"error"].toString(), u"bad_message"_s);
            QCOMPARE(keeper.write(path, path.sliced(4), {}).body[u"new"].toInt(-1), 0);
        }
    }

    void anEditionOfTheLimitsIsAddedAndNeverChanged()
    {
        StationHub hub;
        Keeper keeper(hub);
        RealLaptop other(2, hub.code());
        QJsonObject profile{{u"name"_s, u"全县"_s}, {u"edition"_s, 1}, {u"valid_from"_s, qint64(1'795'000'000'000)},
            {u"minutes"_s, minutes}};
        const auto write = [&] { return keeper.write(u"/v1/limits"_s, u"limits"_s, {profile}); };
        QCOMPARE(write().body[u"new"].toInt(), 1);
        QCOMPARE(write().body[u"unchanged"].toInt(), 1);
        QCOMPARE(other.meet(), Trouble::None);
        const auto there = other.file->readWhere(&LimitProfile::name, u"全县"_s);
        QCOMPARE(there.size(), 1u);
        QCOMPARE(there[0].minutes, minutes);
        // Also one that was written down at a laptop.
        (void)other.file.add(LimitProfile{
            .id = {}, .name = u"全县"_s, .edition = 2, .validFrom = {1'796'000'000'000}, .minutes = minutes});
        QCOMPARE(other.meet(), Trouble::None);
        profile[u"edition"] = 2;
        QCOMPARE(write().trouble, Trouble::NotUnderstood);
        profile[u"edition"] = 3;
        profile[u"minutes"] = u"10,15"_s;
        QVERIFY(write().body[u"message"].toString().contains(u"minutes"_s));
        QCOMPARE(keeper.read(u"/v1/limits"_s, u"limits"_s).size(), 2);
    }

    void whoDoesNotKeepTheRosterNeitherReadsNorWritesIt()
    {
        StationHub hub;
        Keeper keeper(hub);
        const records::Uuid me = keeper.laptop.hub->membership().staff;
        (void)keeper.laptop.file.add(Staff{.id = me, .code = u"9001"_s, .name = u"王"_s, .role = Role::Officer});
        QCOMPARE(keeper.laptop.meet(), Trouble::None);
        QCOMPARE(
            keeper.write({QJsonObject{{u"code"_s, u"7001"_s}, {u"name"_s, u"王"_s}}}).trouble, Trouble::NotAllowed);
        QCOMPARE(keeper.write(u"/v1/limits"_s, u"limits"_s, {}).trouble, Trouble::NotAllowed);
        QVERIFY(keeper.read(u"/v1/staff"_s, u"staff"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "rostertest.moc"
