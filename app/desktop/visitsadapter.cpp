// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/visitsadapter.h"

#include "app/session/mapfolder.h"
#include "app/session/stationservices.h"
#include "models/store/instructionlist.h"
#include "models/store/knownrecords.h"

#include <QRandomGenerator>

namespace qianshao::desktop {

using session::MapFolder;
using session::OpenVisit;
using ui::visitsmap::Door;
using ui::visitsmap::MapPart;
using ui::visitsmap::OpenDoor;
using ui::visitsmap::VisitsDay;

namespace {

static_assert(
    int(MapPart::Street) == int(session::MapKind::Street) && int(MapPart::Roads) == int(session::MapKind::Roads));

QByteArray newSecret()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random);
}

// Null: none is known. The text is asked where it was typed just now, and not matched yet.
records::Uuid standardAddressOf(store::Store &store, const records::Uuid &id)
{
    const auto person = store.read<records::Person>(id);
    if (!person || person->addressId.isSet())
        return person ? person->addressId.id : records::Uuid();
    const auto address = store::KnownRecords(store).address(person->address);
    return address ? address->id : records::Uuid();
}

// A visit with what the list knows of its person.
Door doorOf(store::Store &store, const OpenVisit &visit)
{
    Door door{.instruction = visit.instruction,
        .level = visit.level,
        .address = visit.address,
        .limit = visit.limit,
        .promised = visit.promised,
        .at = visit.at};
    const std::array rows{store.rowOf(records::Kind::Instruction, visit.instruction)};
    const auto lines = store::InstructionList(store).rows(rows);
    if (lines.empty())
        return door;
    door.fraudType = lines.front().fraudType;
    door.name = lines.front().name;
    door.phone = lines.front().phone;
    // Where only the house or the community is known, there is no one address whose place could be corrected.
    if (visit.at && !visit.isApproximate)
        door.standardAddress = standardAddressOf(store, lines.front().person);
    return door;
}

std::shared_ptr<const VisitsDay> dayOf(store::Store &store, const QList<records::Uuid> &officers,
    const session::DayTerms &terms, const session::TravelSource &travel)
{
    auto day = std::make_shared<VisitsDay>();
    std::vector<std::vector<OpenVisit>> visits;
    for (const records::Uuid &id : officers) {
        const auto officer = store.read<records::Staff>(id);
        if (!officer)
            continue;
        day->officers.push_back({id, officer->name});
        visits.push_back(session::openVisitsOf(store, {id}, terms.now, session::standardPlaces(store)));
    }
    session::OfficerDay made = session::officersDay(visits, terms, travel);
    day->problem = std::move(made.problem);
    for (const OpenVisit &visit : made.visits)
        day->doors.push_back(doorOf(store, visit));
    for (const OpenVisit &visit : made.unknown)
        day->unknown.push_back(doorOf(store, visit));
    day->start = terms.start;
    day->midnight = made.midnight;
    day->isEstimated = made.isEstimated;
    return day;
}

std::vector<OpenDoor> openDoorsOf(store::Store &store)
{
    const store::InstructionList list(store);
    const records::InstructionFilter filter{.view = records::InstructionFilter::View::Open, .now = store.now()};
    const session::PlaceFinder placeOf = session::standardPlaces(store);
    std::vector<OpenDoor> doors;
    for (const rules::InstructionRow &row : list.rows(list.rowIds(filter))) {
        if (const auto place = placeOf(row.person))
            doors.push_back({row.id, row.level, row.name, place->at});
    }
    return doors;
}

}  // namespace

VisitsAdapter::VisitsAdapter(session::Session &session, QObject *parent)
    : VisitsDesk(parent),
      m_session(session),
      m_services(session::mapServices(session.store())),
      m_roads(std::make_shared<session::StationRoads>(MapFolder(session.store().path()), m_services.routing))
{
    m_maps.setMaxThreadCount(1);
    m_reads.setMaxThreadCount(1);
}

VisitsAdapter::~VisitsAdapter()
{
    ++m_lastDay;
    ++m_lastOpenDoors;
    stopMapImport();
}

