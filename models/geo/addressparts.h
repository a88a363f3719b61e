// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qianshao::geo {

// An address line taken apart, all in the writing of plainAddress() and empty where the line does not say it. Names
// keep their kind (南塘社区), values lose their counter word and leading zeros (03号楼 -> 3).
struct AddressParts {
    QString province;
    QString city;
    QString district;
    QString street;  // 街道, 镇 or 乡
    QString community;  // 社区 or 村
    QString road;
    QString compound;  // what else is named between these and the numbers: an estate, a yard, a part of one
    QString group;  // of a village
    QString number;  // 12号, 12-3 for 12号附3号
    QString building;
    QString unit;
    QString floor;
    QString room;

    // The names once more, from the street on and as they stand in the line; parted by '|' where numbers or brackets
    // stood between.
    QString names;

    bool operator==(const AddressParts &) const = default;
};

// Taking a line apart: readNumbers() (addressnumbers.h), then these two. Province, city and district move out of
// `names`.
void takeRegions(AddressParts &parts);

// Street, community, road and compound are told from one another by their last characters. `community`, in plain
// writing, is the community's name where it is known from elsewhere. Without it a name of no kind (南塘3号楼) counts as
// the community.
void splitNames(AddressParts &parts, const QString &community = {});

// The whole way.
[[nodiscard]] AddressParts addressPartsOf(const QString &line);

}  // namespace qianshao::geo
