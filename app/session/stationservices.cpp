// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/stationservices.h"

#include <QJsonDocument>

namespace qianshao::session {

using namespace Qt::StringLiterals;

namespace {

constexpr auto servicesKey = "map/services"_L1;

}  // namespace

geo::MapServices mapServices(store::Store &store)
{
    return geo::mapServicesOf(QJsonDocument::fromJson(store.setting(servicesKey).toUtf8()).object());
}

void setMapServices(store::Store &store, const geo::MapServices &services)
{
    if (services == geo::MapServices())
        store.dropSetting(servicesKey);
    else
        store.setSetting(
            servicesKey, QString::fromUtf8(QJsonDocument(geo::jsonOf(services)).toJson(QJsonDocument::Compact)));
}

}  // namespace qianshao::session
