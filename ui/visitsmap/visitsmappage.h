// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "ui/instructions/instructionpanel.h"
#include "ui/visitsmap/planrun.h"
#include "ui/visitsmap/queuemodel.h"
#include "ui/widgets/page.h"

#include <memory>

class QPushButton;

namespace qianshao::ui::widgets {
class EmptyState;
class PartsLabel;
class WrapLayout;
}  // namespace qianshao::ui::widgets

namespace qianshao::ui::visitsmap {

class MapImport;
class MapPane;
class OfficerBox;
class QueueView;
class RouteOutputs;

// Which doors in which order, beside the map of them. The order is the planner's until a hand changes it; then arrivals
// and broken limits follow the hand, and a key brings the best order back. What is read, planned and drawn on paper is
// done beside the window.
class VisitsMapPage final : public widgets::Page {
    Q_OBJECT
public:
    // `desk` outlives the page.
    VisitsMapPage(const widgets::Workplace &workplace, VisitsDesk &desk, QWidget *parent = nullptr);
    ~VisitsMapPage() override;

    [[nodiscard]] QString title() const override { return tr("Visits map"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("compass"); }
    // Beside the map only while a record is looked at: the map takes all the room there is.
    [[nodiscard]] QWidget *panel() override { return m_isRecordOpen ? m_panel.get() : nullptr; }
    [[nodiscard]] bool isForTheDoor() const override { return true; }
    void activate() override;
    void focusList() override;
    void tick() override;
    void followClock() override;
    bool stepBack() override;
    void settle(const QList<records::Uuid> &instructions) override;
    void refresh() override;
    [[nodiscard]] bool isPossible(const QString &action) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildBar();
    QPushButton *addButton(widgets::WrapLayout *bar, const QString &action, const char *name);
    void attachActions();
    void attachPageActions();
    void listen();

    void read();
    void takeDay(const std::shared_ptr<const VisitsDay> &day);
    void takePlan(const PlannedDay &planned);
    void takeHand(const plan::DayOrder &order);
    void findBest();
    void showSummary();
    void showEmpty();

    void setStart(const std::optional<geo::Point> &start);
    void toggleStart(bool isWanted);
    void showCurrent(const records::Uuid &instruction);
    void openRecord(const records::Uuid &instruction);
    void choose(const records::Uuid &instruction);
    void moveAddress(const records::Uuid &instruction, const geo::Point &to);
    void bringOut(void (RouteOutputs::*output)(const qianshao::reports::Document &));

    VisitsDesk &m_desk;
    QueueModel m_queue;
    QueueView *m_view;
    MapPane *m_map;
    std::unique_ptr<instructions::InstructionPanel> m_panel;
    OfficerBox *m_officers;
    QPushButton *m_everything = nullptr;
    QPushButton *m_startButton = nullptr;
    QPushButton *m_best = nullptr;
    QPushButton *m_wayButton = nullptr;
    QList<QPushButton *> m_outputButtons;
    widgets::PartsLabel *m_summary;
    RouteOutputs *m_outputs;
    MapImport *m_import;
    widgets::EmptyState *m_empty;
    PlannedDay m_planned;
    records::Uuid m_shown;  // the current door
    std::shared_ptr<const VisitsDay> m_day;  // the newest, perhaps not planned yet
    std::optional<geo::Point> m_start;
    records::Instant m_readAt;
    bool m_isByHand = false;
    bool m_isRecordOpen = false;
    bool m_isMapOpen = false;
    PlanRun m_run;
};

}  // namespace qianshao::ui::visitsmap
