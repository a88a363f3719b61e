// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/visitsmappage.h"

#include "ui/instructions/nextaction.h"
#include "ui/visitsmap/mapimport.h"
#include "ui/visitsmap/mappane.h"
#include "ui/visitsmap/officerbox.h"
#include "ui/visitsmap/queueview.h"
#include "ui/visitsmap/routeoutputs.h"
#include "ui/visitsmap/routepaper.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/partslabel.h"
#include "ui/widgets/problemtext.h"

#include <QPushButton>

namespace qianshao::ui::visitsmap {
namespace {

constexpr auto startKey = "visitsmap/start";
// Who looks at the plan sees arrivals that are so old at the most.
constexpr qint64 freshMs = 60'000;

QString textOf(const std::optional<geo::Point> &point)
{
    return point ? QStringLiteral("%1,%2").arg(point->longitude, 0, 'f', 6).arg(point->latitude, 0, 'f', 6) : QString();
}

std::optional<geo::Point> pointOf(const QString &text)
{
    bool isLongitude = false;
    bool isLatitude = false;
    const geo::Point point{
        text.section(u',', 0, 0).toDouble(&isLongitude), text.section(u',', 1).toDouble(&isLatitude)};
    return isLongitude && isLatitude ? std::optional(point) : std::nullopt;
}

}  // namespace

VisitsMapPage::VisitsMapPage(const widgets::Workplace &workplace, VisitsDesk &desk, QWidget *parent)
    : Page(workplace, QStringLiteral("visitsmap"), parent),
      m_desk(desk),
      m_queue(workplace.now, workplace.zone),
      m_view(new QueueView(workplace.theme, m_queue, this)),
      m_map(new MapPane(workplace, desk, this)),
      m_panel(std::make_unique<instructions::InstructionPanel>(workplace)),
      m_officers(new OfficerBox(workplace, this)),
      m_summary(new widgets::PartsLabel(this)),
      m_outputs(new RouteOutputs(workplace.theme, this)),
      m_import(new MapImport(workplace.theme, desk, this)),
      m_empty(new widgets::EmptyState(workplace.theme, icon(), this)),
      m_start(pointOf(workplace.editor.setting(QLatin1StringView(startKey))))
{
    attachPageActions();
    build();
    attachActions();
    listen();
}

VisitsMapPage::~VisitsMapPage() = default;

void VisitsMapPage::listen()
{
    connect(&m_desk, &VisitsDesk::dayRead, this, &VisitsMapPage::takeDay);
    connect(&m_desk, &VisitsDesk::openDoorsRead, this, [this](const std::vector<OpenDoor> &doors) {
        if (m_everything->isChecked())
            m_map->showOpenDoors(doors);
    });
    connect(&m_desk, &VisitsDesk::mapImported, this, [this](MapPart part) {
        if (part == MapPart::Roads)
            read();
    });
    connect(&m_desk, &VisitsDesk::failed, this, [this] {
        m_outputs->tell(
            tr("The visits could not be read from the file. Try again; if it happens again, take the newest backup."),
            true);
    });
    connect(&m_run, &PlanRun::planned, this, &VisitsMapPage::takePlan);
    connect(&m_queue, &QueueModel::reordered, this, &VisitsMapPage::takeHand);
    connect(m_view, &QueueView::currentChangedTo, this, &VisitsMapPage::showCurrent);
    connect(m_view, &QueueView::opened, this, &VisitsMapPage::openRecord);
    connect(m_map, &MapPane::clicked, this, &VisitsMapPage::choose);
    connect(m_map, &MapPane::moved, this, &VisitsMapPage::moveAddress);
    connect(m_map, &MapPane::startMoved, this, [this](const geo::Point &to) { setStart(to); });
    connect(m_map, &MapPane::importRequested, m_import, &MapImport::choose);
    connect(m_officers, &OfficerBox::changed, this, [this] {
        m_isByHand = false;
        m_planned = {};
        read();
    });
    connect(m_panel.get(), &instructions::InstructionPanel::actionRequested, this, &Page::actionRequested);
    connect(m_panel.get(), &instructions::InstructionPanel::instructionRequested, this,
        [this](const records::Uuid &id) { Q_EMIT recordRequested(records::Kind::Instruction, id); });
}

void VisitsMapPage::read()
{
    m_readAt = workplace().now();
    m_desk.readDay(m_officers->officers(), m_start);
    if (m_everything->isChecked())
        m_desk.readOpenDoors();
}

void VisitsMapPage::takeDay(const std::shared_ptr<const VisitsDay> &day)
{
    m_day = day;
    if (m_isByHand)
        m_run.weigh(day, carriedOver(m_planned, *day), m_desk.wayFinder());
    else
        m_run.findBest(day, m_planned, m_desk.wayFinder());
}

void VisitsMapPage::takePlan(const PlannedDay &planned)
{
    m_planned = planned;
    m_queue.setPlan(planned);
    m_map->show(planned);
    showSummary();
    const bool hadFocus = hasFocus();  // nothing was there
    showEmpty();
    if (hadFocus)
        focusList();
}

void VisitsMapPage::takeHand(const plan::DayOrder &order)
{
    m_isByHand = true;
    m_best->setEnabled(true);
    m_run.weigh(m_day, order, m_desk.wayFinder());
}

void VisitsMapPage::findBest()
{
    m_isByHand = false;
    m_best->setEnabled(false);
    if (m_day)
        m_run.findBest(m_day, {}, m_desk.wayFinder());
}

void VisitsMapPage::showSummary()
{
    const plan::DayPlan &plan = m_planned.plan;
    int stops = 0;
    int travel = 0;
    for (const plan::CrewPlan &crew : plan.crews) {
        stops += int(crew.stops.size());
        travel += crew.travel;
    }
    QStringList parts;
    if (m_planned.day->isEstimated && stops > 0)
        parts << tr("ways estimated");
    if (m_isByHand)
        parts << tr("order by hand");
    if (stops > 0)
        parts << tr("%1 min on the way").arg((travel + 59) / 60) << tr("%n stop(s)", nullptr, stops);
    if (const int broken = m_queue.brokenLimits(); broken > 0)
        parts << tr("%n limit(s) broken", nullptr, broken);
    m_summary->setParts(parts);
    m_best->setEnabled(m_isByHand);
}

void VisitsMapPage::showEmpty()
{
    m_view->setVisible(!m_queue.isEmpty());
    m_empty->setVisible(m_queue.isEmpty());
    for (QPushButton *button : std::as_const(m_outputButtons))
        button->setEnabled(!m_queue.isEmpty());
    if (m_officers->officers().isEmpty())
        m_empty->setText(tr("Whose visits?"), tr("Choose above whose doors are to be planned."));
    else
        m_empty->setText(tr("Nothing to visit"),
            tr("Instructions whose person has not been met yet stand here, in the order in which they are best gone "
               "to."));
}

void VisitsMapPage::activate()
{
    if (!std::exchange(m_isMapOpen, true))
        m_desk.openMap();
    m_officers->refresh();
    read();
    focusList();
}

void VisitsMapPage::focusList()
{
    if (m_queue.isEmpty())
        setFocus();
    else
        m_view->setFocus();
}

void VisitsMapPage::tick()
{
    if (m_isRecordOpen)
        m_panel->tick();
}

void VisitsMapPage::followClock()
{
    if (m_readAt.isSet() && workplace().now().ms - m_readAt.ms >= freshMs)
        read();
}

bool VisitsMapPage::stepBack()
{
    if (std::exchange(m_isRecordOpen, false)) {
        Q_EMIT panelChanged();
        focusList();
        return true;
    }
    if (m_view->hasFocus() || hasFocus())
        return false;
    focusList();
    return true;
}

void VisitsMapPage::settle(const QList<records::Uuid> &)
{
    refresh();
}

void VisitsMapPage::refresh()
{
    if (!isVisible())
        return;
    read();
    if (m_isRecordOpen)
        m_panel->showInstruction(m_panel->shown());
}

bool VisitsMapPage::isPossible(const QString &action) const
{
    const records::Uuid current = m_view->currentId();
    const auto found = current.isNull() ? std::nullopt : workplace().cases.read(current);
    return instructions::isPossible(action, found ? found->line : rules::InstructionRow{}, workplace().editor.sight());
}

void VisitsMapPage::setStart(const std::optional<geo::Point> &start)
{
    m_start = start;
    workplace().editor.setSetting(QLatin1StringView(startKey), textOf(start));
    read();
}

void VisitsMapPage::toggleStart(bool isWanted)
{
    if (isWanted != m_start.has_value())
        setStart(isWanted ? m_map->middle() : std::nullopt);
    m_startButton->setChecked(m_start.has_value());
}

void VisitsMapPage::showCurrent(const records::Uuid &instruction)
{
    // The first one leaves the map as it is, with all stops in sight.
    const records::Uuid before = std::exchange(m_shown, instruction);
    m_map->select(instruction);
    if (!before.isNull() && before != instruction)
        m_map->centreOn(instruction);
    if (m_isRecordOpen)
        m_panel->showInstruction(instruction);
}

void VisitsMapPage::openRecord(const records::Uuid &instruction)
{
    m_isRecordOpen = true;
    m_panel->showInstruction(instruction);
    Q_EMIT panelRequested();
}

// From the map: a door of the queue, or any other open instruction.
void VisitsMapPage::choose(const records::Uuid &instruction)
{
    if (m_view->select(instruction)) {
        m_view->setFocus();
        return;
    }
    m_map->select({});
    openRecord(instruction);
}

void VisitsMapPage::moveAddress(const records::Uuid &instruction, const geo::Point &to)
{
    const auto door = std::ranges::find(m_planned.day->doors, instruction, &Door::instruction);
    if (door == m_planned.day->doors.end())
        return;
    const edit::Problems problems = workplace().editor.placeAddress(door->standardAddress, to.longitude, to.latitude);
    if (!problems.empty())
        m_outputs->tell(
            tr("The address stays where it was: %1").arg(widgets::problemText(problems.front().code)), true);
    read();
}

void VisitsMapPage::bringOut(void (RouteOutputs::*output)(const qianshao::reports::Document &))
{
    if (m_planned.day && !m_queue.isEmpty())
        (m_outputs->*output)(routePaper(m_planned, workplace()));
    else
        m_outputs->tell(tr("Nothing to print: there is no visit."), true);
}

}  // namespace qianshao::ui::visitsmap
