// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"

#include "tests/support/postgres.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HubProcess::HubProcess(const QString &database, const QJsonObject &settings) : m_port(freePort())
{
    QJsonObject config{{u"plainHttp"_s, true}, {u"listenAddress"_s, u"127.0.0.1"_s}, {u"listenPort"_s, m_port},
        {u"database"_s, database}, {u"databaseConnections"_s, 2}, {u"threads"_s, 2}};
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        config[setting.key()] = *setting;
    QFile file(m_folder.filePath(u"hub.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(config).toJson()) < 0)
        qFatal("the configuration cannot be written");
    // A pipe that nobody reads for a while would hold the hub up.
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    // What a hub leaves that is killed goes with this object.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, m_folder.path());
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QStringLiteral(HUB));
    m_process.setArguments({u"--config"_s, file.fileName(), u"--lang"_s, u"en"_s});
}

HubProcess::~HubProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

void HubProcess::begin()
{
    m_process.start();
}

bool HubProcess::isServing()
{
    if (m_process.state() == QProcess::NotRunning)
        begin();
    return QTest::qWaitFor([&] { return hasLogged(u"started"_s) || m_process.state() == QProcess::NotRunning; }, 20'000)
        && m_process.state() == QProcess::Running
        && QTest::qWaitFor([&] { return ask(m_port, "/v1/time").status == 200; }, 5'000);
}

void HubProcess::signal(int signal)
{
    ::kill(pid_t(m_process.processId()), signal);
}

int HubProcess::end(int signal)
{
    this->signal(signal);
    return waitForEnd();
}

int HubProcess::waitForEnd()
{
    const bool hasEnded = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(20'000);
    return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray HubProcess::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> HubProcess::lines(const QString &event) const
{
    QList<QJsonObject> found;
    const QByteArray all = log();
    for (const QByteArray &line : all.left(all.lastIndexOf('\n')).split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            QTest::qFail(line.constData(), __FILE__, __LINE__);
        if (event.isEmpty() || document[u"event"] == event)
            found.append(document.object());
    }
    return found;
}

bool HubProcess::hasLogged(const QString &event, int count) const
{
    return log().count("\"event\":\"" + event.toUtf8() + '"') >= count;
}

Answer parseAnswer(const QByteArray &bytes)
{
    Answer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    answer.status = lines[0].split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    if (end >= 0)
        answer.body = bytes.mid(end + 4);
    return answer;
}

Answer send(int port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(port));
    if (!socket.waitForConnected(5'000))
        return {};
    socket.write(bytes);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000)) {}
    return parseAnswer(socket.readAll());
}

Answer ask(
    int port, const QByteArray &path, const QByteArray &method, const QByteArray &headers, const QByteArray &body)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n" + headers;
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return send(port, request + "\r\n" + body);
}

}  // namespace qianshao::tests
