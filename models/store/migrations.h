// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

namespace qianshao::store {

// The schema number that this program writes; the file's own is in PRAGMA user_version.
[[nodiscard]] int newestSchema();
// Brings the file up to newestSchema(), one numbered SQL file at a time, each in a transaction of its own.
// `isNew`: an empty file becomes a store. Otherwise it is one that has lost everything: Failure Damaged. Throws that,
// NewerProgram or NotAStore, and then has written nothing.
void migrate(Connection &connection, bool isNew);
// The statements of one migration, in order.
[[nodiscard]] QList<QByteArray> statementsOf(int schema);

}  // namespace qianshao::store
