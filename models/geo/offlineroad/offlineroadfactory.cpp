// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/offlineroad/offlineroadfactory.h"

#include "models/geo/offlineroad/offlineroadengine.h"

namespace qianshao::geo {

QGeoRoutingManagerEngine *OfflineRoadFactory::createRoutingManagerEngine(
    const QVariantMap &parameters, QGeoServiceProvider::Error *error, QString *errorString) const
{
    const QString path = parameters.value(QStringLiteral("offlineroad.file")).toString();
    OfflineRoadEngine::Network network;
    if (!path.isEmpty()) {
        const RoadNetwork::Opened opened = RoadNetwork::open(path);
        const auto *found = std::get_if<OfflineRoadEngine::Network>(&opened);
        if (!found) {
            *error = QGeoServiceProvider::ConnectionError;
            *errorString = textOf(std::get<RoadFileProblem>(opened));
            return nullptr;
        }
        network = *found;
    }
    *error = QGeoServiceProvider::NoError;
    errorString->clear();
    return new OfflineRoadEngine(std::move(network), parameters);
}

}  // namespace qianshao::geo
