// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"
#include "tests/bench/lightdevice.h"

#include <deque>
#include <latch>
#include <thread>

// Many clients of one hub, each a thread with a TLS connection of its own.
namespace qianshao::bench {

using Devices = std::vector<std::unique_ptr<LightDevice>>;
using States = std::vector<changes::RecordState>;

namespace {

constexpr int inOne = 1000;  // records of a parcel

// Each device's work at once; milliseconds from when all are connected.
template <class Work>
double together(const Devices &devices, int port, Work &&work)
{
    std::latch connected(std::ssize(devices) + 1);
    std::vector<std::jthread> threads;
    for (size_t i = 0; i < devices.size(); ++i)
        threads.emplace_back([&, i] {
            devices[i]->connect(port);
            connected.arrive_and_wait();
            work(i);
        });
    connected.arrive_and_wait();
    return milliseconds([&] { threads.clear(); });
}

void expectRecords(const tests::StationHub &hub, qint64 count)
{
    if (hub.query(QStringLiteral("SELECT count(*) FROM record WHERE kind <> 1")).toLongLong() != count)
        qFatal("not everything has arrived");
}

double pushed(tests::StationHub &hub, const States &pattern, int units, int devicesOfEach)
{
    constexpr int parcels = 4;
    const Devices devices = lightDevices(hub.database(), units, devicesOfEach);
    for (const auto &device : devices) {
        for (int i = 0; i < parcels; ++i)
            device->prepare(pattern);
    }
    const double time = together(devices, hub.process().port(), [&](size_t i) { devices[i]->push(); });
    return double(devices.size()) * parcels * inOne / time * 1000;
}

// Units of two, each of which gives its records and takes the other's.
double both(tests::StationHub &hub, const States &pattern, int clients)
{
    const Devices devices = lightDevices(hub.database(), clients / 2, 2);
    for (const auto &device : devices)
        device->prepare(pattern);
    std::deque<std::latch> latches;
    for (int unit = 0; unit < clients / 2; ++unit)
        latches.emplace_back(2);
    return together(devices, hub.process().port(), [&](size_t i) {
        devices[i]->refresh();
        devices[i]->push();
        latches[i / 2].arrive_and_wait();
        if (devices[i]->pull() != pattern.size())
            qFatal("not everything has arrived");
    });
}

}  // namespace

void hubCrowd()
{
    const States pattern = patternOf(inOne);
    tests::StationHub hub(withoutRateLimit());
    const double alone = pushed(hub, pattern, 1, 1);
    print("hubcrowd.push_1", alone, "changes/s of one client (baseline)");
    print("hubcrowd.push_10", pushed(hub, pattern, 10, 1), "changes/s of 10 stations together (at least 10,000)");
    print("hubcrowd.push_10_of_one", pushed(hub, pattern, 1, 10), "changes/s of one station's 10 clients together");
    expectRecords(hub, 84'000);
    const int clients = 2 * scaled(150);
    print("hubcrowd.both_ways_300", both(hub, pattern, clients) / 1000, "s for 300 x 1000 each way (at most 60)");
    expectRecords(hub, 84'000 + qint64(clients) * inOne);
}

}  // namespace qianshao::bench
