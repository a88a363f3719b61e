// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/plainpages.h"

#include <QFile>

#include <memory>
#include <openssl/evp.h>

namespace qianshao::tests {
namespace {

constexpr qsizetype pageSize = 4096;
constexpr qsizetype reserveSize = 80;  // at a page's end: initialisation vector (16), HMAC-SHA512 (64)
constexpr qsizetype saltSize = 16;     // at the beginning of the first page, instead of SQLite's magic
constexpr qsizetype logHeadSize = 32;
constexpr qsizetype frameHeadSize = 24;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray decrypted(QByteArrayView page, bool isFirst, const QByteArray &key)
{
    const QByteArrayView body = page.first(pageSize - reserveSize).sliced(isFirst ? saltSize : 0);
    const QByteArrayView vector = page.sliced(pageSize - reserveSize, 16);
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
        EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const auto bytes = [](QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); };
    EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, bytes(key), bytes(vector));
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    QByteArray plain(body.size(), '\0');
    int size = 0;
    EVP_DecryptUpdate(
        context.get(), reinterpret_cast<unsigned char *>(plain.data()), &size, bytes(body), int(body.size()));
    return plain.first(size);
}

}  // namespace

QByteArray plainPages(const QString &storePath, const QByteArray &key)
{
    QByteArray all;
    const QByteArray file = contentOf(storePath);
    for (qsizetype at = 0; at + pageSize <= file.size(); at += pageSize)
        all += decrypted(QByteArrayView(file).sliced(at, pageSize), at == 0, key);
    const QByteArray log = contentOf(storePath + QStringLiteral("-wal"));
    for (qsizetype at = logHeadSize + frameHeadSize; at + pageSize <= log.size(); at += frameHeadSize + pageSize) {
        const QByteArrayView page = QByteArrayView(log).sliced(at, pageSize);
        all += decrypted(page, false, key) + decrypted(page, true, key);
    }
    return all;
}

}  // namespace qianshao::tests
