// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/address.h"
#include "models/records/instruction.h"
#include "models/records/person.h"
#include "models/records/staff.h"
#include "models/records/unit.h"
#include "models/records/victim.h"

#include <QStringList>

#include <span>
#include <vector>

// Which records of a station somebody sees (what they may do with them is rights.h). The hub keeps labels with each
// record (bigint[]), a viewer has labels, and sees what shares one with them (&&); all of it within one station, by
// which every table of the hub is divided. Labels follow from the record alone and viewers' from the roster: a change
// of the one or the other changes that one's labels, and nothing else has to be written.
namespace qianshao::rules {

// The first eight bytes, big endian, of the SHA-256 of "kind:value" in UTF-8: community:<division code>, assignee:,
// door:, author:<staff, 36 characters, lower case>, and without a value station:, nowhere:, everybody:, below:.
// PostgreSQL:
//     ('x' || left(encode(sha256('community:610502001007'), 'hex'), 16))::bit(64)::bigint
// Two values of one station that fall together would show a case to one colleague more. With a thousand staff and
// communities that happens to one station in 10^13 (n*n/2 / 2^64), and it takes 2^64 tries to make it happen.
using Label = qint64;
using Labels = std::vector<Label>;  // ascending, each once

// What decides who sees a case: an instruction, or an entry of the victim ledger.
struct Case {
    QStringList communities;  // division codes of where the person lives; empty = not known
    records::Uuid assignee;   // who answers for it; null = nobody
    records::Uuid author;     // who brought it in; null = no person did, or not known
    bool isOpen = false;      // Progress::isOpen; a victim's never is: nobody goes to that door
};
// `address`: the one that person.addressId refers to, nullptr where it is absent. A community is known only once the
// address is settled: of an unsure match it is not.
[[nodiscard]] Case caseFrom(const records::Instruction &instruction, bool isOpen, const records::Person &person,
    const records::Address *address, const records::Uuid &author = {});
[[nodiscard]] Case caseFrom(const records::Victim &victim, const records::Person &person,
    const records::Address *address, const records::Uuid &author = {});

[[nodiscard]] Labels labelsOf(const Case &it);
// Of a visit and what was captured at it: a grid worker gets only their own, not the ones that others made there.
[[nodiscard]] Labels labelsOf(const Case &it, std::span<const records::Uuid> doneBy);
// What alone makes a grid worker see a case: it is their door.
[[nodiscard]] Label doorOf(const records::Uuid &staff);
// Those of which a person's devices alone have any, whatever their role sees.
[[nodiscard]] Labels labelsOfOne(const records::Uuid &staff);
// Of what belongs to a case that is not known (yet): the chief's.
[[nodiscard]] Labels labelsOfStation();
// Of what everybody of the station gets.
[[nodiscard]] Labels labelsForEverybody();
// Of the same where it has risen into the unit above the station: everybody's there but grid workers'.
[[nodiscard]] Labels labelsForEverybodyAbove();

// What every record of a kind takes its labels from.
enum class LabelSource : quint8 {
    None,        // it stays on the device: HeldRow, Setting
    Everybody,   // labelsForEverybody(): Unit, Staff, Address, LimitProfile
    Case,        // labelsOf(caseFrom()), for a Victim together with its instruction's: Instruction, Victim
    Reference,   // its instruction's or visit's: Call, Feedback; Visit, Attachment for those who made the visit
    References,  // those of all cases that refer to it, together: Person. While there are none, of a case of its own:
                 // open, its author's, nobody's to answer for.
};
[[nodiscard]] LabelSource labelSourceOf(records::Kind kind);
// The field that leads a record of this kind to its case: of a Call, Feedback, Visit, Victim to an Instruction, of an
// Attachment to a Visit; 0 = none does. To a Person cases lead by Instruction::person and Victim::person.
[[nodiscard]] int caseReference(records::Kind kind);

struct Viewer {
    records::Role role{};
    records::Uuid staff;
    QStringList communities;  // division codes that they answer for, as the roster has them
};
[[nodiscard]] Viewer viewerOf(const records::Staff &staff);

// Of the station's own people:
//   grid worker           the cases that they are to go to: assigned to them, and open
//   officer, auxiliary    their communities; what is assigned to them, also closed; what they brought in, while it is
//   open;
//                         and what would fall between two stools: no known community, or one that nobody answers for
//   chief, auditor        the station
//   administrator         what everybody gets, and no case
// `ofNobody`: communitiesOfNobody(). A role that this program does not know sees nothing at all.
[[nodiscard]] Labels labelsSeenBy(const Viewer &viewer, const QStringList &ofNobody);
// What of the units below somebody of a unit above them sees, as of a county office: officers, auxiliaries, chiefs and
// auditors all of it, administrators what everybody gets and no case, grid workers nothing.
[[nodiscard]] Labels labelsSeenFromAbove(records::Role role);
[[nodiscard]] bool sees(const Labels &viewer, const Labels &record);

// Those of `communities` (division codes of the station's addresses) for which no officer or auxiliary answers.
[[nodiscard]] QStringList communitiesOfNobody(const QStringList &communities, std::span<const records::Staff> roster);

// Whether `above` is the parent of `unit`, or its parent's parent, and so on. A unit is not above itself.
[[nodiscard]] bool isAbove(const records::Uuid &above, const records::Uuid &unit, std::span<const records::Unit> units);

}  // namespace qianshao::rules
