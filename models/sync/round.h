// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/exchange.h"
#include "models/sync/hubline.h"

namespace qianshao::sync {

// How many records travel in one message.
struct RoundSizes {
    int parcel = 1000;
    int page = 2000;
};

// One conversation with the hub: gives what waits and takes what is new, a parcel and a page in turn, until neither
// side has more. Where the hub does not take what was written here, what others wrote is taken all the same. It may be
// ended at any moment, by a crash as well: what was not confirmed is given once more, what was
// not taken is asked for once more.
class Round {
public:
    // Both outlive it.
    Round(store::Exchange &exchange, HubLine &line, RoundSizes sizes = {});

    // `ended` is told once, Trouble::None where all went well. Not while one is running.
    void begin(std::function<void(Trouble)> ended);
    // Nobody has answered for too long, or the program closes: whatever comes now reaches nobody.
    void giveUp(Trouble why = Trouble::NoAnswer);
    [[nodiscard]] bool isRunning() const { return bool(m_ended); }
    // Another number than a while ago: there was an answer since.
    [[nodiscard]] quint64 question() const { return m_question; }

private:
    void next();
    void push();
    void pull();
    void end(Trouble why);
    void stumble(Trouble why);
    // Calls `work` with the answer if it is the one that is waited for.
    template <class Answer>
    [[nodiscard]] Heard<Answer> waitFor(std::function<void(const Answer &)> work);
    void guarded(const std::function<void()> &work);

    store::Exchange &m_exchange;
    HubLine &m_line;
    const RoundSizes m_sizes;
    std::function<void(Trouble)> m_ended;
    quint64 m_question = 0;  // that is waited for
    std::shared_ptr<const bool> m_isHere = std::make_shared<bool>(true);  // answers may outlive it
    Trouble m_refusal = Trouble::None;  // why the hub takes nothing
    bool m_isAllGiven = false;
    bool m_isAllTaken = false;
    bool m_isPushing = false;  // whose turn it was last
};

}  // namespace qianshao::sync
