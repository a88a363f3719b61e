// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/eventlog.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <exception>

namespace qianshao::hub {

// How a hub runs. Read from one JSON file, whose keys are the names below, and from environment variables, which
// override it: listenPort is QIANSHAO_HUB_LISTEN_PORT. `qianshao-hub --help` prints the same list with its meanings.
struct Config {
    QString publicName = QStringLiteral("qianshao-hub");  // what people call this hub; shown by /health

    QString listenAddress = QStringLiteral("0.0.0.0");  // an IPv4 or IPv6 address, no name
    int listenPort = 8443;
    QString certificate;     // PEM file: the certificate and those between it and its root
    QString key;             // PEM file
    bool plainHttp = false;  // no TLS: only on a loopback address, for a balancer that ends TLS
    QStringList balancers;   // addresses whose X-Forwarded-For is believed; in the environment separated by commas

    QStringList metricsReaders;  // addresses that may read /metrics, beside this machine itself; likewise

    QString database;  // libpq connection string or URI; a password belongs into PGPASSFILE
    int databaseConnections = 8;
    int databaseTimeoutMs = 5000;  // for one query; what waits longer fails, the request with it

    int threads = 0;  // that serve requests; 0: as many as the machine has cores
    int bodyBytes = 16 * 1024 * 1024;
    int depth = 32;                // how deeply lists and maps of a body may be nested
    int requestsPerSecond = 200;   // of one address, on average
    int requestBurst = 400;        // … and at once
    int connections = 20'000;      // open at once, of all addresses
    int idleSeconds = 60;          // after which a silent connection is closed
    int stopSeconds = 10;          // that running requests have to finish in after SIGTERM
    LogLevel logLevel = LogLevel::Info;
};

// Says in words which key of which file or which variable is wrong, and what would be right.
class ConfigFailure : public std::exception {
public:
    explicit ConfigFailure(QString message) : m_message(std::move(message)) {}
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] const char *what() const noexcept override { return "configuration"; }

private:
    QString m_message;
};

// `path`: the file; empty for none. An unknown key or variable (QIANSHAO_HUB_…) is a mistake and refused, so is what
// cannot work together. Certificate and key are read and fit each other. Throws ConfigFailure.
[[nodiscard]] Config readConfig(const QString &path, const QProcessEnvironment &environment);
// An IPv4 or IPv6 address of the machine itself.
[[nodiscard]] bool isLoopback(const QString &address);
// Names, variables, defaults and meanings of all keys, a line each.
[[nodiscard]] QString describeConfig();

}  // namespace qianshao::hub
