// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/forms/desk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/visitsmap/queueview.h"
#include "ui/visitsmap/visitsmappage.h"

#include <QTest>

namespace qianshao::tests {

// The visits map in a window of its own, on a station with one officer and a day that the test makes.
class PageDesk {
public:
    void start()
    {
        m_desk = std::make_unique<Desk>();
        m_visits = std::make_unique<FakeVisits>();
    }
    void makeDay(const std::vector<int> &limits)
    {
        const records::Instant ten = m_desk->file.now();
        m_visits->day = [limits, ten](const QList<records::Uuid> &officers) { return dayOf(limits, officers, ten); };
    }
    // With its plan and its map.
    void open(bool hasMap = true)
    {
        if (!hasMap) {
            auto bare = std::make_unique<FakeVisits>(false);
            bare->day = m_visits->day;
            m_visits = std::move(bare);
        }
        m_page = std::make_unique<ui::visitsmap::VisitsMapPage>(m_desk->workplace(), *m_visits);
        m_page->resize(1112, 672);
        m_page->show();
        waitUntilActive(m_page.get());
        m_page->activate();
        QVERIFY(QTest::qWaitFor([&] { return map() && (queue().planned().day || !m_visits->day); }));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < queue().rowCount(); ++row)
            names.append(queue().line(row).isHead ? QStringLiteral("-") : queue().door(row).name);
        return names;
    }
    [[nodiscard]] QPoint pixelOf(const geo::Point &point) const
    {
        return map()->viewport().toPixel(geo::toWorld(point)).toPoint();
    }
    void drag(const QPoint &from, const QPoint &to) const
    {
        QTest::mousePress(map(), Qt::LeftButton, {}, from);
        QTest::mouseMove(map(), (from + to) / 2);
        QTest::mouseMove(map(), to);
        QTest::mouseRelease(map(), Qt::LeftButton, {}, to);
    }
    [[nodiscard]] ui::map::MapView *map() const { return m_page->findChild<ui::map::MapView *>(); }
    [[nodiscard]] ui::visitsmap::QueueView *view() const { return m_page->findChild<ui::visitsmap::QueueView *>(); }
    [[nodiscard]] const ui::visitsmap::QueueModel &queue() const
    {
        return *static_cast<ui::visitsmap::QueueModel *>(view()->model());
    }
    template <class W>
    [[nodiscard]] W *child(const char *name) const
    {
        return m_page->findChild<W *>(QLatin1StringView(name));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FakeVisits> m_visits;
    std::unique_ptr<ui::visitsmap::VisitsMapPage> m_page;
};

}  // namespace qianshao::tests
