// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "models/sync/syncthread.h"
#include "tests/app/hub/stationhub.h"
#include "tests/support/teststore.h"

#include <QTest>

namespace qianshao::tests {

template <class Condition>
bool comes(Condition condition, int ms = 30'000)
{
    return QTest::qWaitFor(condition, ms);
}

// A window on a file that was admitted by a code.
struct Window {
    Window(const StationHub &hub, quint64 random, const QString &code = {});
    void begin();
    // The file's clock is the machine's.
    void tick();
    [[nodiscard]] bool isSettled() const;
    // And no photo waits.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] size_t persons() { return file->readAll<records::Person>().size(); }
    void write(const QString &name);

    TestStore file;
    security::Vault vault;
    std::unique_ptr<sync::SyncThread> thread;
};

}  // namespace qianshao::tests
