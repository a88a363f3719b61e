// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/watch.h"

#include "app/ledger/unitlist.h"

namespace qianshao::hub {

using drogon::HttpRequestPtr;
using drogon::WebSocketConnectionPtr;
using drogon::WebSocketMessageType;

namespace {

using namespace std::chrono_literals;

// Often enough for a router in between to keep the way open.
constexpr auto pingEvery = 30s;
constexpr size_t longestMessage = 125;

}  // namespace

// The WebSocket is open already; who may not listen is told why as it is closed. It is added before the number is read,
// so that no change falls between.
void Watch::handleNewConnection(const HttpRequestPtr &request, const WebSocketConnectionPtr &connection)
{
    m_desk.hear(
        request,
        [this, connection](postgres::Connection &database, const ledger::Device &device) {
            m_watchers.add(connection, device.unit, device.number);
            if (connection->disconnected())
                m_watchers.remove(connection);
            connection->setPingMessage("", pingEvery);
            const auto unit = ledger::unitWithId(database, device.unit);
            connection->send("{\"number\":" + std::to_string(unit ? unit->lastNumber : 0) + '}');
        },
        [connection](const char *error) { connection->shutdown(refusedClose, error); });
}

// Nobody has anything to say here; an answer to a ping is none.
void Watch::handleNewMessage(
    const WebSocketConnectionPtr &connection, std::string &&message, const WebSocketMessageType &type)
{
    const bool isContent = type == WebSocketMessageType::Text || type == WebSocketMessageType::Binary;
    if (isContent || message.size() > longestMessage)
        connection->shutdown(drogon::CloseCode::kViolation, "bad_message");
}

void Watch::handleConnectionClosed(const WebSocketConnectionPtr &connection)
{
    m_watchers.remove(connection);
}

}  // namespace qianshao::hub
