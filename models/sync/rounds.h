// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/backoff.h"
#include "models/sync/round.h"

#include <QTimer>

namespace qianshao::sync {

struct Pace {
    std::chrono::milliseconds gather{50};       // what is written within so long goes together
    std::chrono::milliseconds pause{180'000};   // between rounds when nothing happens; half of it at least
    std::chrono::milliseconds retry{1'000};  // after trouble, at most; twice as long each time that it comes again
    std::chrono::milliseconds patience{60'000};  // a question without an answer is given up after so long
};

// Holds rounds when they are due: when something was written here, when the hub has something, now and then all the
// same; after trouble later and later.
class Rounds : public QObject {
    Q_OBJECT
public:
    // Exchange and line outlive it.
    Rounds(store::Exchange &exchange, HubLine &line, const Backoff::Random &random, Pace pace = {});

    // At once, whatever the trouble; where one is running, another one after it, however that ends.
    void hold();
    // Something was written here, perhaps. What waits while there is trouble goes with the next attempt.
    void written();
    // The hub has changes up to this number.
    void noticed(qint64 number);

    [[nodiscard]] bool isRunning() const { return m_watchdog.isActive(); }
    // The largest number that was noticed.
    [[nodiscard]] qint64 hubNumber() const { return m_hubNumber; }
    // How the last one ended; a hub that answers the next one is not said to be silent until that has ended, too.
    [[nodiscard]] Trouble trouble() const;

Q_SIGNALS:
    void begun();
    // The device was revoked, or its lease is over: there are no more rounds.
    void ended(qianshao::sync::Trouble trouble);

private:
    void holdIn(std::chrono::milliseconds wait);
    void begin();
    void end(Trouble trouble);
    [[nodiscard]] std::chrono::milliseconds waitAfter(Trouble trouble);
    [[nodiscard]] bool isBehind();
    void look();

    store::Exchange &m_exchange;
    HubLine &m_line;
    const Pace m_pace;
    const Backoff::Random m_random;
    Backoff m_backoff;
    Round m_round;
    QTimer m_due;
    QTimer m_watchdog;  // as long as a round is running
    quint64 m_answersBefore = 0;  // when it began
    quint64 m_answers = 0;  // when it was looked last
    qint64 m_hubNumber = 0;
    bool m_isCalledFor = false;  // by hold(), while a round is running
    bool m_isWantedAgain = false;
    bool m_isNoticed = false;  // while a round is running
    Trouble m_trouble = Trouble::None;
};

// Nothing will come of asking again: the file is to be closed.
[[nodiscard]] inline bool isEnd(Trouble trouble)
{
    return trouble == Trouble::Revoked || trouble == Trouble::LeaseOver || trouble == Trouble::LeaseInDoubt;
}

}  // namespace qianshao::sync
