// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/sync/tlshub.h"

#include <set>

namespace qianshao::tests {

// What a hub does with the contents of attachments, for a TlsHub: everything that it is told exists.
class ContentHub {
public:
    static constexpr qsizetype partBytes = 256 * 1024;

    explicit ContentHub(TlsHub &hub);

    void add(const QByteArray &content);
    // Whole, and null where it is not.
    [[nodiscard]] QByteArray content(const QByteArray &hash) const;
    // Hashes whose record it does not have.
    std::set<QByteArray> unknown;
    // "PUT 0", "GET 262144-", "parts", in their order.
    QByteArrayList asked;
    // Instead of the answer to one of these.
    std::function<std::optional<TlsHub::Reply>(const QByteArray &what, const QByteArray &hash)> instead;

private:
    [[nodiscard]] TlsHub::Reply answer(const TlsHub::Request &request);
    [[nodiscard]] TlsHub::Reply take(const TlsHub::Request &request, const QByteArray &hash, int part);
    [[nodiscard]] TlsHub::Reply give(const QByteArray &hash, const QByteArray &range) const;
    [[nodiscard]] TlsHub::Reply list(const QByteArray &hash) const;

    struct Content {
        qsizetype size = 0;
        std::map<int, QByteArray> parts;
    };
    std::map<QByteArray, Content> m_contents;
};

}  // namespace qianshao::tests
