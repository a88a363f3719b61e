// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/hubline.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <any>
#include <memory>
#include <optional>
#include <utility>

namespace qianshao::sync {

struct HttpLimits {
    std::chrono::milliseconds connect{10'000};  // until the hub has shown its certificate
    std::chrono::milliseconds silence{30'000};  // nothing sent and nothing received
    std::chrono::milliseconds whole{300'000};   // from question to answer
    std::chrono::milliseconds token{
        3'600'000};  // an older one is replaced: what the hub says of the device comes with it
};

// What the hub answered.
struct HttpAnswer {
    Trouble trouble = Trouble::None;
    QString code;  // that the hub gave with an error, "token_expired"; empty where there was no answer or no error
    QByteArray body;
    std::chrono::seconds rest{0};  // Retry-After
    std::any unpacked;  // what HubHttp::Unpack made of the body
};

// HTTPS to one hub, known by its pin: not a byte of ours goes to anybody else. Connections stay open between questions.
// In one thread (hubhttp.h gives it one of its own).
class HttpSession : public QObject {
    Q_OBJECT

public:
    using Headers = std::vector<std::pair<QByteArray, QByteArray>>;
    using Heard = std::function<void(const HttpAnswer &)>;

    // `hub` as hubUrl() gives it.
    HttpSession(const QUrl &hub, QByteArray pin, HttpLimits limits);

    // `heard` is told once, unless this object goes first. An answer longer than `mostBytes` is a BadAnswer.
    void get(const QString &path, const Headers &headers, qint64 mostBytes, Heard heard);
    void post(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard);
    void put(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard);
    void patch(const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard);

private:
    [[nodiscard]] QNetworkRequest requestFor(const QString &path, const Headers &headers) const;
    void keepFromStrangers(QNetworkReply *reply, const std::shared_ptr<std::optional<Trouble>> &ended);
    void tell(const HttpAnswer &answer, const Heard &heard);
    void follow(QNetworkReply *reply, qint64 mostBytes, Heard heard);

    const QUrl m_hub;
    const QByteArray m_pin;
    const HttpLimits m_limits;
    QNetworkAccessManager m_network;
};

}  // namespace qianshao::sync
