// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/round.h"

namespace qianshao::sync {

using changes::Page;
using changes::Push;
using changes::PushReply;

Round::Round(store::Exchange &exchange, HubLine &line, RoundSizes sizes)
    : m_exchange(exchange),
      m_line(line),
      m_sizes(sizes)
{
}

void Round::begin(std::function<void(Trouble)> ended)
{
    Q_ASSERT(!isRunning());
    m_ended = std::move(ended);
    m_refusal = Trouble::None;
    m_isAllGiven = false;
    m_isAllTaken = false;
    m_isPushing = false;
    next();
}

void Round::giveUp(Trouble why)
{
    if (isRunning())
        end(why);
}

void Round::end(Trouble why)
{
    ++m_question;
    std::exchange(m_ended, nullptr)(why);
}

void Round::stumble(Trouble why)
{
    const bool isAboutThePush =
        m_isPushing && (why == Trouble::ClockAhead || why == Trouble::NotAllowed || why == Trouble::NotUnderstood);
    if (!isAboutThePush) {
        end(why);
        return;
    }
    m_refusal = why;
    m_isAllGiven = true;
    next();
}

// In turn, so that neither a long day's work nor a long absence keeps the other waiting.
void Round::next()
{
    m_isPushing = !m_isPushing;
    if (m_isAllGiven && m_isAllTaken)
        end(m_refusal);
    else if (m_isPushing ? m_isAllGiven : m_isAllTaken)
        next();
    else
        guarded([this] { m_isPushing ? push() : pull(); });
}

void Round::push()
{
    // How far this device had read before it looked at what waits: the hub tells by it who knows what.
    const changes::Place known = m_exchange.place();
    const auto parcel = std::make_shared<const store::Exchange::Parcel>(m_exchange.waiting(m_sizes.parcel));
    m_isAllGiven = parcel->isLast || parcel->states.empty();
    if (parcel->states.empty()) {
        next();
        return;
    }
    const Push push{m_exchange.nextPush(), known.upTo, parcel->states, known.lineage};
    m_line.push(push, waitFor<PushReply>([this, parcel, number = push.number](const PushReply &reply) {
        if (reply.number != number) {
            end(Trouble::BadAnswer);
            return;
        }
        if (!reply.refused.empty())
            (void)m_exchange.withdraw(reply, {QStringLiteral("hub"), {}});
        m_exchange.confirm(*parcel);
        next();
    }));
}

void Round::pull()
{
    const changes::Place after = m_exchange.place();
    m_line.pull(after, m_sizes.page, waitFor<Page>([this, after](const Page &page) {
        const bool isOfSameLineage = after.lineage == 0 || page.lineage == 0 || page.lineage == after.lineage;
        const bool isSameView = page.view == after.view && isOfSameLineage;
        if (isSameView && page.upTo < after.upTo) {
            end(Trouble::BadAnswer);
            return;
        }
        m_isAllTaken = page.isLast;
        if (!isSameView || page.upTo > after.upTo) {
            (void)m_exchange.take(page, {QStringLiteral("hub"), {}});
            // What was taken may have something to say in return.
            m_isAllGiven = m_refusal != Trouble::None || (m_isAllGiven && m_exchange.waitingCount() == 0);
        }
        next();
    }));
}

template <class Answer>
Heard<Answer> Round::waitFor(std::function<void(const Answer &)> work)
{
    return [this, isHere = std::weak_ptr(m_isHere), work = std::move(work), question = ++m_question](
               const std::variant<Answer, Trouble> &answer) {
        if (isHere.expired() || question != m_question)
            return;
        ++m_question;
        if (const auto *trouble = std::get_if<Trouble>(&answer))
            stumble(*trouble);
        else
            guarded([&] { work(std::get<Answer>(answer)); });
    };
}

void Round::guarded(const std::function<void()> &work)
{
    try {
        work();
    } catch (const store::Failure &) {
        giveUp(Trouble::FileBusy);
    }
}

}  // namespace qianshao::sync
