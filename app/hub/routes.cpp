// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/routes.h"

#include "app/hub/replies.h"

#include <QFile>

#include <chrono>
#include <cmath>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;

namespace {

using SteadyClock = std::chrono::steady_clock;

void get(const char *path, std::function<void(const HttpRequestPtr &, Answer &&)> handler)
{
    app().registerHandler(path, std::move(handler), {Get});
}

double millisecondsSince(SteadyClock::time_point then)
{
    return std::round(std::chrono::duration<double, std::milli>(SteadyClock::now() - then).count() * 100) / 100;
}

HttpResponsePtr ill(const Hub &hub, const QString &status)
{
    return jsonReply(k503ServiceUnavailable,
        {{u"status"_s, status}, {u"name"_s, hub.config.publicName}, {u"version"_s, QStringLiteral(QIANSHAO_VERSION)}});
}

// 503 also tells a balancer that this hub is going.
void health(const Hub &hub, const Answer &answer)
{
    hub.desk.answer(
        [hub, began = SteadyClock::now()](postgres::Connection &connection) {
            const postgres::Rows rows = connection.ask("SELECT max(version) FROM schema_version");
            if (hub.passage.isClosing())
                return ill(hub, u"stopping"_s);
            return jsonReply(k200OK,
                {{u"status"_s, u"ok"_s}, {u"name"_s, hub.config.publicName},
                    {u"version"_s, QStringLiteral(QIANSHAO_VERSION)}, {u"schema"_s, rows.number(0, 0)},
                    {u"databaseMs"_s, millisecondsSince(began)}});
        },
        [hub, answer](const HttpResponsePtr &reply) {
            answer(reply->statusCode() == k200OK || hub.passage.isClosing() ? reply : ill(hub, u"no_database"_s));
        });
}

void metrics(const Hub &hub, const Answer &answer)
{
    answer(textReply(hub.metrics.text({.openConnections = app().getConnectionCount(),
                         .runningRequests = hub.passage.running(),
                         .watchers = hub.watchers.count(),
                         .databaseConnections = hub.workers.count(),
                         .runningQueries = hub.workers.running(),
                         .isDatabaseAnswering = hub.workers.isAnswering(),
                         .residentBytes = residentBytes(),
                         .version = QByteArray(QIANSHAO_VERSION)}),
        "text/plain; version=0.0.4; charset=utf-8"));
}

void openApi(const Answer &answer)
{
    QFile file(u":/hub/openapi.json"_s);
    if (file.open(QIODevice::ReadOnly))
        answer(textReply(file.readAll(), "application/json"));
    else
        answer(errorReply(k500InternalServerError));
}

}  // namespace

void registerRoutes(const Hub &hub)
{
    get("/health", [hub](const HttpRequestPtr &, Answer &&answer) { health(hub, answer); });
    get("/metrics", [hub](const HttpRequestPtr &request, Answer &&answer) {
        hub.passage.mayReadMetrics(request) ? metrics(hub, answer) : answer(errorReply(k404NotFound));
    });
    get("/v1/time", [hub](const HttpRequestPtr &, Answer &&answer) {
        answer(jsonReply(k200OK, {{u"utcMs"_s, hub.desk.now().ms}}));
    });
    get("/v1/openapi.json", [](const HttpRequestPtr &, Answer &&answer) { openApi(answer); });
    registerSyncRoutes(hub);
    registerPlatformRoutes(hub);
    registerContentRoutes(hub);
    registerAdminRoutes(hub);
    registerRosterRoutes(hub);
    registerRightsRoutes(hub);
    registerUnitRoutes(hub);
}

}  // namespace qianshao::hub
