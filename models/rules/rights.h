// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/attachment.h"
#include "models/records/visit.h"
#include "models/rules/fieldset.h"

namespace qianshao::rules {

// What each role may do with the records of each kind, and with which of their fields: one table (rights.cpp), for the
// hub and for the device. Which records of a kind, is scope.h's. What the table does not say is not allowed; a role or
// a kind that this program does not know may do nothing.
//
// Fields that nobody has decided on yet: a grid worker does not get them, the police, an auditor and an administrator
// do. A field that is forgotten here would be given away in the one case; in the other it would be missing on the
// laptops of those who have to work on the whole case, and nobody would see that it is.

// Numbered as changes::Action.
enum class Action : quint8 { Read = 0, Insert = 1, Update = 2, Remove = 3 };

// With whose records. Own: isDoneBy() the person, or brought in by them (who wrote its Insert; the hub knows). A
// removal of one's own takes back what one did; what others recorded of a case is never removed.
enum class Extent : quint8 { None, Own, All };

struct Right {
    Extent extent = Extent::None;
    FieldSet fields;  // that are read or written; of a removal all, there is nothing to choose
};

// Role::Unset is nobody: no right. See roleAtTheDesk().
[[nodiscard]] Right rightOf(records::Role role, records::Kind kind, Action action);

// With some records at least; where isOwn is false, also with those of others.
[[nodiscard]] inline bool may(records::Role role, records::Kind kind, Action action, bool isOwn = true)
{
    const Extent extent = rightOf(role, kind, action).extent;
    return extent == Extent::All || (extent == Extent::Own && isOwn);
}
[[nodiscard]] inline FieldSet readable(records::Role role, records::Kind kind)
{
    return rightOf(role, kind, Action::Read).fields;
}
[[nodiscard]] inline bool mayRead(records::Role role, records::Kind kind, int field)
{
    return readable(role, kind).contains(field);
}
// Everything that travels.
[[nodiscard]] bool readsAll(records::Role role);
// In a new record or in one that is there.
[[nodiscard]] inline bool mayWrite(records::Role role, records::Kind kind, int field)
{
    return rightOf(role, kind, Action::Insert).fields.contains(field)
        || rightOf(role, kind, Action::Update).fields.contains(field);
}

// Whether the record names `staff` among those who did it.
[[nodiscard]] bool isDoneBy(const records::Visit &visit, const records::Uuid &staff);
[[nodiscard]] bool isDoneBy(const records::Attachment &attachment, const records::Uuid &staff);

// Nobody chosen yet, or a roster that names no role: whoever opened the station's file with its passphrase works in it
// as an officer. Only a device asks this, of its own file; to the hub nobody is nobody.
[[nodiscard]] constexpr records::Role roleAtTheDesk(records::Role role)
{
    return role == records::Role::Unset ? records::Role::Officer : role;
}

}  // namespace qianshao::rules
