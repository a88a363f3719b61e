// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/mappane.h"

#include "models/itemmodels/words.h"
#include "ui/visitsmap/planwords.h"
#include "ui/visitsmap/queuedelegate.h"
#include "ui/visitsmap/waynote.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::visitsmap {

using map::Marker;
using map::MarkerKind;
using map::MarkerRef;

namespace {

// The start has no record: it is the visit of none.
const MarkerRef startRef{MarkerKind::Visit, {}};

geo::Bounds around(const geo::Point &point)
{
    constexpr double degrees = 0.0015;
    return {point.longitude - degrees, point.latitude - degrees, point.longitude + degrees, point.latitude + degrees};
}

}  // namespace

MapPane::MapPane(const widgets::Workplace &workplace, VisitsDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_desk(desk),
      m_note(new QWidget(this)),
      m_way(new WayNote(workplace.theme, this))
{
    setObjectName(QStringLiteral("mapPane"));
    buildNote();
    connect(&desk, &VisitsDesk::mapOpened, this, &MapPane::layMap);
    connect(&workplace.theme, &widgets::Theme::changed, this, [this] {
        if (m_map)
            showMarkers();
    });
}

MapPane::~MapPane() = default;

void MapPane::buildNote()
{
    const widgets::Theme &theme = m_workplace.theme;
    m_note->setObjectName(QStringLiteral("noMapNote"));
    m_note->setProperty("role", QStringLiteral("popup"));
    m_note->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(m_note);
    row->setContentsMargins(theme.margin() * 3 / 4, theme.grid(), theme.grid(), theme.grid());
    row->setSpacing(theme.grid() * 3 / 2);
    auto *text = new QLabel(tr("No map yet: a grid stands in its place. Import a map file (.mbtiles) here, or with "
                               "qianshao-cli map import."),
        m_note);
    text->setObjectName(QStringLiteral("noMapLabel"));
    text->setWordWrap(true);
    auto *import = new QPushButton(tr("Import a map…"), m_note);
    import->setObjectName(QStringLiteral("importMapPushButton"));
    connect(import, &QPushButton::clicked, this, &MapPane::importRequested);
    row->addWidget(text, 1);
    row->addWidget(import);
    m_note->hide();
}

void MapPane::layMap()
{
    const geo::TileService *tiles = m_desk.tiles();
    m_map = std::make_unique<map::MapView>(m_workplace.theme, *tiles, this);
    m_map->setBorders(m_desk.borders());
    connect(m_map.get(), &map::MapView::clicked, this, &MapPane::click);
    connect(m_map.get(), &map::MapView::stackClicked, this, &MapPane::clickStack);
    connect(m_map.get(), &map::MapView::moved, this, &MapPane::dropped);
    m_map->show();
    m_note->setVisible(std::ranges::none_of(tiles->layers(), &geo::LayerFacts::hasTiles));
    place();
    showMarkers();
    m_isFitted = false;
    fitStops();
}

void MapPane::show(const PlannedDay &planned)
{
    m_planned = planned;
    if (!m_map)
        return;
    showMarkers();
    if (!m_isFitted)
        fitStops();
}

void MapPane::showOpenDoors(std::vector<OpenDoor> doors)
{
    m_openDoors = std::move(doors);
    if (m_map)
        showMarkers();
}

void MapPane::addStop(std::vector<Marker> &markers, const plan::PlannedStop &stop, int crew, int number) const
{
    const VisitsDay &day = *m_planned.day;
    const Door &door = day.doors[size_t(stop.stop)];
    Marker &marker = markers.emplace_back();
    marker.ref = {MarkerKind::Visit, door.instruction};
    marker.at = *door.at;
    marker.title = QStringLiteral("%1  %2  %3 · %4")
                       .arg(number)
                       .arg(clockText(day.instantOf(stop.arrival), m_workplace.now(), m_workplace.zone), door.name,
                           day.officers[size_t(crew)].name);
    marker.level = door.level;
    marker.label = QString::number(number);
    marker.color = crewColor(m_workplace.theme, crew);
    marker.isDraggable = !door.standardAddress.isNull();
}

void MapPane::showMarkers()
{
    std::vector<Marker> markers;
    std::vector<map::Line> lines;
    QSet<records::Uuid> shown;
    if (const VisitsDay *day = m_planned.day.get()) {
        for (int crew = 0; crew < int(m_planned.plan.crews.size()); ++crew) {
            int number = 0;
            for (const plan::PlannedStop &stop : m_planned.plan.crews[size_t(crew)].stops)
                addStop(markers, stop, crew, ++number);
        }
        for (const int stop : m_planned.plan.unplanned) {
            const Door &door = day->doors[size_t(stop)];
            markers.push_back({{MarkerKind::Visit, door.instruction}, *door.at, door.name, door.level,
                QStringLiteral("–"), m_workplace.theme.color(widgets::Ink::Urgent), 0, !door.standardAddress.isNull()});
        }
        if (day->start)
            markers.push_back({startRef, *day->start, tr("Start of the day: drag it to where you set out"), {},
                tr("S", "start of a route, on its pin"), m_workplace.theme.color(widgets::Ink::Text), 0, true});
        for (const Leg &leg : m_planned.legs)
            lines.push_back({leg.way.line, crewColor(m_workplace.theme, leg.crew), !leg.isRoad});
    }
    for (const Marker &marker : markers)
        shown.insert(marker.ref.id);
    for (const OpenDoor &door : m_openDoors) {
        if (!shown.contains(door.instruction))
            markers.push_back(
                {{MarkerKind::Waiting, door.instruction}, door.at, door.name, door.level, {}, {}, 0, false});
    }
    m_map->setMarkers(std::move(markers));
    m_map->setLines(lines);
    select(m_selected);
}

void MapPane::select(const records::Uuid &instruction)
{
    m_selected = instruction;
    if (m_map)
        m_map->select(instruction.isNull() ? std::nullopt : std::optional(MarkerRef{MarkerKind::Visit, instruction}));
    showWay();
}

void MapPane::setWayWanted(bool isWanted)
{
    m_isWayWanted = isWanted;
    showWay();
}

void MapPane::showWay()
{
    const VisitsDay *day = m_planned.day.get();
    const auto leads = [&](const Leg &leg) { return day->doors[size_t(leg.stop)].instruction == m_selected; };
    const auto leg = std::ranges::find_if(m_planned.legs, leads);  // without a day there are none
    const bool isThere = day && m_isWayWanted && leg != m_planned.legs.end();
    m_way->setVisible(isThere);
    if (!isThere)
        return;
    const QString name = day->doors[size_t(leg->stop)].name;
    const QString metres = QLocale().toString(qRound64(leg->way.metres / 10) * 10);
    m_way->show(
        leg->isRoad ? tr("To %1: %2 m").arg(name, metres) : tr("To %1: %2 m as the crow flies").arg(name, metres),
        leg->isRoad ? leg->way.steps : QStringList{tr("No road is known here: import the roads of the place.")});
    place();
}

void MapPane::centreOn(const records::Uuid &instruction)
{
    if (!m_map || !m_planned.day)
        return;
    const auto door = std::ranges::find(m_planned.day->doors, instruction, &Door::instruction);
    if (door != m_planned.day->doors.end())
        m_map->centreOn(*door->at, m_map->viewport().zoom);
}

void MapPane::fitStops()
{
    if (!m_map || !m_planned.day || m_planned.day->doors.empty())
        return;
    geo::Bounds all = around(*m_planned.day->doors.front().at);
    for (const Door &door : m_planned.day->doors)
        all = geo::united(all, around(*door.at));
    if (m_planned.day->start)
        all = geo::united(all, around(*m_planned.day->start));
    m_map->fit(all);
    m_isFitted = true;
}

std::optional<geo::Point> MapPane::middle() const
{
    return m_map ? std::optional(geo::fromWorld(m_map->viewport().middle)) : std::nullopt;
}

void MapPane::click(const MarkerRef &ref)
{
    if (ref != startRef)
        Q_EMIT clicked(ref.id);
}

// Doors of one house: one after the other.
void MapPane::clickStack(const QList<MarkerRef> &refs)
{
    const auto current = std::ranges::find(refs, m_selected, &MarkerRef::id);
    const auto next = current == refs.end() || current + 1 == refs.end() ? refs.begin() : current + 1;
    click(*next);
}

void MapPane::dropped(const MarkerRef &ref, const geo::Point &to)
{
    if (ref == startRef)
        Q_EMIT startMoved(to);
    else
        Q_EMIT moved(ref.id, to);
}

void MapPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
    if (!m_isFitted)
        fitStops();
}

void MapPane::place()
{
    if (m_map)
        m_map->resize(size());
    const int gap = m_workplace.theme.grid();
    constexpr int buttons = 48;  // of the map, at its right
    const int width = std::clamp(this->width() - 2 * gap - buttons, 0, 560);
    m_note->setGeometry(gap, gap, width,
        m_note->heightForWidth(width) > 0 ? m_note->heightForWidth(width) : m_note->sizeHint().height());
    m_note->raise();
    // Above the scale.
    constexpr int scale = 36;
    constexpr int widest = 320;
    const int wayWidth = std::min(width, widest);
    const int wayHeight = std::min(m_way->wholeHeight(wayWidth), height() / 2);
    m_way->setGeometry(gap, height() - scale - wayHeight, wayWidth, wayHeight);
    m_way->raise();
}

}  // namespace qianshao::ui::visitsmap
