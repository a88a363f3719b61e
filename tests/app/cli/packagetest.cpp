// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/session.h"
#include "models/records/all.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace qianshao;
using namespace Qt::StringLiterals;

// Sealed packages between two stations, as a process.
class PackageTest : public QObject {
    Q_OBJECT

    struct Run {
        int exit;
        QByteArray out, err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Run cli(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(CLI), words + QStringList{u"--lang"_s, u"en"_s});
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Run package(const QString &verb, const QString &station, const QStringList &words = {})
    {
        return cli(QStringList{u"package"_s} + verb.split(u' ') + QStringList{u"--store"_s, station} + words);
    }
    QString makeStation(const QString &name)
    {
        const QString store = m_folder->filePath(name);
        const QString roster = m_folder->filePath(name + u".csv"_s);
        QFile file(roster);
        if (!file.open(QIODevice::WriteOnly)
            || file.write(u"警号,姓名\n%1001,王%1\n"_s.arg(name.front()).toUtf8()) <= 0)
            qFatal("no roster");
        file.close();
        if (const Run run = cli({u"init"_s, u"--store"_s, store, u"--roster"_s, roster}); run.exit != 0)
            qFatal("no station: %s", run.err.constData());
        return store;
    }
    void introduce(const QString &station, const QString &partner, const QString &name, const QStringList &more = {})
    {
        const Run code = package(u"partner code"_s, partner, {u"--json"_s});
        QCOMPARE(code.exit, 0);
        const Run run = package(u"partner add"_s, station,
            QStringList{u"--name"_s, name, u"--code"_s, code.json()[u"code"].toString()} + more);
        QCOMPARE(run.exit, 0);
        QVERIFY(run.out.contains(code.json()[u"fingerprint"].toString().toUtf8()));
    }
    QString makePackage(const QStringList &more = {})
    {
        const Run run = package(
            u"export"_s, m_south, QStringList{u"--to"_s, u"north"_s, u"--out"_s, m_folder->path(), u"--json"_s} + more);
        return run.exit == 0 ? run.json()[u"files"][0].toString() : QString();
    }
    // The south has something new to tell.
    void change(const QString &name)
    {
        const QString roster = m_folder->filePath(name + u".csv"_s);
        QFile file(roster);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(u"警号,姓名\n%1,李\n"_s.arg(name).toUtf8()) > 0);
        file.close();
        QCOMPARE(cli({u"import"_s, u"--store"_s, m_south, roster}).exit, 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_south, m_north;

private Q_SLOTS:
    void initTestCase() { qputenv("QIANSHAO_PASSPHRASE", "a passphrase"); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_south = makeStation(u"south"_s);
        m_north = makeStation(u"north"_s);
        introduce(m_south, m_north, u"north"_s);
        introduce(m_north, m_south, u"south"_s);
    }

    void aPackageGoesAcross()
    {
        const Run made = package(u"export"_s, m_south,
            {u"--to"_s, u"north"_s, u"--out"_s, m_folder->path(), u"--medium"_s, u"CD 2026-007"_s, u"--approver"_s,
                u"王所长"_s, u"--volume"_s, u"cd"_s});
        QCOMPARE(made.exit, 0);
        const QString path = QString::fromUtf8(made.out.trimmed());
        QVERIFY(QFile::exists(path));
        const Run seen = cli({u"package"_s, u"inspect"_s, path});
        QCOMPARE(seen.exit, 0);
        QVERIFY2(seen.out.contains("CD 2026-007") && seen.out.contains("王所长") && seen.out.contains("1 staff"),
            seen.out.constData());
        QVERIFY(!seen.out.contains("王s"));
        const Run taken = package(u"import"_s, m_north, {path, u"--json"_s});
        QCOMPARE(taken.exit, 0);
        const QJsonObject one = taken.json()[u"packages"][0].toObject();
        QCOMPARE(one[u"partner"].toString(), u"south"_s);
        QCOMPARE(one[u"number"].toInt(), 1);
        QVERIFY(!one[u"repeated"].toBool());
        const Run again = package(u"import"_s, m_north, {path, u"--json"_s});
        QCOMPARE(again.exit, 0);
        QVERIFY(again.json()[u"packages"][0][u"repeated"].toBool());
        QVERIFY(again.err.contains("was taken in before"));
        QCOMPARE(cli({u"check"_s, u"--store"_s, m_north}).exit, 0);
        const QJsonObject status = package(u"status"_s, m_south, {u"--json"_s}).json()[u"partners"][0].toObject();
        QCOMPARE(status[u"sentUpTo"].toInt(), 1);
        QCOMPARE(status[u"waiting"].toInt(), 0);
        const Run nothing = package(u"export"_s, m_south, {u"--to"_s, u"north"_s, u"--out"_s, m_folder->path()});
        QCOMPARE(nothing.exit, 2);
        QVERIFY(nothing.err.contains("“north” has everything"));
    }

    void whatIsMissingIsAskedForByCode()
    {
        const QString first = makePackage();
        change(u"s002"_s);
        const QString second = makePackage();
        change(u"s003"_s);
        const QString third = makePackage();
        QVERIFY(!third.isEmpty());
        const Run taken = package(u"import"_s, m_north, {third, first, u"--json"_s});
        QCOMPARE(taken.exit, 1);
        // By their numbers, not as they were named.
        QCOMPARE(taken.json()[u"packages"][0][u"number"].toInt(), 1);
        const Run status = package(u"status"_s, m_north, {u"--json"_s});
        QCOMPARE(status.exit, 1);
        const QJsonObject missing = status.json()[u"partners"][0][u"missing"].toObject();
        QCOMPARE(missing[u"first"].toInt(), 2);
        QCOMPARE(missing[u"last"].toInt(), 2);
        const QString code = missing[u"code"].toString();
        QVERIFY(status.err.contains(code.toUtf8()));
        QVERIFY(makePackage({u"--again"_s, code.chopped(1) + (code.back() == u'X' ? u'Y' : u'X')}).isEmpty());
        const QString sent = makePackage({u"--again"_s, code});
        QVERIFY(!sent.isEmpty());
        QCOMPARE(package(u"import"_s, m_north, {sent}).exit, 0);
        QCOMPARE(package(u"status"_s, m_north).exit, 0);
        // It asks the south, not the north.
        const Run wrong =
            package(u"export"_s, m_north, {u"--to"_s, u"south"_s, u"--out"_s, m_folder->path(), u"--again"_s, code});
        QCOMPARE(wrong.exit, 2);
        QVERIFY(wrong.err.contains("another device"));
    }

    void whatIsWrongIsSaid()
    {
        const QString path = makePackage();
        QVERIFY(!path.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 3));
        file.close();
        const Run cut = package(u"import"_s, m_north, {path});
        QCOMPARE(cut.exit, 2);
        QVERIFY2(cut.err.contains("ends too early") && cut.err.contains("Copy it again"), cut.err.constData());
        QCOMPARE(package(u"import"_s, m_south, {m_north}).exit, 2);
        QCOMPARE(cli({u"package"_s, u"inspect"_s, m_north}).exit, 2);
        const QStringList words{u"--to"_s, u"nobody"_s, u"--out"_s, m_folder->path()};
        QVERIFY(package(u"export"_s, m_south, words).err.contains("No partner is called “nobody”"));
        QCOMPARE(package(u"export"_s, m_south, {u"--to"_s, u"north"_s, u"--out"_s, u"/nowhere"_s}).exit, 2);
        QVERIFY(makePackage({u"--volume"_s, u"floppy"_s}).isEmpty());
        QVERIFY(package(u"partner add"_s, m_south, {u"--name"_s, u"x"_s, u"--code"_s, u"ABCDE"_s}).exit == 2);
        const QString own = package(u"partner code"_s, m_south, {u"--json"_s}).json()[u"code"].toString();
        const Run self = package(u"partner add"_s, m_south, {u"--name"_s, u"x"_s, u"--code"_s, own});
        QCOMPARE(self.exit, 2);
        QVERIFY(self.err.contains("this very device"));
        QVERIFY(cli({u"--help"_s}).out.contains("package partner add"));
    }

