// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/partners.h"

#include "models/store/rowstates.h"

namespace qianshao::store {

std::vector<Partner> Partners::where(const char *condition, const std::function<void(Query &)> &bind)
{
    std::vector<Partner> found;
    Query query = m_connection.query(
        QByteArray("SELECT device, name, keys, road FROM partner WHERE ") + condition + " ORDER BY name");
    bind(query);
    while (query.next()) {
        const auto keys = security::publicKeysFromBytes(query.blob(2));
        if (!keys)
            throw Failure(Failure::Code::Damaged, m_connection.path(), QStringLiteral("partner"));
        found.push_back({query.integer(0), query.text(1), *keys, Partner::Road(query.integer(3))});
    }
    return found;
}

std::vector<Partner> Partners::all()
{
    return where("1", [](Query &) {});
}

std::optional<Partner> Partners::of(qint64 device)
{
    const auto found = where("device = ?", [&](Query &query) { query.bind(0, device); });
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<Partner> Partners::named(const QString &name)
{
    const auto found = where("name = ?", [&](Query &query) { query.bind(0, name); });
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Partners::Added Partners::add(const QString &name, const security::DevicePublicKeys &keys, Partner::Road road)
{
    const qint64 device = security::deviceNumberOf(keys.sign);
    Transaction transaction(m_connection);
    if (RowStates(m_connection).device() == device)
        return Added::OwnKeys;
    if (const auto other = named(name); other && other->device != device)
        return Added::NameTaken;
    const auto before = of(device);
    if (before && before->keys != keys)
        return Added::NumberTaken;
    if (before && before->road != road)
        return Added::OtherRoad;
    Query query = m_connection.query("INSERT INTO partner (device, name, keys, road) VALUES (?, ?, ?, ?) "
                                     "ON CONFLICT (device) DO UPDATE SET name = excluded.name");
    query.bind(0, device).bind(1, name).bindBlob(2, security::toBytes(keys));
    query.bind(3, qint64(road));
    query.run();
    transaction.commit();
    return before ? Added::Renamed : Added::New;
}

}  // namespace qianshao::store
