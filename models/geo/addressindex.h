// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/addressplaces.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace qianshao::geo {

// How far a line agrees with the list.
enum class AddressLevel : quint8 {
    None,
    Community,  // the community, or else the road or compound
    Building,  // the house too, but not the room
    Room,  // all that the line says; a house that has no rooms counts as one
};

// What may be done with a match without asking: Sure is taken over; Unsure is shown to a person, who settles it; None
// is not in the list.
enum class AddressVerdict : quint8 { None, Unsure, Sure };

// From which confidence on. Sure is what is written as in the list, but for widths, numerals, endings, counter words
// and parts left away without which there is still only one such address. A mistyped name, text that is in no name of
// the list and two addresses that fit alike are at most Unsure.
constexpr double sureConfidence = 0.85;
constexpr double unsureConfidence = 0.3;

struct AddressCandidate {
    size_t address = 0;  // its index in the list
    double confidence = 0;
};

struct AddressMatch {
    std::optional<size_t> address;  // index in the list; absent where none is meant or several are alike
    double confidence = 0;  // 0 to 1
    AddressLevel level = AddressLevel::None;
    std::optional<Point> point;  // of the address, or else the middle of what agrees; absent where the list has none
    std::vector<AddressCandidate> candidates;  // up to 5, best first

    [[nodiscard]] AddressVerdict verdict() const;
};

// Finds the standard address that a line of free text means. Built once from a list.
class AddressIndex {
public:
    // Keeps nothing of the list but places in it: candidates are meaningful as long as it stays as it is.
    explicit AddressIndex(std::span<const records::Address> addresses);

    [[nodiscard]] AddressMatch match(const QString &text) const;

private:
    struct Fit;

    [[nodiscard]] std::vector<Fit> fitsOf(const AddressParts &parts, const Gazetteer::Reading &reading) const;
    [[nodiscard]] AddressMatch exact(int address) const;
    [[nodiscard]] AddressMatch matchOf(const std::vector<Fit> &fits, const QString &unit) const;
    [[nodiscard]] static std::vector<AddressCandidate> candidatesOf(const std::vector<Fit> &fits, const QString &unit);

    AddressPlaces m_places;
    std::unordered_map<QString, int> m_byText;
    std::vector<std::optional<Point>> m_points;
};

}  // namespace qianshao::geo
