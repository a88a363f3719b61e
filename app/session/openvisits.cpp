// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/openvisits.h"

#include "app/session/standardaddresses.h"
#include "models/itemmodels/cases.h"
#include "models/records/all.h"
#include "models/rules/progress.h"
#include "models/store/instructionlist.h"

namespace qianshao::session {

using records::AddressMatch;
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

class StandardPlaces {
public:
    explicit StandardPlaces(store::Store &store) : m_store(store) {}

    [[nodiscard]] std::optional<KnownPlace> of(const records::Uuid &id)
    {
        const auto person = m_store.read<records::Person>(id);
        if (!person || person->address.isEmpty())
            return {};
        const bool isInStep = person->addressMatchedText == person->address;
        if (isInStep && person->addressId.isSet()) {
            if (const auto place = placeOf(person->addressId))
                return place;
        } else if (isInStep && person->addressMatch != AddressMatch::Unsure
            && person->addressMatch != AddressMatch::Unset) {
            return {};
        }
        const geo::AddressMatch match = standard().match(person->address);
        if (match.verdict() == geo::AddressVerdict::None || !match.point)
            return {};
        const bool isKnown = match.verdict() == geo::AddressVerdict::Sure && standard().at(*match.address).longitude;
        return KnownPlace{*match.point, !isKnown};
    }

private:
    [[nodiscard]] std::optional<KnownPlace> placeOf(records::Ref<records::Kind::Address> id)
    {
        const auto address = m_store.read<records::Address>(id.id);
        if (!address || !address->longitude || !address->latitude)
            return {};
        return KnownPlace{{*address->longitude, *address->latitude}};
    }
    // Most days have no address that needs it.
    const StandardAddresses &standard()
    {
        if (!m_standard)
            m_standard.emplace(StandardAddresses::of(m_store));
        return *m_standard;
    }

    store::Store &m_store;
    std::optional<StandardAddresses> m_standard;
};

}  // namespace

PlaceFinder standardPlaces(store::Store &store)
{
    return
        [places = std::make_shared<StandardPlaces>(store)](const records::Uuid &person) { return places->of(person); };
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
        const auto place = placeOf(row.person);
        visits.push_back(
            {row.id, row.number, row.level, row.address, limits.of(row), isPromised ? whole->agreed.at : Instant(),
                place ? std::optional(place->at) : std::nullopt, place && place->isApproximate});
    }
    std::ranges::stable_sort(visits, {}, [](const OpenVisit &visit) { return std::pair(visit.limit, visit.number); });
    return visits;
}

}  // namespace qianshao::session
