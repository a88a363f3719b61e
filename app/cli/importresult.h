// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "app/session/importrun.h"
#include "app/session/session.h"

namespace qianshao::cli {

// Imports the files as one step and says what became of them: in words on stderr, with `json` one object on stdout.
// The object is session::toJson's, and at its top the counts of the leading kind (instructions where a file holds any),
// named as expected.json names them.
[[nodiscard]] Exit importAndSay(session::Session &session, const std::vector<session::ImportFile> &files, bool json);

}  // namespace qianshao::cli
