// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/hubhttp.h"

namespace qianshao::sync {

HubHttp::HubHttp(const QUrl &hub, QByteArray pin, HttpLimits limits)
    : m_session(new HttpSession(hub, std::move(pin), limits))
{
    m_thread.setObjectName(QStringLiteral("hub http"));
    m_session->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_session, &QObject::deleteLater);
    m_thread.start();
}

HubHttp::~HubHttp()
{
    m_thread.quit();
    m_thread.wait();
}

void HubHttp::get(const QString &path, const Headers &headers, qint64 mostBytes, Heard heard, Unpack unpack)
{
    ask([=](HttpSession &session, HttpSession::Heard told) { session.get(path, headers, mostBytes, std::move(told)); },
        std::move(heard), std::move(unpack));
}

void HubHttp::post(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard)
{
    ask([=](HttpSession &session,
            HttpSession::Heard told) { session.post(path, headers, body, mostBytes, std::move(told)); },
        std::move(heard));
}

void HubHttp::put(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard)
{
    ask([=](HttpSession &session,
            HttpSession::Heard told) { session.put(path, headers, body, mostBytes, std::move(told)); },
        std::move(heard));
}

void HubHttp::patch(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard)
{
    ask([=](HttpSession &session,
            HttpSession::Heard told) { session.patch(path, headers, body, mostBytes, std::move(told)); },
        std::move(heard));
}

void HubHttp::ask(Question question, Heard heard, Unpack unpack)
{
    // What belongs to this thread is not copied, and goes, in this one.
    auto mine = std::make_shared<Heard>(std::move(heard));
    const auto tell = [this, mine = std::move(mine), unpack = std::move(unpack)](HttpAnswer answer) {
        if (unpack && answer.trouble == Trouble::None)
            answer.unpacked = unpack(answer.body);
        later([heard = std::move(*mine), answer = std::move(answer)] { heard(answer); });
    };
    QMetaObject::invokeMethod(
        m_session, [session = m_session, question = std::move(question), tell] { question(*session, tell); },
        Qt::QueuedConnection);
}

void HubHttp::later(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_here, std::move(work), Qt::QueuedConnection);
}

void HubHttp::drop(std::shared_ptr<const void> thing)
{
    QMetaObject::invokeMethod(m_session, [thing = std::move(thing)]() mutable { thing.reset(); }, Qt::QueuedConnection);
}

}  // namespace qianshao::sync
