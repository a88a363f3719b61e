// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/stateform.h"

#include <zstd.h>

namespace qianshao::changes {
namespace {

constexpr int level = 3;

}  // namespace

QByteArray compressed(QByteArrayView bytes)
{
    QByteArray small(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(small.data(), size_t(small.size()), bytes.data(), size_t(bytes.size()), level);
    Q_ASSERT(!ZSTD_isError(size));
    small.truncate(qsizetype(size));
    return small;
}

std::optional<QByteArray> decompressed(QByteArrayView bytes, qsizetype mostBytes)
{
    // What is told is believed only as far as it is allowed, and must be what comes.
    const unsigned long long told = ZSTD_getFrameContentSize(bytes.data(), size_t(bytes.size()));
    if (told == ZSTD_CONTENTSIZE_UNKNOWN || told == ZSTD_CONTENTSIZE_ERROR || told > quint64(mostBytes))
        return {};
    QByteArray whole(qsizetype(told), Qt::Uninitialized);
    const size_t size = ZSTD_decompress(whole.data(), size_t(whole.size()), bytes.data(), size_t(bytes.size()));
    return ZSTD_isError(size) || size != told ? std::nullopt : std::optional(whole);
}

}  // namespace qianshao::changes
