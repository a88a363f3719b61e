// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace qianshao::tests {

// Every byte of a store and of its log, decrypted as they stand: rows, indexes, and what is left on pages that nobody
// uses any more. The format is SQLCipher 4's (https://www.zetetic.net/sqlcipher/design).
[[nodiscard]] QByteArray plainPages(const QString &storePath, const QByteArray &key);

}  // namespace qianshao::tests
