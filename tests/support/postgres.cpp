// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgres.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

namespace {

// An account without rights that every system has by this number ("nobody").
constexpr uint nobody = 65534;

QString program(const QString &name)
{
    // Debian keeps them by version and out of PATH.
    QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList all = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    return all.isEmpty() ? name : versions.filePath(all.first() + u"/bin/"_s + name);
}

// The command as an ordinary user, ended with this process.
void prepare(QProcess &process, const QString &command, const QStringList &arguments)
{
    QStringList words;
    if (geteuid() == 0) {
        const QString number = QString::number(nobody);
        words = {u"--reuid"_s, number, u"--regid"_s, number, u"--clear-groups"_s};
    }
    process.setProgram(u"setpriv"_s);
    process.setArguments(words + QStringList{u"--pdeathsig"_s, u"INT"_s, command} + arguments);
    process.setProcessChannelMode(QProcess::MergedChannels);
}

void expect(bool isGood, const char *what, const QByteArray &output)
{
    if (!isGood)
        qFatal("%s: %s", what, output.constData());
}

}  // namespace

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool isBound = bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    close(socket);
    if (!isBound)
        qFatal("no free port");
    return ntohs(address.sin_port);
}

// In /tmp by name: a socket's path is short, and other users may go there.
Postgres::Postgres() : m_folder(u"/tmp/qianshao-pg-XXXXXX"_s), m_port(freePort())
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    if (geteuid() == 0 && chown(folder.constData(), nobody, nobody) != 0)
        qFatal("chown of %s", folder.constData());
    QProcess initdb;
    // --no-sync is about initdb's own files; the cluster itself syncs.
    prepare(initdb, program(u"initdb"_s),
        {u"--pgdata"_s, m_folder.filePath(u"data"_s), u"--username=hub"_s, u"--auth=trust"_s, u"--no-sync"_s,
            u"--no-locale"_s, u"--encoding=UTF8"_s});
    initdb.start();
    expect(initdb.waitForFinished(60'000) && initdb.exitCode() == 0, "initdb", initdb.readAll());
    start();
}

Postgres::~Postgres()
{
    if (m_postgres.state() != QProcess::NotRunning)
        stop();
}

// Where it was killed, the last of its old children may still hold the data for a moment.
void Postgres::start()
{
    prepare(m_postgres, program(u"postgres"_s),
        {u"-D"_s, m_folder.filePath(u"data"_s), u"-p"_s, QString::number(m_port), u"-k"_s, m_folder.path(), u"-c"_s,
            u"listen_addresses=127.0.0.1"_s, u"-c"_s, u"recovery_init_sync_method=syncfs"_s, u"-c"_s,
            u"max_connections=400"_s});
    m_postgres.setStandardOutputFile(m_folder.filePath(u"log"_s));
    const QString connection = u"host=127.0.0.1 port=%1 user=hub dbname=postgres"_s.arg(m_port);
    const bool isUp = QTest::qWaitFor(
        [&] {
            if (m_postgres.state() == QProcess::NotRunning)
                m_postgres.start();
            return query(connection, u"SELECT 1"_s) == u"1";
        },
        60'000);
    expect(isUp, "postgres", log());
}

void Postgres::stop()
{
    ::kill(pid_t(m_postgres.processId()), SIGINT);
    expect(m_postgres.waitForFinished(60'000), "postgres does not stop", log());
}

void Postgres::kill()
{
    m_postgres.kill();
    expect(m_postgres.waitForFinished(60'000), "postgres does not die", log());
}

QByteArray Postgres::run(const QString &script) const
{
    QProcess shell;
    prepare(shell, u"bash"_s, {u"-euc"_s, script});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(program(u"psql"_s)).path() + u':' + environment.value(u"PATH"_s));
    environment.insert(u"PGHOST"_s, m_folder.path());
    environment.insert(u"PGPORT"_s, QString::number(m_port));
    environment.insert(u"PGUSER"_s, u"hub"_s);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(m_folder.path());
    shell.start();
    const bool hasEnded = shell.waitForFinished(60'000);
    const QByteArray said = shell.readAll();
    expect(hasEnded && shell.exitCode() == 0, qPrintable(script), said);
    return said;
}

QByteArray Postgres::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString Postgres::newDatabase()
{
    const QString connection = u"host=127.0.0.1 port=%1 user=hub dbname=%2"_s.arg(m_port);
    const QString name = u"hub%1"_s.arg(++m_databases);
    (void)query(connection.arg(u"postgres"_s), u"CREATE DATABASE %1"_s.arg(name));
    return connection.arg(name);
}

QString Postgres::overSocket(const QString &connection) const
{
    return QString(connection).replace(u"127.0.0.1"_s, m_folder.path());
}

QString Postgres::query(const QString &connection, const QString &sql)
{
    QProcess psql;
    psql.start(program(u"psql"_s), {u"-X"_s, u"-A"_s, u"-t"_s, u"-q"_s, u"-d"_s, connection, u"-c"_s, sql});
    psql.waitForFinished(60'000);
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
}

}  // namespace qianshao::tests
