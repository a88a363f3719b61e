// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"

#include <functional>
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
};

template <class Answer>
using Heard = std::function<void(const std::variant<Answer, Trouble> &)>;

// The hub as a device speaks to it. Whatever the way does to a question or an answer (lost, late, twice), the one who
// asks is told at most once, or never: then it gives up by itself.
class HubLine {
public:
    virtual ~HubLine() = default;

    virtual void push(const changes::Push &push, Heard<changes::PushReply> heard) = 0;
    // What comes after a place, at most so many records.
    virtual void pull(changes::Place after, int most, Heard<changes::Page> heard) = 0;
};

}  // namespace qianshao::sync
