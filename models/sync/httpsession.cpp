// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/httpsession.h"

#include "models/sync/pinnedtls.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QTimer>

namespace qianshao::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A hub in trouble may ask for patience, not for silence.
constexpr std::chrono::seconds longestRest = 1h;

Trouble troubleOf(int status, const QString &code)
{
    static const QHash<QString, Trouble> known{{u"unknown_device"_s, Trouble::NotMine},
        {u"revoked"_s, Trouble::Revoked}, {u"lease_over"_s, Trouble::LeaseOver},
        {u"bad_signature"_s, Trouble::BadSignature}, {u"not_allowed"_s, Trouble::NotAllowed},
        {u"stale_sequence"_s, Trouble::StaleNumber}, {u"clock_ahead"_s, Trouble::ClockAhead}};
    if (status >= 200 && status < 300)
        return Trouble::None;
    if (const auto found = known.find(code); found != known.end())
        return *found;
    if (status == 429 || status >= 500)
        return Trouble::Busy;
    return status == 400 || status == 413 ? Trouble::NotUnderstood : Trouble::BadAnswer;
}

std::chrono::seconds restOf(const QNetworkReply &reply)
{
    return std::clamp(std::chrono::seconds(reply.rawHeader("Retry-After").toInt()), 0s, longestRest);
}

// Of a question that has not been ended by ourselves.
HttpAnswer answerOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = reply.error();
    if (error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::ProtocolFailure)
        return {.trouble = Trouble::BadAnswer};  // no hub of today: it speaks another protocol
    const bool isCutOff = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    if (status == 0 || isCutOff)
        return {.trouble = Trouble::NoAnswer};
    HttpAnswer answer{.body = reply.readAll(), .rest = restOf(reply)};
    if (status >= 300)
        answer.code = QJsonDocument::fromJson(answer.body)[u"error"].toString();
    answer.trouble = troubleOf(status, answer.code);
    return answer;
}

}  // namespace

HttpSession::HttpSession(const QUrl &hub, QByteArray pin, HttpLimits limits)
    : m_hub(hub),
      m_pin(std::move(pin)),
      m_limits(limits),
      m_network(this)
{
    m_network.setAutoDeleteReplies(true);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void HttpSession::get(const QString &path, const Headers &headers, qint64 mostBytes, Heard heard)
{
    follow(m_network.get(requestFor(path, headers)), mostBytes, std::move(heard));
}

void HttpSession::post(
    const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard)
{
    follow(m_network.post(requestFor(path, headers), body), mostBytes, std::move(heard));
}

void HttpSession::put(
    const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard)
{
    follow(m_network.put(requestFor(path, headers), body), mostBytes, std::move(heard));
}

void HttpSession::patch(
    const QString &path, const Headers &headers, const QByteArray &body, qint64 mostBytes, Heard heard)
{
    follow(m_network.sendCustomRequest(requestFor(path, headers), "PATCH", body), mostBytes, std::move(heard));
}

QNetworkRequest HttpSession::requestFor(const QString &path, const Headers &headers) const
{
    QNetworkRequest request(m_hub.resolved(QUrl(path)));
    request.setSslConfiguration(pinnedTls());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(m_limits.silence);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"qianshao"_s);
    request.setRawHeader("Accept-Language", "*");
    // What is sent is what is counted: nothing swells when it is unpacked.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return request;
}

void HttpSession::follow(QNetworkReply *reply, qint64 mostBytes, Heard heard)
{
    const auto ended = std::make_shared<std::optional<Trouble>>();  // by ourselves
    const auto end = [reply, ended](Trouble why) {
        *ended = ended->value_or(why);
        reply->abort();
    };
    keepFromStrangers(reply, ended);
    auto *connecting = new QTimer(reply);
    connecting->setSingleShot(true);
    connecting->callOnTimeout(reply, [end] { end(Trouble::NoAnswer); });
    connecting->start(m_limits.connect);
    for (const auto &signal : {&QNetworkReply::encrypted, &QNetworkReply::requestSent})
        QObject::connect(reply, signal, connecting, &QTimer::stop);
    QTimer::singleShot(m_limits.whole, reply, [end] { end(Trouble::NoAnswer); });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, end, mostBytes] {
        if (reply->bytesAvailable() > mostBytes)
            end(Trouble::BadAnswer);
    });
    QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply, ended, heard = std::move(heard)] {
        const HttpAnswer answer = *ended ? HttpAnswer{.trouble = **ended} : answerOf(*reply);
        // Later: Qt's thread may be waiting for us to look at a certificate.
        QMetaObject::invokeMethod(this, [this, answer, heard] { tell(answer, heard); }, Qt::QueuedConnection);
    });
}

// Nobody is trusted, so each handshake comes by here, and nothing has been sent by then.
void HttpSession::keepFromStrangers(QNetworkReply *reply, const std::shared_ptr<std::optional<Trouble>> &ended)
{
    const auto isHub = [this, reply] { return pinOf(reply->sslConfiguration().peerCertificate()) == m_pin; };
    // What is not ignored ends it by itself; to abort it here would hold this thread up for seconds.
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply, ended, isHub] {
        if (isHub())
            reply->ignoreSslErrors();
        else
            *ended = Trouble::OtherCertificate;
    });
    // Qt remembers what was ignored when it connects again for a later question.
    QObject::connect(reply, &QNetworkReply::encrypted, reply, [reply, ended, isHub] {
        if (isHub())
            return;
        *ended = Trouble::OtherCertificate;
        reply->abort();
    });
}

void HttpSession::tell(const HttpAnswer &answer, const Heard &heard)
{
    // Qt goes on connecting for a question that is over, tells nobody whose certificate it found there, and takes that
    // connection for the next question.
    if (answer.trouble != Trouble::None && answer.code.isEmpty())
        m_network.clearConnectionCache();
    heard(answer);
}

}  // namespace qianshao::sync
