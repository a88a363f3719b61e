// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/server.h"

#include "app/hub/drogonsettings.h"
#include "app/hub/notices.h"
#include "app/hub/parserguard.h"
#include "app/hub/rising.h"
#include "app/hub/routes.h"
#include "app/hub/tlsfront.h"
#include "app/hub/watch.h"
#include "app/ledger/lineage.h"
#include "app/ledger/migrations.h"
#include "app/ledger/unitlist.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <csignal>
#include <netinet/in.h>
#include <optional>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using namespace std::chrono_literals;

namespace {

bool hasMigrated(const Config &config, const EventLog &log)
{
    try {
        const int found = ledger::migrate(config.database);
        log.write(LogLevel::Info, "schema", {{u"found"_s, found}, {u"now"_s, ledger::newestSchema()}});
        return true;
    } catch (const ledger::MigrationFailure &failure) {
        static constexpr std::array reasons = {
            "database_unreachable", "postgres_too_old", "schema_newer_than_program", "migration_failed"};
        log.write(LogLevel::Error, "start_failed",
            {{u"reason"_s, QLatin1StringView(reasons[size_t(failure.code())])},
                {u"detail"_s, withoutQuotes(failure.detail())}});
        return false;
    }
}

// Where drogon itself listens: a free port of the machine alone, with TLS before it.
int innerPort(const Config &config)
{
    if (config.plainHttp)
        return config.listenPort;
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool isBound = bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(socket);
    return isBound ? ntohs(address.sin_port) : 0;
}

// A shell's limit is often 1024. Of what is left each connection takes one descriptor here, and two in haproxy.
void raiseFileLimit(const Config &config, const EventLog &log)
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    const qint64 wanted = qint64(config.connections) * (config.plainHttp ? 1 : 2) + 200;
    if (qint64(std::min<rlim_t>(files.rlim_max, rlim_t(wanted))) < wanted)
        log.write(LogLevel::Warning, "few_files", {{u"limit"_s, qint64(files.rlim_max)}, {u"wanted"_s, wanted}});
}

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

