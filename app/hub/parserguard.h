// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace qianshao::hub {

// Stands before two functions of drogon's HTTP parser (1.9.0), which has no place to ask from outside:
// - what it refuses before it is a request (an unknown method, a bad line, a body that is too large) it answers itself,
//   with a status and no body, and tells nobody: `onRefusal` hears of it, and its 501 for an unknown transfer encoding
//   becomes the 400 that it is;
// - a chunk of negative length after another chunk passes its check of sizes and would end the process: it is left out.
// The functions are replaced by their names in the dynamic symbol table; the tests of hostile input fail where a newer
// drogon should have other ones.
// Called once, before drogon runs; `onRefusal` is called on drogon's threads.
void guardParser(std::function<void(int status)> onRefusal);

}  // namespace qianshao::hub
