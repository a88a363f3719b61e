// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressplaces.h"

#include "models/geo/addressnumbers.h"

#include <algorithm>

namespace qianshao::geo {

namespace {

// Some communities are listed with the district and the town in front of their name.
QString withoutRegions(const QString &community)
{
    AddressParts parts;
    parts.names = community;
    takeRegions(parts);
    if (parts.district.isEmpty())
        return community;
    splitNames(parts);
    return parts.community;
}

}  // namespace

QString houseKey(const QString &group, const QString &number, const QString &building)
{
    return group + u'/' + number + u'/' + building;
}

void AddressPlaces::add(int index, const QString &plain, const QString &community, const std::optional<Point> &point)
{
    const AddressParts parts = readNumbers(plain);
    Place &place = m_places[size_t(placeOf(parts, community))];
    const auto [at, isNew] =
        place.houseOf.try_emplace(houseKey(parts.group, parts.number, parts.building), place.houses.size());
    if (isNew)
        place.houses.push_back({parts.group, parts.number, parts.building, {}, {}});
    House &house = place.houses[at->second];
    house.doors.push_back({parts.unit, parts.room, index});
    if (point) {
        house.middle.add(*point);
        place.middle.add(*point);
    }
}

// Most lines of a list share their names with others, so that they are taken apart once.
int AddressPlaces::placeOf(AddressParts parts, const QString &community)
{
    const auto [line, isNewLine] = m_byNames.try_emplace(parts.names + u'/' + community);
    if (!isNewLine)
        return line->second;
    takeRegions(parts);
    splitNames(parts, withoutRegions(community));
    Place place;
    place.province = coreOf(parts.province, NameKind::Region).toString();
    place.city = coreOf(parts.city, NameKind::Region).toString();
    place.district = coreOf(parts.district, NameKind::Region).toString();
    place.street = m_names.add(NameKind::Street, parts.street);
    place.community = m_names.add(NameKind::Community, parts.community);
    place.road = m_names.add(NameKind::Road, parts.road);
    place.compound = m_names.add(NameKind::Compound, parts.compound);
    for (const QString &region : {parts.province, parts.city, parts.district})
        m_names.add(NameKind::Region, region);
    QString key = place.province + u'/' + place.city + u'/' + place.district;
    for (const int name : {place.street, place.community, place.road, place.compound})
        key += u'/' + QString::number(name);
    const auto [at, isNew] = m_byParts.try_emplace(key, int(m_places.size()));
    line->second = at->second;
    if (!isNew)
        return at->second;
    m_placesOf.resize(m_names.size());
    for (const int name : {place.community, place.road, place.compound}) {
        if (name >= 0)
            m_placesOf[size_t(name)].push_back(at->second);
    }
    m_places.push_back(std::move(place));
    return at->second;
}

std::vector<int> AddressPlaces::placesOf(const Gazetteer::Reading &reading) const
{
    std::vector<int> places;
    for (const Gazetteer::Mention &mention : reading.mentions) {
        for (const Gazetteer::Choice &choice : mention) {
            const std::vector<int> &more = m_placesOf[size_t(choice.name)];
            places.insert(places.end(), more.begin(), more.end());
        }
    }
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());
    return places;
}

size_t AddressPlaces::countIn(int community) const
{
    return community < 0 ? 1 : m_placesOf[size_t(community)].size();
}

}  // namespace qianshao::geo
