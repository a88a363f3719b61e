// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/routes.h"

#include <drogon/HttpAppFramework.h>

// Routes of devices: what one does is a function of the question, called on a worker of PostgreSQL.
namespace qianshao::hub {

struct DeviceQuestion {
    const Hub &hub;
    const drogon::HttpRequestPtr &request;
    postgres::Connection &connection;
    const ledger::Device &device;  // who asks
};

// Devices and units belong to who keeps the roster.
[[nodiscard]] constexpr bool keepsRoster(records::Role role)
{
    return role == records::Role::Chief || role == records::Role::Administrator;
}
// Throws ledger::Refusal (NotAllowed) for everybody else.
inline void requireKeeper(const ledger::Device &device)
{
    if (!keepsRoster(device.role))
        throw ledger::Refusal(ledger::Refusal::Code::NotAllowed);
}

// `Parts`: std::string for each {…} in the path.
template <class... Parts>
using DeviceAnswer = drogon::HttpResponsePtr (*)(const DeviceQuestion &question, const Parts &...parts);

// For whoever holds a token.
template <class... Parts>
void addBearerRoute(const Hub &hub, const char *path, const std::vector<drogon::internal::HttpConstraint> &methods,
    DeviceAnswer<Parts...> work)
{
    drogon::app().registerHandler(
        path,
        [hub, work](const drogon::HttpRequestPtr &request, Answer &&answer, const Parts &...parts) {
            hub.desk.answerBearer(
                request,
                [hub, work, request, parts...](postgres::Connection &connection, const ledger::Device &device) {
                    return work({hub, request, connection, device}, parts...);
                },
                answer);
        },
        methods);
}

// For whoever signed. `usesUp`: see Desk::answerSigner().
template <class... Parts>
void addSignedRoute(
    const Hub &hub, const char *path, drogon::HttpMethod method, DeviceAnswer<Parts...> work, bool usesUp = true)
{
    drogon::app().registerHandler(path,
        [hub, work, usesUp](const drogon::HttpRequestPtr &request, Answer &&answer, const Parts &...parts) {
            hub.desk.answerSigner(
                request,
                [hub, work, request, parts...](postgres::Connection &connection, const ledger::Device &device) {
                    return work({hub, request, connection, device}, parts...);
                },
                answer, usesUp);
        },
        {method});
}

}  // namespace qianshao::hub
