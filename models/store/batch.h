// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/store/departures.h"
#include "models/store/heldgroups.h"
#include "models/store/instructionstates.h"
#include "models/store/rowstates.h"
#include "models/store/searchindex.h"
#include "models/store/store.h"

#include <span>

namespace qianshao::store {

// One transaction and one undo step made of many sets: a whole import, or a single save. Rolls back unless committed.
// Holds the file's write lock from the first to the last line.
class Batch {
public:
    // `partner`: the device whose package it is; only of Origin::Package.
    Batch(Store &store, Origin origin, StepInfo info, qint64 partner = 0);
    ~Batch();
    Batch(const Batch &) = delete;
    Batch &operator=(const Batch &) = delete;

    // Writes the set, or none of it and says why.
    [[nodiscard]] std::vector<rules::Problem> add(const changes::ChangeSet &set);
    // The step that takes `step` back. Problems: nothing was written and the batch must be dropped.
    [[nodiscard]] std::vector<rules::Problem> addRevert(qint64 step, const GoOn &goOn = {});
    // Takes in what other devices have written, whatever the order in which it comes: by its field's rules each state
    // becomes part of the record that is here. Only from elsewhere. What refers to records that are not here waits for
    // them; what cannot be here at all is kept and counted (Exchange::stranded).
    void merge(std::span<const changes::RecordState> states);
    // Before what is merged: what is to leave goes on to do so, also where it comes once more.
    void letDepart() { m_letsDepart = true; }
    // The first thousand at most, until somebody else wants to write: how many, one at least.
    [[nodiscard]] size_t mergeWhileFree(std::span<const changes::RecordState> states);
    // Ids that turned out to be other records': whoever is known by one of them here gets the other.
    void merge(std::span<const changes::Alias> aliases);
    // The clock goes on from that stamp, so that whoever has read a writing writes after it. Before anything is merged.
    void follow(qint64 stamp) { m_seen = std::max(m_seen, stamp); }
    // What this device may see no more leaves the file with all that belongs to it, and leaves no trace in journal or
    // index (Erasing does the rest). What waits for the hub stays until it has been given.
    void forget(std::span<const std::pair<records::Kind, records::Uuid>> names);
    // … all that travels: the device begins anew.
    void forgetAll();
    // … what had to wait.
    void forgetDeparting();
    // What the hub has not taken of a push, which held this device's writings up to that stamp, becomes what stands at
    // the hub, and is kept apart (refusals.h).
    void withdraw(const changes::PushReply &reply, qint64 upTo);
    // The hub may have lost whatever it had: everything that travels waits for it, whoever wrote it. Then what it turns
    // out to have as it is here waits no more.
    void offerAll();
    void dropOffers(std::span<const changes::RecordState> states);
    // Without what was only offered and is not this device's to write: whoever may write it will bring it.
    [[nodiscard]] changes::PushReply withoutOffers(changes::PushReply reply);
    // Lets in what others wrote that waited for these records. Only of Origin::Hub.
    void letIn(std::span<const std::pair<records::Kind, records::Uuid>> records);
    // Removed records that addRevert() has brought back.
    [[nodiscard]] const std::vector<std::pair<records::Kind, records::Uuid>> &broughtBack() const
    {
        return m_broughtBack;
    }
    Applied commit();

    // Below the stamp of a step that takes another one back: for what stands side by side after it.
    static constexpr qint64 stampsToSpare = 4095;

private:
    // A line of the journal: a run of inserted rows, or one change or removal with its payload.
    struct Line {
        qint64 n;
        records::Kind kind;
        qint64 first;
        qint64 last;
        QByteArray payload;
    };
    // What a set that fails half way takes back.
    struct Mark {
        std::map<records::Kind, Line> runs;
        qint64 nextLine;
        Counters counters;
        HeldGroups held;
        size_t states, instructionTexts, victimTexts, written;
    };

    // Above this many rows a listener had better read again what it shows.
    static constexpr size_t mostNamed = 10'000;
    static void sortUnique(std::vector<qint64> &rows);
    // The values of a record after the change.
    [[nodiscard]] static std::vector<records::Value> valuesAfter(
        const changes::Change &change, std::vector<records::Value> values);

