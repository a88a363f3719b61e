// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/rightofway.h"

#include "models/records/all.h"
#include "tests/support/device.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::tests;
using store::RightOfWay;

// Whoever works at the window does not wait until a station has come.
class RightOfWayTest : public QObject {
    Q_OBJECT

    static changes::Page pageOf(int persons)
    {
        Device other(8);
        changes::ChangeSet set;
        for (int i = 0; i < persons; ++i)
            set.changes.push_back(changes::inserted(Person{.id = other.file->newId(), .name = u"王"_s}));
        other.file.put(set);
        return {.upTo = persons, .states = other.exchange().statesOf(Kind::Person)};
    }
    // In how many transactions a page is taken, and how far the file was read at the end of each.
    static std::vector<qint64> placesWhileTaking(Device &device, const changes::Page &page)
    {
        std::vector<qint64> places;
        const auto told = QObject::connect(
            &*device.file, &store::Store::changed, &*device.file, [&] { places.push_back(device.exchange().taken()); });
        (void)device.exchange().take(page, {});
        QObject::disconnect(told);
        return places;
    }

private Q_SLOTS:
    void whoeverWaitsForTheFileIsKnownToWait()
    {
        TestStore file;
        const RightOfWay way(file.path());
        QVERIFY(!way.isWanted());
        const auto window = file.another();
        std::thread writer;
        {
            store::Transaction transaction(file->connection());
            QVERIFY(!way.isWanted());  // who is in does not wait
            writer = std::thread([&] { store::Transaction(window->connection()).commit(); });
            QVERIFY(QTest::qWaitFor([&] { return way.isWanted(); }));
            transaction.commit();
        }
        writer.join();
        QVERIFY(!way.isWanted());
        const TestStore elsewhere;
        const RightOfWay other(elsewhere.path());
        const RightOfWay::Wish wish(other);
        QVERIFY(other.isWanted() && !way.isWanted());
    }

    void aPageThatNobodyWaitsForIsTakenByTwoThousand()
    {
        Device device(7);
        QCOMPARE(placesWhileTaking(device, pageOf(2000)), (std::vector<qint64>{2000}));
        Device second(9);
        QCOMPARE(placesWhileTaking(second, pageOf(2500)), (std::vector<qint64>{0, 2500}));
        QCOMPARE(second.file->counter("rows", qint64(Kind::Person)), 2500);
    }

    // The position moves with the last part: what ends in between is taken once more.
    void aSaveIsLetInBetween()
    {
        Device device(7);
        const changes::Page page = pageOf(150);
        const RightOfWay way(device.file.path());
        {
            const RightOfWay::Wish wish(way);
            QCOMPARE(placesWhileTaking(device, page), (std::vector<qint64>{0, 0, 150}));
        }
        QCOMPARE(device.file->counter("rows", qint64(Kind::Person)), 150);
        (void)device.exchange().take(page, {});
        QCOMPARE(device.file->counter("rows", qint64(Kind::Person)), 150);
    }
};

QTEST_GUILESS_MAIN(RightOfWayTest)
#include "rightofwaytest.moc"
