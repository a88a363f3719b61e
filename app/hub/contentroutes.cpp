// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/deviceroute.h"
#include "app/hub/requests.h"
#include "app/ledger/contents.h"

#include <QJsonArray>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using ledger::Content;
using ledger::Device;
using ledger::Refusal;
using postgres::Connection;

namespace {

// An answer stands in memory. Whoever wants more of a content asks for it by Range, piece by piece.
constexpr qint64 mostBytesAtOnce = qint64(4) * 1024 * 1024;

QByteArray hashIn(const std::string &path)
{
    const QByteArray hash = ledger::contentHash(QString::fromStdString(path));
    if (hash.isNull())
        throw Refusal(Refusal::Code::BadMessage);
    return hash;
}

struct Span {
    qint64 from = 0;
    qint64 size = 0;  // 0: there is nothing from there on
};

// "bytes=from-to", "bytes=from-": one, as RFC 9110 14.1.2 writes it; nothing of the form "the last n bytes".
Span spanIn(QByteArrayView range, qint64 size)
{
    static constexpr QByteArrayView unit = "bytes=";
    const qsizetype dash = range.indexOf('-');
    if (!range.startsWith(unit) || dash < 0)
        throw Refusal(Refusal::Code::BadMessage);
    const qint64 from = numberFrom(range.sliced(unit.size(), dash - unit.size()), 0, ledger::mostContentBytes);
    const QByteArrayView last = range.sliced(dash + 1);
    const qint64 to = last.isEmpty() ? size - 1 : numberFrom(last, from, std::numeric_limits<qint64>::max());
    return {from, std::max<qint64>(0, std::min({to, size - 1, from + mostBytesAtOnce - 1}) - from + 1)};
}

HttpResponsePtr bytesReply(const QByteArray &bytes)
{
    HttpResponsePtr reply = textReply(bytes, "application/octet-stream");
    reply->addHeader("Accept-Ranges", "bytes");
    return reply;
}

// Nothing of it is read: only how long it is.
HttpResponsePtr headReply(qint64 size)
{
    HttpResponsePtr reply = bytesReply({});
    reply->setPassThrough(true);
    reply->addHeader("Content-Length", std::to_string(size));
    return reply;
}

HttpResponsePtr rangeReply(Connection &connection, const Content &content, const QByteArray &hash, Span span)
{
    if (span.size == 0) {
        auto reply = errorReply(k416RequestedRangeNotSatisfiable, "no_such_range", u"The content ends before."_s);
        reply->addHeader("Content-Range", "bytes */" + std::to_string(content.size));
        return reply;
    }
    HttpResponsePtr reply = bytesReply(ledger::bytesOf(connection, content.unit, hash, span.from, span.size));
    reply->setStatusCode(k206PartialContent);
    reply->addHeader("Content-Range",
        "bytes " + std::to_string(span.from) + '-' + std::to_string(span.from + span.size - 1) + '/'
            + std::to_string(content.size));
    return reply;
}

HttpResponsePtr give(const DeviceQuestion &question, const std::string &name)
{
    const auto &[hub, request, connection, device] = question;
    const QByteArray hash = hashIn(name);
    const Content content = ledger::contentOf(connection, device, hash);
    if (!content.isWhole)
        throw Refusal(Refusal::Code::NotFound);
    if (request->isHead())
        return headReply(content.size);
    if (const QByteArrayView range = headerOf(request, "range"); !range.isEmpty())
        return rangeReply(connection, content, hash, spanIn(range, content.size));
    if (content.size > mostBytesAtOnce)
        throw Refusal(Refusal::Code::BadMessage);
    return bytesReply(ledger::bytesOf(connection, content.unit, hash, 0, content.size));
}

HttpResponsePtr listParts(const DeviceQuestion &question, const std::string &name)
{
    const QByteArray hash = hashIn(name);
    const Content content = ledger::contentToBring(question.connection, question.device, hash);
    QJsonArray parts;
    for (const int part : ledger::partsOf(question.connection, content.unit, hash))
        parts.append(part);
    return jsonReply(k200OK, {{u"size"_s, content.size}, {u"parts"_s, parts}});
}

HttpResponsePtr take(const DeviceQuestion &question, const std::string &name, const std::string &part)
{
    const int number = int(numberFrom(part, 0, std::numeric_limits<int>::max()));
    const qint64 size = parameterOf(question.request, "size", 1, ledger::mostContentBytes, 0);
    ledger::putPart(
        question.connection, question.device, hashIn(name), {number, size, bodyOf(question.request).toByteArray()});
    return emptyReply(k201Created);
}

}  // namespace

void registerContentRoutes(const Hub &hub)
{
    // drogon hands a HEAD on as a GET that knows what it was.
    addBearerRoute(hub, "/v1/attachments/{sha256}", {Get, Head}, give);
    addBearerRoute(hub, "/v1/attachments/{sha256}/parts", {Get}, listParts);
    addBearerRoute(hub, "/v1/attachments/{sha256}/parts/{number}", {Put}, take);
}

}  // namespace qianshao::hub
