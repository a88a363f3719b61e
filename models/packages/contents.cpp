// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/contents.h"

#include <QRegularExpression>

namespace qianshao::packages {

QString entryNameOf(const security::Kept &attachment)
{
    return attachment.sha256 + u'.' + QString::number(attachment.size);
}

std::optional<security::Kept> attachmentNamed(const QString &entry)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9a-f]{64})\\.([1-9][0-9]{0,11})\\z"));
    const auto match = form.match(entry);
    if (!match.hasMatch())
        return {};
    return security::Kept{match.captured(1), match.captured(2).toLongLong()};
}

std::optional<changes::Page> readPage(security::PackageReader &reader)
{
    QByteArray bytes;
    for (QByteArrayView piece = reader.read(); !piece.isEmpty(); piece = reader.read()) {
        if (bytes.size() + piece.size() > changes::mostBytes)
            return {};
        bytes.append(piece);
    }
    return changes::decodePage(bytes);
}

}  // namespace qianshao::packages
