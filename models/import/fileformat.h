// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QIODevice;

namespace qianshao::imports {

enum class FileFormat {
    Text,            ///< no sign of anything else; an empty file too
    Zip,             ///< perhaps a workbook
    EncryptedOffice, ///< compound file around an encrypted package
    OldExcel,        ///< compound file with a binary workbook
    Other,           ///< known to be no table, or bytes that no text has
    Unreadable,      ///< the device failed
};

/// Looks at the first bytes (in a compound file also at its directory). Leaves the device at its start.
[[nodiscard]] FileFormat detectFormat(QIODevice &device);

} // namespace qianshao::imports
