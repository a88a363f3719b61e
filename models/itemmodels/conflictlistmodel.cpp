// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/conflictlistmodel.h"

#include "models/itemmodels/listmodel.h"
#include "models/store/failure.h"
#include "models/store/store.h"

#include <algorithm>
#include <ranges>

namespace qianshao::itemmodels {

using records::Kind;

ConflictListModel::ConflictListModel(store::Store &store, QTimeZone zone, QObject *parent)
    : QAbstractTableModel(parent),
      m_conflicts(store, std::move(zone))
{
    connect(&store, &store::Store::changed, this, &ConflictListModel::storeChanged);
}

ConflictListModel::~ConflictListModel() = default;

void ConflictListModel::setRole(records::Role role)
{
    if (std::exchange(m_role, role) != role && m_isStarted)
        refresh();
}

void ConflictListModel::refresh()
{
    m_isStarted = true;
    const std::vector<Conflicts::Place> places = m_conflicts.places();
    if (places.empty() && m_lines.empty())
        return;
    beginResetModel();
    m_recordCount = qint64(places.size());
    m_lines.clear();
    for (const Conflicts::Place &place : places | std::views::take(mostRecords)) {
        for (FieldConflict &field : m_conflicts.read(place, m_role))
            m_lines.push_back(std::move(field));
    }
    endResetModel();
}

// Nothing may be thrown into the event loop: what fails to be read here fails to be saved, and that is told.
void ConflictListModel::storeChanged()
{
    if (!m_isStarted)
        return;
    try {
        refresh();
    } catch (const store::Failure &) {
    }
}

int ConflictListModel::rowOf(const FieldConflict &conflict) const
{
    const auto found = std::ranges::find_if(m_lines, [&](const FieldConflict &one) { return one.isSame(conflict); });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

std::vector<int> ConflictListModel::rowsOfRecord(int row) const
{
    std::vector<int> rows;
    for (int other = 0; other < rowCount(); ++other) {
        if (at(other).kind == at(row).kind && at(other).id == at(row).id)
            rows.push_back(other);
    }
    return rows;
}

std::optional<changes::ChangeSet> ConflictListModel::decision(int row, size_t choice) const
{
    const auto change = m_conflicts.decision(at(row), choice);
    return change ? std::optional(changes::ChangeSet{{*change}}) : std::nullopt;
}

std::optional<changes::ChangeSet> ConflictListModel::newestOfRecord(int row) const
{
    changes::Change whole{at(row).kind, changes::Action::Update, at(row).id, {}};
    for (const int one : rowsOfRecord(row)) {
        if (!at(one).mayDecide)
            continue;
        const auto change = m_conflicts.decision(at(one), 0);
        if (!change)
            return {};
        whole.fields.insert(whole.fields.end(), change->fields.begin(), change->fields.end());
    }
    return changes::ChangeSet{{whole}};
}

std::pair<Kind, records::Uuid> ConflictListModel::shownRecord(int row) const
{
    return m_conflicts.shownRecord(at(row));
}

int ConflictListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ConflictListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FieldConflict &line = at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Values ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != ListModel::SortRole)
        return {};
    switch (index.column()) {
    case Record: return line.record;
    case Field: return line.title;
    case Values: return qint64(line.choices.size());
    default: return {};
    }
}

QVariant ConflictListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Values ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Record: return tr("Record");
    case Field: return tr("Field");
    case Values: return tr("Values");
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
