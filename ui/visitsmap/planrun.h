// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/visitsmap/visitsdesk.h"

#include <QThreadPool>

#include <atomic>

namespace qianshao::ui::visitsmap {

// Plans days beside the window. Each question is answered by planned() in the window's thread, unless another one came
// before the answer.
class PlanRun final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~PlanRun() override;

    // The best order. `before`: an earlier plan that is changed no more than is useful; its day may be null.
    void findBest(std::shared_ptr<const VisitsDay> day, const PlannedDay &before, const WayFinder &ways);
    // What an order comes to that a person has made.
    void weigh(std::shared_ptr<const VisitsDay> day, const plan::DayOrder &order, const WayFinder &ways);
    // Nothing more is answered.
    void cancel() { ++m_last; }

Q_SIGNALS:
    void planned(const qianshao::ui::visitsmap::PlannedDay &planned);

private:
    // Asks now and then whether it is still wanted.
    using Plan = std::function<plan::DayPlan(const std::function<bool()> &isOver)>;
    void start(PlannedDay planned, const WayFinder &ways, Plan plan);

    std::atomic<int> m_last = 0;  // the newest question
    QThreadPool m_pool;  // of one thread: planning takes all of it; the last member, it waits before anything else goes
};

// The order of an earlier plan on a new day: doors are found again by their instruction, those that have gone are left
// out, new ones come last.
[[nodiscard]] plan::DayOrder carriedOver(const PlannedDay &before, const VisitsDay &day);

}  // namespace qianshao::ui::visitsmap
