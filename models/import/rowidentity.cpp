// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/rowidentity.h"

#include <QCryptographicHash>

namespace qianshao::imports {

namespace {

// Each text ends with its length, so that no two lists give the same bytes.
void add(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    hash.addData(bytes);
    hash.addData(QByteArray(1, '\0') + QByteArray::number(bytes.size()) + '\0');
}

}  // namespace

// Landed files hold such ids: what goes into the hash is never changed.
records::Uuid idOfRow(records::Kind kind, const QString &number, records::Instant at, const QStringList &words)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, QStringLiteral("qianshao row %1").arg(int(kind)));
    add(hash, number);
    add(hash, QString::number(at.ms));
    for (const QString &word : words)
        add(hash, word);
    return records::Uuid::v8(at.ms, hash.resultView());
}

}  // namespace qianshao::imports