    [[nodiscard]] bool isFromElsewhere() const { return m_origin == Origin::Hub || m_origin == Origin::Package; }
    void begin();
    [[nodiscard]] std::vector<rules::Problem> write(const changes::Change &change);
    void insert(const changes::Change &change);
    qint64 insert(const changes::Change &change, changes::Version version, const FieldVersions &versions);
    [[nodiscard]] std::vector<rules::Problem> update(const changes::Change &change);
    [[nodiscard]] std::vector<rules::Problem> changedSince(
        const changes::Change &change, const StoredRow &current) const;
    [[nodiscard]] std::vector<rules::Problem> remove(const changes::Change &change);
    void takeAway(records::Kind kind, const StoredRow &current);
    [[nodiscard]] static changes::Change removalOf(records::Kind kind, const StoredRow &current);
    [[nodiscard]] std::vector<rules::Problem> revertLine(
        const Line &line, qint64 stamp, const std::function<bool()> &goOn);
    [[nodiscard]] std::vector<rules::Problem> removeInserted(records::Kind kind, qint64 row, qint64 stamp);
    [[nodiscard]] bool isChangedSince(records::Kind kind, qint64 row, qint64 stamp);
    // What stood in the way of the work, also what it has thrown.
    [[nodiscard]] static std::vector<rules::Problem> problemsOf(
        const std::function<std::vector<rules::Problem>()> &work);
    [[nodiscard]] std::vector<rules::Problem> allOrNothing(const std::function<std::vector<rules::Problem>()> &work);
    [[nodiscard]] Mark mark() const;
    void backTo(const Mark &mark);
    void noteWritten(records::Kind kind, qint64 row);
    void noteInserted(records::Kind kind, qint64 row);
    // `settled`: what the change has decided between.
    void noteChanged(const changes::Change &change, qint64 row, const FieldVersions &settled = {});
    // What waits there already goes on waiting.
    void putInOutbox(records::Kind kind, qint64 row, qint64 since);
    void write(const Line &line);
    void touch(const changes::Change &change, const StoredRow *before, qint64 row);
    void countAddress(const StoredRow *before, const changes::Change &change);
    void countHeld(const std::vector<records::Value> &heldRow, qint64 delta);
    void touchInstruction(const records::Value &reference);
    void touchSiblings(const records::Value &person);
    void touchThoseOf(qint64 person);
    void settleStale();
    void derive();

    // Of what other devices have written (batchmerge).
    [[nodiscard]] size_t merge(std::span<const changes::RecordState> states, const std::function<bool()> &goOn);
    void mergeOne(const changes::RecordState &state);
    void mergeSettled(const changes::RecordState &incoming);
    void mergeNew(const changes::RecordState &state);
    void mergeInto(qint64 row, const changes::RecordState &state);
    void become(const StoredRow &current, const changes::RecordState &before, const changes::RecordState &after);
    [[nodiscard]] qint64 rowWithKey(const changes::RecordState &state);
    void meet(records::Kind kind, qint64 row, const records::Uuid &id);
    void adopt(records::Kind kind, qint64 row, const records::Uuid &id);
    void passOn(const changes::RecordState &now, const changes::RecordState &incoming);
    void relay(records::Kind kind, qint64 row);

    // Of what leaves the file (batchforget).
    [[nodiscard]] bool forgetOne(records::Kind kind, const records::Uuid &id);
    [[nodiscard]] bool isWaiting(records::Kind kind, qint64 row);
    void keepHere(std::span<const changes::RecordState> states);
    void keepHere(changes::Kind kind, const changes::Uuid &id);
    void renameDeparting(changes::Kind kind, const changes::Uuid &before, const changes::Uuid &id);
    void loosen(records::Kind kind, const StoredRow &current);
    void dropContent(const StoredRow &attachment);
    void eraseTraces(records::Kind kind, const StoredRow &current);

