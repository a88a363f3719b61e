// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

namespace qianshao::session {

// What the demo's passphrase is: the demo holds nobody's data.
inline constexpr QLatin1StringView demoPassphrase("demo");

// Makes the demo station at `path`: the ledgers under resources/demo, with all times moved so that the moment at which
// they were made is now, and some of what another laptop wrote otherwise. Throws what Session::create throws.
[[nodiscard]] std::unique_ptr<Session> makeDemo(const QString &path, store::Environment environment);

}  // namespace qianshao::session
