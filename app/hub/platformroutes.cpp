// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/deviceroute.h"
#include "app/hub/jsonform.h"
#include "app/hub/requests.h"
#include "app/ledger/feed.h"
#include "app/ledger/ingestion.h"

#include <QJsonArray>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using ledger::Device;
using ledger::Refusal;

namespace {

constexpr int mostPosted = 1'000;
constexpr int mostOnAPage = 1'000;

void requirePlatform(const Device &device)
{
    if (!device.isPlatform)
        throw Refusal(Refusal::Code::NotAllowed);
}

HttpResponsePtr post(const DeviceQuestion &question)
{
    const auto &[hub, request, connection, platform] = question;
    requirePlatform(platform);
    const QJsonValue instructions = jsonBody(request)[u"instructions"];
    if (!instructions.isArray() || instructions.toArray().size() > mostPosted)
        throw Refusal(Refusal::Code::BadMessage);
    try {
        const ledger::Ingested ingested = ledger::ingest(connection, platform, instructions.toArray(), hub.desk.now());
        return jsonReply(k200OK,
            {{u"new"_s, ingested.fresh}, {u"changed"_s, ingested.changed}, {u"unchanged"_s, ingested.unchanged},
                {u"below"_s, QJsonArray::fromStringList(ingested.ofBelow)}, {u"number"_s, ingested.lastNumber}});
    } catch (const ledger::PostedFailure &failure) {
        return errorReply(k400BadRequest, "bad_instruction",
            u"Nothing was taken: instruction %1 (from 0) has no right %2."_s.arg(failure.index()).arg(failure.field()));
    }
}

// What became of the unit's cases, in plain words: no views, no departures.
HttpResponsePtr feed(const DeviceQuestion &question)
{
    const auto &[hub, request, connection, platform] = question;
    requirePlatform(platform);
    const qint64 after = parameterOf(request, "after", 0, std::numeric_limits<qint64>::max(), 0);
    const qint64 lineage = parameterOf(request, "lineage", 0, std::numeric_limits<qint64>::max(), 0);
    const int most = int(parameterOf(request, "most", 1, mostOnAPage, 100));
    return jsonReply(k200OK, toJson(ledger::page(connection, platform, {platform.view, after, lineage}, most)));
}

}  // namespace

void registerPlatformRoutes(const Hub &hub)
{
    addBearerRoute(hub, "/v1/instructions", {Post}, post);
    addBearerRoute(hub, "/v1/feed", {Get}, feed);
}

}  // namespace qianshao::hub