    // Of what the hub has refused (batchwithdraw).
    void withdrawFields(const StoredRow &current, const std::vector<int> &fields, const changes::RecordState &theirs);
    using RefusedFields = std::map<std::pair<records::Kind, records::Uuid>, std::vector<int>>;
    // `told`: the fields of it that are among the refused ones.
    [[nodiscard]] records::Value writtenHere(const changes::Refused &refused);
    void withdrawRemoved(records::Kind kind, const records::Uuid &id, const std::vector<int> &told);
    [[nodiscard]] bool isRemovedSince(records::Kind kind, const records::Uuid &id, qint64 upTo);
    void withdrawUnsent(
        records::Kind kind, const StoredRow &current, const std::vector<int> &told, const RefusedFields &refused);
    void emptyWhatIsLeft(records::Kind kind, const records::Uuid &id, const std::vector<int> &refused);
    void takeFromOutbox(records::Kind kind, qint64 row);
    void keepRefusal(const changes::Refused &refused, const records::Value *value);

    // Of references to what is not here (batchreferences).
    struct Reference {
        int field;
        records::Kind kind;
        records::Uuid target;
    };
    [[nodiscard]] std::vector<Reference> takeDangling(changes::Change &change);
    void keepDangling(qint64 row, const changes::Change &change, const std::vector<Reference> &dangling);
    void settleReferences(const changes::Change &change, qint64 row);
    void keepAlias(const changes::Alias &alias);
    void strand(const changes::RecordState &state, records::Kind targetKind = {}, const records::Uuid &target = {});
    void arrived(records::Kind kind, const records::Uuid &id);
    void fillIn(records::Kind kind, const records::Uuid &id);
    void comeIn(records::Kind kind, const records::Uuid &id);

    // Of who wrote what and knew of what (batchversions).
    [[nodiscard]] RowStates &rowStates();
    [[nodiscard]] bool mayHold(RareTables::Table table) const
    {
        return !m_rowStates || m_rowStates->rare().mayHold(table);
    }
    [[nodiscard]] FieldVersions versionsAfter(const StoredRow &current, const changes::Change &change) const;
    [[nodiscard]] static FieldVersions settledBy(const changes::Change &change, const StoredRow &before);
    [[nodiscard]] bool isLastWord(const changes::Change &decision, const FieldVersions &settled, qint64 stamp);
    void putBeside(const changes::Change &decision, const FieldVersions &settled);
    void settleConflict(records::Kind kind, const StoredRow &before);
    void noteConflict(qint64 row, const changes::RecordState &state);
    void settleConflicts();
    void dropTombstone(records::Kind kind, const records::Uuid &id);

    Store &m_store;
    Connection &m_connection;
    Origin m_origin;
    StepInfo m_info;
    // How what is merged has come; what waited here for another record may have come otherwise than that one.
    struct Came {
        qint64 partner = 0;  // that has it; 0: none is known to
        bool isByPackage = false;
    } m_came;
    std::unique_ptr<Transaction> m_transaction;
    Departures m_departures;
    Counters m_counters;
    HeldGroups m_held;
    InstructionStates m_states;
    SearchIndex m_search;
    changes::Version m_version;
    qint64 m_seen = 0;  // the newest stamp that came from elsewhere
    qint64 m_spared = 0;  // how many of stampsToSpare are used
    std::unique_ptr<RowStates> m_rowStates;  // only where something comes from elsewhere
    qint64 m_step = 0;
    qint64 m_reverts = 0;
    qint64 m_nextLine = 1;
    bool m_profilesChanged = false;
    bool m_hasNewAliases = false;
    bool m_letsDepart = false;
    std::map<records::Kind, Line> m_runs;  // the open run of inserted rows of each kind
    size_t m_staleAllowed = 1'000'000;  // how many may wait before they are told apart
    std::vector<qint64> m_staleStates;
    std::vector<qint64> m_staleInstructionTexts;
    std::vector<qint64> m_staleVictimTexts;
    std::vector<std::pair<records::Kind, qint64>> m_written;
    std::vector<std::pair<records::Kind, records::Uuid>> m_broughtBack;
};

}  // namespace qianshao::store
