// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/recordstate.h"

#include <QByteArray>

#include <optional>
#include <span>

// What a device and a hub say to one another. CBOR maps with short integer keys; a key that a program does not know is
// passed over, so that newer ones may say more. States travel compressed (stateform.h). Whatever is not such a message
// gives nullopt.
namespace qianshao::changes {

// How much one message may hold. A hub may allow less.
inline constexpr qsizetype mostRecords = 20'000;
inline constexpr qsizetype mostBytes = qsizetype(64) * 1024 * 1024;  // of states, decompressed

// What a device sees is counted: with another role or other communities it is another view. A hub that was put back to
// an earlier state gives numbers once more, to other changes: it is of another lineage from then on.
struct Place {
    int view = 0;  // 0: of none yet
    qint64 upTo = 0;  // all changes of that view up to this number have been taken
    qint64 lineage = 0;  // that the number belongs to; 0: whoever asks does not know

    bool operator==(const Place &) const = default;
};

// "Here is what I have written." Each attempt has a larger number than the one before. One that arrives twice, or late,
// does no harm: the states in it are merged once more.
struct Push {
    qint64 number = 0;  // from 1 on, ascending for this device
    qint64 upTo = 0;  // the changes of the unit that the device had taken in when it collected these
    std::vector<RecordState> states;
    qint64 lineage = 0;  // whose numbers upTo is among (Place)
    int view = 0;  // likewise; 0: whoever sends it does not say

    bool operator==(const Push &) const = default;
};

// The same as it is sent, with its states in the form in which they travel.
struct PackedPush {
    qint64 number = 0;
    Place known;
    QByteArray states;
};

// An id that turned out to be another record's.
struct Alias {
    Kind kind = Kind::None;
    Uuid id;
    Uuid now;

    bool operator==(const Alias &) const = default;
};

// What of a push the hub has not taken.
struct Refused {
    enum class Why : quint8 {
        NotAllowed = 1,  // the role of the device's person does not take it in (rules/rights.h)
        AlreadyDecided = 2,  // somebody was first, and it is done once (rules/decidedonce.h)
    };
    Kind kind = Kind::None;
    Uuid id;
    int field = 0;  // 0: its removal
    Why why{};

    bool operator==(const Refused &) const = default;
};

struct PushReply {
    qint64 number = 0;  // the push's
    std::vector<Refused> refused;
    // The records of those refused, as they stand; not there: nobody has them, or the device does not see them.
    std::vector<RecordState> states;
    // Whoever pushed it, and had taken all changes up to `since`, has all up to `upTo`: those in between are their own.
    // 0: somebody else may have said something, and it has to be asked for.
    qint64 since = 0;
    qint64 upTo = 0;
    // Of the records of `states`, those that have other ids than they were pushed by: whoever pushed them may not have
    // heard yet whose they turned out to be.
    std::vector<Alias> aliases = {};

    bool operator==(const PushReply &) const = default;
};

// What has changed after a number, in their order.
struct Page {
    qint64 upTo = 0;  // where this page ends
    bool isLast = true;
    std::vector<RecordState> states;  // by kind when it is sent, by case when it has arrived (caseorder.h)
    std::vector<Alias> aliases;
    std::vector<std::pair<Kind, Uuid>> departed;  // are not this device's to see any more
    int view = 0;  // what it sees; another one than was asked for: it begins again, from number 0
    bool isAnew = false;  // with another role: what is here is forgotten first
    // Another one than was asked for: the hub may have lost what it had, and this page begins again, from number 0.
    qint64 lineage = 0;

    bool operator==(const Page &) const = default;
};

[[nodiscard]] QByteArray encode(const Push &push);
[[nodiscard]] QByteArray encode(const PackedPush &push);
[[nodiscard]] QByteArray encode(const PushReply &reply);
[[nodiscard]] QByteArray encode(const Page &page);
// For a packed push.
[[nodiscard]] QByteArray packed(std::span<const RecordState> states);
[[nodiscard]] std::optional<Push> decodePush(QByteArrayView bytes);
[[nodiscard]] std::optional<PushReply> decodePushReply(QByteArrayView bytes);
[[nodiscard]] std::optional<Page> decodePage(QByteArrayView bytes);

}  // namespace qianshao::changes
