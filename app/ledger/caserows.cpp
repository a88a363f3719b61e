// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/caserows.h"

namespace qianshao::ledger {

using namespace records;

namespace {

std::vector<Uuid> listed(const CaseRows::Ids &ids)
{
    return {ids.begin(), ids.end()};
}

}  // namespace

void CaseRows::load(const std::set<Name> &names, const Ids &subjects)
{
    Names missing;
    for (const Name &name : names) {
        if (!name.second.isNull() && !m_records.kept.contains(name))
            missing.push_back(name);
    }
    std::vector<postgres::Statement> statements;
    if (!missing.empty())
        statements.push_back(selectRecords(m_unit, missing));
    if (!subjects.empty())
        statements.push_back(selectAbout(m_unit, listed(subjects)));
    if (statements.empty())
        return;
    for (const postgres::Rows &rows : m_connection.ask(std::move(statements)))
        read(rows, m_records);
}

void CaseRows::loadBelow(const Ids &ids, std::span<const Kind> kinds)
{
    if (!ids.empty())
        read(m_connection.ask({selectBelow(m_unit, listed(ids), kinds)}).front(), m_records);
}

const changes::RecordState *CaseRows::find(const Name &name) const
{
    const auto found = m_records.kept.find(name);
    return found == m_records.kept.end() ? nullptr : &found->second.state;
}

}  // namespace qianshao::ledger
