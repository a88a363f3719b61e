// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

namespace qianshao::ui::capture {

// What the QR code in a picture says, however it is turned; empty where there is none, or it cannot be read. A picture
// of a camera takes some ten milliseconds.
[[nodiscard]] QString qrText(const QImage &picture);

}  // namespace qianshao::ui::capture
