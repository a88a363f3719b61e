// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stats/compliancestats.h"

#include "models/records/staff.h"
#include "models/rules/progress.h"
#include "models/store/compliancequery.h"
#include "models/store/store.h"

#include <QHash>

#include <algorithm>

namespace qianshao::stats {

using records::Kind;
using store::ComplianceQuery;

namespace {

// What the store holds, by row, with a count of its use. Row 0: the default limits, because no profile holds.
class Profiles {
public:
    explicit Profiles(store::Store &store)
    {
        m_profiles.insert(0, {.limits = rules::defaultLimits()});
        for (const auto &profile : store.readAll<records::LimitProfile>()) {
            const auto limits = rules::parseLimits(profile.minutes).value_or(rules::defaultLimits());
            m_profiles.insert(store.rowOf(Kind::LimitProfile, profile.id),
                {profile.name, profile.edition.value_or(0), profile.validFrom, 0, limits});
        }
    }
    [[nodiscard]] UsedProfile &operator[](qint64 row)
    {
        const auto found = m_profiles.find(row);
        return found == m_profiles.end() ? m_profiles[0] : *found;
    }
    [[nodiscard]] std::vector<UsedProfile> used() const
    {
        std::vector<UsedProfile> used;
        std::ranges::copy_if(
            m_profiles, std::back_inserter(used), [](const auto &profile) { return profile.instructions > 0; });
        std::ranges::sort(used, {},
            [](const auto &profile) { return std::tuple(-profile.instructions, profile.name, profile.edition); });
        return used;
    }

private:
    QHash<qint64, UsedProfile> m_profiles;
};

// Who answers for a case: a row of the roster, or a key of ours below 0 for a name that the roster lacks.
class Officers {
public:
    explicit Officers(store::Store &store)
    {
        for (const auto &staff : store.readAll<records::Staff>())
            m_officers.insert(store.rowOf(Kind::Staff, staff.id), {staff.name, staff.code, {}});
    }
    [[nodiscard]] qint64 keyOf(const ComplianceQuery::Case &found)
    {
        if (found.facts.officer != 0 || found.officerSent.isEmpty())
            return found.facts.officer;
        qint64 &key = m_keys[found.officerSent];
        if (key == 0) {
            key = -qint64(m_keys.size());
            m_officers.insert(key, {found.officerSent, {}, {}});
        }
        return key;
    }
    [[nodiscard]] OfficerRow operator[](qint64 key) const { return m_officers.value(key); }

private:
    QHash<qint64, OfficerRow> m_officers;
    QHash<QString, qint64> m_keys;
};

std::vector<OfficerRow> officerRows(const rules::ComplianceFigures &figures, const Officers &officers)
{
    std::vector<OfficerRow> rows;
    for (const auto &[key, own] : figures.byOfficer) {
        rows.push_back(officers[key]);
        rows.back().figures = own;
    }
    std::ranges::stable_sort(rows, {},
        [](const OfficerRow &row) { return std::tuple(row.name.isEmpty(), row.code.isEmpty(), row.code, row.name); });
    return rows;
}

}  // namespace

Compliance complianceOf(store::Store &store, const rules::Period &period, size_t lateRows)
{
    // Before the query is made: it shares the connection, and reads one state of the file from then on.
    Profiles profiles(store);
    Officers officers(store);
    ComplianceQuery query(store.connection(), period);
    rules::ComplianceCount count(period);
    query.cases([&](const ComplianceQuery::Case &found) {
        rules::CaseFacts facts = found.facts;
        facts.officer = officers.keyOf(found);
        auto &profile = profiles[found.profile];
        if (count.add(facts, profile.limits))
            ++profile.instructions;
    });
    query.visits([&](records::Status status, const rules::VisitFacts &visit) {
        if (!rules::isExcluded(status))
            count.add(visit);
    });
    query.frauds([&](qint64 person, records::Instant at) { count.addFraud(person, at); });

    Compliance compliance{period, std::move(count).figures(), {}, profiles.used(), {}};
    compliance.officers = officerRows(compliance.figures, officers);
    for (const rules::LateCase &late : compliance.figures.late) {
        if (compliance.late.size() == lateRows)
            break;
        const auto efforts = query.efforts(late.facts.key);
        compliance.late.push_back({late, efforts.number, efforts.personName, officers[late.facts.officer].name,
            efforts.calls, efforts.lastCall, efforts.visits, efforts.lastVisit});
    }
    return compliance;
}

}  // namespace qianshao::stats
