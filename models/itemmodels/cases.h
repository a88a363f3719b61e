// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/agreement.h"
#include "models/itemmodels/script.h"
#include "models/itemmodels/timeline.h"
#include "models/records/all.h"
#include "models/rules/progress.h"
#include "models/rules/rows.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace qianshao::store {
class Store;
}

namespace qianshao::itemmodels {

// One limit of a case.
struct MilestoneState {
    rules::Milestone milestone = rules::Milestone::None;
    records::Instant limit;
    records::Instant doneAt;  // absent = not yet
    bool isLate = false;      // done after the limit, or not done and the limit has passed

    bool operator==(const MilestoneState &) const = default;
};

// Everything about one instruction that its panel and its forms show.
struct InstructionCase {
    records::Instruction instruction;
    rules::InstructionRow line;  // the same as in the list
    records::Person person;  // id null when the instruction names nobody
    std::optional<records::Address> address;  // the standard address where the person lives, where it is known
    std::vector<records::Call> calls;  // oldest first, as are the next two
    std::vector<records::Visit> visits;
    std::vector<records::Feedback> feedback;
    std::vector<rules::InstructionRow> repeats;  // other instructions of the same person, newest first
    std::vector<records::Victim> victims;  // ledger entries of the same person
    QHash<records::Uuid, QString> staffNames;  // of everybody named above
    rules::Progress progress;
    std::vector<MilestoneState> milestones;  // in the order of work
    QString profileName;  // the limits that hold: name and version
    qint64 profileVersion = 0;
    std::vector<TimelineEntry> timeline;  // oldest first
    Agreement agreed;  // while the case is open

    bool operator==(const InstructionCase &) const = default;
};

struct VictimCase {
    records::Victim victim;
    rules::VictimRow line;
    records::Person person;
    std::optional<rules::InstructionRow> instruction;  // the warning that it is linked to
    std::vector<rules::InstructionRow> warnings;  // every instruction of the person, newest first
    QHash<records::Uuid, QString> staffNames;
};

// What the side of the window shows beside its pages. Read from the store's counters; overdue alone is counted, on an
// index.
struct Figures {
    qint64 myOpen = 0;      // 0 while nobody is chosen
    qint64 myOverdue = 0;
    qint64 open = 0;        // the station's
    qint64 overdue = 0;
    qint64 unassigned = 0;  // open ones that nobody has
    qint64 instructions = 0;
    qint64 calls = 0;
    qint64 visits = 0;
    qint64 victims = 0;
    qint64 held = 0;        // rows waiting for repair
    qint64 toSettle = 0;    // persons whose address waits to be settled
    qint64 addresses = 0;   // standard ones
};

// Everybody at the station: officers first, by role and name.
[[nodiscard]] std::vector<records::Staff> staffOf(store::Store &store);

// Reads whole cases and the small things that pages need. Reads only. Throws store::Failure when the file fails.
class Cases {
public:
    Cases(store::Store &store, std::function<records::Instant()> now);

    // nullopt when there is no such record.
    [[nodiscard]] std::optional<InstructionCase> read(const records::Uuid &instruction) const;
    [[nodiscard]] std::optional<VictimCase> readVictim(const records::Uuid &victim) const;
    [[nodiscard]] std::optional<records::HeldRow> readHeld(const records::Uuid &held) const;
    [[nodiscard]] std::optional<records::Call> readCall(const records::Uuid &call) const;
    [[nodiscard]] std::optional<records::Visit> readVisit(const records::Uuid &visit) const;
    // What was captured at a visit, oldest first.
    [[nodiscard]] std::vector<records::Attachment> attachments(const records::Uuid &visit) const;
    // Whether an attachment or a draft names this captured file, by its hash, or one that undo may bring back.
    [[nodiscard]] bool isNamed(const QString &sha256) const;
    // null when no instruction has that number.
    [[nodiscard]] records::Uuid instructionNumbered(const QString &number) const;

    [[nodiscard]] Figures figures(const records::Uuid &me) const;
    [[nodiscard]] std::vector<records::Staff> staff() const { return staffOf(m_store); }
    [[nodiscard]] std::vector<records::LimitProfile> limitProfiles() const;
    // The name that the station gave itself (setting "station/name"), else that of the first unit, else empty.
    [[nodiscard]] QString stationName() const;
    [[nodiscard]] Script script(records::FraudType type) const { return scriptOf(type); }

    [[nodiscard]] records::Instant now() const { return m_now(); }

private:
    store::Store &m_store;
    std::function<records::Instant()> m_now;
};

}  // namespace qianshao::itemmodels
