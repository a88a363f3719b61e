// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressindex.h"

#include "models/geo/addressnumbers.h"
#include "models/geo/addresstext.h"

#include <algorithm>
#include <functional>
#include <ranges>
#include <tuple>

namespace qianshao::geo {
namespace {

// What each doubt leaves of certainty; they multiply. Whatever must not be Sure by itself lies below sureConfidence.
constexpr double otherRegion = 0.5;  // of province, city or district, each
constexpr double mistypedRegion = 0.7;
constexpr double otherStreet = 0.6;
constexpr double otherName = 0.7;  // a road that is not the community's, and the like
constexpr double unknownText = 0.75;
constexpr double communityLeftOut = 0.95;  // the road or the compound is there
constexpr double onlyCompoundLeftOut = 0.93;
constexpr double someCompoundLeftOut = 0.8;
constexpr double numberForBuilding = 0.95;  // 3号2单元501室
constexpr double numberLeftOut = 0.9;  // there is no other such building
constexpr double numberUnknown = 0.75;
constexpr double groupLeftOut = 0.75;
constexpr double onlyUnitLeftOut = 0.95;
constexpr double someUnitLeftOut = 0.75;  // the list has the room in one unit only, but it may not have all
constexpr double unitUnknown = 0.8;
constexpr double otherFloor = 0.75;
constexpr double houseOnly = 0.6;
constexpr double namesOnly = 0.45;
// Two that are closer than this are alike.
constexpr double alike = 0.05;
constexpr double ofAlike = 0.5;

double regionCertainty(const QString &typed, const QString &known)
{
    const QStringView core = coreOf(typed, NameKind::Region);
    if (core.isEmpty() || known.isEmpty() || core.endsWith(known) || QStringView(known).endsWith(core))
        return 1;
    const bool isNear = core.size() == known.size() && core.size() > 1
        && std::ranges::count_if(
               std::views::iota(qsizetype(0), core.size()), [&](qsizetype i) { return core[i] != known[i]; })
            == 1;
    return isNear ? mistypedRegion : otherRegion;
}

// How surely the names of the line are those of the place.
double nameCertainty(const AddressParts &parts, const Gazetteer::Reading &reading, const Place &place, size_t siblings)
{
    double certainty = regionCertainty(parts.province, place.province) * regionCertainty(parts.city, place.city)
        * regionCertainty(parts.district, place.district) * (reading.hasUnknown ? unknownText : 1);
    bool isCommunityNamed = false;
    bool isPartNamed = place.road < 0 && place.compound < 0;
    for (const Gazetteer::Mention &mention : reading.mentions) {
        double best = 0;
        for (const Gazetteer::Choice &choice : mention) {
            if (choice.kind == NameKind::Region)
                best = 1;
            if (!place.has(choice.name))
                continue;
            best = std::max(best, choice.certainty);
            isCommunityNamed = isCommunityNamed || choice.name == place.community;
            isPartNamed = isPartNamed || choice.name == place.road || choice.name == place.compound;
        }
        const bool isStreet =
            std::ranges::all_of(mention, [](const auto &choice) { return choice.kind == NameKind::Street; });
        certainty *= best > 0 ? best : isStreet ? otherStreet : otherName;
    }
    if (!isPartNamed)
        certainty *= siblings == 1 ? onlyCompoundLeftOut : someCompoundLeftOut;
    return certainty * (isCommunityNamed || place.community < 0 ? 1 : communityLeftOut);
}

struct HouseFit {
    const House *house = nullptr;
    double certainty = 0;
};

// The one house that has these, whatever else it has; none where several have.
HouseFit onlyHouse(const Place &place, double certainty, const std::function<bool(const House &)> &fits)
{
    HouseFit fit;
    for (const House &house : place.houses) {
        if (!fits(house))
            continue;
        if (fit.house)
            return {};
        fit = {&house, certainty};
    }
    return fit;
}

HouseFit houseFit(const AddressParts &parts, const Place &place)
{
    const auto at = [&](const QString &group, const QString &number, const QString &building, double certainty) {
        const auto found = place.houseOf.find(houseKey(group, number, building));
        return found == place.houseOf.end() ? HouseFit() : HouseFit{&place.houses[found->second], certainty};
    };
    const bool hasNumber = !parts.number.isEmpty();
    const bool hasBuilding = !parts.building.isEmpty();
    if (const HouseFit fit = at(parts.group, parts.number, parts.building, 1); fit.house)
        return fit;
    if (!hasNumber && !hasBuilding)
        return {};
    if (hasNumber && !hasBuilding) {
        if (const HouseFit fit = at(parts.group, {}, parts.number, numberForBuilding); fit.house)
            return fit;
    }
    if (hasNumber && hasBuilding) {
        if (const HouseFit fit = at(parts.group, {}, parts.building, numberUnknown); fit.house)
            return fit;
    }
    if (!hasNumber) {
        const HouseFit fit = onlyHouse(place, numberLeftOut,
            [&](const House &house) { return house.building == parts.building && house.group == parts.group; });
        if (fit.house)
            return fit;
    }
    if (!parts.group.isEmpty())
        return {};
    return onlyHouse(place, groupLeftOut,
        [&](const House &house) { return house.building == parts.building && house.number == parts.number; });
}

// The list's entry for the house as such.
std::optional<size_t> addressOf(const House &house)
{
    const auto own =
        std::ranges::find_if(house.doors, [](const Door &door) { return door.unit.isEmpty() && door.room.isEmpty(); });
    return own == house.doors.end() ? std::nullopt : std::optional(size_t(own->address));
}

// The floor that is written must be the room's.
double floorCertainty(const AddressParts &parts)
{
    const bool isOther = !parts.floor.isEmpty() && parts.room.size() >= 3 && parts.room.chopped(2) != parts.floor;
    return isOther ? otherFloor : 1;
}

// How surely the line means the door; 0: it means another.
double doorCertainty(const AddressParts &parts, const House &house, const Door &door)
{
    if (door.room != parts.room)
        return 0;
    if (door.unit == parts.unit)
        return 1;
    if (door.unit.isEmpty())
        return unitUnknown;
    if (!parts.unit.isEmpty() || parts.room.isEmpty())
        return 0;
    const bool isOnlyUnit =
        std::ranges::all_of(house.doors, [&](const Door &other) { return other.unit == door.unit; });
    return isOnlyUnit ? onlyUnitLeftOut : someUnitLeftOut;
}

}  // namespace

// A place that the line can mean, as far as it agrees.
struct AddressIndex::Fit {
    AddressLevel level = AddressLevel::Community;
    double confidence = 0;
    const Place *place = nullptr;
    const House *house = nullptr;  // from AddressLevel::Building on
    const Door *door = nullptr;  // at AddressLevel::Room
};

AddressVerdict AddressMatch::verdict() const
{
    if (confidence < unsureConfidence)
        return AddressVerdict::None;
    return confidence < sureConfidence || !address ? AddressVerdict::Unsure : AddressVerdict::Sure;
}

AddressIndex::AddressIndex(std::span<const records::Address> addresses)
{
    m_points.reserve(addresses.size());
    m_byText.reserve(addresses.size());
    for (const records::Address &address : addresses) {
        const int index = int(m_points.size());
        const QString plain = plainAddress(address.text);
        m_points.push_back(address.longitude && address.latitude
                ? std::optional(Point{*address.longitude, *address.latitude})
                : std::nullopt);
        m_byText.try_emplace(plain, index);
        m_places.add(index, plain, plainAddress(address.community), m_points.back());
    }
}

AddressMatch AddressIndex::exact(int address) const
{
    const auto index = size_t(address);
    return {index, 1, AddressLevel::Room, m_points[index], {{index, 1}}};
}

std::vector<AddressIndex::Fit> AddressIndex::fitsOf(const AddressParts &parts, const Gazetteer::Reading &reading) const
{
    std::vector<Fit> fits;
    for (const int index : m_places.placesOf(reading)) {
        const Place &place = m_places.places()[size_t(index)];
        const double names = nameCertainty(parts, reading, place, m_places.countIn(place.community));
        const HouseFit found = houseFit(parts, place);
        fits.push_back({AddressLevel::Community, names * namesOnly, &place});
        if (!found.house)
            continue;
        const double upToHouse = names * found.certainty;
        fits.push_back({AddressLevel::Building, upToHouse * houseOnly, &place, found.house});
        for (const Door &door : found.house->doors) {
            const double certainty = upToHouse * doorCertainty(parts, *found.house, door) * floorCertainty(parts);
            if (certainty > 0)
                fits.push_back({AddressLevel::Room, certainty, &place, found.house, &door});
        }
    }
    return fits;
}

AddressMatch AddressIndex::match(const QString &text) const
{
    const QString plain = plainAddress(text);
    if (plain.isEmpty())
        return {};
    const auto same = m_byText.find(plain);
    const auto listed = same != m_byText.end() ? std::optional(exact(same->second)) : std::nullopt;
    if (listed && listed->point)
        return *listed;
    AddressParts parts = readNumbers(plain);
    takeRegions(parts);
    std::vector<Fit> fits = fitsOf(parts, m_places.names().read(parts.names));
    if (fits.empty())
        return listed.value_or(AddressMatch());
    std::ranges::stable_sort(fits, std::greater(), [](const Fit &fit) { return std::pair(fit.confidence, fit.level); });
    AddressMatch match = matchOf(fits, parts.unit);
    if (!listed)
        return match;
    // The list says which one it is and not where: it lies about where its neighbours do.
    AddressMatch whole = *listed;
    whole.point = match.point;
    return whole;
}

// What the best fit says, as far as its rivals, which are as sure, say the same.
AddressMatch AddressIndex::matchOf(const std::vector<Fit> &fits, const QString &unit) const
{
    const Fit &best = fits.front();
    const auto isRival = [&](const Fit &fit) {
        return fit.level == best.level && fit.confidence > best.confidence - alike;
    };
    const auto isShared = [&](const auto &part) {
        return std::ranges::all_of(fits, [&](const Fit &fit) { return !isRival(fit) || part(fit) == part(best); });
    };
    const bool isOneCommunity = isShared(
        [](const Fit &fit) { return std::tuple(fit.place->community, fit.place->street, fit.place->district); });
    const bool isOneHouse = best.house && isShared([](const Fit &fit) { return fit.house; });
    const bool isOneDoor = best.door && isShared([](const Fit &fit) { return fit.door; });
    const bool isOne = best.door ? isOneDoor : best.house ? isOneHouse : isOneCommunity;
    AddressMatch match{
        {}, isOne ? best.confidence : std::min(best.confidence, ofAlike), best.level, {}, candidatesOf(fits, unit)};
    if (isOneDoor)
        match.address = size_t(best.door->address);
    else if (isOneHouse && !best.door)
        match.address = addressOf(*best.house);
    if (match.address)
        match.point = m_points[*match.address];
    if (!match.point && isOneHouse)
        match.point = best.house->middle.point();
    if (!match.point && isOneCommunity) {
        Middle middle;
        for (const Fit &fit : fits) {
            if (isRival(fit))
                middle.add(fit.place->middle);
        }
        match.point = middle.point();
    }
    return match;
}

// Rooms that the line can mean; where it means none, rooms of its house, those of its unit first.
std::vector<AddressCandidate> AddressIndex::candidatesOf(const std::vector<Fit> &fits, const QString &unit)
{
    constexpr size_t most = 5;
    std::vector<AddressCandidate> candidates;
    const auto take = [&](const Door &door, double confidence) {
        if (candidates.size() < most)
            candidates.push_back({size_t(door.address), confidence});
    };
    for (const Fit &fit : fits) {
        if (fit.door)
            take(*fit.door, fit.confidence);
    }
    const Fit &best = fits.front();
    if (best.level != AddressLevel::Building)
        return candidates;
    for (const bool isOfUnit : {true, false}) {
        for (const Door &door : best.house->doors) {
            if ((door.unit == unit) == isOfUnit)
                take(door, best.confidence);
        }
    }
    return candidates;
}

}  // namespace qianshao::geo
