// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

namespace qianshao::tests {

// What a server answered: status 0 where it only closed the connection.
struct Answer {
    int status = 0;
    QMap<QByteArray, QByteArray> headers;  // names in lower case
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
};

// A qianshao-hub as a process of its own, ended with this object.
class HubProcess {
public:
    // `settings` on top of: plain HTTP on a free port of 127.0.0.1 over that database.
    explicit HubProcess(const QString &database, const QJsonObject &settings = {});
    ~HubProcess();

    void begin();
    // False where it ended instead of serving.
    [[nodiscard]] bool isServing();
    // Sends a signal; the exit code once it has ended, -1 where it crashed or did not end.
    [[nodiscard]] int end(int signal);
    void signal(int signal);
    [[nodiscard]] int waitForEnd();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    // Everything that it wrote on standard error so far.
    [[nodiscard]] QByteArray log() const;
    // Its lines of that event, of all events where it is empty; a line that is no JSON object fails the test.
    [[nodiscard]] QList<QJsonObject> lines(const QString &event) const;
    [[nodiscard]] bool hasLogged(const QString &event, int count = 1) const;

private:
    QTemporaryDir m_folder;
    int m_port;
    QProcess m_process;
};

// Sends bytes to a port of 127.0.0.1 and reads until the other side closes; 20 seconds at most.
[[nodiscard]] Answer send(int port, const QByteArray &bytes);
// A request with "Connection: close"; `headers` are lines with their line ends.
[[nodiscard]] Answer ask(int port, const QByteArray &path, const QByteArray &method = "GET",
    const QByteArray &headers = {}, const QByteArray &body = {});
[[nodiscard]] Answer parseAnswer(const QByteArray &bytes);

}  // namespace qianshao::tests
