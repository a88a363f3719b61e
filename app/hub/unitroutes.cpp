// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/deviceroute.h"
#include "app/hub/requests.h"
#include "app/ledger/audit.h"
#include "app/ledger/unitlist.h"

#include <QJsonArray>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using ledger::Refusal;
using ledger::Unit;

namespace {

HttpResponsePtr listUnits(const DeviceQuestion &question)
{
    requireKeeper(question.device);
    QJsonArray units;
    for (const Unit &unit : ledger::unitsWithin(question.connection, question.device.unit))
        units.append(QJsonObject{{u"unit"_s, unit.id.toString()}, {u"code"_s, unit.code}, {u"name"_s, unit.name},
            {u"parent"_s, unit.parent.isNull() ? QJsonValue() : QJsonValue(unit.parent.toString())}});
    return jsonReply(k200OK, {{u"units"_s, units}});
}

// Right below that of whoever asks. Nobody takes a unit away from another one.
HttpResponsePtr putUnit(const DeviceQuestion &question)
{
    const auto &[hub, request, connection, by] = question;
    requireKeeper(by);
    const QJsonObject body = jsonBody(request);
    const Unit unit{idIn(body, u"unit"_s), textIn(body, u"code"_s), textIn(body, u"name"_s), by.unit, 0};
    const auto known = ledger::unitWithId(connection, unit.id);
    if (known && known->parent != by.unit)
        throw Refusal(Refusal::Code::NotAllowed);
    const auto same = ledger::unitWithCode(connection, unit.code);
    if (same && same->id != unit.id)
        throw Refusal(Refusal::Code::CodeTaken);
    ledger::addUnit(connection, unit, hub.desk.now());
    ledger::note(connection, by, known ? "unit renamed" : "unit added", unit.id.toString());
    return emptyReply(known ? k204NoContent : k201Created);
}

}  // namespace

void registerUnitRoutes(const Hub &hub)
{
    addBearerRoute(hub, "/v1/units", {Get}, listUnits);
    addSignedRoute(hub, "/v1/units", Post, putUnit);
}

}  // namespace qianshao::hub
