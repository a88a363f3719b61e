// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/sync/watch.h"
#include "tests/app/hub/reallaptop.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using records::Person;
using sync::Trouble;

namespace {

// A laptop that asks as soon as it hears of something.
struct WatchingLaptop {
    WatchingLaptop(quint64 random, const QString &code) : laptop(random, code)
    {
        QObject::connect(&watch, &sync::Watch::noticed, &watch, [this] { (void)laptop.meet(); });
        watch.begin();
        if (!QTest::qWaitFor([this] { return watch.isOpen(); }, 10'000))
            qFatal("it cannot watch");
    }
    [[nodiscard]] bool gets(const Person &person)
    {
        return QTest::qWaitFor([&] { return laptop.file->read<Person>(person.id) == person; }, 5'000);
    }
    [[nodiscard]] bool loses(const Person &person)
    {
        return QTest::qWaitFor([&] { return !laptop.file->read<Person>(person.id); }, 5'000);
    }

    RealLaptop laptop;
    sync::Watch watch{*laptop.hub, sync::Backoff([] { return 0; }, 100ms, 400ms)};
};

Person add(RealLaptop &laptop, const QString &name)
{
    const Person person{.id = laptop.file->newId(), .name = name};
    laptop.file.put({{changes::inserted(person)}});
    return person;
}

const QString county = u"610502000"_s;
const QString station = u"610502001"_s;

}  // namespace

// A county office above a station, with the program, its commands, TLS and WebSockets.
class CountyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAStationWritesItsCountyHearsOfAtOnce()
    {
        StationHub hub;
        (void)hub.command({u"unit"_s, county, u"示范县公安局"_s});
        RealLaptop officer(1, hub.code());
        const Person before = add(officer, u"李"_s);
        QCOMPARE(officer.meet(), Trouble::None);
        WatchingLaptop chief(2, hub.code(county));
        // A second hub hears of everything, too.
        HubProcess second(hub.database());
        QVERIFY2(second.isServing(), second.log().constData());
        (void)hub.command({u"unit"_s, station, u"示范派出所"_s, county});
        QVERIFY(chief.gets(before));
        const Person person = add(officer, u"王"_s);
        QCOMPARE(officer.meet(), Trouble::None);
        QVERIFY(chief.gets(person));
        QCOMPARE(hub.query(u"SELECT count(*) FROM record JOIN unit USING (unit) WHERE kind = 4 AND code = '%1'"_s.arg(
                     county)),
            u"2"_s);
        // Renamed it stays where it is; taken out the county loses it.
        (void)hub.command({u"unit"_s, station, u"示范派出所（新）"_s});
        const Person later = add(officer, u"张"_s);
        QCOMPARE(officer.meet(), Trouble::None);
        QVERIFY(chief.gets(later));
        (void)hub.command({u"unit"_s, station, u"示范派出所"_s, u"-"_s});
        QVERIFY(chief.loses(person) && chief.loses(before) && chief.loses(later));
        QVERIFY(!hub.process().hasLogged(u"rise_failed"_s) && !second.hasLogged(u"rise_failed"_s));
    }

    // While no hub was there to hear of it.
    void whatWasMissedRisesAtTheStart()
    {
        StationHub hub;
        (void)hub.command({u"unit"_s, county, u"示范县公安局"_s});
        RealLaptop officer(1, hub.code());
        RealLaptop chief(2, hub.code(county));
        std::vector<Person> persons;
        for (int i = 0; i < 1'200; ++i)  // more than rise at once
            persons.push_back(add(officer, QString::number(i)));
        QCOMPARE(officer.meet(), Trouble::None);
        hub.kill();
        (void)hub.command({u"unit"_s, station, u"示范派出所"_s, county});
        hub.begin();
        QVERIFY(QTest::qWaitFor(
            [&] {
                return hub.query(u"SELECT count(*) FROM risen r JOIN unit u ON u.unit = r.child "
                                 "WHERE r.up_to = u.last_number AND r.lineage = u.lineage"_s)
                    == u"1"_s;
            },
            10'000));
        // It may have risen before the hub begins to listen.
        QVERIFY(QTest::qWaitFor([&] { return chief.meet() == Trouble::None; }, 10'000));
        for (const Person &person : persons)
            QCOMPARE(chief.file->read<Person>(person.id), person);
    }

    // Through the routes, whole and in part.
    void aPhotoOfTheStationIsGivenToTheCounty()
    {
        StationHub hub;
        (void)hub.command({u"unit"_s, county, u"示范县公安局"_s});
        (void)hub.command({u"unit"_s, station, u"示范派出所"_s, county});
        RealLaptop officer(1, hub.code());
        WatchingLaptop chief(2, hub.code(county));
        const QByteArray content(3'000, 'p');
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        using namespace records;
        const Instruction instruction =
            officer.file.add(Instruction{.number = u"YJ1"_s, .issuedAt = officer.file.now()});
        const Visit visit = officer.file.add(
            Visit{.instruction = {instruction.id}, .at = officer.file.now(), .result = VisitResult::NobodyHome});
        const Attachment photo = officer.file.add(Attachment{.visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = hash,
            .size = content.size(),
            .mime = u"image/jpeg"_s,
            .capturedAt = officer.file.now()});
        QCOMPARE(officer.meet(), Trouble::None);
        QVERIFY(QTest::qWaitFor([&] { return chief.laptop.file->read<Attachment>(photo.id) == photo; }, 5'000));
        std::optional<Trouble> put;
        officer.hub->put(u"/v1/attachments/%1/parts/0?size=%2"_s.arg(hash).arg(content.size()), content,
            [&](const sync::HttpAnswer &answer) { put = answer.trouble; });
        QVERIFY(QTest::qWaitFor([&] { return put == Trouble::None; }, 5'000));
        QByteArray got;
        chief.laptop.hub->get(
            u"/v1/attachments/"_s + hash, {}, 10'000, [&](const sync::HttpAnswer &answer) { got += answer.body; });
        QVERIFY(QTest::qWaitFor([&] { return got == content; }, 5'000));
        got.clear();
        chief.laptop.hub->get(u"/v1/attachments/"_s + hash, {{"Range", "bytes=1000-"}}, 10'000,
            [&](const sync::HttpAnswer &answer) { got += answer.body; });
        QVERIFY(QTest::qWaitFor([&] { return got == content.mid(1000); }, 5'000));
    }

    void aRingOfUnitsIsRefusedInWords()
    {
        StationHub hub;
        (void)hub.command({u"unit"_s, county, u"示范县公安局"_s});
        (void)hub.command({u"unit"_s, station, u"示范派出所"_s, county});
        QTemporaryDir folder;
        QFile file(folder.filePath(u"hub.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(
            {{u"database"_s, hub.database()}, {u"plainHttp"_s, true}, {u"listenAddress"_s, u"127.0.0.1"_s}})
                .toJson());
        file.close();
        QProcess process;
        process.start(QStringLiteral(HUB),
            {u"--lang"_s, u"en"_s, u"--config"_s, file.fileName(), u"unit"_s, county, u"示范县公安局"_s, station});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()).trimmed(),
            u"610502000 cannot be below 610502001, which is 610502000 itself or below it."_s);
    }
};

QTEST_GUILESS_MAIN(CountyTest)
#include "countytest.moc"
