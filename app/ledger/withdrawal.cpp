// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/withdrawal.h"

#include "app/ledger/intake.h"
#include "app/ledger/views.h"

#include <algorithm>

namespace qianshao::ledger {

using namespace records;
using changes::KeptRecord;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using postgres::Statement;

namespace {

// Of these persons and addresses those that the unit's own cases are about, also by way of a person who is of below.
std::set<Uuid> neededOf(Connection &connection, const Uuid &unit, const Names &names)
{
    std::vector<QByteArray> ids;
    for (const auto &[kind, id] : names) {
        if (kind == Kind::Person || kind == Kind::Address)
            ids.push_back(id.bytes().toByteArray());
    }
    if (ids.empty())
        return {};
    const Rows rows = connection.ask(
        "SELECT DISTINCT o.about FROM record o WHERE o.unit = $1::uuid AND o.about = ANY ($2::uuid[]) AND "
        "(o.below IS NULL OR EXISTS (SELECT 1 FROM record c WHERE c.unit = o.unit AND c.about = o.id "
        "AND c.below IS NULL))",
        Parameters().add(unit.bytes()).addUuids(ids));
    std::set<Uuid> needed;
    for (int row = 0; row < rows.size(); ++row)
        needed.insert(Uuid::fromBytes(rows.bytes(row, 0)));
    return needed;
}

void begin(Connection &connection, const Uuid &unit, const Uuid &child, int most, Records &records, Names &names)
{
    const auto answers = connection.ask(
        {{"SELECT last_number FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE", Parameters().add(unit.bytes())},
            // Should it become a unit below once more before all is gone, it begins anew.
            {"UPDATE risen SET up_to = 0 WHERE unit = $1::uuid AND child = $2::uuid",
                Parameters().add(unit.bytes()).add(child.bytes())},
            selectFrom(unit, child, most)});
    records.lastNumber = answers[0].number(0, 0);
    read(answers[2], records);
    for (const auto &[name, kept] : records.kept)
        names.push_back(name);
}

}  // namespace

void letGo(Connection &connection, const Uuid &unit, const Uuid &child, const Names &names, Records &records,
    std::vector<const KeptRecord *> &changed)
{
    const std::set<Uuid> needed = neededOf(connection, unit, names);
    for (const Name &name : names) {
        const auto found = records.keepings.find(name);
        if (found == records.keepings.end() || !found->second.below || std::erase(*found->second.below, child) == 0)
            continue;
        Keeping &keeping = found->second;
        KeptRecord &kept = records.kept.at(name);
        if (keeping.below->empty() && needed.contains(name.second)) {
            keeping.below.reset();
            if (name.first == Kind::Address)
                setLabels(keeping, rules::labelsForEverybody());
        } else if (keeping.below->empty()) {
            setLabels(keeping, {});
        }
        kept.number = ++records.lastNumber;
        kept.writer = 0;
        if (std::ranges::find(changed, &kept) == changed.end())
            changed.push_back(&kept);
    }
}

bool takeBack(Connection &connection, const Uuid &unit, const Uuid &child, int most)
{
    const auto begun = connection.ask({{"BEGIN", {}},
        {"SELECT 1 FROM risen WHERE unit = $1::uuid AND child = $2::uuid FOR UPDATE SKIP LOCKED",
            Parameters().add(unit.bytes()).add(child.bytes())}});
    if (begun[1].isEmpty()) {
        (void)connection.ask("COMMIT");
        return false;
    }
    Records records;
    Names names;
    begin(connection, unit, child, most, records, names);
    std::vector<const KeptRecord *> changed;
    letGo(connection, unit, child, names, records, changed);
    const bool isMore = names.size() == size_t(most);
    writeRecords(connection, unit, records, changed);
    std::vector<Statement> statements;
    statements.push_back({"UPDATE unit SET last_number = $2::bigint WHERE unit = $1::uuid",
        Parameters().add(unit.bytes()).add(records.lastNumber)});
    if (!isMore)
        statements.push_back({"DELETE FROM risen WHERE unit = $1::uuid AND child = $2::uuid",
            Parameters().add(unit.bytes()).add(child.bytes())});
    (void)connection.ask(std::move(statements));
    if (!isMore)
        reviewDevices(connection, unit, records.lastNumber);
    (void)connection.ask({{"COMMIT", {}}, noticeOf(unit, records.lastNumber)});
    return isMore;
}

}  // namespace qianshao::ledger
