// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/knowledge.h"
#include "models/records/catalogue.h"

#include <QVarLengthArray>

#include <vector>

// A record as several devices have written it, for them to become the same again. Devices exchange states, never logs:
// a state may come twice, late, out of order or in parts, and whoever has merged the same ones has the same record.
// Pure: no store, no clock. Devices have the numbers here by which everybody knows them (models/security).
namespace qianshao::changes {

using records::Kind;
using records::Uuid;
using records::Value;

// What a field holds, and the writing that put it there.
struct Written {
    Value value;
    Version at;

    bool operator==(const Written &) const = default;
};

// Nearly always one, which needs no room elsewhere.
class Writings : public QVarLengthArray<Written, 1> {
public:
    using QVarLengthArray::QVarLengthArray;
    Writings(const Writings &) = default;
    Writings(Writings &&) = default;
    Writings &operator=(const Writings &) = default;
    // Qt 6.8.2 forgets the room that an array has of its own when it is given another one's.
    Writings &operator=(Writings &&other) noexcept
    {
        if (capacity() > PreallocatedSize && this != &other)
            const QVarLengthArray forgotten(std::move(*this));
        QVarLengthArray::operator=(std::move(other));
        return *this;
    }
    ~Writings() = default;
};

// A field after everybody's writing. One value, or several that were written without knowing of one another: then the
// first shows, and where the others say something else a person decides; writing once more, knowing of all of them, is
// that decision. Two of the same content are both kept: somebody may overwrite the one without knowing of the other.
struct FieldState {
    int field = 0;                // its number in the field table; larger than the table = a newer program's
    Writings values;              // newest first; never empty
    // What was known when they were written: the newest writing of each device that none of the values is, ascending by
    // device. Whatever of a device is not newer has been overwritten.
    Knowledge known;

    bool operator==(const FieldState &) const = default;
};

struct Author {
    Version at;
    Uuid staff;  // null: nobody was signed in

    bool operator==(const Author &) const = default;
};

struct RecordState {
    Kind kind = Kind::None;
    Uuid id;
    std::vector<FieldState> fields;  // ascending by number; what is not there was never written, or is not told here
    // What was known to whoever removed it, newest of each device, ascending; empty = nobody did. And the last such
    // act.
    Knowledge removal;
    Version removedAt;
    std::vector<Author> authors;  // of the writings in `fields` and of removedAt, ascending, where they are known

    bool operator==(const RecordState &) const = default;
};

// Whether a removal holds: it knew of everything that was written. Who writes without knowing of it brings the record
// back, so that nothing that was written is lost.
[[nodiscard]] bool isRemoved(const RecordState &state);
// What was removed last, and of it what refers to others before those, which are of earlier kinds: whoever hears of a
// visit's removal before its photo's takes the photo for somebody's who did not know of it, and brings the visit back.
void orderRemovals(std::vector<RecordState> &states);

// Both in one: commutative, associative, idempotent. Of the same record (kind and id of `one` are taken).
[[nodiscard]] RecordState merged(const RecordState &one, const RecordState &other);

// Writes a field, knowing of all that is in `state`. `at` is newer than all that this device has written before.
void write(RecordState &state, int field, const Value &value, Version at, const Uuid &author);
// Removes it, likewise.
void remove(RecordState &state, Version at, const Uuid &author);

// nullptr where the field was never written.
[[nodiscard]] const FieldState *fieldOf(const RecordState &state, int field);
// What shows; absent where it was never written.
[[nodiscard]] Value shown(const RecordState &state, int field);
// What shows in a field that refers to another record; null where it refers to none. 0 is no field.
[[nodiscard]] Uuid referenceIn(const RecordState &state, int field);
// null where it is not known.
[[nodiscard]] Uuid authorOf(const RecordState &state, Version at);
// Somebody's value is hidden by another one that was written without knowing of it.
[[nodiscard]] bool hasConflict(const FieldState &field);
[[nodiscard]] bool hasConflict(const RecordState &state);
// The newest writing or removal in it, of any device.
[[nodiscard]] Version newest(const RecordState &state);
// Likewise, also of those that are only known to have been: what is said to be known of a time to come would make the
// writings of that time look overwritten.
[[nodiscard]] qint64 newestTold(const RecordState &state);

}  // namespace qianshao::changes
