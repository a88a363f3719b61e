// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"

#include <QJsonObject>

namespace qianshao::hub {

// Messages for whoever develops or looks: fields by their names, values as JSON has them, times as UTC milliseconds,
// money as fen. It tells what shows and by whom it was written; what devices need to merge, only CBOR tells.
[[nodiscard]] QJsonObject toJson(const changes::Page &page);
[[nodiscard]] QJsonObject toJson(const changes::PushReply &reply);
[[nodiscard]] QJsonObject toJson(const changes::RecordState &state);

}  // namespace qianshao::hub
