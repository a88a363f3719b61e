// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"
#include "models/reports/compliancereport.h"
#include "models/reports/document.h"

#include <optional>
#include <utility>

namespace qianshao::reports {

// A door on a route sheet. Names and numbers are masked by whoever makes it, as the reader's role allows.
struct RouteStop {
    int number = 0;            // in the order; 0 = not on the route
    records::Instant arrival;  // absent = not on the route
    records::Level level{};
    records::Instant limit;
    QString name;
    QString phone;
    QString address;
    QString fraudType;
    QStringList ask;  // about this type of fraud
    QString warning;  // why it comes late or is not on the route; empty = it is kept
    std::optional<std::pair<double, double>> at;  // longitude and latitude, WGS-84 degrees
};

struct RouteOfOfficer {
    QString officer;
    std::vector<RouteStop> stops;
    int travelMinutes = 0;
};

struct RouteSheet {
    std::vector<RouteOfOfficer> routes;
    std::vector<RouteStop> others;  // that are on no route
    QStringList askEverybody;       // at each door
    bool isEstimated = true;        // ways are straight lines
};

// A paper for the pocket: the stops in their order, whom one meets there, what one asks, room for notes, and a code
// that opens the place on a phone. Nothing of the suspect, of banks, and no identity number.
[[nodiscard]] Document routeSheet(const RouteSheet &sheet, const Heading &heading);

}  // namespace qianshao::reports
