// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/rights.h"

#include "models/records/all.h"

#include <algorithm>
#include <array>

namespace qianshao::rules {

using namespace records;

namespace {

constexpr std::array columns = {
    Role::Chief, Role::Officer, Role::Auxiliary, Role::GridWorker, Role::Auditor, Role::Administrator};

struct Row {
    Kind kind;
    std::array<const char *, columns.size()> rights;
};

// The table. R read, I insert, U update, D remove; a small letter: one's own only. README.md says why.
// clang-format off
constexpr Row table[] = {
    // kind                  chief   officer auxil.  grid    auditor admin.
    {Kind::Unit,           {"R.U.", "R...", "R...", "R...", "R...", "RIUD"}},
    {Kind::Staff,          {"RIUD", "R...", "R...", "R...", "R...", "RIUD"}},
    {Kind::Address,        {"RIUd", "RIUd", "RIUd", "R...", "R...", "R..."}},
    {Kind::Person,         {"RIUd", "RIUd", "RIUd", "R...", "R...", "...."}},
    {Kind::Instruction,    {"RIUd", "RIUd", "RIUd", "R...", "R...", "...."}},
    {Kind::Call,           {"RIUd", "RIUd", "RIUd", "....", "R...", "...."}},
    {Kind::Visit,          {"RIUd", "RIUd", "RIUd", "riud", "R...", "...."}},
    {Kind::Attachment,     {"RI.d", "RI.d", "RI.d", "ri.d", "R...", "...."}},
    {Kind::Feedback,       {"RIUd", "RIUd", "RIUd", "....", "R...", "...."}},
    {Kind::Victim,         {"RIUd", "RIUd", "RIUd", "....", "R...", "...."}},
    {Kind::HeldRow,        {"RIUD", "RIUD", "RIUD", "....", "R...", "...."}},
    {Kind::LimitProfile,   {"RIUd", "R...", "R...", "R...", "R...", "RIUd"}},
    {Kind::Setting,        {"RIUD", "RIUD", "RIUD", "RIUD", "RIUD", "RIUD"}},
};
// clang-format on

// What it takes to knock at a door, named one by one: a field that is not here is not given (least extent: Personal
// Information Protection Law, 6). Never: identity number, suspect, accounts, amounts at stake, source, others' calls.
constexpr FieldSet atTheDoor(Kind kind)
{
    switch (kind) {
    case Kind::Unit: return FieldSet::of(&Unit::code, &Unit::name, &Unit::parent);
    case Kind::Staff: return FieldSet::of(&Staff::code, &Staff::name, &Staff::role);
    case Kind::Address:
        return FieldSet::of(
            &Address::text, &Address::community, &Address::communityCode, &Address::longitude, &Address::latitude);
    // With the text that was matched, without which the standard address does not count (person.h).
    case Kind::Person:
        return FieldSet::of(&Person::name, &Person::phone, &Person::otherPhones, &Person::address, &Person::addressId,
            &Person::addressMatch, &Person::addressMatchedText);
    // Whose it is, what kind of fraud (the script follows from it), and what "until when" is derived from.
    case Kind::Instruction:
        return FieldSet::of(&Instruction::person, &Instruction::assignee, &Instruction::fraudType,
            &Instruction::fraudTypeSent, &Instruction::fraudTypeJudged, &Instruction::level, &Instruction::issuedAt,
            &Instruction::acknowledgedAt, &Instruction::status);
    // Their own: the whole sheet that they fill in.
    case Kind::Visit:
        return FieldSet::of(&Visit::instruction, &Visit::attempt, &Visit::at, &Visit::result, &Visit::resultSent,
            &Visit::officer1, &Visit::officer1Sent, &Visit::officer2, &Visit::officer2Sent, &Visit::longitude,
            &Visit::latitude, &Visit::checks, &Visit::answers, &Visit::fraudState, &Visit::lost, &Visit::stopped,
            &Visit::estimated, &Visit::appInstalled, &Visit::noticeSigned, &Visit::nextAt, &Visit::note,
            &Visit::accuracy, &Visit::positionSource, &Visit::positionReason, &Visit::distance, &Visit::distanceReason,
            &Visit::contact, &Visit::follows, &Visit::phoneShown, &Visit::noticeOpinion, &Visit::refusalReason,
            &Visit::witness);
    case Kind::Attachment:
        return FieldSet::of(&Attachment::visit, &Attachment::kind, &Attachment::sha256, &Attachment::size,
            &Attachment::mime, &Attachment::capturedAt, &Attachment::capturedBy, &Attachment::takenAt,
            &Attachment::longitude, &Attachment::latitude, &Attachment::signer, &Attachment::note);
    case Kind::LimitProfile:
        return FieldSet::of(
            &LimitProfile::name, &LimitProfile::edition, &LimitProfile::validFrom, &LimitProfile::minutes);
    case Kind::Setting: return FieldSet::of(&Setting::key, &Setting::value);
    default: return {};
    }
}

// Where the table allows the deed: with which fields.
constexpr FieldSet fieldsFor(Role role, Kind kind, Action action)
{
    if (action == Action::Remove)
        return FieldSet::all();
    if (role == Role::GridWorker)
        return atTheDoor(kind);
    if (action != Action::Update)
        return FieldSet::all();
    // A round that was given stays as it was given; that another one is due can be said of it later.
    if (kind == Kind::Feedback)
        return FieldSet::of(&Feedback::again);
    // Who stands above a station, and so sees it, is not the station's to say.
    if (kind == Kind::Unit && role == Role::Chief)
        return FieldSet::of(&Unit::code, &Unit::name);
    return FieldSet::all();
}

constexpr size_t actions = 4;
constexpr size_t kinds = std::size(table) + 1;

constexpr size_t indexOf(Role role, Kind kind, Action action)
{
    return (size_t(role) * kinds + size_t(kind)) * actions + size_t(action);
}

consteval auto spread()
{
    std::array<Right, (columns.size() + 1) * kinds * actions> rights{};
    for (const Row &row : table) {
        for (size_t column = 0; column < columns.size(); ++column) {
            for (size_t action = 0; action < actions; ++action) {
                const char letter = row.rights[column][action];
                if (letter == '.')
                    continue;
                const bool isAll = letter == "RIUD"[action];
                if (!isAll && letter != "riud"[action])
                    throw "a letter of the table stands where it means nothing";
                rights[indexOf(columns[column], row.kind, Action(action))] = {
                    isAll ? Extent::All : Extent::Own, fieldsFor(columns[column], row.kind, Action(action))};
            }
        }
    }
    return rights;
}

constexpr auto rights = spread();

}  // namespace

bool readsAll(Role role)
{
    return std::ranges::all_of(allKinds(), [&](Kind kind) {
        const Right right = rightOf(role, kind, Action::Read);
        const bool isEachField = std::ranges::all_of(
            fieldsOf(kind), [&](const FieldInfo &field) { return right.fields.contains(field.number); });
        return !travels(kind) || (right.extent == Extent::All && isEachField);
    });
}

Right rightOf(Role role, Kind kind, Action action)
{
    const bool isKnown = size_t(role) <= columns.size() && size_t(kind) < kinds && size_t(action) < actions;
    return isKnown ? rights[indexOf(role, kind, action)] : Right();
}

bool isDoneBy(const Visit &visit, const Uuid &staff)
{
    return !staff.isNull() && (visit.officer1.id == staff || visit.officer2.id == staff);
}

bool isDoneBy(const Attachment &attachment, const Uuid &staff)
{
    return !staff.isNull() && attachment.capturedBy.id == staff;
}

}  // namespace qianshao::rules
