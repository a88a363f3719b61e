// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"

#include <QStringList>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <sys/types.h>
#include <thread>

namespace qianshao::hub {

// TLS 1.3 before drogon, which Debian builds without any: a haproxy of this hub's own, as a child that ends with it. It
// listens where the configuration says, refuses what is no HTTP, too large or too slow in the shape of replies.h, and
// tells the hub the address of each client (X-Forwarded-For). The hub serves plain HTTP at `innerPort` of 127.0.0.1.
class TlsFront {
public:
    // Both are called on a thread of the front's own.
    struct Listener {
        std::function<void(int status)> onRefusal;  // of a request that the hub has not seen
        std::function<void(const QString &words)> onEnd;  // without being asked, with what haproxy said of it
    };

    TlsFront(const Config &config, int innerPort, Listener listener);
    ~TlsFront();  // ends it
    TlsFront(const TlsFront &) = delete;
    TlsFront &operator=(const TlsFront &) = delete;

    // Takes no new connection; those that are there go on.
    void close() const;

private:
    void start(const QStringList &words, int logWriter);
    void listen(int logReader, const Listener &listener) const;
    [[nodiscard]] QString alert() const;

    QTemporaryDir m_folder;
    pid_t m_child = 0;  // 0: it could not be started
    std::atomic<bool> m_isEnding = false;
    std::thread m_listening;
};

}  // namespace qianshao::hub