void VisitsAdapter::ask(std::atomic<int> &last, Work work)
{
    const int number = ++last;
    m_reads.start([this, &last, work = std::move(work), number] {
        const auto isOver = [&last, number] { return number != last; };
        if (isOver())
            return;
        Say say;
        try {
            const auto store = m_session.store().another();
            say = work(*store, isOver);
        } catch (const store::Failure &) {
            say = [this] { Q_EMIT failed(); };
        }
        const auto ifNewest = [&last, say, number] {
            if (number == last)
                say();
        };
        QMetaObject::invokeMethod(this, ifNewest, Qt::QueuedConnection);
    });
}

void VisitsAdapter::readDay(const QList<records::Uuid> &officers, const std::optional<geo::Point> &start)
{
    const session::DayTerms terms{
        .now = m_session.store().now(), .zone = m_session.zone(), .hours = {}, .start = start};
    ask(m_lastDay, [this, officers, terms](store::Store &store, const geo::IsOver &isOver) -> Say {
        return [this, day = dayOf(store, officers, terms, m_roads->travel(isOver))] { Q_EMIT dayRead(day); };
    });
}

void VisitsAdapter::readOpenDoors()
{
    ask(m_lastOpenDoors, [this](store::Store &store, const geo::IsOver &) -> Say {
        return [this, doors = openDoorsOf(store)] { Q_EMIT openDoorsRead(doors); };
    });
}

ui::visitsmap::WayFinder VisitsAdapter::wayFinder() const
{
    return [roads = m_roads](const geo::Point &from, const geo::Point &to) {
        const auto route = roads->way(from, to);
        if (!route)
            return ui::visitsmap::Way();
        ui::visitsmap::Way way{route->line, {}, route->metres};
        for (const geo::RouteStep &step : route->steps)
            way.steps.append(geo::textOf(step));
        return way;
    };
}

void VisitsAdapter::openMap()
{
    m_maps.start([this, folder = MapFolder(m_session.store().path())] {
        // Files that are open are not copied.
        const auto layers = std::make_shared<std::vector<geo::TileLayer>>(folder.layers(m_services.tiles));
        const auto lay = [this, layers, borders = folder.borders()] { layMap(std::move(*layers), borders); };
        QMetaObject::invokeMethod(this, lay, Qt::QueuedConnection);
    });
}

void VisitsAdapter::layMap(std::vector<geo::TileLayer> layers, std::vector<geo::Border> borders)
{
    // The old one is given up when nobody draws from it any more.
    const auto before = std::exchange(m_tiles, std::make_unique<geo::TileService>(std::move(layers), newSecret()));
    m_borders = std::move(borders);
    Q_EMIT mapOpened();
}

void VisitsAdapter::importMap(const QString &path)
{
    m_isImportStopped = false;
    m_maps.start([this, path] { QMetaObject::invokeMethod(this, takeMap(path), Qt::QueuedConnection); });
}

VisitsAdapter::Say VisitsAdapter::takeMap(const QString &path)
{
    const auto kind = session::mapKindOf(path);
    if (!kind)
        return [this] {
            Q_EMIT mapRefused(tr("The end of the file's name does not say what it is. Tiles are .mbtiles, roads "
                                 ".osm.pbf or .osm, borders .geojson."));
        };
    int told = -1;
    const auto goOn = [this, &told](double share) {
        if (const int percent = int(share * 100); std::exchange(told, percent) != percent)
            Q_EMIT mapImporting(percent);  // queued: this is not the window's thread
        return !m_isImportStopped;
    };
    const QString problem = MapFolder(m_session.store().path()).import(*kind, path, goOn);
    if (!problem.isEmpty() && m_isImportStopped)
        return [this] { Q_EMIT mapImportStopped(); };
    if (!problem.isEmpty())
        return [this, problem] { Q_EMIT mapRefused(problem); };
    if (*kind == session::MapKind::Roads)
        m_roads->forget();
    return [this, part = MapPart(*kind)] {
        Q_EMIT mapImported(part);
        openMap();
    };
}

}  // namespace qianshao::desktop
