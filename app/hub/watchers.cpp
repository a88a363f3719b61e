// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/watchers.h"

namespace qianshao::hub {

using drogon::WebSocketConnectionPtr;
using records::Uuid;

void Watchers::add(const WebSocketConnectionPtr &connection, const Uuid &unit, qint64 device)
{
    const std::lock_guard lock(m_mutex);
    if (m_watchers.try_emplace(connection, unit, device).second)
        m_byUnit[unit].push_back(connection);
}

void Watchers::remove(const WebSocketConnectionPtr &connection)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_watchers.find(connection);
    if (found == m_watchers.end())
        return;
    const auto beside = m_byUnit.find(found->second.unit);
    std::erase(beside->second, connection);
    if (beside->second.empty())
        m_byUnit.erase(beside);
    m_watchers.erase(found);
}

void Watchers::tell(const Uuid &unit, qint64 number)
{
    say(unit, "{\"number\":" + std::to_string(number) + '}');
}

void Watchers::tellOfContent(const Uuid &unit)
{
    say(unit, "{\"contents\":true}");
}

void Watchers::say(const Uuid &unit, const std::string &text)
{
    const std::lock_guard lock(m_mutex);
    const auto watching = m_byUnit.find(unit);
    if (watching == m_byUnit.end())
        return;
    for (const WebSocketConnectionPtr &connection : watching->second)
        connection->send(text);
}

std::vector<Uuid> Watchers::units() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Uuid> units;
    for (const auto &[unit, connections] : m_byUnit)
        units.push_back(unit);
    return units;
}

void Watchers::shut(const Uuid &unit, qint64 device)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[connection, watcher] : m_watchers) {
        if (watcher.unit == unit && watcher.device == device)
            connection->shutdown(refusedClose, "revoked");
    }
}

void Watchers::shutAll()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[connection, watcher] : m_watchers)
        connection->shutdown(drogon::CloseCode::kEndpointGone, "stopping");
}

qint64 Watchers::count() const
{
    const std::lock_guard lock(m_mutex);
    return qint64(m_watchers.size());
}

}  // namespace qianshao::hub
