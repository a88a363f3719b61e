// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// What is known of the persons' addresses, as a process.
class AddressesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Run {
        int exit;
        QByteArray out, err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    static Run cli(const QStringList &words)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QIANSHAO_PASSPHRASE"_s, u"口令"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CLI), words + QStringList{u"--lang"_s, u"en"_s});
        process.waitForFinished(120'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] QString write(const QString &name, const QString &content) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] QString store() const { return m_folder.filePath(u"station"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        const QString roster = write(u"roster.csv"_s, u"编号,姓名,角色\n1,张三,社区民警\n"_s);
        QCOMPARE(cli({u"init"_s, u"--store"_s, store(), u"--roster"_s, roster, u"--addresses"_s,
                         QStringLiteral(TEST_DATA "/stations/seed-1/addresses.csv")})
                     .exit,
            0);
        QString ledger = u"指令编号,下发时间,预警等级,受害人姓名,手机号,居住地址,责任民警\n"_s;
        int number = 0;
        for (const QString &text : {u"渭南市临渭区人民街道南塘社区3号楼2单元501室"_s, u"南塘社区３栋2-501"_s,
                 u"南塘社区3号楼501室"_s, u"西安市雁塔区锦绣花园9号"_s, u""_s}) {
            ledger += u"YJ%1,2026-11-20 08:00,高危,王%1,1380013800%1,%2,张三\n"_s.arg(number++).arg(text);
        }
        QCOMPARE(cli({u"import"_s, u"--store"_s, store(), write(u"ledger.csv"_s, ledger)}).exit, 0);
    }

    void personsAreCountedAndThoseToSettleListed()
    {
        const Run run = cli({u"addresses"_s, u"--store"_s, store(), u"--json"_s});
        QCOMPARE(run.exit, 0);
        const QJsonObject json = run.json();
        QCOMPARE(json[u"addresses"].toInt(), 2880);
        const QJsonObject expected{{u"sure"_s, 2}, {u"unsure"_s, 1}, {u"none"_s, 1}, {u"by_hand"_s, 0},
            {u"not_in_list"_s, 0}, {u"unmatched"_s, 1}};
        QCOMPARE(json[u"persons"].toObject(), expected);
        const QJsonArray rows = json[u"to_settle"].toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][u"address"].toString(), u"南塘社区3号楼501室"_s);
        QCOMPARE(rows[0][u"why"].toString(), u"several_alike"_s);
        QCOMPARE(rows[0][u"open_instructions"].toInt(), 1);
        QStringList candidates;
        for (const QJsonValue &candidate : rows[0][u"candidates"].toArray())
            candidates.append(candidate[u"address"].toString());
        QVERIFY(candidates.contains(u"渭南市临渭区人民街道南塘社区3号楼2单元501室"_s));
        QCOMPARE(rows[0][u"near"].toArray().size(), 2);
        QCOMPARE(rows[1][u"match"].toString(), u"none"_s);
        QCOMPARE(rows[1][u"why"].toString(), u"nothing_alike"_s);
        QVERIFY(rows[1][u"candidates"].toArray().isEmpty());
        QVERIFY(!rows[1].toObject().contains(u"near"));
        const Run words = cli({u"addresses"_s, u"--store"_s, store()});
        QVERIFY(words.out.contains("sure\t2\n") && words.out.contains("南塘社区3号楼501室"));
    }

    void thePlanSaysWhichPlacesAreApproximate()
    {
        const Run run = cli({u"plan"_s, u"--store"_s, store(), u"--officer"_s, u"张三"_s, u"--now"_s,
            u"2026-11-20T09:00"_s, u"--json"_s});
        QCOMPARE(run.exit, 1);  // two doors that nobody can find
        QMap<QString, bool> approximate;
        for (const QJsonValue &stop : run.json()[u"crews"][0][u"stops"].toArray())
            approximate[stop[u"address"].toString()] = stop[u"approximate"].toBool();
        QCOMPARE(approximate.size(), 3);
        QCOMPARE(approximate[u"南塘社区3号楼501室"_s], true);
        QCOMPARE(approximate[u"南塘社区３栋2-501"_s], false);
        QStringList unknown;
        for (const QJsonValue &some : run.json()[u"unknownPlaces"].toArray())
            unknown.append(some[u"reason"].toString());
        QCOMPARE(unknown, (QStringList{u"unknown_address"_s, u"no_address"_s}));
    }
};

QTEST_GUILESS_MAIN(AddressesTest)
#include "addressestest.moc"
