// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QByteArray>
#include <QSize>
#include <QTimeZone>

#include <variant>

class QIODevice;

namespace qianshao::evidence {

// A picture as it is kept: upright, no longer than asked for, JPEG, with nothing of the camera's in it. Where and when
// it was taken are fields beside it.
struct Photo {
    QByteArray jpeg;
    QSize size;
    records::Position position;
    records::Instant takenAt;
};

enum class PhotoProblem : quint8 {
    TooLarge,       // more than mostPhotoBytes
    TooManyPixels,  // more than mostPhotoPixels, or than can be unpacked whole
    Heic,           // a format of telephones that this program does not read
    OtherFormat,    // neither JPEG nor PNG
    Broken,         // the picture ends early or cannot be unpacked
    Unreadable,     // the file itself cannot be read
};

constexpr qint64 mostPhotoBytes = qint64(50) * 1024 * 1024;
constexpr qint64 mostPhotoPixels = 100'000'000;
// A PNG is unpacked whole before it is scaled, four bytes a pixel.
constexpr qint64 mostPngPixels = 40'000'000;
constexpr int usualLongestSide = 1920;

// In the user's language: what is wrong and what to do.
[[nodiscard]] QString textOf(PhotoProblem problem);

// `file`: a JPEG or PNG, open. Its content decides, not its name. The size is looked at before anything is unpacked,
// so that a small file cannot ask for much memory. `longestSide` in pixels; `zone` as readExif() takes it. May be
// called by several threads; takes about 0.2 s for 12 megapixels.
[[nodiscard]] std::variant<Photo, PhotoProblem> readPhoto(QIODevice &file, int longestSide, const QTimeZone &zone);

}  // namespace qianshao::evidence
