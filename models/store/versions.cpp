// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/versions.h"

#include <QCborArray>
#include <QCborValue>

namespace qianshao::store {

QByteArray encodeVersions(const FieldVersions &versions)
{
    if (versions.empty())
        return {};
    QCborArray flat;
    for (const auto &[field, version] : versions) {
        flat.append(field);
        flat.append(version.stamp);
        flat.append(version.device);
    }
    return flat.toCborValue().toCbor();
}

FieldVersions decodeVersions(QByteArrayView bytes)
{
    FieldVersions versions;
    const QCborArray flat = QCborValue::fromCbor(bytes.toByteArray()).toArray();
    for (qsizetype i = 0; i + 2 < flat.size(); i += 3)
        versions[int(flat.at(i).toInteger())] = {flat.at(i + 1).toInteger(), flat.at(i + 2).toInteger()};
    return versions;
}

}  // namespace qianshao::store
