// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

namespace qianshao::store {

// A large page cache while it lives, for work that jumps about in a file: an import of hundreds of thousands of rows
// would otherwise decrypt the same pages of its indexes again and again. Give it up before the file is at rest.
class RoomyCache {
public:
    explicit RoomyCache(Connection &connection);
    ~RoomyCache();
    RoomyCache(const RoomyCache &) = delete;
    RoomyCache &operator=(const RoomyCache &) = delete;

private:
    Connection &m_connection;
    qint64 m_before = 0;
};

}  // namespace qianshao::store
