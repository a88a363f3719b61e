// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace qianshao::reports {

// A QR code (ISO/IEC 18004) that still reads when a seventh of it is dirty: level M.
struct QrCode {
    int size = 0;  // modules at a side, without the white edge; 0 = the text is too long
    std::vector<bool> modules;  // row by row, true = dark

    [[nodiscard]] bool isDark(int x, int y) const { return modules[size_t(y) * size_t(size) + size_t(x)]; }
};

// At most 2,331 bytes of UTF-8.
[[nodiscard]] QrCode qrCode(const QString &text);
// With the white edge of four modules that readers ask for, as PNG; empty where the text is too long or empty.
[[nodiscard]] QByteArray qrPng(const QString &text);
// What a phone opens in its map: a place in WGS-84 degrees, to a metre (RFC 5870).
[[nodiscard]] QString geoLink(double longitude, double latitude);

}  // namespace qianshao::reports
