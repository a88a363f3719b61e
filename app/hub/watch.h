// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/desk.h"
#include "app/hub/watchers.h"

#include <drogon/WebSocketController.h>

namespace qianshao::hub {

// GET /v1/watch: a WebSocket through which a device hears of what is new, and of its being shut out.
class Watch : public drogon::WebSocketController<Watch, false> {
public:
    Watch(const Desk &desk, Watchers &watchers) : m_desk(desk), m_watchers(watchers) {}

    void handleNewConnection(
        const drogon::HttpRequestPtr &request, const drogon::WebSocketConnectionPtr &connection) override;
    void handleNewMessage(const drogon::WebSocketConnectionPtr &connection, std::string &&message,
        const drogon::WebSocketMessageType &type) override;
    void handleConnectionClosed(const drogon::WebSocketConnectionPtr &connection) override;

    WS_PATH_LIST_BEGIN
    WS_PATH_ADD("/v1/watch", drogon::Get);
    WS_PATH_LIST_END

private:
    const Desk &m_desk;
    Watchers &m_watchers;
};

}  // namespace qianshao::hub
