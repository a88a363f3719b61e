// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGeoServiceProviderFactory>

namespace qianshao::geo {

// The plug-in "offlineroad" of Qt Location: routes over the station's own roads, for RouteModel and MapRoute. Its
// parameter "offlineroad.file" is a road file (roadfile.h); without one every route is a straight line. Nothing but
// routing is offered.
class OfflineRoadFactory : public QObject, public QGeoServiceProviderFactory {
    Q_OBJECT
    Q_INTERFACES(QGeoServiceProviderFactory)
    Q_PLUGIN_METADATA(IID "org.qt-project.qt.geoservice.serviceproviderfactory/6.0" FILE "offlineroad.json")
public:
    // Refused, with a text in `errorString`, where the file is there and is no road file.
    QGeoRoutingManagerEngine *createRoutingManagerEngine(
        const QVariantMap &parameters, QGeoServiceProvider::Error *error, QString *errorString) const override;
};

}  // namespace qianshao::geo
