// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/drogonsettings.h"

#include "app/hub/replies.h"

#include <QThread>

#include <drogon/HttpAppFramework.h>
#include <mutex>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using namespace std::chrono_literals;

namespace {

// drogon's own lines: "20260101 08:00:00.000000 UTC 4711 ERROR words - File.cc:12". While PostgreSQL is away each
// connection says so each second; the same words once in a while are enough.
class LibraryLog {
public:
    explicit LibraryLog(const EventLog &log) : m_log(log) {}
    void write(const QString &line)
    {
        const QString detail = withoutQuotes(line.section(u' ', 4, -1, QString::SectionSkipEmpty));
        const auto now = std::chrono::steady_clock::now();
        const std::lock_guard lock(m_mutex);
        if (detail == m_last && now - m_lastAt < 10s)
            return;
        m_last = detail;
        m_lastAt = now;
        m_log.write(LogLevel::Error, "drogon", {{u"detail"_s, detail}});
    }

private:
    const EventLog &m_log;
    std::mutex m_mutex;
    QString m_last;
    std::chrono::steady_clock::time_point m_lastAt;
};

}  // namespace

void takeOverLog(const EventLog &log)
{
    trantor::Logger::setLogLevel(trantor::Logger::kError);
    trantor::Logger::setOutputFunction(
        [library = std::make_shared<LibraryLog>(log)](
            const char *text, uint64_t length) { library->write(QString::fromUtf8(text, qsizetype(length))); },
        [] {});
}

void setLimits(const Config &config)
{
    app().setThreadNum(config.threads > 0 ? size_t(config.threads) : size_t(QThread::idealThreadCount()));
    app().setClientMaxBodySize(size_t(config.bodyBytes));
    app().setClientMaxMemoryBodySize(size_t(config.bodyBytes));  // never into a file
    app().setClientMaxWebSocketMessageSize(size_t(config.bodyBytes));
    app().setJsonParserStackLimit(size_t(config.depth));
    app().setMaxConnectionNum(size_t(config.connections));
    app().setIdleConnectionTimeout(size_t(config.idleSeconds));
}

void setManners(const QTemporaryDir &folder)
{
    app().setDocumentRoot(folder.filePath(u"none"_s).toStdString());
    app().setUploadPath(folder.filePath(u"uploads"_s).toStdString());
    app().setImplicitPageEnable(false);
    app().enableServerHeader(false);
    app().enableGzip(false);
    app().disableSigtermHandling();
    app().setCustomErrorHandler([](HttpStatusCode status) { return errorReply(status); });
    app().setDefaultHandler([](const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&answer) {
        answer(errorReply(k404NotFound));
    });
    app().setExceptionHandler(
        [](const std::exception &, const HttpRequestPtr &, std::function<void(const HttpResponsePtr &)> &&answer) {
            answer(errorReply(k500InternalServerError));
        });
}

}  // namespace qianshao::hub
