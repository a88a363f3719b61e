// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <drogon/WebSocketConnection.h>

#include <map>
#include <mutex>
#include <unordered_map>

namespace qianshao::hub {

// The devices that watch, each by a WebSocket: they are told as soon as their unit has something new. May be used by
// several threads.
class Watchers {
public:
    void add(const drogon::WebSocketConnectionPtr &connection, const records::Uuid &unit, qint64 device);
    void remove(const drogon::WebSocketConnectionPtr &connection);

    // {"number": n}
    void tell(const records::Uuid &unit, qint64 number);
    // That somebody watches.
    [[nodiscard]] std::vector<records::Uuid> units() const;
    // {"contents": true}: of an attachment all is there now; of which one is only for those who may have it.
    void tellOfContent(const records::Uuid &unit);
    // A device that may not listen any more.
    void shut(const records::Uuid &unit, qint64 device);
    void shutAll();
    [[nodiscard]] qint64 count() const;

private:
    void say(const records::Uuid &unit, const std::string &text);

    struct Watcher {
        records::Uuid unit;
        qint64 device = 0;
    };
    mutable std::mutex m_mutex;
    std::unordered_map<drogon::WebSocketConnectionPtr, Watcher> m_watchers;
    std::map<records::Uuid, std::vector<drogon::WebSocketConnectionPtr>> m_byUnit;
};

// How a WebSocket that is refused is closed; the reason is the code of the error (replies.h).
inline constexpr auto refusedClose = drogon::CloseCode(4403);

}  // namespace qianshao::hub
