// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/replies.h"

#include <QJsonDocument>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;

HttpResponsePtr textReply(const QByteArray &body, const char *contentType)
{
    HttpResponsePtr reply = HttpResponse::newHttpResponse();
    reply->setContentTypeString(contentType);
    reply->addHeader("Cache-Control", "no-store");
    reply->setBody(body.toStdString());
    return reply;
}

HttpResponsePtr jsonReply(HttpStatusCode status, const QJsonObject &body)
{
    HttpResponsePtr reply = textReply(QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json");
    reply->setStatusCode(status);
    return reply;
}

HttpResponsePtr errorReply(HttpStatusCode status, const char *code, const QString &message)
{
    return jsonReply(status, {{u"error"_s, QLatin1StringView(code)}, {u"message"_s, message}});
}

HttpResponsePtr errorReply(HttpStatusCode status)
{
    switch (status) {
    case k403Forbidden: return errorReply(status, "forbidden", u"This path is not served."_s);
    case k404NotFound: return errorReply(status, "not_found", u"There is no such route."_s);
    case k405MethodNotAllowed:
        return errorReply(status, "method_not_allowed", u"This route does not take this method."_s);
    case k413RequestEntityTooLarge: return errorReply(status, "too_large", u"The body is too large."_s);
    default: break;
    }
    if (int(status) < 500)
        return errorReply(status, "refused", u"The request cannot be taken."_s);
    return errorReply(status, "internal", u"The hub failed at this request; its log knows more."_s);
}

}  // namespace qianshao::hub
