// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/map/mapdesk.h"
#include "ui/visitsmap/visitsdesk.h"

#include <QTimer>

namespace qianshao::tests {

// A desk without an engine: it answers what the test has prepared, a moment later, and remembers what it was asked.
class FakeVisits final : public ui::visitsmap::VisitsDesk {
    Q_OBJECT
public:
    explicit FakeVisits(bool hasMap = true) : m_map(hasMap) {}

    // What is read next.
    std::function<ui::visitsmap::VisitsDay(const QList<records::Uuid> &officers)> day;
    std::vector<ui::visitsmap::OpenDoor> openDoors;
    ui::visitsmap::WayFinder ways;
    QList<QList<records::Uuid>> asked;
    std::optional<geo::Point> askedStart;
    QStringList imported;
    int stops = 0;

    void readDay(const QList<records::Uuid> &officers, const std::optional<geo::Point> &start) override
    {
        asked.append(officers);
        askedStart = start;
        QTimer::singleShot(0, this, [this, officers, start] {
            auto made = std::make_shared<ui::visitsmap::VisitsDay>(day ? day(officers) : ui::visitsmap::VisitsDay());
            made->start = start;
            Q_EMIT dayRead(made);
        });
    }
    void readOpenDoors() override
    {
        QTimer::singleShot(0, this, [this] { Q_EMIT openDoorsRead(openDoors); });
    }
    [[nodiscard]] ui::visitsmap::WayFinder wayFinder() const override { return ways; }
    void openMap() override
    {
        m_isOpen = true;
        QTimer::singleShot(0, this, [this] { Q_EMIT mapOpened(); });
    }
    [[nodiscard]] const geo::TileService *tiles() const override { return m_isOpen ? &m_map.tiles() : nullptr; }
    [[nodiscard]] const std::vector<geo::Border> &borders() const override { return m_borders; }
    void importMap(const QString &path) override { imported.append(path); }
    void stopMapImport() override { ++stops; }

private:
    MapDesk m_map;
    std::vector<geo::Border> m_borders;
    bool m_isOpen = false;
};

// Doors in a row to the east of the map's middle, some 180 m apart, each ten minutes from its neighbour; it is ten
// o'clock and a visit takes 20 minutes. Limits are in minutes from now on; negative = none.
[[nodiscard]] inline ui::visitsmap::VisitsDay dayOf(
    const std::vector<int> &limits, const QList<records::Uuid> &officers, records::Instant ten)
{
    constexpr int hour = 3600;
    ui::visitsmap::VisitsDay day;
    day.midnight = ten.plusMinutes(-10 * 60);
    plan::DayProblem &problem = day.problem;
    problem.now = 10 * hour;
    problem.size = int(limits.size());
    for (const records::Uuid &officer : officers) {
        day.officers.push_back({officer, QStringLiteral("民警%1").arg(day.officers.size() + 1)});
        problem.crews.push_back(
            {.id = int(problem.crews.size()), .start = {}, .end = {}, .hours = {{10 * hour, 22 * hour}}});
    }
    for (int i = 0; i < problem.size; ++i) {
        ui::visitsmap::Door &door = day.doors.emplace_back();
        door.instruction = records::Uuid::v7(1, 7, quint64(i) + 1);
        door.level = records::Level::Urgent;
        door.name = QStringLiteral("人%1").arg(i + 1);
        door.phone = QStringLiteral("1869135%1").arg(2000 + i);
        door.address = QStringLiteral("南塘社区%1号").arg(i + 1);
        door.at = geo::Point{MapDesk::middle().longitude + 0.002 * i, MapDesk::middle().latitude};
        plan::DayStop stop{.id = i, .place = i, .level = door.level, .limit = {}, .service = 20 * 60};
        if (limits[size_t(i)] >= 0) {
            stop.limit = 10 * hour + limits[size_t(i)] * 60;
            door.limit = ten.plusMinutes(limits[size_t(i)]);
        }
        if (officers.size() > 1)
            stop.crew = i % int(officers.size());
        problem.stops.push_back(stop);
        for (int j = 0; j < problem.size; ++j)
            problem.travel.push_back(std::abs(i - j) * 600);
    }
    return day;
}

}  // namespace qianshao::tests
