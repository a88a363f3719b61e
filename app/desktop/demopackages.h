// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"

namespace qianshao::desktop {

// Gives the station a partner, a package made for it and one that it has taken in, with a gap before it: for the
// pictures of a tour. Returns the path of another package of the partner in that folder, which is not taken in yet.
[[nodiscard]] QString layDemoPackages(session::Session &session, const QString &folder);

}  // namespace qianshao::desktop
