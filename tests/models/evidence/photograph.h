// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <exiv2/exiv2.hpp>

#include <map>
#include <string>

// Pictures as a camera writes them, invented.
namespace qianshao::tests {

// Four quarters of four colours, so that every turn and mirror is seen.
inline QImage quarters(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QPainter painter(&image);
    const int x = width / 2;
    const int y = height / 2;
    painter.fillRect(0, 0, x, y, Qt::red);
    painter.fillRect(x, 0, width - x, y, Qt::green);
    painter.fillRect(0, y, x, height - y, Qt::blue);
    painter.fillRect(x, y, width - x, height - y, Qt::white);
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

// The file with these fields of EXIF in it: {"Exif.Image.Orientation", "6"}.
inline QByteArray withExif(const QByteArray &file, const std::map<std::string, std::string> &fields)
{
    const auto image =
        Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(file.data()), size_t(file.size()));
    image->readMetadata();
    Exiv2::ExifData data;
    for (const auto &[key, value] : fields)
        data[key] = value;
    image->setExifData(data);
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    const Exiv2::DataBuf all = io.read(io.size());
    return {reinterpret_cast<const char *>(all.c_data()), qsizetype(all.size())};
}

}  // namespace qianshao::tests