template <typename Condition>
void waitFor(Condition &&holds, std::chrono::milliseconds most)
{
    const auto end = std::chrono::steady_clock::now() + most;
    while (!holds() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(5ms);
}

// A hub while it serves.
class Server {
public:
    Server(const Config &config, const EventLog &log)
        : m_config(config),
          m_log(log),
          m_target(config.database.toUtf8()),
          m_workers(m_target, config.databaseConnections, std::chrono::milliseconds(config.databaseTimeoutMs),
              [this](postgres::Connection &connection) { greet(connection); }),
          m_desk(m_workers, log, [] { return records::Instant{QDateTime::currentMSecsSinceEpoch()}; }),
          m_passage(config, log, m_metrics),
          m_innerPort(innerPort(config))
    {
    }
    // Until SIGTERM or SIGINT, which the caller has blocked in all threads to come; the exit code.
    int run();

private:
    void prepare();
    void begin();
    void greet(postgres::Connection &connection);
    void catchUp(postgres::Connection &connection);
    void onChange(const records::Uuid &unit, qint64 number);
    void onRefusal(int status);
    void stopWhenAsked();

    const Config &m_config;
    const EventLog &m_log;
    const QTemporaryDir m_folder;
    const QByteArray m_target;
    postgres::Workers m_workers;
    Desk m_desk;
    Watchers m_watchers;
    std::optional<Rising> m_rising;
    std::optional<Notices> m_notices;
    Metrics m_metrics;
    Passage m_passage;
    int m_innerPort;
    std::optional<TlsFront> m_front;
    std::atomic<int> m_exit = 0;
    std::thread m_stopper;
};

void Server::prepare()
{
    guardParser([this](int status) { onRefusal(status); });
    setLimits(m_config);
    setManners(m_folder);
    m_passage.attach();
    registerRoutes({m_config, m_desk, m_workers, m_watchers, m_metrics, m_passage});
    app().addListener(m_config.plainHttp ? m_config.listenAddress.toStdString() : "127.0.0.1", uint16_t(m_innerPort));
    app().registerBeginningAdvice([this] { begin(); });
}

void Server::begin()
{
    m_rising.emplace(m_target, std::chrono::milliseconds(m_config.databaseTimeoutMs),
        Rising::Listener{[this](postgres::Connection &connection) { greet(connection); },
            [this](const postgres::Failure &failure) {
                m_log.write(LogLevel::Error, "rise_failed", {{u"state"_s, QString::fromStdString(failure.state())}});
            }});
    m_notices.emplace(m_target,
        Notices::Listener{[this](const records::Uuid &unit, qint64 number) { onChange(unit, number); },
            [this](const records::Uuid &unit) { m_watchers.tellOfContent(unit); },
            [this](const records::Uuid &unit, qint64 device) { m_watchers.shut(unit, device); },
            [this](postgres::Connection &connection) { catchUp(connection); },
            [this] { m_log.write(LogLevel::Warning, "notices_lost"); }});
    if (!m_config.plainHttp)
        m_front.emplace(m_config, m_innerPort,
            TlsFront::Listener{[this](int status) { onRefusal(status); },
                [this](const QString &words) {
                    m_log.write(LogLevel::Error, "front_failed", {{u"detail"_s, withoutQuotes(words)}});
                    m_exit = 1;
                    kill(getpid(), SIGTERM);
                }});
    m_log.write(LogLevel::Info, "started",
        {{u"port"_s, m_config.listenPort}, {u"tls"_s, !m_config.plainHttp},
            {u"threads"_s, qint64(app().getThreadNum())}, {u"version"_s, QStringLiteral(QIANSHAO_VERSION)}});
    // Not before drogon runs: it could not be ended yet. A signal that came meanwhile waits.
    m_stopper = std::thread([this] { stopWhenAsked(); });
}

// PostgreSQL may have been put back to an earlier state while this hub runs, so each new connection looks.
void Server::greet(postgres::Connection &connection)
{
    if (ledger::noticeRestore(connection))
        m_log.write(LogLevel::Warning, "database_restored", {});
}

// Notices may have been missed: who watches is told how far their units have come.
void Server::catchUp(postgres::Connection &connection)
{
    for (const records::Uuid &id : m_watchers.units()) {
        if (const auto unit = ledger::unitWithId(connection, id))
            m_watchers.tell(id, unit->lastNumber);
    }
    m_rising->lookEverywhere();
}

void Server::onChange(const records::Uuid &unit, qint64 number)
{
    m_watchers.tell(unit, number);
    m_rising->look(unit);
}

// Of what never became a request.
void Server::onRefusal(int status)
{
    m_metrics.refused(status);
    m_log.write(LogLevel::Warning, "refused", {{u"status"_s, status}});
}

// Waits for a signal, then for the running requests, then ends drogon's run.
void Server::stopWhenAsked()
{
    const sigset_t signals = stopSignals();
    int signal = 0;
    sigwait(&signals, &signal);
    if (m_front)
        m_front->close();
    m_passage.close();
    m_log.write(LogLevel::Info, "stopping", {{u"running"_s, m_passage.running()}});
    waitFor([this] { return m_passage.running() == 0; }, std::chrono::seconds(m_config.stopSeconds));
    const int abandoned = m_passage.running();
    // Before drogon's threads end: what still waits for PostgreSQL answers through them.
    m_workers.close();
    m_notices.reset();
    m_rising.reset();
    m_watchers.shutAll();
    // The last answers close their connections once they are sent; who only keeps one open is not waited for long.
    waitFor([] { return app().getConnectionCount() == 0; }, 500ms);
    m_log.write(LogLevel::Info, "stopped", {{u"abandoned"_s, abandoned}});
    app().quit();
}

int Server::run()
{
    prepare();
    app().run();
    m_stopper.join();
    m_front.reset();
    return m_exit;
}

}  // namespace

int serve(const Config &config)
{
    // Blocked in all threads to come, so that only one waits for them.
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const EventLog log(config.logLevel);
    takeOverLog(log);
    raiseFileLimit(config, log);
    return hasMigrated(config, log) ? Server(config, log).run() : 1;
}

QStringList routeNames()
{
    QStringList names;
    const Config config;
    const EventLog log(LogLevel::Error);
    Metrics metrics;
    Passage passage(config, log, metrics);
    postgres::Workers workers({}, 0, 1s);
    const Desk desk(workers, log, [] { return records::Instant(); });
    Watchers watchers;
    registerRoutes({config, desk, workers, watchers, metrics, passage});
    static constexpr std::array methods = {"GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"};
    for (const auto &[path, method, description] : app().getHandlersInfo())
        names += QLatin1StringView(methods[size_t(method)]) + u' ' + QString::fromStdString(path);
    return names;
}

}  // namespace qianshao::hub
