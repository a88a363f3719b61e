// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/addressparts.h"
#include "models/geo/gazetteer.h"
#include "models/geo/point.h"
#include "models/records/address.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace qianshao::geo {

// The middle of some points.
class Middle {
public:
    void add(const Point &point)
    {
        m_sum.longitude += point.longitude;
        m_sum.latitude += point.latitude;
        ++m_count;
    }
    void add(const Middle &other)
    {
        m_sum.longitude += other.m_sum.longitude;
        m_sum.latitude += other.m_sum.latitude;
        m_count += other.m_count;
    }
    // Absent as long as there are none.
    [[nodiscard]] std::optional<Point> point() const
    {
        return m_count == 0 ? std::nullopt : std::optional(Point{m_sum.longitude / m_count, m_sum.latitude / m_count});
    }

private:
    Point m_sum;
    int m_count = 0;
};

struct Door {
    QString unit;
    QString room;
    int address = 0;  // its index in the list
};

struct House {
    QString group;
    QString number;
    QString building;
    std::vector<Door> doors;
    Middle middle;
};

// The addresses of a list that share all their names.
struct Place {
    QString province;
    QString city;
    QString district;
    int street = -1;  // these are names of the gazetteer; -1: the addresses do not say it
    int community = -1;
    int road = -1;
    int compound = -1;
    std::vector<House> houses;
    std::unordered_map<QString, size_t> houseOf;  // by houseKey()
    Middle middle;

    [[nodiscard]] bool has(int name) const
    {
        return name >= 0 && (name == street || name == community || name == road || name == compound);
    }
};

[[nodiscard]] QString houseKey(const QString &group, const QString &number, const QString &building);

// A list of standard addresses in the order of the ground: place, house, door.
class AddressPlaces {
public:
    void add(int index, const QString &plain, const QString &community, const std::optional<Point> &point);

    [[nodiscard]] const Gazetteer &names() const { return m_names; }
    [[nodiscard]] const std::vector<Place> &places() const { return m_places; }
    // The places that have one of these names as more than their street; no place twice.
    [[nodiscard]] std::vector<int> placesOf(const Gazetteer::Reading &reading) const;
    // How many places the community has.
    [[nodiscard]] size_t countIn(int community) const;

private:
    int placeOf(AddressParts parts, const QString &community);

    Gazetteer m_names;
    std::vector<Place> m_places;
    std::vector<std::vector<int>> m_placesOf;  // by name
    std::unordered_map<QString, int> m_byNames;  // a line's names, and the community that was told with it
    std::unordered_map<QString, int> m_byParts;
};

}  // namespace qianshao::geo
