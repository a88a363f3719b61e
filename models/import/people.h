// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/pendingknown.h"
#include "models/import/rowreading.h"

namespace qianshao::imports {

/// What a row says about its person.
struct PersonSent {
    QString name;
    QString identity;     ///< 18 characters; empty unless readable
    QString identityRaw;  ///< as the file has it; empty where `identity` is there
    QString phone;        ///< the first number of the cell, cleaned
    QString otherPhones;  ///< joined by 、
    QString address;
    QString relatives;
};

/// Reads the person's columns; notes IdentityDamaged or IdentityCheckDigit. An identity paper of another kind is kept
/// raw, like an unknown word. What a phone cell holds beside numbers goes into the remark and is noted as UnknownWord;
/// a cell that says "none" of a phone or an address only goes into the remark.
[[nodiscard]] PersonSent readPerson(RowReading &row);

/// False where the row names somebody else. A record that comes again under another name is about another person: to
/// rename its person would rename them in all their other records.
[[nodiscard]] bool bearsName(const records::Person &person, const PersonSent &sent);

/// Which person a row speaks of; nothing = one that is not there yet. One person is one identity number; where that is
/// unreadable, name and phone together:
///  - a readable number: the person who has it; otherwise `current` (the person that the row's own record has already,
///    under that name), when no number of theirs is known; otherwise the only one of that name and phone, when no
///    number of theirs is known. The last two get the number.
///  - no readable number: `current`; otherwise the one of that name and phone who has a number; where several such
///    differ in number, the row cannot tell which and belongs to one without a number, whom further such rows share.
[[nodiscard]] std::optional<records::Person> findPerson(
    const PersonSent &sent, const std::optional<records::Person> &current, Known &known);

/// The person with what the row adds. `isNewest`: nothing later is known of them, so that name, address and phone are
/// as sent now; otherwise only what is absent is filled. A phone that gives way stays among the others. An identity
/// number is never replaced.
[[nodiscard]] records::Person personAfter(const records::Person &before, const PersonSent &sent, bool isNewest);

/// Resolves names of the roster. Remembers them: the roster does not change while rows that name staff are read.
class StaffNames {
public:
    explicit StaffNames(Known &known) : m_known(known) {}
    /// Null when the roster lacks the name, or has only `except` of that name. Of several the preferred role wins, then
    /// officer, auxiliary, grid worker, chief, then the lowest code.
    [[nodiscard]] records::Uuid find(const QString &name, records::Role preferred, const records::Uuid &except = {});

private:
    Known &m_known;
    QHash<QString, std::vector<records::Staff>> m_named;
};

}  // namespace qianshao::imports
