// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/round.h"

#include <algorithm>

namespace qianshao::sync {

using changes::PushReply;

namespace {

constexpr int smallest = 16;  // of what it began with, this part
constexpr int largest = 4;  // times as much

// Or nearly: a parcel has no room for the next case, of a page this device's own is left out.
bool isFull(const std::vector<changes::RecordState> &states, int most)
{
    return 2 * std::ssize(states) > most;
}

}  // namespace

Round::Round(store::Exchange &exchange, HubLine &line, RoundSizes sizes)
    : m_exchange(exchange),
      m_line(line),
      m_first(sizes),
      m_sizes(sizes)
{
}

void Round::begin(std::function<void(Trouble)> ended)
{
    Q_ASSERT(!isRunning());
    m_ended = std::move(ended);
    m_isHere = std::make_shared<bool>(true);
    m_refusal = Trouble::None;
    m_sizes = {std::min(m_sizes.parcel, m_first.parcel), std::min(m_sizes.page, m_first.page)};
    m_given = nullptr;
    m_next.reset();
    m_ahead.reset();
    m_isAllGiven = m_isAllTaken = m_isWaiting = m_hasJustGiven = false;
    work([this] { next(); });
}

void Round::giveUp(Trouble why)
{
    if (isRunning())
        end(why);
}

void Round::end(Trouble why)
{
    if (why == Trouble::NoAnswer)
        shrink();
    m_isHere.reset();
    m_work.clear();
    std::exchange(m_ended, nullptr)(why);
}

RoundSizes Round::grown() const
{
    const auto more = [](int now, int first) { return std::min(now + (now + 1) / 2, largest * first); };
    return {more(m_sizes.parcel, m_first.parcel), more(m_sizes.page, m_first.page)};
}

void Round::shrink()
{
    const auto half = [](int now, int first) { return std::max({now / 2, first / smallest, 1}); };
    m_sizes = {half(m_sizes.parcel, m_first.parcel), half(m_sizes.page, m_first.page)};
}

// A parcel and a page in turn, so that neither a long day's work nor a long absence keeps the other waiting. Never two
// at once: what the hub has said is taken in the order in which it was said.
void Round::next()
{
    if (!m_isAllGiven && !m_hasJustGiven)
        give();
    if (m_isWaiting)
        return;
    if (m_isAllTaken)
        end(m_refusal);
    else
        ask();
}

void Round::give()
{
    const Next next = m_next ? *std::exchange(m_next, std::nullopt) : collect(m_sizes.parcel);
    m_isAllGiven = next.parcel->isLast || next.parcel->states.empty();
    if (next.parcel->states.empty())
        return;
    m_given = next.parcel;
    m_number = m_exchange.nextPush();
    const changes::PackedPush push{m_number, next.known, next.packed};
    m_isWaiting = m_hasJustGiven = true;
    const auto refused = [this](Trouble why) {
        const bool isAboutTheParcel =
            why == Trouble::ClockAhead || why == Trouble::NotAllowed || why == Trouble::NotUnderstood;
        if (!isAboutTheParcel) {
            end(why);
            return;
        }
        m_given = nullptr;
        m_next.reset();
        m_isWaiting = false;
        m_isAllGiven = !isStampedAnew(why);
        if (m_isAllGiven)
            m_refusal = why;
        this->next();
    };
    m_line.push(push, waitFor<PushReply>([this](const PushReply &reply) { given(reply); }, refused));
    if (!m_isAllGiven) {
        m_line.meanwhile([this, isHere = std::weak_ptr(m_isHere)] {
            if (!isHere.expired())
                work([this] { prepare(); });
        });
    }
}

// What a clock that was wrong has stamped is given once it is right.
bool Round::isStampedAnew(Trouble why)
{
    const records::Instant there = why == Trouble::ClockAhead ? m_line.clock() : records::Instant();
    return there.isSet() && m_exchange.restampAhead(there);
}

Round::Next Round::collect(int most)
{
    const changes::Place known = m_exchange.place();
    const auto parcel = std::make_shared<const store::Exchange::Parcel>(m_exchange.waiting(most, m_given.get()));
    return {known, parcel, parcel->states.empty() ? QByteArray() : changes::packed(parcel->states)};
}

// It is ready when the answer comes. What is written meanwhile waits on, as beside a parcel that is on its way.
void Round::prepare()
{
    if (m_given && !m_next)
        m_next = collect(isFull(m_given->states, m_sizes.parcel) ? grown().parcel : m_sizes.parcel);
}

void Round::given(const PushReply &reply)
{
    if (reply.number != m_number) {
        end(Trouble::BadAnswer);
        return;
    }
    // What is taken back here may stand in what was collected.
    if (!reply.refused.empty()) {
        m_next.reset();
        (void)m_exchange.withdraw(reply, {QStringLiteral("hub"), {}}, m_given->upTo);
    }
    const Parcel parcel = std::exchange(m_given, nullptr);
    m_exchange.confirm(*parcel, reply);
    if (isFull(parcel->states, m_sizes.parcel))
        m_sizes = grown();
    m_isWaiting = false;
    const changes::Place place = m_exchange.place();
    m_isAllTaken = reply.upTo != 0 && place.upTo == reply.upTo;
    if (m_isAllTaken)
        m_hasJustGiven = false;  // there is no page to be asked for
    if (m_isAllTaken && m_next)
        m_next->known = place;
    next();
}

void Round::ask()
{
    const changes::Place after = m_exchange.place();
    m_isWaiting = true;
    m_hasJustGiven = false;
    m_line.pull(after, m_sizes.page,
        waitFor<changes::Page>(
            [this, after](changes::Page page) { arrived(after, std::make_shared<changes::Page>(std::move(page))); },
            [this](Trouble why) { end(why); }));
}

namespace {

bool isOfSameView(changes::Place after, const changes::Page &page)
{
    const bool isOfSameLineage = after.lineage == 0 || page.lineage == 0 || page.lineage == after.lineage;
    return page.view == after.view && isOfSameLineage;
}

}  // namespace

// While one page is taken the next is on its way, where nothing is to be given.
void Round::arrived(changes::Place after, Page page)
{
    const bool isFirst = after == changes::Place{};
    if (page->isLast || !m_isAllGiven || !(isFirst || isOfSameView(after, *page))) {
        take(after, *page);
        return;
    }
    askAhead({page->view, page->upTo, page->lineage != 0 ? page->lineage : after.lineage},
        isFull(page->states, m_sizes.page) ? grown().page : m_sizes.page);
    m_line.meanwhile([this, after, page = std::move(page), isHere = std::weak_ptr(m_isHere)]() mutable {
        if (isHere.expired())
            return;
        work([this, after, page = std::move(page)]() mutable {
            take(after, *page);
            m_line.clearAway(std::move(page));
        });
    });
}

void Round::askAhead(changes::Place after, int most)
{
    const quint64 question = ++m_questions;
    m_ahead = Ahead{after, question, {}};
    m_line.pull(after, most,
        waitFor<changes::Page>(
            [this, question](
                changes::Page page) { heardAhead(question, std::make_shared<changes::Page>(std::move(page))); },
            [this, question](Trouble why) { heardAhead(question, why); }));
}

void Round::heardAhead(quint64 question, const std::variant<Page, Trouble> &answer)
{
    if (!m_ahead || m_ahead->question != question)
        return;  // it is of no use any more
    m_ahead->answer = answer;
    if (m_ahead->isDue)
        goOnAhead();
}

// The page before it has been taken.
void Round::goOnAhead()
{
    m_ahead->isDue = m_isWaiting = true;
    if (!m_ahead->answer)
        return;
    const changes::Place after = m_ahead->after;
    std::variant<Page, Trouble> answer = std::move(*m_ahead->answer);
    m_ahead.reset();
    if (const auto *why = std::get_if<Trouble>(&answer))
        end(*why);
    else
        arrived(after, std::get<Page>(std::move(answer)));
}

void Round::take(changes::Place after, const changes::Page &page)
{
    const bool isSameView = isOfSameView(after, page);
    const bool isFurther = !isSameView || page.upTo > after.upTo;
    if (!isFurther && (page.upTo < after.upTo || !page.isLast)) {
        end(Trouble::BadAnswer);
        return;
    }
    m_isWaiting = false;
    m_isAllTaken = page.isLast;
    if (isFull(page.states, m_sizes.page))
        m_sizes = grown();
    // What others wrote may change what was collected; where they wrote nothing, more is known by then.
    if (!isSameView || !page.states.empty() || !page.aliases.empty() || !page.departed.empty())
        m_next.reset();
    if (isFurther) {
        (void)m_exchange.take(page, {QStringLiteral("hub"), {}});
        if (m_next)
            m_next->known = m_exchange.place();
        // What was taken may have something to say in return.
        m_isAllGiven = m_refusal != Trouble::None || (m_isAllGiven && m_exchange.waitingCount() == 0);
    }
    // What is to be given since then goes after it: the hub has said this already.
    if (m_ahead && m_exchange.place() == m_ahead->after) {
        goOnAhead();
        return;
    }
    m_ahead.reset();
    next();
}

template <class Answer>
Heard<Answer> Round::waitFor(std::function<void(Answer)> work, std::function<void(Trouble)> failed)
{
    return [this, isHere = std::weak_ptr(m_isHere), isOpen = std::make_shared<bool>(true), work = std::move(work),
               failed = std::move(failed)](std::variant<Answer, Trouble> answer) {
        if (isHere.expired() || !std::exchange(*isOpen, false))
            return;
        ++m_answers;
        this->work([answer = std::move(answer), work, failed]() mutable {
            if (const auto *trouble = std::get_if<Trouble>(&answer))
                failed(*trouble);
            else
                work(std::move(std::get<Answer>(answer)));
        });
    };
}

// One thing after the other: an answer may come while what it answers is still being asked.
void Round::work(std::function<void()> what)
{
    m_work.push_back(std::move(what));
    if (std::exchange(m_isWorking, true))
        return;
    while (!m_work.empty()) {
        const auto first = std::move(m_work.front());
        m_work.pop_front();
        try {
            first();
        } catch (const store::Failure &) {
            giveUp(Trouble::FileBusy);
        }
    }
    m_isWorking = false;
}

}  // namespace qianshao::sync
