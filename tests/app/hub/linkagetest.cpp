// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

// drogon brings SQLite, whose symbols are SQLCipher's: in one program they would spoil each other.
class LinkageTest : public QObject {
    Q_OBJECT

    static QByteArray librariesOf(const char *program)
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {QString::fromUtf8(program)});
        ldd.waitForFinished();
        return ldd.readAllStandardOutput();
    }

private Q_SLOTS:
    void theHubHasNoSqlcipher()
    {
        const QByteArray libraries = librariesOf(HUB);
        QVERIFY(libraries.contains("libdrogon"));
        QVERIFY(!libraries.contains("sqlcipher"));
    }

    // A static library would not be seen above.
    void theHubHoldsNothingOfTheStore()
    {
        QFile hub(QStringLiteral(HUB));
        QVERIFY(hub.open(QIODevice::ReadOnly));
        const QByteArray bytes = hub.readAll();
        QVERIFY(bytes.contains("schema_version"));
        QVERIFY(!bytes.contains("sqlite3_"));
    }

    void theClientsHaveNoDrogon()
    {
        const QByteArray libraries = librariesOf(CLI);
        QVERIFY(libraries.contains("sqlcipher"));
        QVERIFY(!libraries.contains("drogon"));
        QVERIFY(!libraries.contains("libsqlite3"));
    }
};

QTEST_GUILESS_MAIN(LinkageTest)
#include "linkagetest.moc"
