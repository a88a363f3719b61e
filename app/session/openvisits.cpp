// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/openvisits.h"

#include "models/itemmodels/cases.h"
#include "models/rules/progress.h"
#include "models/store/instructionlist.h"
#include "models/store/knownrecords.h"

namespace qianshao::session {

using records::Instant;

namespace {

bool needsVisit(const rules::InstructionRow &row)
{
    return row.isOpen && !row.met.isSet() && row.status != records::Status::Met
        && row.next != rules::Milestone::Feedback;
}

// When the limit of the meeting ends, by the profile that held at the time of issue.
class MeetingLimits {
public:
    explicit MeetingLimits(store::Store &store) : m_profiles(store.readAll<records::LimitProfile>()) {}
    [[nodiscard]] Instant of(const rules::InstructionRow &row) const
    {
        auto limits = rules::defaultLimits();
        if (const auto holds = rules::profileFor(m_profiles, row.issuedAt))
            limits = rules::parseLimits(m_profiles[*holds].minutes).value_or(limits);
        return rules::deadlineOf({.level = row.level, .issuedAt = row.issuedAt}, rules::Milestone::Meet, limits);
    }

private:
    std::vector<records::LimitProfile> m_profiles;
};

}  // namespace

PlaceFinder standardPlaces(store::Store &store)
{
    return [&store](const QString &text) -> std::optional<geo::Point> {
        const auto address = text.isEmpty() ? std::nullopt : store::KnownRecords(store).address(text);
        if (!address || !address->longitude || !address->latitude)
            return {};
        return geo::Point{*address->longitude, *address->latitude};
    };
}

std::vector<OpenVisit> openVisitsOf(
    store::Store &store, records::Ref<records::Kind::Staff> officer, Instant now, const PlaceFinder &placeOf)
{
    const store::InstructionList list(store);
    const records::InstructionFilter filter{.view = records::InstructionFilter::View::Open,
        .order = records::InstructionFilter::Order::Deadline,
        .assignee = officer,
        .now = now};
    const MeetingLimits limits(store);
    const itemmodels::Cases cases(store, [now] { return now; });
    std::vector<OpenVisit> visits;
    for (const rules::InstructionRow &row : list.rows(list.rowIds(filter))) {
        if (!needsVisit(row))
            continue;
        const auto whole = cases.read(row.id);
        const bool isPromised = whole && whole->agreed.step == records::NextStep::Visit && whole->agreed.at >= now;
        visits.push_back({row.id, row.number, row.level, row.address, limits.of(row),
            isPromised ? whole->agreed.at : Instant(), placeOf(row.address)});
    }
    std::ranges::stable_sort(visits, {}, [](const OpenVisit &visit) { return std::pair(visit.limit, visit.number); });
    return visits;
}

}  // namespace qianshao::session
