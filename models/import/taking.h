// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/changes/changeset.h"
#include "models/import/importcounts.h"
#include "models/import/people.h"
#include "models/import/rowidentity.h"
#include "models/rules/check.h"

#include <functional>

// One row into the records: read it, see what is there, say what changes. Each kind has its own file.
namespace qianshao::imports {

/// Which calls and visits a row of this sheet has made or spoken of already: another row that says something else is
/// about another one.
using Claims = QSet<records::Uuid>;

/// What the rows of a sheet share.
struct Taking {
    PendingKnown &known;
    StaffNames &staff;
    changes::ChangeSet &out;  ///< a row's changes are appended; none when it is held or repeated
    std::function<records::Uuid()> newId;
    records::Instant now;
    Claims claims = {};

    template <records::Record R>
    void insert(const R &record)
    {
        out.changes.push_back(changes::inserted(record));
        known.note(record);
    }
    /// Of records at the same minute, the one that a row is about: one that it would leave as it is, otherwise the
    /// first that no other row of the sheet was about. Absent: it is one more.
    template <records::Record R, class Merge>
    [[nodiscard]] std::optional<R> choose(const std::vector<R> &candidates, Merge &&merge)
    {
        const R *unclaimed = nullptr;
        for (const R &candidate : candidates) {
            if (merge(candidate) == candidate)
                return candidate;
            if (!unclaimed && !claims.contains(candidate.id))
                unclaimed = &candidate;
        }
        if (!unclaimed)
            return std::nullopt;
        claims.insert(unclaimed->id);
        return *unclaimed;
    }
    /// Of a new call or visit, that it has on every laptop (rowidentity.h). Where a row that says otherwise has that
    /// id, all of the row tells them apart. A record that was changed or removed since keeps its own: the row makes
    /// another.
    [[nodiscard]] records::Uuid idOf(
        records::Kind kind, const QString &number, records::Instant at, QStringList words, const RowReading &row)
    {
        records::Uuid id = idOfRow(kind, number, at, words);
        if (known.isTaken(kind, id))
            id = idOfRow(kind, number, at, words << row.cells().raw());
        if (known.isTaken(kind, id))
            id = newId();
        claims.insert(id);
        return id;
    }
    /// Whether there was a difference.
    template <records::Record R>
    bool update(const R &before, const R &after)
    {
        changes::Change change = changes::updated(before, after);
        if (change.fields.empty())
            return false;
        out.changes.push_back(std::move(change));
        known.note(after);
        return true;
    }
    /// A record that is new or comes again: as `after`, whose id is taken from what is there.
    template <records::Record R>
    Taken put(const std::optional<R> &before, const R &after)
    {
        if (before)
            return update(*before, after) ? Taken::Updated : Taken::Repeated;
        insert(after);
        return Taken::Accepted;
    }
};

/// The old record with what the draft has; what the draft does not have stays. The id stays too.
template <records::Record R>
[[nodiscard]] R merged(const R &old, const R &draft)
{
    R result = old;
    records::forEachField<R>([&](const auto &field) {
        const auto &value = draft.*(field.member);
        if (value != std::remove_cvref_t<decltype(value)>{})
            result.*(field.member) = value;
    });
    return result;
}

/// A value and, where no value could be had, its word: if the draft has either, both are the draft's.
template <class R, class T>
void mergePair(R &result, const R &draft, T R::*value, QString R::*word)
{
    if (draft.*value == T{} && (draft.*word).isEmpty())
        return;
    result.*value = draft.*value;
    result.*word = draft.*word;
}

/// A name of the roster into a reference, or kept as text and noted as UnknownStaff.
template <class R>
void takeStaff(RowReading &row, Taking &taking, Key key, R &draft, records::Ref<records::Kind::Staff> R::*member,
    QString R::*sent, records::Role preferred, const records::Uuid &except = {})
{
    const QString &name = row.text(key);
    if (name.isEmpty())
        return;
    (draft.*member).id = taking.staff.find(name, preferred, except);
    if ((draft.*member).isSet())
        return;
    draft.*sent = name;
    row.note(records::RowProblem::UnknownStaff, key);
}

/// Holds the row with BadValue when the record would be refused.
template <records::Record R>
[[nodiscard]] bool passes(RowReading &row, const R &record)
{
    const rules::Problems problems = rules::check(record);
    if (!problems.empty())
        row.hold(records::RowProblem::BadValue, keyNamed(problems.front().field));
    return problems.empty();
}

/// These change nothing where they return Held: row.held() says why.
[[nodiscard]] Taken takeInstruction(RowReading &row, Taking &taking);
[[nodiscard]] Taken takeCall(RowReading &row, Taking &taking);
[[nodiscard]] Taken takeVisit(RowReading &row, Taking &taking);
[[nodiscard]] Taken takeVictim(RowReading &row, Taking &taking);
[[nodiscard]] Taken takeStaffMember(RowReading &row, Taking &taking);
[[nodiscard]] Taken takeAddress(RowReading &row, Taking &taking);
/// By kind; a kind that cannot be imported is Held with BadValue.
[[nodiscard]] Taken takeRow(records::Kind kind, RowReading &row, Taking &taking);

}  // namespace qianshao::imports
