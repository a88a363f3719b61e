// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadrules.h"

#include <algorithm>
#include <charconv>

namespace qianshao::geo {
namespace {

// Ordinary speeds in km/h by class of road; cars in traffic, not at the limit. 0 = closed unless a tag opens it.
struct RoadClass {
    std::string_view name;
    float walk;
    float eBike;
    float car;
};
constexpr float walking = 4.8F;
constexpr float riding = 18;
constexpr std::array classes{
    RoadClass{"motorway", 0, 0, 90},
    RoadClass{"motorway_link", 0, 0, 45},
    RoadClass{"trunk", walking, riding, 60},
    RoadClass{"trunk_link", walking, riding, 35},
    RoadClass{"primary", walking, riding, 45},
    RoadClass{"primary_link", walking, riding, 30},
    RoadClass{"secondary", walking, riding, 40},
    RoadClass{"secondary_link", walking, riding, 28},
    RoadClass{"tertiary", walking, riding, 35},
    RoadClass{"tertiary_link", walking, riding, 25},
    RoadClass{"unclassified", walking, riding, 30},
    RoadClass{"residential", walking, 16, 22},
    RoadClass{"living_street", walking, 12, 12},
    RoadClass{"service", walking, 14, 15},
    RoadClass{"track", walking, 12, 12},
    RoadClass{"road", walking, 16, 22},
    RoadClass{"pedestrian", walking, 0, 0},
    RoadClass{"footway", walking, 0, 0},
    RoadClass{"path", walking, 10, 0},
    RoadClass{"steps", 2.5F, 0, 0},
    RoadClass{"corridor", walking, 0, 0},
    RoadClass{"cycleway", walking, riding, 0},
    RoadClass{"bridleway", walking, 0, 0},
};
// Where a tag opens a road that its class closes.
constexpr std::array openedSpeeds{walking, 10.0F, 12.0F};

enum class Access : uint8_t { Unsaid, Yes, No };

Access accessOf(std::string_view value)
{
    if (value.empty())
        return Access::Unsaid;
    constexpr std::array<std::string_view, 5> closed{"no", "private", "use_sidepath", "dismount", "military"};
    return std::ranges::find(closed, value) != closed.end() ? Access::No : Access::Yes;
}

// The most particular tag that says something.
Access accessOf(const Tag &tag, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const Access access = accessOf(tag(key)); access != Access::Unsaid)
            return access;
    }
    return Access::Unsaid;
}

Access accessOf(const Tag &tag, TravelMode mode)
{
    switch (mode) {
    case TravelMode::Walk: return accessOf(tag, {"foot", "access"});
    case TravelMode::EBike: return accessOf(tag, {"electric_bicycle", "bicycle", "vehicle", "access"});
    case TravelMode::Car: return accessOf(tag, {"motorcar", "motor_vehicle", "vehicle", "access"});
    }
    return Access::Unsaid;
}

enum class OneWay : uint8_t { No, Forward, Backward };

OneWay oneWayOf(const Tag &tag, TravelMode mode, bool isRoundabout, bool isMotorway)
{
    if (mode == TravelMode::Walk)
        return OneWay::No;
    std::string_view value = tag("oneway");
    if (mode == TravelMode::EBike && !tag("oneway:bicycle").empty())
        value = tag("oneway:bicycle");
    if (value == "-1" || value == "reverse")
        return OneWay::Backward;
    if (value == "yes" || value == "1" || value == "true")
        return OneWay::Forward;
    return value.empty() && (isRoundabout || isMotorway) ? OneWay::Forward : OneWay::No;
}

}  // namespace

float maxSpeedOf(std::string_view text)
{
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !(value > 0) || value > 200)
        return 0;
    return std::string_view(end, text.data() + text.size()).find("mph") != std::string_view::npos ? value * 1.609F
                                                                                                  : value;
}

std::optional<WayRules> rulesOf(const Tag &tag)
{
    const std::string_view highway = tag("highway");
    const auto *known = std::ranges::find(classes, highway, &RoadClass::name);
    if (known == classes.end() || tag("area") == "yes")
        return {};
    WayRules rules;
    rules.isRoundabout = tag("junction") == "roundabout" || tag("junction") == "circular";
    const bool isMotorway = highway.starts_with("motorway");
    const float limit = maxSpeedOf(tag("maxspeed"));
    for (const TravelMode mode : travelModes) {
        const auto number = size_t(mode);
        float speed = std::array{known->walk, known->eBike, known->car}[number];
        const Access access = accessOf(tag, mode);
        if (access == Access::No)
            continue;
        if (speed == 0 && access == Access::Yes
            && (mode != TravelMode::Car || accessOf(tag("motor_vehicle")) == Access::Yes))
            speed = openedSpeeds[number];
        if (mode == TravelMode::Car && limit > 0 && speed > 0)
            speed = std::min(limit, std::max(speed, limit * 0.75F));
        const OneWay oneWay = oneWayOf(tag, mode, rules.isRoundabout, isMotorway);
        rules.forward[number] = oneWay == OneWay::Backward ? 0 : speed;
        rules.backward[number] = oneWay == OneWay::Forward ? 0 : speed;
    }
    const auto isOpen = [](float speed) { return speed > 0; };
    if (std::ranges::none_of(rules.forward, isOpen) && std::ranges::none_of(rules.backward, isOpen))
        return {};
    return rules;
}

std::array<bool, 3> blocksOf(const Tag &tag)
{
    const std::string_view barrier = tag("barrier");
    if (barrier.empty())
        return {};
    struct Barrier {
        std::string_view name;
        std::array<bool, 3> blocks;
    };
    // Others than these keep nobody out by themselves (kerb, toll booth, lift gate of a housing estate).
    constexpr std::array barriers{
        Barrier{"bollard", {false, false, true}},
        Barrier{"cycle_barrier", {false, true, true}},
        Barrier{"motorcycle_barrier", {false, true, true}},
        Barrier{"block", {false, false, true}},
        Barrier{"chain", {false, false, true}},
        Barrier{"jersey_barrier", {false, true, true}},
        Barrier{"stile", {false, true, true}},
        Barrier{"turnstile", {false, true, true}},
        Barrier{"kissing_gate", {false, true, true}},
        Barrier{"gate", {false, false, false}},
        Barrier{"wall", {true, true, true}},
        Barrier{"fence", {true, true, true}},
    };
    const auto *known = std::ranges::find(barriers, barrier, &Barrier::name);
    std::array<bool, 3> blocks = known == barriers.end() ? std::array<bool, 3>() : known->blocks;
    for (const TravelMode mode : travelModes) {
        const Access access = accessOf(tag, mode);
        if (access != Access::Unsaid)
            blocks[size_t(mode)] = access == Access::No;
    }
    return blocks;
}

}  // namespace qianshao::geo
