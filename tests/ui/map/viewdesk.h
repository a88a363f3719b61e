// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/forms/desk.h"
#include "tests/ui/map/mapdesk.h"

#include <QTest>

namespace qianshao::tests {

inline ui::map::Marker marker(ui::map::MarkerKind kind, const geo::Point &at, quint64 number = 1)
{
    ui::map::Marker marker;
    marker.ref = {kind, records::Uuid::v7(1, 1, number)};
    marker.at = at;
    marker.level = records::Level::Urgent;
    return marker;
}

inline geo::Point moved(const geo::Point &from, double east, double north)
{
    return {from.longitude + east, from.latitude + north};
}

// A map of coloured tiles in a window of its own, by day.
class ViewDesk {
public:
    void start()
    {
        theme().setScheme(ui::widgets::Scheme::Light);
        m_view = std::make_unique<ui::map::MapView>(theme(), m_desk.tiles());
        m_view->resize(700, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->centreOn(MapDesk::middle(), 15);
    }
    [[nodiscard]] QPoint pixelOf(const geo::Point &point) const
    {
        return m_view->viewport().toPixel(geo::toWorld(point)).toPoint();
    }

    MapDesk m_desk;
    std::unique_ptr<ui::map::MapView> m_view;
};

}  // namespace qianshao::tests
