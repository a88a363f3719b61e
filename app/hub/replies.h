// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/refusal.h"
#include "models/records/units.h"

#include <QByteArray>
#include <QJsonObject>

#include <drogon/HttpResponse.h>

namespace qianshao::hub {

// What every route answers with. Nothing of it may be kept by whatever stands between hub and client.
[[nodiscard]] drogon::HttpResponsePtr jsonReply(drogon::HttpStatusCode status, const QJsonObject &body);
[[nodiscard]] drogon::HttpResponsePtr textReply(const QByteArray &body, const char *contentType);
[[nodiscard]] drogon::HttpResponsePtr emptyReply(drogon::HttpStatusCode status);

// The one shape of an error: {"error": code, "message": words for whoever develops a client}.
[[nodiscard]] drogon::HttpResponsePtr errorReply(
    drogon::HttpStatusCode status, const char *code, const QString &message);
// … for what the ledger refuses; `now`: for whoever is to set a clock right.
[[nodiscard]] drogon::HttpResponsePtr refusalReply(ledger::Refusal::Code code, records::Instant now);
[[nodiscard]] const char *errorCode(ledger::Refusal::Code code);
// … for a status alone, as drogon gives it.
[[nodiscard]] drogon::HttpResponsePtr errorReply(drogon::HttpStatusCode status);

}  // namespace qianshao::hub
