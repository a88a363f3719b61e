// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace qianshao::store {
class Store;
}

namespace qianshao::session {

// What another laptop of the demo station wrote otherwise before the two met, on some of its records: something to
// decide; and what the hub has not taken of this one. What shows stays as it was.
void layDemoConflicts(store::Store &store);

}  // namespace qianshao::session
