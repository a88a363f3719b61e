// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/session/servedhub.h"

#include "models/sync/enrolment.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <csignal>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

ServedHub::ServedHub() : m_database(m_postgres.newDatabase())
{
    const QString key = m_folder.filePath(u"key.pem"_s);
    const QString certificate = m_folder.filePath(u"certificate.pem"_s);
    if (QProcess::execute(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                u"-subj"_s, u"/CN=hub"_s, u"-keyout"_s, key, u"-out"_s, certificate})
        != 0)
        qFatal("no certificate");
    m_settings = {{u"plainHttp"_s, false}, {u"certificate"_s, certificate}, {u"key"_s, key}};
    m_process = std::make_unique<HubProcess>(m_database, m_settings);
    begin();
    (void)command({u"unit"_s, u"610502001"_s, u"示范派出所"_s});
}

void ServedHub::begin()
{
    m_process->begin();
    ++m_starts;
    if (!comes([&] { return m_process->hasLogged(u"started"_s, m_starts); }))
        qFatal("%s", m_process->log().constData());
}

void ServedHub::kill()
{
    (void)m_process->end(SIGKILL);
}

QString ServedHub::code() const
{
    return command({u"invite"_s, u"610502001"_s, address()});
}

QString ServedHub::command(const QStringList &words) const
{
    QJsonObject config = m_settings;
    config[u"database"] = m_database;
    QFile file(m_folder.filePath(u"command.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(config).toJson()) < 0)
        qFatal("no configuration");
    file.close();
    QProcess process;
    process.start(QStringLiteral(HUB), QStringList{u"--config"_s, file.fileName()} + words);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

Window::Window(const ServedHub &hub, quint64 random, const QString &code)
    : file(random),
      vault(file.path(), TestStore::key())
{
    tick();
    store::Exchange exchange(*file);
    sync::Enrolment enrolment(*file, exchange);
    std::optional<std::optional<sync::EnrolmentFailure>> ended;
    enrolment.begin(code.isEmpty() ? hub.code() : code, u"二号笔记本"_s, file->newId(),
        [&](const auto &failure) { ended.emplace(failure); });
    if (!comes([&] { return ended.has_value(); }) || *ended)
        qFatal("not admitted: %s", *ended ? qPrintable(sync::describe(**ended)) : "no answer");
    begin();
}

void Window::begin()
{
    thread = std::make_unique<sync::SyncThread>(*file, vault);
    QObject::connect(thread.get(), &sync::SyncThread::taken, thread.get(), [this] { file->readElsewhere(); });
}

void Window::tick()
{
    file.setNow({QDateTime::currentMSecsSinceEpoch()});
}

bool Window::isSettled() const
{
    const sync::SyncStatus &status = thread->status();
    return status.isWatching && !status.isRunning && status.trouble == sync::Trouble::None && status.waitingUp == 0
        && status.waitingDown == 0;
}

bool Window::isComplete() const
{
    return isSettled() && thread->status().contentsUp == 0 && thread->status().contentsDown == 0;
}

void Window::write(const QString &name)
{
    tick();
    (void)file.add(records::Person{.id = {}, .name = name});
}

}  // namespace qianshao::tests
