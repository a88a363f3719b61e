// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/staff.h"

#include <QAbstractTableModel>

#include <vector>

namespace qianshao::store {
class Store;
struct Touched;
}  // namespace qianshao::store

namespace qianshao::itemmodels {

// Everybody at the station, for choosers and filters: officers first, by name. Small, so all of it is held; it follows
// the store by itself.
class StaffListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Code, RoleName, Communities, Open, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,  // records::Uuid as QString; empty for nobody
    };

    // withNobody: the first line is a blank choice ("nobody", "everybody": its text is `nobody`).
    StaffListModel(store::Store &store, const QString &nobody = {}, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    // Open: how many open instructions the person has.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // -1 when not there; nobody's line for a null id.
    [[nodiscard]] int positionOf(const records::Uuid &id) const;
    [[nodiscard]] records::Uuid idAt(int position) const;
    // Empty when not there.
    [[nodiscard]] QString nameOf(const records::Uuid &id) const;

    void refresh();

private:
    struct Line {
        records::Staff staff;
        qint64 open = 0;
    };
    [[nodiscard]] std::vector<Line> read() const;
    void storeChanged(const store::Touched &touched);

    store::Store &m_store;
    QString m_nobody;
    std::vector<Line> m_lines;
};

}  // namespace qianshao::itemmodels
