// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/belonging.h"

#include "models/records/all.h"
#include "models/rules/scope.h"

#include <algorithm>

namespace qianshao::rules {

using records::Kind;
using records::numberOf;

int ownerField(Kind kind)
{
    return kind == Kind::Victim ? subjectField(kind) : caseReference(kind);
}

std::vector<Dependent> dependentsOf(Kind kind)
{
    std::vector<Dependent> dependents;
    for (const Kind other : records::allKinds()) {
        const int field = ownerField(other);
        if (field != 0 && records::fieldsOf(other)[size_t(field) - 1].reference == kind)
            dependents.push_back({other, field});
    }
    return dependents;
}

int subjectField(Kind kind)
{
    switch (kind) {
    case Kind::Person: return numberOf(&records::Person::addressId);
    case Kind::Instruction: return numberOf(&records::Instruction::person);
    case Kind::Victim: return numberOf(&records::Victim::person);
    default: return 0;
    }
}

std::vector<int> keepingFields(Kind kind)
{
    std::vector<int> fields;
    for (const int field : {subjectField(kind), caseReference(kind)}) {
        if (field != 0)
            fields.push_back(field);
    }
    return fields;
}

}  // namespace qianshao::rules
