// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evidence/exif.h"

#include <QDateTime>

#include <exiv2/exiv2.hpp>

#include <cmath>
#include <mutex>

namespace qianshao::evidence {

using namespace Qt::StringLiterals;
using records::Instant;

namespace {

QString textOf(const Exiv2::ExifData &data, const char *key)
{
    const auto found = data.findKey(Exiv2::ExifKey(key));
    return found == data.end() ? QString() : QString::fromStdString(found->toString()).trimmed();
}

// Degrees, minutes and seconds as three fractions; absent where one divides by nothing or leads off the earth.
std::optional<double> degrees(
    const Exiv2::ExifData &data, const char *key, const char *refKey, QChar negative, int most)
{
    const auto found = data.findKey(Exiv2::ExifKey(key));
    const QString ref = textOf(data, refKey);
    if (found == data.end() || found->count() != 3 || ref.isEmpty())
        return {};
    double sum = 0;
    double unit = 1;
    for (size_t i = 0; i < 3; ++i, unit /= 60) {
        const auto [above, below] = found->toRational(i);
        // Receivers without seconds write 0/0.
        if (below == 0 && above != 0)
            return {};
        sum += below == 0 ? 0 : unit * above / below;
    }
    if (!std::isfinite(sum) || sum < 0 || sum > most)
        return {};
    return ref.startsWith(negative) ? -sum : sum;
}

records::Position positionOf(const Exiv2::ExifData &data)
{
    const auto latitude = degrees(data, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", u'S', 90);
    const auto longitude = degrees(data, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", u'W', 180);
    // 0, 0 is what a receiver without a fix writes.
    if (!latitude || !longitude || (*latitude == 0 && *longitude == 0))
        return {};
    return {longitude, latitude};
}

Instant takenAt(const Exiv2::ExifData &data, const QTimeZone &zone)
{
    const QString local = textOf(data, "Exif.Photo.DateTimeOriginal");
    QDateTime at = QDateTime::fromString(local, u"yyyy:MM:dd HH:mm:ss"_s);
    if (!at.isValid())
        return {};
    const QDateTime withOffset = QDateTime::fromString(
        at.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + textOf(data, "Exif.Photo.OffsetTimeOriginal"), Qt::ISODate);
    if (withOffset.isValid() && withOffset.timeSpec() == Qt::OffsetFromUTC)
        return {withOffset.toMSecsSinceEpoch()};
    at.setTimeZone(zone);
    return {at.toMSecsSinceEpoch()};
}

}  // namespace

Exif readExif(QByteArrayView file, const QTimeZone &zone)
{
    // The library's XMP part is one for the whole program and not made for threads.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exif exif;
    try {
        const auto image =
            Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(file.data()), size_t(file.size()));
        image->readMetadata();
        const Exiv2::ExifData &data = image->exifData();
        if (const auto found = data.findKey(Exiv2::ExifKey("Exif.Image.Orientation")); found != data.end()) {
            const auto orientation = found->toInt64();
            exif.orientation = orientation >= 1 && orientation <= 8 ? int(orientation) : 1;
        }
        exif.takenAt = takenAt(data, zone);
        exif.position = positionOf(data);
    } catch (const std::exception &) {
        // The picture may be sound all the same.
    }
    return exif;
}

}  // namespace qianshao::evidence
