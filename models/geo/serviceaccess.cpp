// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/serviceaccess.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

void goStraight(QNetworkAccessManager &network)
{
    network.setProxy(QNetworkProxy::NoProxy);
    network.setRedirectPolicy(QNetworkRequest::SameOriginRedirectPolicy);
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setMaximumRedirectsAllowed(3);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"qianshao"_s);
    request.setRawHeader("Accept-Language", "*");
    // What is sent is what is counted: nothing swells when it is unpacked.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

void endBeyond(qint64 mostBytes, QNetworkReply &reply)
{
    QObject::connect(&reply, &QNetworkReply::readyRead, &reply, [&reply, mostBytes] {
        if (reply.bytesAvailable() > mostBytes)
            reply.abort();
    });
}

bool isSilent(const QNetworkReply &reply)
{
    return !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

}  // namespace qianshao::geo
