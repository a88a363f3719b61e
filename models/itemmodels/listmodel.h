// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QAbstractTableModel>
#include <QTimeZone>
#include <QTimer>

#include <functional>
#include <unordered_set>
#include <vector>

namespace qianshao::store {
class Store;
struct Touched;
}  // namespace qianshao::store

namespace qianshao::itemmodels {

// What the lists have in common. A model holds the ids of its rows only, and the rows themselves in a small cache.
// The first ids are there when refresh() returns; the others join at the end, in slices while the event loop idles.
// A view may hold it directly: rows never move, come or go under the cursor except by refresh(), takeNew(), settle().
// A row that no longer matches the filter stays where it is, isStale(), until one of these.
// The model must not outlive the store. Times of the window come from now(), never from the machine.
class ListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole,  // the raw value of the column: a number, ms of UTC, fen, an enum's number or a text
        RowRole,  // const rules::…Row *; valid until the model is asked for another row
        IdRole,  // records::Uuid of the record, as QString
        StaleRole,  // bool: the row no longer matches the filter
    };

    ~ListModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // Reads the list again from its beginning.
    void refresh();
    // Brings in the rows of newRowsWaiting() at their places and drops the stale ones; the others stay as they are.
    void takeNew();
    // Time has passed, and the list is one that time changes: what it has become is gathered while idle, or by
    // takeNew(), and compared. What is new waits.
    void followClock();
    // After the user's own save: the record moves to where it belongs or leaves, so that a view's current row becomes
    // the one that followed it; a new one of the user's comes in at once.
    void settle(const records::Uuid &id);

    // False while ids still come in.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    // How many rows there will be, where that is known without counting; else as many as are here.
    [[nodiscard]] qint64 expectedCount() const;
    [[nodiscard]] bool isStale(int position) const;
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

    // Invalid / null when not in the list.
    [[nodiscard]] QModelIndex indexOf(const records::Uuid &id) const;
    [[nodiscard]] records::Uuid idAt(int position) const;

    // The rows as tab-separated lines of what the columns show (masked as there), header first, for the clipboard.
    // Of these columns; none = of all.
    [[nodiscard]] QString textOf(const std::vector<int> &positions, std::vector<int> columns = {}) const;

    [[nodiscard]] records::Instant now() const { return m_now(); }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    // Loads the rest now instead of in idle time: for prints and exports.
    void loadAll();

Q_SIGNALS:
    // Rows that match now and are not shown; urgentCount of them are urgent and were not told of before. (0, 0) when
    // they have been taken.
    void newRowsWaiting(int count, int urgentCount);
    // isComplete() became true.
    void completed();
    // The file could not be read while ids came in; what is shown is not all. For a bar, not a dialog.
    void failed(const QString &detail);

protected:
    struct Slice {
        std::vector<qint64> rows;
        bool isLast = false;
    };
    ListModel(store::Store &store, records::Kind kind, std::function<records::Instant()> now, QTimeZone zone,
        QObject *parent);

    [[nodiscard]] store::Store &store() const { return m_store; }
    [[nodiscard]] qint64 rowAt(int position) const { return m_rows[size_t(position)]; }

    // From the beginning, then further with each call: at most `count` ids, and only a bounded amount of work.
    virtual void rewind() = 0;
    [[nodiscard]] virtual Slice nextSlice(int count) = 0;
    [[nodiscard]] virtual bool matches(qint64 row) const = 0;
    // Whether `row` stands before `other` in the list's order.
    [[nodiscard]] virtual bool precedes(qint64 row, qint64 other) const = 0;
    [[nodiscard]] virtual int urgentAmong(const std::vector<qint64> &) const { return 0; }
    // The rows of this list that a change may concern, ascending.
    [[nodiscard]] virtual std::vector<qint64> concerned(const store::Touched &touched) const = 0;
    // From counters; -1 where only reading the list tells.
    [[nodiscard]] virtual qint64 knownCount() const { return -1; }
    virtual void forgetRows() = 0;  // that are cached
    virtual void forgetRow(qint64 row) = 0;
    [[nodiscard]] virtual QVariant cell(int position, int column, int role) const = 0;
    [[nodiscard]] virtual QString title(int column) const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    // The ids around a position that are worth reading together.
    [[nodiscard]] std::vector<qint64> neighbours(int position) const;

private:
    void storeChanged(const store::Touched &touched);
    void everythingChanged();
    void idle();
    void load(int count);
    void beginSurvey();
    void survey();
    // True when the rows that wait have become others.
    bool review(qint64 row, int position);
    void reread(int first, int last);
    void announceWaiting();
    void removeAt(int position);
    void insertSorted(qint64 row);
    void dropStale();
    [[nodiscard]] bool isStillToCome(qint64 row) const;
    [[nodiscard]] int positionOf(qint64 row) const;

    store::Store &m_store;
    records::Kind m_kind;
    std::function<records::Instant()> m_now;
    QTimeZone m_zone;
    std::vector<qint64> m_rows;
    std::vector<qint64> m_waiting;
    std::unordered_set<qint64> m_told;  // those of m_waiting that were announced
    std::unordered_set<qint64> m_stale;
    std::unordered_set<qint64> m_changedWhileLoading;  // may come a second time, at another place
    std::vector<qint64> m_survey;  // the list as it is now, gathered to be compared with m_rows
    bool m_started = false;  // refresh() has been called
    bool m_complete = true;
    bool m_surveying = false;
    QTimer m_idle;
};

}  // namespace qianshao::itemmodels
