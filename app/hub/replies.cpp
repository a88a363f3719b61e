// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/replies.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;

namespace {

struct Error {
    ledger::Refusal::Code refusal;
    HttpStatusCode status;
    const char *code;
    const char *message;
};
using Code = ledger::Refusal::Code;
constexpr std::array errors = {
    Error{Code::BadMessage, k400BadRequest, "bad_message", "The request is not what this route takes."},
    Error{Code::UnknownDevice, k401Unauthorized, "unknown_device", "The unit has no such device."},
    Error{Code::BadSignature, k403Forbidden, "bad_signature", "It was not signed by that device, or not this."},
    Error{Code::TokenOver, k401Unauthorized, "token_expired", "The token is over, or none: refresh it."},
    Error{Code::Revoked, k403Forbidden, "revoked", "The device is shut out for good."},
    Error{Code::LeaseOver, k403Forbidden, "lease_over", "The device was away for longer than its lease."},
    Error{Code::StaleSequence, k409Conflict, "stale_sequence", "A request with a larger number came before."},
    Error{Code::ClockAhead, k409Conflict, "clock_ahead", "The device writes times that are still to come."},
    Error{Code::NotAllowed, k403Forbidden, "not_allowed", "The device's role does not take this in."},
    Error{
        Code::BadInvitation, k403Forbidden, "bad_invitation", "The invitation is unknown, used, over, or not proven."},
    Error{Code::NobodyNamed, k409Conflict, "nobody_named", "The invitation does not say whose device it is: say it."},
    Error{
        Code::DeviceNumberTaken, k409Conflict, "device_number_taken", "Another key has this number: make other keys."},
    Error{Code::CodeTaken, k409Conflict, "code_taken", "Another unit has this code."},
    Error{
        Code::HashMismatch, k409Conflict, "hash_mismatch", "The parts are not what they were said to be; begin again."},
    Error{Code::NotFound, k404NotFound, "not_found", "There is no such thing."},
    Error{Code::TooSoon, k429TooManyRequests, "too_soon", "The unit has begun anew a while ago: ask again later."},
};

const Error &errorOf(Code refusal)
{
    return *std::ranges::find(errors, refusal, &Error::refusal);
}

}  // namespace

HttpResponsePtr refusalReply(Code code, records::Instant now)
{
    const Error &error = errorOf(code);
    QJsonObject body{{u"error"_s, QLatin1StringView(error.code)}, {u"message"_s, QLatin1StringView(error.message)}};
    if (code == Code::ClockAhead)
        body.insert(u"utcMs"_s, now.ms);
    auto reply = jsonReply(error.status, body);
    if (code == Code::TooSoon)
        reply->addHeader("Retry-After", "60");
    return reply;
}

const char *errorCode(Code code)
{
    return errorOf(code).code;
}

HttpResponsePtr emptyReply(HttpStatusCode status)
{
    HttpResponsePtr reply = textReply({}, "application/json");
    reply->setStatusCode(status);
    return reply;
}

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
