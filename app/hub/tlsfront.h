// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"

#include <QTemporaryDir>

#include <functional>
#include <thread>

namespace qianshao::hub {

// The configuration of haproxy for this hub, which serves plain HTTP at `innerPort` of 127.0.0.1.
[[nodiscard]] QByteArray frontConfig(const Config &config, int innerPort);

// TLS 1.3 before drogon, which Debian builds without any: a haproxy of this hub's own, as a child that ends with it. It
// listens where the configuration says, refuses what is no HTTP, is too large or comes too slowly in the hub's own words
// and with one line in the hub's log, and tells the hub the address of each client.
class TlsFront {
public:
    // `onEnd` is called on another thread when it ends without being asked, with what haproxy said last.
    TlsFront(const Config &config, int innerPort, std::function<void(const QString &words)> onEnd);
    ~TlsFront();  // ends it
    TlsFront(const TlsFront &) = delete;
    TlsFront &operator=(const TlsFront &) = delete;

    // Takes no new connection; those that are there go on.
    void close() const;

private:
    void wait(const std::function<void(const QString &words)> &onEnd);
    [[nodiscard]] QString lastWords() const;

    QTemporaryDir m_folder;
    pid_t m_child = 0;  // 0: it could not be started
    std::atomic<bool> m_isEnding = false;
    std::thread m_waiter;
};

}  // namespace qianshao::hub
