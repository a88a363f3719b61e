// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ListModel that answers to what happens in the store.
#include "models/itemmodels/listmodel.h"

#include "models/store/store.h"

#include <algorithm>
#include <utility>

namespace qianshao::itemmodels {
namespace {

constexpr int mostTakenSingly = 200;
constexpr size_t mostReviewed = 2000;
constexpr int surveySlice = 8000;  // some ms

}  // namespace

void ListModel::storeChanged(const store::Touched &touched)
{
    // Before the first refresh() nothing is shown.
    if (!m_started)
        return;
    try {
        // A survey under way may have passed by what has changed now.
        if (touched.everything || m_surveying || touched.rows.contains(records::Kind::LimitProfile))
            return everythingChanged();
        const std::vector<qint64> rows = concerned(touched);
        if (rows.size() > mostReviewed)
            return everythingChanged();
        if (touched.rows.contains(records::Kind::Staff)) {
            // Names of staff may stand on any line.
            forgetRows();
            reread(0, rowCount() - 1);
        }
        bool othersWait = false;
        for (const qint64 row : rows)
            othersWait |= review(row, positionOf(row));
        if (othersWait)
            announceWaiting();
    } catch (const store::Failure &failure) {
        Q_EMIT failed(failure.detail());
    }
}

bool ListModel::review(qint64 row, int position)
{
    const bool isHere = matches(row);
    if (!m_complete)
        m_changedWhileLoading.insert(row);
    if (position >= 0) {
        forgetRow(row);
        if (isHere)
            m_stale.erase(row);
        else
            m_stale.insert(row);
        reread(position, position);
        return false;
    }
    const auto waiting = std::find(m_waiting.begin(), m_waiting.end(), row);
    const bool waited = waiting != m_waiting.end();
    if (isHere == waited || (isHere && isStillToCome(row)))
        return false;
    if (waited)
        m_waiting.erase(waiting);
    else
        m_waiting.push_back(row);
    return true;
}

bool ListModel::isStillToCome(qint64 row) const
{
    return !m_complete && (m_rows.empty() || precedes(m_rows.back(), row));
}

void ListModel::reread(int first, int last)
{
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columns() - 1));
}

// Too much has changed to look at each record: the list as it is now is gathered while idle and compared.
void ListModel::everythingChanged()
{
    // Nothing that could jump away under the cursor, or not even read once: begin anew.
    if (m_rows.empty() || (!m_complete && !m_surveying))
        return refresh();
    forgetRows();
    reread(0, rowCount() - 1);
    beginSurvey();
}

void ListModel::beginSurvey()
{
    m_survey.clear();
    m_surveying = true;
    m_complete = true;
    rewind();
    m_idle.start();
}

void ListModel::followClock()
{
    if (m_started && m_complete && !m_surveying)
        beginSurvey();
}

void ListModel::survey()
{
    Slice slice = nextSlice(surveySlice);
    m_survey.insert(m_survey.end(), slice.rows.begin(), slice.rows.end());
    if (!slice.isLast)
        return;
    m_idle.stop();
    m_surveying = false;
    std::unordered_set<qint64> now(m_survey.begin(), m_survey.end());
    const std::unordered_set<qint64> wereStale = std::exchange(m_stale, {});
    for (const qint64 row : m_rows) {
        if (now.erase(row) == 0)
            m_stale.insert(row);
    }
    m_waiting.clear();
    for (const qint64 row : m_survey) {
        if (now.contains(row))
            m_waiting.push_back(row);
    }
    m_survey.clear();
    if (m_stale != wereStale)
        reread(0, rowCount() - 1);
    announceWaiting();
}

void ListModel::announceWaiting()
{
    std::vector<qint64> fresh;
    std::ranges::copy_if(m_waiting, std::back_inserter(fresh), [this](qint64 row) { return !m_told.contains(row); });
    m_told = {m_waiting.begin(), m_waiting.end()};
    Q_EMIT newRowsWaiting(int(m_waiting.size()), urgentAmong(fresh));
    // In an empty list there is nothing that they could push away.
    if (m_rows.empty() && !m_waiting.empty())
        takeNew();
}

void ListModel::takeNew()
{
    if (m_surveying)
        idle();  // most lists are told at once
    if (m_waiting.empty() && m_stale.empty())
        return;
    if (m_waiting.size() + m_stale.size() > mostTakenSingly)
        return refresh();
    dropStale();
    std::vector<qint64> waiting;
    std::swap(waiting, m_waiting);
    for (const qint64 row : waiting) {
        if (matches(row))
            insertSorted(row);
    }
    m_told.clear();
    if (!waiting.empty())
        Q_EMIT newRowsWaiting(0, 0);
}

void ListModel::dropStale()
{
    for (int position = rowCount() - 1; position >= 0 && !m_stale.empty(); --position) {
        if (m_stale.contains(rowAt(position)))
            removeAt(position);
    }
    m_stale.clear();
}

void ListModel::settle(const records::Uuid &id)
{
    const qint64 row = m_store.rowOf(m_kind, id);
    const int position = positionOf(row);
    const bool isHere = row != 0 && matches(row);
    if (position < 0) {
        // The user's own new record does not wait.
        if (std::erase(m_waiting, row) > 0) {
            if (isHere)
                insertSorted(row);
            announceWaiting();
        }
        return;
    }
    if (!isHere)
        return removeAt(position);
    const bool isTooLow = position > 0 && precedes(row, rowAt(position - 1));
    const bool isTooHigh = position + 1 < rowCount() && precedes(rowAt(position + 1), row);
    if (!isTooLow && !isTooHigh)
        return;
    // Not a move: the view's current row shall stay where the work is, not travel with the record.
    removeAt(position);
    if (isStillToCome(row))
        m_changedWhileLoading.erase(row);
    else
        insertSorted(row);
}

void ListModel::removeAt(int position)
{
    beginRemoveRows({}, position, position);
    const qint64 row = rowAt(position);
    m_rows.erase(m_rows.begin() + position);
    m_stale.erase(row);
    forgetRow(row);
    endRemoveRows();
}

void ListModel::insertSorted(qint64 row)
{
    const auto place =
        std::partition_point(m_rows.begin(), m_rows.end(), [&](qint64 other) { return precedes(other, row); });
    const int position = int(place - m_rows.begin());
    beginInsertRows({}, position, position);
    m_rows.insert(place, row);
    endInsertRows();
}

}  // namespace qianshao::itemmodels