    // Where there is no hub that could say how late it is, a person says so.
    void whatAWrongClockStampedIsStampedAnew()
    {
        const QString today =
            QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Shanghai")).date().toString(Qt::ISODate);
        const auto restamp = [&](const QString &date) {
            return package(u"restamp"_s, m_south, {u"--today"_s, date, u"--json"_s});
        };
        QCOMPARE(restamp(today).json()[u"restamped"], false);
        {
            store::Environment environment = store::systemEnvironment();
            environment.now = [] {
                return records::Instant{QDateTime::currentMSecsSinceEpoch()}.plusMinutes(365 * 24 * 60);
            };
            const auto south = session::Session::open(m_south, u"a passphrase"_s, environment);
            const records::Staff staff{.id = south->store().newId(), .code = u"2002"_s, .name = u"李"_s};
            QVERIFY(south->store().apply({{changes::inserted(staff)}}, store::Origin::Edit).problems.empty());
        }
        const Run refused = package(u"import"_s, m_north, {makePackage()});
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("a day that is still to come") && refused.err.contains("package restamp"),
            refused.err.constData());
        const Run otherDay = restamp(u"2020-01-01"_s);
        QCOMPARE(otherDay.exit, 2);
        QVERIFY(otherDay.err.contains(today.toUtf8()));
        QCOMPARE(restamp(today).json()[u"restamped"], true);
        QCOMPARE(package(u"import"_s, m_north, {makePackage({u"--again"_s, u"1"_s})}).exit, 0);
    }

    void theRoadCanBeOneWay()
    {
        const QString east = makeStation(u"east"_s);
        introduce(m_south, east, u"east"_s, {u"--road"_s, u"from"_s});
        const Run run = package(u"export"_s, m_south, {u"--to"_s, u"east"_s, u"--out"_s, m_folder->path()});
        QCOMPARE(run.exit, 2);
        QVERIFY(run.err.contains("only come from “east”"));
        const QJsonArray partners = package(u"partner list"_s, m_south, {u"--json"_s}).json()[u"partners"].toArray();
        QCOMPARE(partners.size(), 2);
        QCOMPARE(partners[0][u"road"].toString(), u"from"_s);
        QCOMPARE(partners[1][u"road"].toString(), u"both"_s);
    }
};

QTEST_GUILESS_MAIN(PackageTest)
#include "packagetest.moc"
