// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/dependents.h"

#include "models/records/all.h"
#include "models/rules/scope.h"

namespace qianshao::store {

using records::Kind;
using records::numberOf;

int ownerField(Kind kind)
{
    switch (kind) {
    case Kind::Call:
    case Kind::Visit:
    case Kind::Feedback:
    case Kind::Attachment: return rules::caseReference(kind);
    case Kind::Victim: return numberOf(&records::Victim::person);
    default: return 0;
    }
}

std::vector<Dependent> dependentsOf(Kind kind)
{
    std::vector<Dependent> dependents;
    for (const Kind other : {Kind::Call, Kind::Visit, Kind::Feedback, Kind::Attachment, Kind::Victim}) {
        const int field = ownerField(other);
        if (records::fieldsOf(other)[size_t(field) - 1].reference == kind)
            dependents.push_back({other, field});
    }
    return dependents;
}

}  // namespace qianshao::store
