// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/enrolment.h"
#include "models/sync/remotehub.h"
#include "models/sync/round.h"
#include "tests/app/hub/stationhub.h"
#include "tests/support/teststore.h"

#include <QDateTime>
#include <QTest>

namespace qianshao::tests {

// A laptop whose file belongs to a real hub, which it speaks with when it is told to.
class RealLaptop {
public:
    // `random`: where the file's generator begins; no two laptops the same. `staff`: whose it is; null: somebody new.
    RealLaptop(quint64 random, const QString &code, const records::Uuid &staff = {}) : file(random)
    {
        file.setNow({QDateTime::currentMSecsSinceEpoch()});
        exchange = std::make_unique<store::Exchange>(*file);
        join(code, staff);
    }
    // As a device of the hub that the code is of, also once more with the keys that it has.
    void join(const QString &code, const records::Uuid &staff = {})
    {
        sync::Enrolment enrolment(*file, *exchange);
        std::optional<std::optional<sync::EnrolmentFailure>> ended;
        enrolment.begin(code, QStringLiteral("laptop"), staff.isNull() ? file->newId() : staff,
            [&](const auto &failure) { ended.emplace(failure); });
        if (!QTest::qWaitFor([&] { return ended.has_value(); }, 30'000) || *ended)
            qFatal("not admitted: %s", *ended ? qPrintable(sync::describe(**ended)) : "no answer");
        begin();
    }
    void begin()
    {
        exchange = std::make_unique<store::Exchange>(*file);
        hub = std::make_unique<sync::RemoteHub>(*file, *exchange, store::readMembership(*file).value());
        round = std::make_unique<sync::Round>(*exchange, *hub);
    }
    // Gives and takes until there is nothing more; what ended it.
    sync::Trouble meet()
    {
        std::optional<sync::Trouble> ended;
        round->begin([&](sync::Trouble trouble) { ended = trouble; });
        while (!ended)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return *ended;
    }

    TestStore file;
    std::unique_ptr<store::Exchange> exchange;
    std::unique_ptr<sync::RemoteHub> hub;
    std::unique_ptr<sync::Round> round;
};

}  // namespace qianshao::tests
