// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/queuemodel.h"

#include "models/itemmodels/words.h"
#include "ui/visitsmap/planwords.h"

namespace qianshao::ui::visitsmap {

using Kind = QueueLine::Kind;

QueueModel::QueueModel(std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : QAbstractListModel(parent),
      m_now(std::move(now)),
      m_zone(std::move(zone))
{
}

void QueueModel::addCrew(int crew, const std::vector<int> &stops, bool hasHead)
{
    if (hasHead)
        m_lines.push_back({Kind::Stop, true, crew, -1, 0});
    int number = 0;
    for (const int stop : stops)
        m_lines.push_back({Kind::Stop, false, crew, stop, ++number});
}

void QueueModel::setPlan(const PlannedDay &planned)
{
    const std::vector<QueueLine> before = std::exchange(m_lines, {});
    const bool isSameDay = m_planned.day == planned.day;
    const VisitsDay &day = *planned.day;
    const bool hasOthers = !planned.plan.unplanned.empty() || !day.unknown.empty();
    const plan::DayOrder order = plan::orderOf(planned.plan);
    for (int crew = 0; crew < int(order.size()); ++crew) {
        const std::vector<int> &stops = order[size_t(crew)];
        addCrew(crew, stops, order.size() > 1 || (hasOthers && !stops.empty()));
    }
    if (!planned.plan.unplanned.empty())
        m_lines.push_back({Kind::Unplanned, true, -1, -1, 0});
    for (const int stop : planned.plan.unplanned)
        m_lines.push_back({Kind::Unplanned, false, day.problem.stops[size_t(stop)].crew.value_or(0), stop, 0});
    if (!day.unknown.empty())
        m_lines.push_back({Kind::Unknown, true, -1, -1, 0});
    for (int door = 0; door < int(day.unknown.size()); ++door)
        m_lines.push_back({Kind::Unknown, false, -1, door, 0});
    if (isSameDay && before == m_lines) {
        m_planned = planned;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    std::vector<QueueLine> lines = std::exchange(m_lines, before);
    beginResetModel();
    m_planned = planned;
    m_lines = std::move(lines);
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

const Door &QueueModel::door(int row) const
{
    const QueueLine &some = line(row);
    const VisitsDay &day = *m_planned.day;
    return some.kind == Kind::Unknown ? day.unknown[size_t(some.door)] : day.doors[size_t(some.door)];
}

const plan::PlannedStop *QueueModel::stop(int row) const
{
    const QueueLine &some = line(row);
    if (some.kind != Kind::Stop || some.isHead)
        return nullptr;
    const auto &stops = m_planned.plan.crews[size_t(some.crew)].stops;
    const auto found = std::ranges::find(stops, some.door, &plan::PlannedStop::stop);
    return found == stops.end() ? nullptr : &*found;
}

QString QueueModel::warning(int row) const
{
    const QueueLine &some = line(row);
    if (some.isHead)
        return {};
    if (some.kind == Kind::Unknown)
        return whyUnknown(door(row));
    QStringList texts;
    for (const plan::Shortfall &shortfall : m_planned.plan.shortfalls) {
        if (shortfall.stop == some.door)
            texts.append(textOf(shortfall, *m_planned.day, m_zone));
    }
    return texts.join(u'\n');
}

QString QueueModel::headText(int row) const
{
    const QueueLine &some = line(row);
    if (some.kind == Kind::Unknown)
        return placeUnknown();
    if (some.kind == Kind::Unplanned)
        return noPlaceInDay();
    const plan::CrewPlan &crew = m_planned.plan.crews[size_t(some.crew)];
    const QString name = m_planned.day->officers[size_t(some.crew)].name;
    return routeText(name, int(crew.stops.size()), (crew.travel + 59) / 60);
}

records::Uuid QueueModel::idAt(int row) const
{
    const bool isDoor = row >= 0 && row < rowCount() && !line(row).isHead;
    return isDoor ? door(row).instruction : records::Uuid();
}

QModelIndex QueueModel::indexOf(const records::Uuid &instruction) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!instruction.isNull() && idAt(row) == instruction)
            return index(row);
    }
    return {};
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == IdRole)
        return idAt(row).isNull() ? QString() : idAt(row).toString();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QueueLine &some = line(row);
    if (some.isHead)
        return headText(row);
    QStringList parts;
    if (const plan::PlannedStop *stop = this->stop(row))
        parts << QString::number(some.number) << clockText(m_planned.day->instantOf(stop->arrival), now(), m_zone);
    parts << door(row).name << itemmodels::word(door(row).level) << door(row).address << warning(row);
    parts.removeAll(QString());
    return parts.join(u'\t');
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;  // between the lines
    const QueueLine &some = line(index.row());
    if (some.isHead)
        return Qt::ItemNeverHasChildren;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return some.kind == Kind::Unknown ? flags : flags | Qt::ItemIsDragEnabled;
}

bool QueueModel::moveRows(const QModelIndex &, int source, int count, const QModelIndex &, int destination)
{
    if (count != 1 || source < 0 || source >= rowCount() || destination < 0 || destination > rowCount())
        return false;
    const QueueLine moved = line(source);
    if (moved.isHead || moved.kind == Kind::Unknown)
        return false;
    // Above a stop of the same route, or behind its head or one of its stops.
    const auto isOfRoute = [&](int row) {
        return row >= 0 && row < rowCount() && line(row).crew == moved.crew && line(row).kind == Kind::Stop;
    };
    const bool isAboveStop = isOfRoute(destination) && !line(destination).isHead;
    const bool isNowhere = destination == source || destination == source + 1;
    if (isNowhere || !(isAboveStop || isOfRoute(destination - 1)))
        return false;
    beginMoveRows({}, source, source, {}, destination);
    m_lines[size_t(source)].kind = Kind::Stop;
    const auto from = m_lines.begin() + source;
    const auto to = m_lines.begin() + destination;
    if (to > from)
        std::rotate(from, from + 1, to);
    else
        std::rotate(to, from, from + 1);
    renumber();
    endMoveRows();
    Q_EMIT reordered(order());
    return true;
}

void QueueModel::renumber()
{
    std::vector<int> numbers(m_planned.day->officers.size());
    for (QueueLine &some : m_lines) {
        if (some.kind == Kind::Stop && !some.isHead)
            some.number = ++numbers[size_t(some.crew)];
    }
}

plan::DayOrder QueueModel::order() const
{
    plan::DayOrder order(m_planned.day ? m_planned.day->officers.size() : 0);
    for (const QueueLine &some : m_lines) {
        if (some.kind == Kind::Stop && !some.isHead)
            order[size_t(some.crew)].push_back(some.door);
    }
    return order;
}

int QueueModel::brokenLimits() const
{
    int broken = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const plan::PlannedStop *stop = this->stop(row);
        const QueueLine &some = line(row);
        const bool isLost = some.kind == Kind::Unplanned && !some.isHead && door(row).limit.isSet();
        broken += isLost || (stop && stop->lateness > 0) ? 1 : 0;
    }
    return broken;
}

}  // namespace qianshao::ui::visitsmap
