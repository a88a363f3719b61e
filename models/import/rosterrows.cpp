// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/taking.h"
#include "models/rules/phone.h"

#include <algorithm>

// What a station has before the first warning: its people and its addresses.
namespace qianshao::imports {

using namespace records;

namespace {

// Without a code somebody is known again by name and role.
std::optional<Staff> findStaff(const Staff &draft, Known &known)
{
    if (!draft.code.isEmpty())
        return known.staffWith(draft.code);
    const auto named = known.staffNamed(draft.name);
    const auto found = std::ranges::find_if(
        named, [&](const Staff &staff) { return staff.code.isEmpty() && staff.role == draft.role; });
    return found == named.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

Taken takeStaffMember(RowReading &row, Taking &taking)
{
    Staff draft;
    draft.code = row.digits(Key::Code);
    draft.name = row.text(Key::Name);
    if (draft.name.isEmpty())
        row.hold(RowProblem::NoName, Key::Name);
    if (row.held())
        return Taken::Held;
    draft.role = row.sentWord(Key::Role, &Vocabulary::role);
    draft.communities = row.text(Key::Communities);
    draft.communityCodes = row.text(Key::CommunityCodes);
    draft.phone = rules::readPhone(row.digits(Key::Phone)).number;
    const auto old = findStaff(draft, taking.known);
    Staff result = old ? merged(*old, draft) : draft;
    if (!old)
        result.id = taking.newId();
    return passes(row, result) ? taking.put(old, result) : Taken::Held;
}

Taken takeAddress(RowReading &row, Taking &taking)
{
    Address draft;
    draft.text = row.text(Key::Text);
    if (draft.text.isEmpty())
        row.hold(RowProblem::BadValue, Key::Text);
    if (row.held())
        return Taken::Held;
    draft.community = row.text(Key::Community);
    draft.communityCode = row.digits(Key::CommunityCode);
    draft.longitude = row.degrees(Key::Longitude);
    draft.latitude = row.degrees(Key::Latitude);
    const auto old = taking.known.address(draft.text);
    Address result = old ? merged(*old, draft) : draft;
    if (!old)
        result.id = taking.newId();
    return passes(row, result) ? taking.put(old, result) : Taken::Held;
}

Taken takeRow(Kind kind, RowReading &row, Taking &taking)
{
    switch (kind) {
    case Kind::Instruction: return takeInstruction(row, taking);
    case Kind::Call: return takeCall(row, taking);
    case Kind::Visit: return takeVisit(row, taking);
    case Kind::Victim: return takeVictim(row, taking);
    case Kind::Staff: return takeStaffMember(row, taking);
    case Kind::Address: return takeAddress(row, taking);
    default: break;
    }
    row.hold(RowProblem::BadValue, Key::None);
    return Taken::Held;
}

}  // namespace qianshao::imports
