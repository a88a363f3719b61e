// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/person.h"
#include "models/rules/rights.h"

namespace qianshao::rules {

// What somebody sees of the people that warnings are about.
enum class Sight : quint8 {
    All,
    // What it takes to knock at a door, and no more: name, address, phone, type of fraud, what to say, and until when.
    // Personal data are handled to the least extent that the purpose takes (Personal Information Protection Law, 6).
    Door,
};

// By the table of rights: all is what takes in the identity number. Who may open the file at all is another question,
// that of its passphrase.
[[nodiscard]] inline Sight sightOf(records::Role role)
{
    static constexpr int identity = records::numberOf(&records::Person::identity);
    return mayRead(roleAtTheDesk(role), records::Kind::Person, identity) ? Sight::All : Sight::Door;
}

}  // namespace qianshao::rules
