// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/store/rowstates.h"
#include "models/store/store.h"

#include <limits>

namespace qianshao::store {

class Batch;

// What a file gives to the other devices and takes from them, by way of a hub or of packages. Whatever is lost on the
// way is given once more; whatever comes twice changes nothing.
class Exchange {
public:
    explicit Exchange(Store &store);

    // By which everybody knows this device (models/security/devicekeys.h); 0 until it is given its number, once.
    [[nodiscard]] qint64 device() const { return m_states.device(); }
    void setDevice(qint64 number);

    // What the other side may not have yet. Urgent cases and all that they refer to come first, then whole cases:
    // instructions with their persons, calls, visits and feedback; then every kind after those that it refers to;
    // removals last, the other way round. Nothing before what it refers to that waits as well.
    struct Parcel {
        std::vector<changes::RecordState> states;
        std::vector<std::pair<records::Kind, qint64>> rows;  // of the first states; those of removed records follow
        qint64 upTo = 0;  // this device's writings up to this stamp are in it
        bool isLast = true;  // nothing waits beside it
    };
    // `most`: or a few more, where one refers to another. `given`: what is on its way already, and not in it again.
    [[nodiscard]] Parcel waiting(int most, const Parcel *given = nullptr);
    // The other side has it: what has not been written since waits no more. `reply`: where it tells that nobody else
    // has said anything meanwhile, that has been taken with it.
    void confirm(const Parcel &parcel, const changes::PushReply &reply = {});
    [[nodiscard]] qint64 waitingCount();

    // What the other side has not taken of a parcel is taken back here, and kept for whoever wrote it (refusals.h).
    // Before the parcel is confirmed. `upTo`: the parcel's; without it all that was written here was in it.
    Applied withdraw(
        const changes::PushReply &reply, const StepInfo &info, qint64 upTo = std::numeric_limits<qint64>::max());

    // A page of another lineage (changes::Place): the hub was put back to an earlier state. Then everything is read
    // again and compared, nothing is given meanwhile, and after the last page all waits that the hub does not have,
    // whoever wrote it. Makes what others wrote part of this file, lets go what is not this device's to see any more
    // (erasing.h does the rest of that), and remembers how far theirs has been taken. All or nothing, but that whoever
    // else wants to write to the file in this process is let in between: then the last of it remembers.
    Applied take(const changes::Page &page, const StepInfo &info);
    // The file joins a unit that the hub knows: that has a record of its own, so the one that was made with the file
    // goes.
    void leaveOwnUnit();
    // So far, and of which view.
    [[nodiscard]] changes::Place place();
    [[nodiscard]] qint64 taken() { return place().upTo; }
    // A number for the next push, larger than all before it also after a crash.
    [[nodiscard]] qint64 nextPush();
    // The other side has seen larger ones, as after a backup was put back. The next is larger than `least`, and twice
    // as large as the last one at least, so that asking again and again soon gets there.
    void skipPushes(qint64 least);

    // After the other side has refused what was written here as stamped too far ahead (models/store/restamp.h).
    // `there`: how late it is there. False: there is nothing of this device's to stamp anew, or this machine's clock is
    // still wrong, so that the next writings would be stamped so as well.
    [[nodiscard]] bool restampAhead(records::Instant there);

    // Records that came and cannot be here: a newer program's, or ones that clash with another.
    [[nodiscard]] qint64 stranded();
    // Records of which a field holds several values, as rows of their kind.
    [[nodiscard]] std::vector<std::pair<records::Kind, qint64>> conflicts();
    // nullopt where there is no such record.
    [[nodiscard]] std::optional<changes::RecordState> stateOf(records::Kind kind, qint64 row);
    // Every record of a kind.
    [[nodiscard]] std::vector<changes::RecordState> statesOf(records::Kind kind);

private:
    // What is done after the hub was put back.
    enum class Offering : quint8 { None, Comparing, Giving };
    [[nodiscard]] Offering offering() { return Offering(kept("offering")); }
    void beginTaking(const changes::Page &page, Batch &batch);
    void compareOffers(const changes::Page &page, Batch &batch);
    void endOffering(Batch &batch);
    void forgetAll(Batch &batch);
    class Collection;
    void confirmRemoval(const changes::RecordState &state);
    void confirm(const changes::RecordState &state, qint64 upTo);
    void leaveOutbox(std::pair<records::Kind, qint64> row, qint64 upTo);
    [[nodiscard]] qint64 kept(const char *what);
    [[nodiscard]] bool isDeparting();  // something is to leave this file, or will be
    void keep(const char *what, qint64 value);

    Store &m_store;
    Connection &m_connection;
    Tables m_tables;
    RowStates m_states;
};

}  // namespace qianshao::store
