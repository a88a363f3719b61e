// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/stationhub.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

StationHub::StationHub(const QJsonObject &settings) : m_database(m_postgres.newDatabase())
{
    const QString key = m_folder.filePath(u"key.pem"_s);
    const QString certificate = m_folder.filePath(u"certificate.pem"_s);
    if (QProcess::execute(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                u"-subj"_s, u"/CN=hub"_s, u"-keyout"_s, key, u"-out"_s, certificate})
        != 0)
        qFatal("no certificate");
    m_settings = {{u"plainHttp"_s, false}, {u"certificate"_s, certificate}, {u"key"_s, key}};
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        m_settings[setting.key()] = *setting;
    m_process = std::make_unique<HubProcess>(m_database, m_settings);
    begin();
    (void)command({u"unit"_s, u"610502001"_s, u"示范派出所"_s});
}

void StationHub::begin()
{
    m_process->begin();
    ++m_starts;
    if (!QTest::qWaitFor([&] { return m_process->hasLogged(u"started"_s, m_starts); }, 30'000))
        qFatal("%s", m_process->log().constData());
}

QString StationHub::code(const QString &unit, const QString &address) const
{
    return command({u"invite"_s, unit, address.isEmpty() ? this->address() : address});
}

QString StationHub::command(const QStringList &words) const
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

}  // namespace qianshao::tests
