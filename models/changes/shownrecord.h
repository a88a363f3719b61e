// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/recordstate.h"

namespace qianshao::changes {

// The record that a state shows: of each field the newest writing. What is not told is absent.
template <records::Record R>
[[nodiscard]] R shownRecord(const RecordState &state)
{
    R record;
    record.id = state.id;
    for (const FieldState &field : state.fields)
        records::setField(record, field.field, field.values.front().value);
    return record;
}

}  // namespace qianshao::changes
