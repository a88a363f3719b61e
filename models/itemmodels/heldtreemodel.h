// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/rowcache.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

#include <QAbstractItemModel>

#include <memory>

namespace qianshao::store {
class HeldList;
class Store;
struct Touched;
}  // namespace qianshao::store

namespace qianshao::itemmodels {

// Held rows under the file that they came from and the reason why they are held. Groups know how many rows they have;
// of the rows only the ids of the pages that were asked for are held, and the rows themselves in a small cache, so that
// a ledger with 100,000 wrong rows opens at once. Reads anew by itself when held rows change in the store, keeping as
// many rows of each group. The model must not outlive the store.
class HeldTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Row, Wrong, Texts, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,  // records::Uuid of the row, as QString; empty for a group
        IsGroupRole,
    };
    static constexpr int pageRows = 256;

    // Empty until refresh().
    explicit HeldTreeModel(store::Store &store, QObject *parent = nullptr);
    ~HeldTreeModel() override;

    // Those that wait (Unset), or those that were settled like that.
    void show(records::Settled settled);
    void refresh();
    // Of all groups, whether or not they are loaded.
    [[nodiscard]] qint64 count() const;

    [[nodiscard]] bool isGroup(const QModelIndex &index) const { return index.isValid() && index.internalId() == 0; }
    [[nodiscard]] const records::HeldGroup &groupAt(int group) const;
    [[nodiscard]] qint64 rowsOf(int group) const;
    // Whether the group has rows that are not here yet; the next page of them.
    [[nodiscard]] bool hasMore(int group) const;
    void loadMore(int group);

    // Loads what is missing up to that row. Invalid when it is not in the list.
    [[nodiscard]] QModelIndex indexOf(const records::Uuid &id);
    // Null for a group.
    [[nodiscard]] records::Uuid idAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    // The first page only: views fetch as long as they may, and would end with all rows.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        records::HeldGroup key;
        qint64 count = 0;
        std::vector<qint64> rows;  // that are here
    };
    void storeChanged(const store::Touched &touched);
    void load(int group, int count, qint64 last);
    [[nodiscard]] QString titleOf(const Group &group) const;
    [[nodiscard]] const rules::HeldLine &lineAt(const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const rules::HeldLine &line, int column) const;

    store::Store &m_store;
    std::unique_ptr<store::HeldList> m_list;
    records::Settled m_settled{};
    std::vector<Group> m_groups;
    bool m_isStarted = false;
    mutable RowCache<rules::HeldLine> m_cache;
};

}  // namespace qianshao::itemmodels
