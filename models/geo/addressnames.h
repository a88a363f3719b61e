// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace qianshao::geo {

// What a name of an address can be.
enum class NameKind : quint8 { Region, Street, Community, Road, Compound };

// Which words a name of that kind ends in. People leave them away or change them (社区, 居委会, 小区), so that names
// are compared without; where one list has two of a kind (曙光村, 曙光社区), the ending tells them apart.
enum class NameEnding : quint8 { None, Community, Village, Estate };

// How long the words of that kind are at the beginning of `text`; 0 where there are none.
[[nodiscard]] qsizetype endingLength(QStringView text, NameKind kind);

// The name without its ending; at least two characters stay. A road is nothing without it and keeps it.
[[nodiscard]] QStringView coreOf(QStringView name, NameKind kind);

[[nodiscard]] NameEnding endingOf(QStringView ending);

}  // namespace qianshao::geo
