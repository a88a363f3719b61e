// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/visitsmap/visitsday.h"

#include <QTimeZone>

// What the window says of a plan (context "visitsmap").
namespace qianshao::ui::visitsmap {

// "25 min late for the limit: the other doors take the time. It would fit with: a second pair; 10 min earlier."
[[nodiscard]] QString textOf(const plan::Shortfall &shortfall, const VisitsDay &day, const QTimeZone &zone);
// 09:35 on the day itself, else as short as it can be told.
[[nodiscard]] QString clockText(records::Instant at, records::Instant now, const QTimeZone &zone);
// "25 min after the limit", the beginning of that.
[[nodiscard]] QString lackText(const plan::Shortfall &shortfall);
// Heads of groups: an officer's route, doors that found no place in it, doors whose place nobody knows.
[[nodiscard]] QString routeText(const QString &officer, int stops, int travelMinutes);
[[nodiscard]] QString noPlaceInDay();
[[nodiscard]] QString placeUnknown();
// Why a door is on no map.
[[nodiscard]] QString whyUnknown(const Door &door);

}  // namespace qianshao::ui::visitsmap
