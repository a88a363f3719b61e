// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/exchange.h"
#include "models/sync/hubline.h"

#include <deque>
#include <optional>

namespace qianshao::sync {

// How many records travel in one message, at first: few, so that the other side has something to do soon. On a way that
// keeps they become half as many more with each, up to four times and until the round ends, on one that breaks half,
// down to a sixteenth: what is too long for it would never get through.
struct RoundSizes {
    int parcel = 500;
    int page = 500;
};

// One conversation with the hub: gives what waits and takes what is new, a parcel and a page in turn, until neither
// side has more. Where the hub does not take what was written here, what others wrote is taken all the same. It may be
// ended at any moment, by a crash as well: what was not confirmed is given once more, what was not taken is asked for
// once more.
class Round {
public:
    // Both outlive it. Not to be destroyed from within `ended`.
    Round(store::Exchange &exchange, HubLine &line, RoundSizes sizes = {});

    // `ended` is told once, Trouble::None where all went well. Not while one is running.
    void begin(std::function<void(Trouble)> ended);
    // Nobody has answered for too long, or the program closes: whatever comes now reaches nobody.
    void giveUp(Trouble why = Trouble::NoAnswer);
    [[nodiscard]] bool isRunning() const { return bool(m_ended); }
    // Another number than a while ago: there was an answer since.
    [[nodiscard]] quint64 answers() const { return m_answers; }

private:
    using Parcel = std::shared_ptr<const store::Exchange::Parcel>;
    using Page = std::shared_ptr<const changes::Page>;
    // What is to be given next, and how far this device had read before it looked at what waits: the hub tells by it
    // who knows what.
    struct Next {
        changes::Place known;
        Parcel parcel;
        QByteArray packed;  // its states
    };
    void next();
    void give();
    [[nodiscard]] bool isStampedAnew(Trouble why);
    [[nodiscard]] Next collect(int most);
    void prepare();
    void given(const changes::PushReply &reply);
    void ask();
    void arrived(changes::Place after, Page page);
    void askAhead(changes::Place after, int most);
    void heardAhead(quint64 question, const std::variant<Page, Trouble> &answer);
    void goOnAhead();
    void take(changes::Place after, const changes::Page &page);
    void end(Trouble why);
    [[nodiscard]] RoundSizes grown() const;
    void shrink();
    // Calls `work` with the answer, once, where it comes in this conversation; `failed` where it is trouble.
    template <class Answer>
    [[nodiscard]] Heard<Answer> waitFor(std::function<void(Answer)> work, std::function<void(Trouble)> failed);
    void work(std::function<void()> what);

    store::Exchange &m_exchange;
    HubLine &m_line;
    const RoundSizes m_first;
    RoundSizes m_sizes;  // now
    std::function<void(Trouble)> m_ended;
    std::shared_ptr<const bool> m_isHere;  // this conversation is; answers may outlive it
    quint64 m_answers = 0;
    Trouble m_refusal = Trouble::None;  // why the hub takes nothing
    std::deque<std::function<void()>> m_work;
    bool m_isWorking = false;
    Parcel m_given;  // waits for its answer
    qint64 m_number = 0;  // of that push
    std::optional<Next> m_next;  // collected while the hub was at work
    // The page after the one that is being taken. Of use only where that one has ended there.
    struct Ahead {
        changes::Place after;
        quint64 question;
        std::optional<std::variant<Page, Trouble>> answer;
        bool isDue = false;  // it is waited for
    };
    std::optional<Ahead> m_ahead;
    quint64 m_questions = 0;  // that were asked ahead
    bool m_isAllGiven = false;
    bool m_isAllTaken = false;
    bool m_isWaiting = false;  // for the answer to a parcel, or for a page
    bool m_hasJustGiven = false;  // it is the page's turn
};

}  // namespace qianshao::sync
