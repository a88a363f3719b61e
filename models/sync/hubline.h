// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <variant>

namespace qianshao::sync {

// Why nothing came of a question.
enum class Trouble : quint8 {
    None,
    NoAnswer,   // no network, no hub, or nothing within the time
    Busy,       // the hub asks to come later
    NotMine,    // the hub knows this device no more, or never did
    BadAnswer,  // something answered that is no hub of ours
    FileBusy,   // the station's own file is being written, or fails
    OtherCertificate,  // whoever answered has another certificate than the hub: nothing was said to them
    Revoked,           // this device was taken out of its unit: its key slots are destroyed
    LeaseOver,         // it had no contact for too long: likewise
    LeaseInDoubt,      // by this machine's clock it had not, which may be wrong (lease.h)
    BadSignature,      // the hub has another key for this device
    NotAllowed,        // the role of whose device this is does not take that in
    StaleNumber,       // the hub has seen larger numbers of this device: the next one is larger than all
    ClockAhead,        // what was written here is stamped a day or more ahead of the hub's clock
    NotUnderstood,     // the hub finds the question wrong or too large
};

template <class Answer>
using Heard = std::function<void(std::variant<Answer, Trouble>)>;

// The hub as a device speaks to it. Whatever the way does to a question or an answer (lost, late, twice), the one who
// asks is told at most once, or never: then it gives up by itself.
class HubLine {
public:
    virtual ~HubLine() = default;

    virtual void push(const changes::PackedPush &push, Heard<changes::PushReply> heard) = 0;
    // What comes after a place, at most so many records.
    virtual void pull(changes::Place after, int most, Heard<changes::Page> heard) = 0;
    // Does that work once the question that was asked last is on its way and there is nothing to do but to wait.
    virtual void meanwhile(std::function<void()> work) { std::exchange(work, {})(); }
    // A page that has been taken: whoever unpacked it clears it away, which takes a millisecond.
    virtual void clearAway(std::shared_ptr<const changes::Page> page) { page.reset(); }
    // How late it was at the hub when it refused a push as ClockAhead; absent where it did not say so.
    [[nodiscard]] virtual records::Instant clock() const { return {}; }
    // How long the hub asked to be left alone when it was asked last.
    [[nodiscard]] virtual std::chrono::seconds rest() const { return std::chrono::seconds(0); }
};

}  // namespace qianshao::sync
