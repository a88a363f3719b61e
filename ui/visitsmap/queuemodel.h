// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/visitsmap/visitsday.h"

#include <QAbstractListModel>
#include <QTimeZone>

#include <functional>

namespace qianshao::ui::visitsmap {

// A line of the queue.
struct QueueLine {
    enum class Kind : quint8 { Stop, Unplanned, Unknown };
    Kind kind = Kind::Stop;
    bool isHead = false;  // of the group of that kind, stops of the crew's
    int crew = -1;   // of an Unplanned: whose it is; -1: Unknown
    int door = -1;   // in VisitsDay::doors, of Unknown in VisitsDay::unknown; -1: a head
    int number = 0;  // of a stop: its place in the crew's order, 1 = first

    bool operator==(const QueueLine &) const = default;
};

// The doors as they are gone to, officer by officer; below them those that found no place in the day, and those whose
// place nobody knows. Heads of groups stand between where there is more than one group. Stops are moved within the
// route of their officer by moveRows(), as a hand does it; what is told of them is old until setPlan() brings what it
// comes to.
class QueueModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };  // records::Uuid of the instruction as QString; empty for heads

    QueueModel(std::function<records::Instant()> now, QTimeZone zone, QObject *parent = nullptr);

    void setPlan(const PlannedDay &planned);
    [[nodiscard]] const PlannedDay &planned() const { return m_planned; }
    [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    // One stop, or one that has no place in the day, into its own officer's route; false for everything else.
    bool moveRows(const QModelIndex &sourceParent, int source, int count, const QModelIndex &destinationParent,
        int destination) override;

    [[nodiscard]] const QueueLine &line(int row) const { return m_lines[size_t(row)]; }
    // Not for heads.
    [[nodiscard]] const Door &door(int row) const;
    // Of a Stop.
    [[nodiscard]] const plan::PlannedStop *stop(int row) const;
    // What the plan does not keep there, in words; empty: all is kept.
    [[nodiscard]] QString warning(int row) const;
    [[nodiscard]] QString headText(int row) const;
    [[nodiscard]] QModelIndex indexOf(const records::Uuid &instruction) const;
    [[nodiscard]] records::Uuid idAt(int row) const;
    [[nodiscard]] plan::DayOrder order() const;
    // Doors with a limit that is not kept.
    [[nodiscard]] int brokenLimits() const;
    [[nodiscard]] records::Instant now() const { return m_now(); }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

Q_SIGNALS:
    // A hand has put the stops into this order.
    void reordered(const qianshao::plan::DayOrder &order);

private:
    void addCrew(int crew, const std::vector<int> &stops, bool hasHead);
    void renumber();

    std::function<records::Instant()> m_now;
    QTimeZone m_zone;
    PlannedDay m_planned;
    std::vector<QueueLine> m_lines;
};

}  // namespace qianshao::ui::visitsmap
