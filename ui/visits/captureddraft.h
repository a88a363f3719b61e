// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/attachment.h"

#include <QString>

#include <vector>

namespace qianshao::ui::visits {

// What was captured and is not saved yet, as the text of a draft: the hashes stand in it as they are, so that the file
// of a draft can be told from one that nothing names. Empty for nothing.
[[nodiscard]] QString capturedText(const std::vector<records::Attachment> &captured);
// Empty where it is no such text.
[[nodiscard]] std::vector<records::Attachment> capturedFrom(const QString &text);

}  // namespace qianshao::ui::visits
