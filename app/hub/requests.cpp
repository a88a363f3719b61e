// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/requests.h"

#include "app/ledger/refusal.h"

#include <QJsonDocument>

namespace qianshao::hub {

using drogon::HttpRequestPtr;
using ledger::Refusal;

namespace {

constexpr qsizetype longestText = 200;

void require(bool isFine)
{
    if (!isFine)
        throw Refusal(Refusal::Code::BadMessage);
}

}  // namespace

QByteArrayView bodyOf(const HttpRequestPtr &request)
{
    const std::string_view body = request->body();
    return {body.data(), qsizetype(body.size())};
}

QByteArrayView headerOf(const HttpRequestPtr &request, const char *name)
{
    return request->getHeader(name);
}

qint64 numberFrom(QByteArrayView text, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    require(isNumber && number >= least && number <= most);
    return number;
}

qint64 parameterOf(const HttpRequestPtr &request, const char *name, qint64 least, qint64 most, qint64 otherwise)
{
    const std::string &value = request->getParameter(name);
    return value.empty() ? otherwise : numberFrom(value, least, most);
}

bool wantsJson(const HttpRequestPtr &request)
{
    return headerOf(request, "accept").contains("application/json");
}

QJsonObject jsonBody(const HttpRequestPtr &request)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bodyOf(request).toByteArray(), &error);
    require(error.error == QJsonParseError::NoError && document.isObject());
    return document.object();
}

records::Uuid idIn(const QJsonObject &body, const QString &key)
{
    const records::Uuid id = records::Uuid::fromString(body[key].toString());
    require(!id.isNull());
    return id;
}

QString textIn(const QJsonObject &body, const QString &key)
{
    const QString text = body[key].toString().trimmed();
    require(!text.isEmpty() && text.size() <= longestText && !text.contains(QChar(u'\0')));
    return text;
}

QByteArray bytesIn(const QJsonObject &body, const QString &key)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(body[key].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    require(bytes && !bytes.decoded.isEmpty());
    return bytes.decoded;
}

qint64 numberIn(const QJsonObject &body, const QString &key, qint64 least, qint64 most)
{
    const QJsonValue value = body[key];
    require(value.isDouble() && value.toInteger(least - 1) >= least && value.toInteger() <= most);
    return value.toInteger();
}

}  // namespace qianshao::hub
