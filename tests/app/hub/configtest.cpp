// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/config.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao::hub;
using namespace Qt::StringLiterals;

// One file, variables on top, and words for whoever wrote something wrong.
class ConfigTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"hub.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the file cannot be written");
        return file.fileName();
    }
    Config read(const QByteArray &text, const QStringList &variables = {})
    {
        return readConfig(write(text), environmentOf(variables));
    }
    static QProcessEnvironment environmentOf(const QStringList &variables)
    {
        QProcessEnvironment environment;
        for (const QString &variable : variables)
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        return environment;
    }
    QString refusalOf(const QByteArray &text, const QStringList &variables = {})
    {
        try {
            (void)read(text, variables);
        } catch (const ConfigFailure &failure) {
            return failure.message();
        }
        return {};
    }
    // A self-signed certificate and its key.
    void makeCertificate(const QString &name)
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                u"-subj"_s, u"/CN=hub"_s, u"-keyout"_s, m_folder.filePath(name + u".key"_s), u"-out"_s,
                m_folder.filePath(name + u".crt"_s)});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    }
    QByteArray withTls(const QString &certificate, const QString &key)
    {
        return uR"({"database": "dbname=x", "certificate": "%1", "key": "%2"})"_s
            .arg(m_folder.filePath(certificate), m_folder.filePath(key))
            .toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        makeCertificate(u"a"_s);
        makeCertificate(u"b"_s);
    }

    void theFileIsRead()
    {
        const Config config = read(R"({"plainHttp": true, "listenAddress": "::1", "listenPort": 9000,
            "database": "dbname=x", "balancers": ["10.0.0.1", "10.0.0.2"], "logLevel": "debug", "bodyBytes": 4096})");
        QCOMPARE(config.listenAddress, u"::1"_s);
        QCOMPARE(config.listenPort, 9000);
        QCOMPARE(config.database, u"dbname=x"_s);
        QCOMPARE(config.balancers, QStringList({u"10.0.0.1"_s, u"10.0.0.2"_s}));
        QCOMPARE(config.logLevel, LogLevel::Debug);
        QCOMPARE(config.bodyBytes, 4096);
        QCOMPARE(config.requestsPerSecond, Config().requestsPerSecond);
    }

    void variablesOverrideTheFile()
    {
        const Config config = read(R"({"plainHttp": false, "listenPort": 9000, "database": "dbname=x"})",
            {u"QIANSHAO_HUB_LISTEN_PORT=9001"_s, u"QIANSHAO_HUB_PLAIN_HTTP=true"_s,
                u"QIANSHAO_HUB_LISTEN_ADDRESS=127.0.0.1"_s, u"QIANSHAO_HUB_BALANCERS=10.0.0.1,10.0.0.2"_s,
                u"PATH=/bin"_s});
        QCOMPARE(config.listenPort, 9001);
        QVERIFY(config.plainHttp);
        QCOMPARE(config.balancers.size(), 2);
    }

    void variablesAloneSuffice()
    {
        const Config config = readConfig({},
            environmentOf({u"QIANSHAO_HUB_DATABASE=dbname=x"_s, u"QIANSHAO_HUB_PLAIN_HTTP=true"_s,
                u"QIANSHAO_HUB_LISTEN_ADDRESS=127.0.0.1"_s}));
        QCOMPARE(config.database, u"dbname=x"_s);
    }

    void certificateAndKeyThatFitAreTaken() { QCOMPARE(refusalOf(withTls(u"a.crt"_s, u"a.key"_s)), QString()); }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QStringList>("words");
        const QByteArray good = R"("database": "dbname=x", "plainHttp": true, "listenAddress": "127.0.0.1")";
        const auto row = [&](const char *name, const QByteArray &text, const QStringList &words,
                             const QStringList &variables = {}) { QTest::newRow(name) << text << variables << words; };
        row("no JSON", "{\n\"listenPort\": }", {u"hub.json"_s, u"line 2"_s});
        row("a list", "[]", {u"hub.json"_s});
        row("unknown key", "{" + good + R"(, "port": 1})", {u"hub.json"_s, u"“port”"_s, u"listenPort"_s});
        row("words for a number", "{" + good + R"(, "listenPort": "eighty"})", {u"“listenPort”"_s, u"1 to 65535"_s});
        row("too large", "{" + good + R"(, "listenPort": 65536})", {u"“listenPort”"_s, u"1 to 65535"_s});
        row("a fraction", "{" + good + R"(, "threads": 1.5})", {u"“threads”"_s, u"whole number"_s});
        row("no truth", "{" + good + R"(, "plainHttp": "yes"})", {u"“plainHttp”"_s, u"true or false"_s});
        row("nothing", "{" + good + R"(, "threads": null})", {u"“threads”"_s});
        row("no level", "{" + good + R"(, "logLevel": "loud"})", {u"“logLevel”"_s, u"debug"_s});
        row("no database", R"({"plainHttp": true})", {u"“database”"_s, u"dbname=qianshao"_s});
        row("a name to listen on", R"({"database": "x", "listenAddress": "localhost"})", {u"“listenAddress”"_s});
        row("plain for all", R"({"database": "x", "plainHttp": true})", {u"“plainHttp”"_s, u"127.0.0.1"_s});
        row("a name for a reader", "{" + good + R"(, "metricsReaders": ["prometheus"]})",
            {u"“metricsReaders”"_s, u"“prometheus”"_s});
        row("a name for a balancer", "{" + good + R"(, "balancers": ["lb"]})", {u"“balancers”"_s, u"“lb”"_s});
        row("no certificate", R"({"database": "x"})", {u"“certificate”"_s});
        row("no file", withTls(u"none.crt"_s, u"a.key"_s), {u"“certificate”"_s, u"none.crt"_s});
        row("a key as certificate", withTls(u"a.key"_s, u"a.key"_s), {u"“certificate”"_s, u"a.key"_s});
        row("a certificate as key", withTls(u"a.crt"_s, u"a.crt"_s), {u"“key”"_s, u"a.crt"_s});
        row("the key of another", withTls(u"a.crt"_s, u"b.key"_s), {u"“key”"_s, u"b.key"_s, u"another"_s});
        row("unknown variable", "{" + good + "}", {u"QIANSHAO_HUB_PORT"_s, u"--help"_s}, {u"QIANSHAO_HUB_PORT=1"_s});
        row("wrong variable", "{" + good + "}", {u"QIANSHAO_HUB_LISTEN_PORT"_s, u"1 to 65535"_s},
            {u"QIANSHAO_HUB_LISTEN_PORT=0"_s});
    }

    void mistakesAreNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, variables);
        QFETCH(QStringList, words);
        const QString message = refusalOf(text, variables);
        QVERIFY(!message.isEmpty());
        for (const QString &word : words)
            QVERIFY2(message.contains(word), qPrintable(message));
    }

    void theProgramSaysItAndEndsWithTwo()
    {
        QProcess hub;
        hub.start(QStringLiteral(HUB), {u"--lang"_s, u"en"_s, u"--config"_s, write(R"({"listenPort": -1})")});
        QVERIFY(hub.waitForFinished());
        QCOMPARE(hub.exitCode(), 2);
        QVERIFY(hub.readAllStandardError().contains("listenPort"));
        hub.start(QStringLiteral(HUB), {u"--config"_s, u"/nowhere/hub.json"_s});
        QVERIFY(hub.waitForFinished());
        QCOMPARE(hub.exitCode(), 2);
        hub.start(QStringLiteral(HUB), {u"--port"_s, u"1"_s});
        QVERIFY(hub.waitForFinished());
        QCOMPARE(hub.exitCode(), 2);
    }

    void helpNamesEveryKey()
    {
        const QString help = describeConfig();
        QCOMPARE(help.count(u"(QIANSHAO_HUB_"_s), 20);
        QVERIFY(help.contains(u"databaseTimeoutMs (QIANSHAO_HUB_DATABASE_TIMEOUT_MS)"_s));
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "configtest.moc"
