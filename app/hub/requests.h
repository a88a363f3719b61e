// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QByteArray>
#include <QJsonObject>

#include <drogon/HttpRequest.h>

namespace qianshao::hub {

// What routes read of a request. All throw ledger::Refusal (BadMessage) for what is not of that form.

[[nodiscard]] QByteArrayView bodyOf(const drogon::HttpRequestPtr &request);
[[nodiscard]] QByteArrayView headerOf(const drogon::HttpRequestPtr &request, const char *name);
// A whole number from `least` to `most`; `otherwise` where the query has no such parameter.
[[nodiscard]] qint64 parameterOf(
    const drogon::HttpRequestPtr &request, const char *name, qint64 least, qint64 most, qint64 otherwise);
[[nodiscard]] qint64 numberFrom(QByteArrayView text, qint64 least, qint64 most);
[[nodiscard]] bool wantsJson(const drogon::HttpRequestPtr &request);

[[nodiscard]] QJsonObject jsonBody(const drogon::HttpRequestPtr &request);
[[nodiscard]] records::Uuid idIn(const QJsonObject &body, const QString &key);
// 1 to 200 characters, none of them NUL, which PostgreSQL takes in no text
[[nodiscard]] QString textIn(const QJsonObject &body, const QString &key);
// From base64
[[nodiscard]] QByteArray bytesIn(const QJsonObject &body, const QString &key);
[[nodiscard]] qint64 numberIn(const QJsonObject &body, const QString &key, qint64 least, qint64 most);

}  // namespace qianshao::hub
