// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/mapview.h"
#include "ui/visitsmap/visitsdesk.h"
#include "ui/widgets/workplace.h"

namespace qianshao::ui::visitsmap {

class WayNote;

// The map beside the queue: stops with their numbers, the ways between them, the start, and, where it is wanted, every
// open instruction. Where no map was imported a note says how one comes; everything is on the grid all the same.
class MapPane final : public QWidget {
    Q_OBJECT
public:
    // `desk` outlives the pane.
    MapPane(const widgets::Workplace &workplace, VisitsDesk &desk, QWidget *parent = nullptr);
    ~MapPane() override;

    void show(const PlannedDay &planned);
    using QWidget::show;
    // Empty: they are not shown.
    void showOpenDoors(std::vector<OpenDoor> doors);
    // Stands out. Null: none does.
    void select(const records::Uuid &instruction);
    // Into the middle, as near as it is.
    void centreOn(const records::Uuid &instruction);
    // The way to the selected stop in words, or none.
    void setWayWanted(bool isWanted);
    // All stops.
    void fitStops();
    // Where the middle of the map is; absent while there is no map.
    [[nodiscard]] std::optional<geo::Point> middle() const;

Q_SIGNALS:
    void clicked(const qianshao::records::Uuid &instruction);
    // A stop was dropped elsewhere.
    void moved(const qianshao::records::Uuid &instruction, const qianshao::geo::Point &to);
    void startMoved(const qianshao::geo::Point &to);
    void importRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildNote();
    void layMap();
    void showMarkers();
    void addStop(std::vector<map::Marker> &markers, const plan::PlannedStop &stop, int crew, int number) const;
    void click(const map::MarkerRef &ref);
    void clickStack(const QList<map::MarkerRef> &refs);
    void dropped(const map::MarkerRef &ref, const geo::Point &to);
    void showWay();
    void place();

    widgets::Workplace m_workplace;
    VisitsDesk &m_desk;
    PlannedDay m_planned;
    std::vector<OpenDoor> m_openDoors;
    records::Uuid m_selected;
    std::unique_ptr<map::MapView> m_map;  // none before the map is opened
    bool m_isFitted = false;  // once its stops were there
    QWidget *m_note;
    WayNote *m_way;
    bool m_isWayWanted = false;
};

}  // namespace qianshao::ui::visitsmap
