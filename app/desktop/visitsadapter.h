// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "app/session/stationroads.h"
#include "ui/visitsmap/visitsdesk.h"

#include <QThreadPool>

#include <atomic>

namespace qianshao::desktop {

// The engine of the visits map behind the window's desk: visits are gathered and maps opened in a thread, with a Store
// of its own.
class VisitsAdapter final : public ui::visitsmap::VisitsDesk {
    Q_OBJECT
public:
    // `session` outlives the adapter.
    explicit VisitsAdapter(session::Session &session, QObject *parent = nullptr);
    // Stops an import and waits for what is being read.
    ~VisitsAdapter() override;

    void readDay(const QList<records::Uuid> &officers, const std::optional<geo::Point> &start) override;
    void readOpenDoors() override;
    [[nodiscard]] ui::visitsmap::WayFinder wayFinder() const override;
    void openMap() override;
    [[nodiscard]] const geo::TileService *tiles() const override { return m_tiles.get(); }
    [[nodiscard]] const std::vector<geo::Border> &borders() const override { return m_borders; }
    void importMap(const QString &path) override;
    void stopMapImport() override { m_isImportStopped = true; }

private:
    using Say = std::function<void()>;
    // Runs `work` in the thread on a Store of its own, and what it returns in the window's, unless `last` has been
    // counted on since: then isOver says so.
    using Work = std::function<Say(store::Store &store, const geo::IsOver &isOver)>;
    void ask(std::atomic<int> &last, Work work);
    // In the thread.
    [[nodiscard]] Say takeMap(const QString &path);
    void layMap(std::vector<geo::TileLayer> layers, std::vector<geo::Border> borders);

    session::Session &m_session;
    const geo::MapServices m_services;
    std::shared_ptr<session::StationRoads> m_roads;
    std::unique_ptr<geo::TileService> m_tiles;
    std::vector<geo::Border> m_borders;
    std::atomic<int> m_lastDay = 0;
    std::atomic<int> m_lastOpenDoors = 0;
    std::atomic<bool> m_isImportStopped = false;
    QThreadPool m_maps;   // one after the other; the last members: they wait before anything else goes
    QThreadPool m_reads;
};

}  // namespace qianshao::desktop
