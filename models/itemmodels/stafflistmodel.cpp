// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/stafflistmodel.h"

#include "models/itemmodels/cases.h"
#include "models/itemmodels/words.h"
#include "models/store/store.h"

namespace qianshao::itemmodels {

StaffListModel::StaffListModel(store::Store &store, const QString &nobody, QObject *parent)
    : QAbstractTableModel(parent),
      m_store(store),
      m_nobody(nobody)
{
    connect(&m_store, &store::Store::changed, this, &StaffListModel::storeChanged);
    refresh();
}

int StaffListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int StaffListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StaffListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[staff, open] = m_lines[size_t(index.row())];
    if (role == IdRole)
        return staff.id.isNull() ? QString() : staff.id.toString();
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name: return staff.id.isNull() ? m_nobody : staff.name;
    case Code: return staff.code;
    case RoleName: return role == SortRole ? QVariant(int(staff.role)) : QVariant(word(staff.role));
    case Communities: return staff.communities;
    case Open: return staff.id.isNull() && role != SortRole ? QVariant() : QVariant(open);
    default: return {};
    }
}

QVariant StaffListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Code: return tr("Number");
    case RoleName: return tr("Role");
    case Communities: return tr("Communities");
    case Open: return tr("Open");
    default: return {};
    }
}

int StaffListModel::positionOf(const records::Uuid &id) const
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].staff.id == id)
            return int(i);
    }
    return -1;
}

records::Uuid StaffListModel::idAt(int position) const
{
    return position < 0 || position >= rowCount() ? records::Uuid() : m_lines[size_t(position)].staff.id;
}

QString StaffListModel::nameOf(const records::Uuid &id) const
{
    const int position = id.isNull() ? -1 : positionOf(id);
    return position < 0 ? QString() : m_lines[size_t(position)].staff.name;
}

std::vector<StaffListModel::Line> StaffListModel::read() const
{
    std::vector<Line> lines;
    if (!m_nobody.isEmpty())
        lines.emplace_back();
    for (const records::Staff &staff : staffOf(m_store))
        lines.push_back({staff, m_store.counter("open", m_store.rowOf(records::Kind::Staff, staff.id))});
    return lines;
}

void StaffListModel::refresh()
{
    beginResetModel();
    m_lines = read();
    endResetModel();
}

// While the same people are there in the same order a chooser keeps its choice: another window writes often.
void StaffListModel::storeChanged(const store::Touched &touched)
{
    if (touched.everything || touched.rows.contains(records::Kind::Staff)) {
        const auto idOf = [](const Line &line) { return line.staff.id; };
        std::vector<Line> now = read();
        if (!std::ranges::equal(now, m_lines, {}, idOf, idOf))
            return refresh();
        m_lines = std::move(now);
    } else {
        for (Line &line : m_lines)
            line.open = m_store.counter("open", m_store.rowOf(records::Kind::Staff, line.staff.id));
    }
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

}  // namespace qianshao::itemmodels
