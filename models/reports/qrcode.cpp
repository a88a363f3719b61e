// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/qrcode.h"

#include <QBuffer>
#include <QImage>

#include <memory>

#include <qrencode.h>

namespace qianshao::reports {

QrCode qrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    const std::unique_ptr<QRcode, void (*)(QRcode *)> made(
        QRcode_encodeData(int(bytes.size()), data, 0, QR_ECLEVEL_M), &QRcode_free);
    QrCode code;
    if (!made)
        return code;
    code.size = made->width;
    for (int i = 0; i < made->width * made->width; ++i)
        code.modules.push_back((made->data[i] & 1) != 0);
    return code;
}

QByteArray qrPng(const QString &text)
{
    constexpr int edge = 4;
    constexpr int dots = 8;  // of the picture, for a module: paper has finer ones, which must not blur it
    const QrCode code = qrCode(text);
    if (code.size == 0)
        return {};
    QImage picture(code.size + 2 * edge, code.size + 2 * edge, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (code.isDark(x, y))
                picture.setPixelColor(x + edge, y + edge, Qt::black);
        }
    }
    QByteArray png;
    QBuffer buffer(&png);
    picture.scaled(picture.size() * dots).save(&buffer, "PNG");
    return png;
}

QString geoLink(double longitude, double latitude)
{
    return QStringLiteral("geo:%1,%2").arg(latitude, 0, 'f', 5).arg(longitude, 0, 'f', 5);
}

}  // namespace qianshao::reports
