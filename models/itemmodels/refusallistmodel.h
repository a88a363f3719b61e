// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"
#include "models/rules/rows.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <memory>
#include <vector>

namespace qianshao::store {
class Exchange;
class Store;
struct Refusal;
}  // namespace qianshao::store

namespace qianshao::itemmodels {

// A record of which the hub has not taken what was written here.
struct NotTaken {
    struct Field {
        qint64 seq = 0;
        int field = 0;  // 0: the record was to be removed
        QString title;
        QString text;  // what was written, unmasked; empty = nothing
        QString now;  // what stands there instead; empty = nothing, or the record is not here
        records::Sensitivity sensitivity{};
        records::Instant at;
        QString why;  // a sentence
    };
    records::Kind kind = records::Kind::None;
    records::Uuid id;
    QString record;  // what people call it
    std::pair<records::Kind, records::Uuid>
        about;  // itself; where it is not here, what it was written about, or nothing
    std::vector<Field> fields;  // the newest writing first; at least one
};

// What the hub has not taken, a row for each record, the newest first, until somebody has seen it. Reads anew by itself
// when the store has changed, and resets. The model must not outlive the store.
class RefusalListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Record, Fields, At, ColumnCount };
    // Further records are shown when these have been seen.
    static constexpr size_t mostRecords = 500;

    // Empty until refresh().
    RefusalListModel(store::Store &store, QTimeZone zone, QObject *parent = nullptr);
    ~RefusalListModel() override;

    // For whoever works here: what they may read.
    void setRole(records::Role role);
    void refresh();

    [[nodiscard]] const NotTaken &at(int row) const { return m_lines[size_t(row)]; }
    // Somebody has seen it: it is not told of any more. False where the file cannot be written now.
    [[nodiscard]] bool dismiss(int row);
    // The record that a page shows, or where it is not here what it was written about. Kind::None: there is none.
    [[nodiscard]] std::pair<records::Kind, records::Uuid> shownRecord(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    // The hub has not taken something since it was read last: of so many records.
    void came(int records);

private:
    void storeChanged();
    [[nodiscard]] NotTaken lineOf(const std::vector<store::Refusal> &refusals) const;
    [[nodiscard]] std::pair<records::Kind, records::Uuid> aboutOf(const std::vector<store::Refusal> &refusals) const;

    store::Store &m_store;
    std::unique_ptr<store::Exchange> m_exchange;
    QTimeZone m_zone;
    records::Role m_role{};
    bool m_isStarted = false;
    qint64 m_newest = 0;  // that was ever read
    std::vector<NotTaken> m_lines;
};

}  // namespace qianshao::itemmodels
