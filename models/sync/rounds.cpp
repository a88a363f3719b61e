// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/rounds.h"

namespace qianshao::sync {

using std::chrono::milliseconds;

Rounds::Rounds(store::Exchange &exchange, HubLine &line, const Backoff::Random &random, Pace pace)
    : m_exchange(exchange),
      m_line(line),
      m_pace(pace),
      m_random(random),
      m_backoff(random, pace.retry),
      m_round(exchange, line)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &Rounds::begin);
    connect(&m_watchdog, &QTimer::timeout, this, &Rounds::look);
}

void Rounds::hold()
{
    m_isCalledFor = isRunning();
    holdIn(milliseconds(0));
}

void Rounds::written()
{
    if (m_trouble != Trouble::None && !isRunning())
        return;
    try {
        if (m_exchange.waitingCount() > 0)
            holdIn(m_pace.gather);
    } catch (const store::Failure &) {
        // The round that is due anyway finds out what is wrong with the file.
    }
}

void Rounds::noticed(qint64 number)
{
    m_hubNumber = std::max(m_hubNumber, number);
    m_isNoticed = true;
    // A hub that asked for patience is not asked before its time. What comes during a round may be what it pushed.
    if (m_trouble != Trouble::Busy && !isRunning() && isBehind())
        hold();
}

bool Rounds::isBehind()
{
    try {
        return m_hubNumber > m_exchange.taken();
    } catch (const store::Failure &) {
        return false;  // as above
    }
}

void Rounds::holdIn(milliseconds wait)
{
    if (isEnd(m_trouble))
        return;
    if (isRunning())
        m_isWantedAgain = true;
    else if (!m_due.isActive() || m_due.remainingTimeAsDuration() > wait)
        m_due.start(wait);
}

void Rounds::begin()
{
    m_due.stop();
    m_isCalledFor = m_isWantedAgain = m_isNoticed = false;
    m_answers = m_answersBefore = m_round.answers();
    m_watchdog.start(m_pace.patience);
    Q_EMIT begun();
    m_round.begin([this](Trouble trouble) { end(trouble); });
}

Trouble Rounds::trouble() const
{
    const bool wasSilent = m_trouble == Trouble::NoAnswer || m_trouble == Trouble::Busy;
    const bool isAnswered = isRunning() && m_round.answers() != m_answersBefore;
    return wasSilent && isAnswered ? Trouble::None : m_trouble;
}

void Rounds::look()
{
    if (m_round.answers() == m_answers)
        m_round.giveUp();
    else
        m_answers = m_round.answers();
}

void Rounds::end(Trouble trouble)
{
    m_watchdog.stop();
    const milliseconds wait = waitAfter(trouble);
    if (trouble == Trouble::None && !m_isNoticed)
        m_hubNumber = 0;  // it may have been put back, and then goes on from a smaller one
    m_trouble = trouble;
    if (!isEnd(trouble))
        m_due.start(wait);
    Q_EMIT ended(trouble);
}

milliseconds Rounds::waitAfter(Trouble trouble)
{
    if (trouble == Trouble::None) {
        m_backoff.reset();
        if (m_isWantedAgain)
            return m_pace.gather;
        if (m_isNoticed && isBehind())
            return milliseconds(0);
        // Laptops that were switched on together do not ask together for ever.
        return m_pace.pause / 2 + milliseconds(qint64(m_random() % quint64(m_pace.pause.count() / 2 + 1)));
    }
    if (trouble == Trouble::StaleNumber && m_trouble != Trouble::StaleNumber)
        return milliseconds(0);
    if (m_isCalledFor)
        return std::max<milliseconds>(m_pace.gather, m_line.rest());
    return std::max<milliseconds>(m_backoff.next(), m_line.rest());
}

}  // namespace qianshao::sync
