// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/identity.h"

#include "models/security/bytes.h"
#include "models/store/rowstates.h"

namespace qianshao::store {

using security::DeviceKeys;

namespace {

std::optional<DeviceKeys> read(Connection &connection)
{
    QByteArray stored;
    {
        Query query = connection.query("SELECT keys FROM identity");
        if (!query.next())
            return {};
        stored = query.blob(0);
    }
    auto keys = DeviceKeys::fromStored(stored);
    security::wipe(stored.data(), size_t(stored.size()));
    if (!keys)
        throw Failure(Failure::Code::Damaged, connection.path(), QStringLiteral("identity"));
    return keys;
}

}  // namespace

DeviceKeys identityOf(Store &store)
{
    Connection &connection = store.connection();
    if (RowStates(connection).device() != 0) {
        if (auto keys = read(connection))
            return std::move(*keys);
    }
    // Another window may have made them meanwhile, or an enrolment that the hub has not answered.
    Transaction transaction(connection);
    auto known = read(connection);
    DeviceKeys keys = known ? std::move(*known) : DeviceKeys::generate();
    QByteArray stored = keys.stored();
    {
        Query query = connection.query("INSERT OR REPLACE INTO identity (one, keys) VALUES (1, ?)");
        query.bindBlob(0, stored);
        query.run();
    }
    security::wipe(stored.data(), size_t(stored.size()));
    if (RowStates states(connection); states.device() == 0)
        states.setDevice(keys.number());
    transaction.commit();
    return keys;
}

}  // namespace qianshao::store
