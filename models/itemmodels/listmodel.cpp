// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/listmodel.h"

#include "models/store/store.h"

#include <QElapsedTimer>

#include <algorithm>

namespace qianshao::itemmodels {
namespace {

constexpr int firstPage = 64;      // more than a screen shows
constexpr int firstPageMs = 12;    // a rare filter may leave the page short: the rest comes while idle
constexpr int idleSlice = 4000;    // some ms
constexpr int readTogether = 48;

}  // namespace

ListModel::ListModel(
    store::Store &store, records::Kind kind, std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : QAbstractTableModel(parent),
      m_store(store),
      m_kind(kind),
      m_now(std::move(now)),
      m_zone(std::move(zone))
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &ListModel::idle);
    connect(&m_store, &store::Store::changed, this, &ListModel::storeChanged);
}

ListModel::~ListModel() = default;

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case StaleRole: return isStale(index.row());
    case Qt::DisplayRole:
    case Qt::TextAlignmentRole:
    case SortRole:
    case RowRole:
    case IdRole: break;
    default: return {};
    }
    try {
        return cell(index.row(), index.column(), role);
    } catch (const store::Failure &) {
        // Called while painting: nothing may be thrown here. The next save or slice tells the user.
        return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

void ListModel::refresh()
{
    m_idle.stop();
    m_started = true;
    beginResetModel();
    m_rows.clear();
    m_stale.clear();
    m_survey.clear();
    m_surveying = false;
    m_changedWhileLoading.clear();
    const bool hadWaiting = !m_waiting.empty();
    m_waiting.clear();
    m_told.clear();
    forgetRows();
    rewind();
    m_complete = false;
    QElapsedTimer spent;
    spent.start();
    while (!m_complete && int(m_rows.size()) < firstPage && spent.elapsed() < firstPageMs) {
        Slice slice = nextSlice(firstPage - int(m_rows.size()));
        m_rows.insert(m_rows.end(), slice.rows.begin(), slice.rows.end());
        m_complete = slice.isLast;
    }
    endResetModel();
    if (hadWaiting)
        announceWaiting();
    if (m_complete)
        Q_EMIT completed();
    else
        m_idle.start();
}

void ListModel::idle()
{
    try {
        if (m_surveying)
            survey();
        else
            load(idleSlice);
    } catch (const store::Failure &failure) {
        m_idle.stop();
        m_surveying = false;
        Q_EMIT failed(failure.detail());
    }
}

void ListModel::load(int count)
{
    Slice slice = nextSlice(count);
    if (!m_changedWhileLoading.empty()) {
        std::erase_if(slice.rows, [this](qint64 row) {
            return m_changedWhileLoading.contains(row)
                && (positionOf(row) >= 0 || std::ranges::count(m_waiting, row) > 0);
        });
    }
    if (!slice.rows.empty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(slice.rows.size()) - 1);
        m_rows.insert(m_rows.end(), slice.rows.begin(), slice.rows.end());
        endInsertRows();
    }
    if (slice.isLast) {
        m_idle.stop();
        m_complete = true;
        m_changedWhileLoading.clear();
        Q_EMIT completed();
    }
}

void ListModel::loadAll()
{
    while (!m_complete)
        load(idleSlice);
}

qint64 ListModel::expectedCount() const
{
    const qint64 here = qint64(m_rows.size());
    return m_complete ? here : std::max(here, knownCount());
}

bool ListModel::isStale(int position) const
{
    return m_stale.contains(rowAt(position));
}

QModelIndex ListModel::indexOf(const records::Uuid &id) const
{
    const int position = positionOf(m_store.rowOf(m_kind, id));
    return position < 0 ? QModelIndex() : index(position, 0);
}

records::Uuid ListModel::idAt(int position) const
{
    return position < 0 || position >= rowCount() ? records::Uuid() : m_store.idOf(m_kind, rowAt(position));
}

int ListModel::positionOf(qint64 row) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), row);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::vector<qint64> ListModel::neighbours(int position) const
{
    // More below than above: lists are read downwards.
    const auto first = m_rows.begin() + std::max(0, position - readTogether / 4);
    const auto last = m_rows.begin() + std::min(rowCount(), position + readTogether);
    return {first, last};
}

QString ListModel::textOf(const std::vector<int> &positions, std::vector<int> columns) const
{
    if (columns.empty()) {
        columns.resize(size_t(this->columns()));
        std::iota(columns.begin(), columns.end(), 0);
    }
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(title(column));
    lines.append(cells.join(u'\t'));
    for (const int position : positions) {
        cells.clear();
        for (const int column : columns)
            cells.append(data(index(position, column)).toString().simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

}  // namespace qianshao::itemmodels
