// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/httpsession.h"

#include <QThread>

#include <memory>

namespace qianshao::sync {

// Questions to one hub (HttpSession), asked and answered in a thread of their own: whoever asks may write a file
// meanwhile, and the next answer is there, and read, when that is done.
class HubHttp {
public:
    using Headers = HttpSession::Headers;
    // In the thread of whoever made this object, from its event loop.
    using Heard = HttpSession::Heard;
    // Makes something of the body of an answer without trouble, in the other thread.
    using Unpack = std::function<std::any(const QByteArray &body)>;

    // `hub` as hubUrl() gives it.
    HubHttp(const QUrl &hub, QByteArray pin, HttpLimits limits = {});
    ~HubHttp();
    Q_DISABLE_COPY_MOVE(HubHttp)

    // `heard` is told once, unless this object goes first. An answer longer than `mostBytes` is a BadAnswer.
    void get(const QString &path, const Headers &headers, qint64 mostBytes, Heard heard, Unpack unpack = {});
    void post(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard);
    void put(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard);
    void patch(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard);

    // After what is being done now. What was asked is on its way by then, or as good as.
    void later(std::function<void()> work);
    // Lets go of it in the thread that answers come from.
    void drop(std::shared_ptr<const void> thing);

private:
    using Question = std::function<void(HttpSession &, HttpSession::Heard)>;
    void ask(Question question, Heard heard, Unpack unpack = {});

    QObject m_here;  // answers wait for this thread's event loop with it
    QThread m_thread;
    HttpSession *m_session;  // goes with the thread
};

}  // namespace qianshao::sync
