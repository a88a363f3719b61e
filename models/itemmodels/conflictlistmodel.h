// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/conflicts.h"

#include <QAbstractTableModel>

namespace qianshao::itemmodels {

// What waits for a decision, a row for each field; those of one record stand together. Reads anew by itself when the
// store has changed, since the names of others stand in each line, and resets: a view keeps its place by
// FieldConflict::isSame(). The model must not outlive the store.
class ConflictListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Record, Field, Values, ColumnCount };
    // Further records wait until these are decided: an accident may make thousands of them.
    static constexpr size_t mostRecords = 500;

    // Empty until refresh().
    ConflictListModel(store::Store &store, QTimeZone zone, QObject *parent = nullptr);
    ~ConflictListModel() override;

    // For whoever works here: what they may read, and decide.
    void setRole(records::Role role);
    void refresh();
    // Records, of which more may wait than are here.
    [[nodiscard]] qint64 recordCount() const { return m_recordCount; }

    // What came and has no place here, as it is now.
    [[nodiscard]] rules::Unplaced unplaced() const { return m_conflicts.unplaced(); }

    [[nodiscard]] const FieldConflict &at(int row) const { return m_lines[size_t(row)]; }
    // -1 where it is decided, or was never here.
    [[nodiscard]] int rowOf(const FieldConflict &conflict) const;
    // The rows of the same record.
    [[nodiscard]] std::vector<int> rowsOfRecord(int row) const;

    // What makes that choice hold (Conflicts::decision).
    [[nodiscard]] std::optional<changes::ChangeSet> decision(int row, size_t choice) const;
    // What makes the newest hold in each field of the same record that may be decided.
    [[nodiscard]] std::optional<changes::ChangeSet> newestOfRecord(int row) const;
    [[nodiscard]] std::pair<records::Kind, records::Uuid> shownRecord(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void storeChanged();

    Conflicts m_conflicts;
    records::Role m_role{};
    bool m_isStarted = false;
    qint64 m_recordCount = 0;
    std::vector<FieldConflict> m_lines;
};

}  // namespace qianshao::itemmodels
