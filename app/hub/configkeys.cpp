// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/configkeys.h"

#include <QCoreApplication>

#include <array>
#include <limits>

namespace qianshao::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array levels = {"error"_L1, "warning"_L1, "info"_L1, "debug"_L1};

QString say(const char *text)
{
    return QCoreApplication::translate("hub", text);
}

struct Taking {
    Config &config;
    const ConfigKey &key;
    const QString &value;

    QString operator()(QString Config::*member) const
    {
        config.*member = value;
        return {};
    }
    QString operator()(int Config::*member) const
    {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < key.least || number > key.most)
            return say(QT_TRANSLATE_NOOP("hub", "write a whole number from %1 to %2")).arg(key.least).arg(key.most);
        config.*member = number;
        return {};
    }
    QString operator()(bool Config::*member) const
    {
        if (value != "true"_L1 && value != "false"_L1)
            return say(QT_TRANSLATE_NOOP("hub", "write true or false"));
        config.*member = value == "true"_L1;
        return {};
    }
    QString operator()(QStringList Config::*member) const
    {
        config.*member = value.split(u',', Qt::SkipEmptyParts);
        return {};
    }
    QString operator()(LogLevel Config::*member) const
    {
        for (size_t i = 0; i < levels.size(); ++i) {
            if (value == levels[i]) {
                config.*member = LogLevel(i);
                return {};
            }
        }
        return say(QT_TRANSLATE_NOOP("hub", "write error, warning, info or debug"));
    }
};

struct Text {
    const Config &config;

    QString operator()(QString Config::*member) const { return config.*member; }
    QString operator()(int Config::*member) const { return QString::number(config.*member); }
    QString operator()(bool Config::*member) const { return config.*member ? u"true"_s : u"false"_s; }
    QString operator()(QStringList Config::*member) const { return (config.*member).join(u','); }
    QString operator()(LogLevel Config::*member) const { return levels[size_t(config.*member)]; }
};

}  // namespace

std::span<const ConfigKey> configKeys()
{
    constexpr int most = std::numeric_limits<int>::max();
    // clang-format off
    static constexpr std::array keys = {
        ConfigKey{"publicName", &Config::publicName, QT_TRANSLATE_NOOP("hub", "what people call this hub; shown by /health")},
        ConfigKey{"listenAddress", &Config::listenAddress, QT_TRANSLATE_NOOP("hub", "IPv4 or IPv6 address to listen on")},
        ConfigKey{"listenPort", &Config::listenPort, QT_TRANSLATE_NOOP("hub", "port to listen on"), 1, 65535},
        ConfigKey{"certificate", &Config::certificate, QT_TRANSLATE_NOOP("hub", "PEM file with the certificate and its chain")},
        ConfigKey{"key", &Config::key, QT_TRANSLATE_NOOP("hub", "PEM file with the certificate's private key")},
        ConfigKey{"plainHttp", &Config::plainHttp, QT_TRANSLATE_NOOP("hub", "no TLS; only on a loopback address, behind a balancer that ends TLS")},
        ConfigKey{"balancers", &Config::balancers, QT_TRANSLATE_NOOP("hub", "addresses whose X-Forwarded-For is believed")},
        ConfigKey{"metricsReaders", &Config::metricsReaders, QT_TRANSLATE_NOOP("hub", "addresses that may read /metrics, beside this machine itself")},
        ConfigKey{"database", &Config::database, QT_TRANSLATE_NOOP("hub", "PostgreSQL connection string or URI; keep a password in PGPASSFILE")},
        ConfigKey{"databaseConnections", &Config::databaseConnections, QT_TRANSLATE_NOOP("hub", "connections to PostgreSQL"), 1, 200},
        ConfigKey{"databaseTimeoutMs", &Config::databaseTimeoutMs, QT_TRANSLATE_NOOP("hub", "milliseconds that a query may take"), 100, 600'000},
        ConfigKey{"threads", &Config::threads, QT_TRANSLATE_NOOP("hub", "threads that serve requests; 0: one for each core"), 0, 256},
        ConfigKey{"bodyBytes", &Config::bodyBytes, QT_TRANSLATE_NOOP("hub", "most bytes of a request's body"), 1024, 1 << 30},
        ConfigKey{"depth", &Config::depth, QT_TRANSLATE_NOOP("hub", "how deeply lists and maps of a body may be nested"), 4, 1000},
        ConfigKey{"requestsPerSecond", &Config::requestsPerSecond, QT_TRANSLATE_NOOP("hub", "requests a second of one address, on average"), 1, most},
        ConfigKey{"requestBurst", &Config::requestBurst, QT_TRANSLATE_NOOP("hub", "requests of one address at once"), 1, most},
        ConfigKey{"connections", &Config::connections, QT_TRANSLATE_NOOP("hub", "most connections open at once"), 1, 1'000'000},
        ConfigKey{"idleSeconds", &Config::idleSeconds, QT_TRANSLATE_NOOP("hub", "seconds after which a silent connection is closed"), 1, 86'400},
        ConfigKey{"stopSeconds", &Config::stopSeconds, QT_TRANSLATE_NOOP("hub", "seconds that running requests have after SIGTERM"), 0, 600},
        ConfigKey{"logLevel", &Config::logLevel, QT_TRANSLATE_NOOP("hub", "error, warning, info or debug")},
    };
    // clang-format on
    return keys;
}

QString variableOf(const ConfigKey &key)
{
    QString variable = u"QIANSHAO_HUB_"_s;
    for (const QChar letter : QString::fromLatin1(key.name)) {
        if (letter.isUpper())
            variable += u'_';
        variable += letter.toUpper();
    }
    return variable;
}

QString textOf(const Config &config, const ConfigKey &key)
{
    return std::visit(Text{config}, key.member);
}

QString take(Config &config, const ConfigKey &key, const QString &value)
{
    return std::visit(Taking{config, key, value}, key.member);
}

}  // namespace qianshao::hub
