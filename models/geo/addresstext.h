// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qianshao::geo {

// An address line in one way of writing, so that two that mean the same can be compared: widths narrow, letters in
// capitals, Chinese numerals as digits (三号楼 -> 3号楼, 五里铺 -> 5里铺: names change alike on both sides), blanks and
// marks gone, a '-' where only they parted two values (3 2 501 -> 3-2-501) and a '_' between a name's numeral and a
// number (李十三1组 -> 李13_1组). What stood in brackets follows the line,
// each after a '|', unless it only says how somebody lives there (暂住).
[[nodiscard]] QString plainAddress(const QString &line);

}  // namespace qianshao::geo
