// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evidence/photo.h"

#include "models/evidence/exif.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>

namespace qianshao::evidence {

namespace {

constexpr int jpegQuality = 85;

QString say(const char *text)
{
    return QCoreApplication::translate("photos", text);
}

// An ISO container whose brand is one of HEIF's: "....ftypheic".
bool isHeic(const QByteArray &bytes)
{
    if (bytes.size() < 12 || bytes.sliced(4, 4) != "ftyp")
        return false;
    const QByteArray brand = bytes.sliced(8, 4);
    for (const char *known : {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif"}) {
        if (brand == known)
            return true;
    }
    return false;
}

// Whether a JPEG has its end. The reader fills what is missing with grey and says nothing.
bool hasEnd(const QByteArray &jpeg)
{
    const auto byte = [&](qsizetype at) { return at < jpeg.size() ? quint8(jpeg[at]) : 0; };
    qsizetype at = 2;
    while (at + 1 < jpeg.size()) {
        if (byte(at) != 0xff) {
            ++at;  // inside a scan
            continue;
        }
        const int marker = byte(at + 1);
        if (marker == 0xd9)
            return true;
        const bool standsAlone = marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd7);
        if (marker == 0xff)
            ++at;  // filling
        else if (standsAlone)
            at += 2;
        else
            at += 2 + std::max(2, byte(at + 2) << 8 | byte(at + 3));  // skips a thumbnail, which has an end of its own
    }
    return false;
}

QImage turned(const QImage &image, int orientation)
{
    const bool isMirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    constexpr int clockwise[] = {0, 0, 0, 180, 180, 270, 90, 90, 270};
    const QTransform turn = QTransform().rotate(clockwise[orientation]);
    return (isMirrored ? image.mirrored(true, false) : image).transformed(turn);
}

// On white, in sRGB, without the comments and profiles that the file brought along.
QImage plain(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    return flat;
}

}  // namespace

QString textOf(PhotoProblem problem)
{
    switch (problem) {
    case PhotoProblem::TooLarge:
        return say(QT_TRANSLATE_NOOP("photos", "The picture is larger than 50 MB. Take it again in a smaller size."));
    case PhotoProblem::TooManyPixels:
        return say(QT_TRANSLATE_NOOP("photos", "The picture has too many pixels. Take it again in a smaller size."));
    case PhotoProblem::Heic:
        return say(QT_TRANSLATE_NOOP("photos",
            "The picture is in the HEIC format of a telephone. Set its camera to “most compatible” (JPEG), or save the "
            "picture as JPEG there, and add that."));
    case PhotoProblem::OtherFormat: return say(QT_TRANSLATE_NOOP("photos", "The file is no JPEG or PNG picture."));
    case PhotoProblem::Broken:
        return say(QT_TRANSLATE_NOOP("photos", "The picture is broken. Copy it from the camera once more."));
    case PhotoProblem::Unreadable:
        return say(QT_TRANSLATE_NOOP("photos", "The picture cannot be read. Check where it lies, then try again."));
    }
    return {};
}

std::variant<Photo, PhotoProblem> readPhoto(QIODevice &file, int longestSide, const QTimeZone &zone)
{
    if (file.size() > mostPhotoBytes)
        return PhotoProblem::TooLarge;
    QByteArray bytes = file.read(mostPhotoBytes + 1);
    if (bytes.size() > mostPhotoBytes)
        return PhotoProblem::TooLarge;
    if (bytes.isEmpty())
        return PhotoProblem::Unreadable;
    if (isHeic(bytes))
        return PhotoProblem::Heic;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png")
        return PhotoProblem::OtherFormat;
    const QSize whole = reader.size();
    if (whole.isEmpty() || (format == "jpeg" && !hasEnd(bytes)))
        return PhotoProblem::Broken;
    const qint64 pixels = qint64(whole.width()) * whole.height();
    if (pixels > (format == "png" ? mostPngPixels : mostPhotoPixels))
        return PhotoProblem::TooManyPixels;
    if (std::max(whole.width(), whole.height()) > longestSide)
        reader.setScaledSize(whole.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return PhotoProblem::Broken;
    const Exif exif = readExif(bytes, zone);
    const QImage upright = turned(plain(image), exif.orientation);
    Photo photo{{}, upright.size(), exif.position, exif.takenAt};
    QBuffer target(&photo.jpeg);
    target.open(QIODevice::WriteOnly);
    if (!upright.save(&target, "JPEG", jpegQuality))
        return PhotoProblem::Broken;
    return photo;
}

}  // namespace qianshao::evidence
