// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/deviceroute.h"
#include "models/rules/rights.h"

#include <QJsonArray>

#include <array>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using records::Kind;
using records::Role;
using rules::Action;
using rules::Extent;

namespace {

constexpr std::array roles{
    Role::Chief, Role::Officer, Role::Auxiliary, Role::GridWorker, Role::Auditor, Role::Administrator};
constexpr std::array actions{std::pair(Action::Read, "read"), std::pair(Action::Insert, "insert"),
    std::pair(Action::Update, "update"), std::pair(Action::Remove, "remove")};

QJsonArray fieldsIn(rules::FieldSet set, Kind kind)
{
    QJsonArray fields;
    int number = 0;
    for (const records::FieldInfo &field : records::fieldsOf(kind)) {
        if (set.contains(++number))
            fields.append(QString::fromLatin1(field.key));
    }
    return fields;
}

// The rows of the table that give a right; what is not there is not allowed.
QJsonArray rightsOf(Role role)
{
    QJsonArray rights;
    for (const Kind kind : records::allKinds()) {
        if (!records::travels(kind))
            continue;
        for (const auto &[action, name] : actions) {
            const rules::Right right = rules::rightOf(role, kind, action);
            if (right.extent == Extent::None)
                continue;
            rights.append(QJsonObject{{u"kind"_s, QString::fromLatin1(records::tableOf(kind))},
                {u"action"_s, QString::fromLatin1(name)}, {u"own"_s, right.extent == Extent::Own},
                {u"fields"_s, action == Action::Remove ? QJsonArray() : fieldsIn(right.fields, kind)}});
        }
    }
    return rights;
}

// The table is the program's: a hub of another version may have another one.
HttpResponsePtr rights(const DeviceQuestion &question)
{
    QJsonArray all;
    for (const Role role : roles)
        all.append(QJsonObject{{u"role"_s, int(role)}, {u"rights"_s, rightsOf(role)}});
    return jsonReply(k200OK, {{u"role"_s, int(question.device.role)}, {u"roles"_s, all}});
}

}  // namespace

void registerRightsRoutes(const Hub &hub)
{
    addBearerRoute(hub, "/v1/rights", {Get}, rights);
}

}  // namespace qianshao::hub
