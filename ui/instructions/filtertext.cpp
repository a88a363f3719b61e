// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/filtertext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::ui::instructions {

QString textOf(const ListView &view)
{
    const records::InstructionFilter &filter = view.filter;
    QJsonObject object;
    const auto put = [&](QLatin1StringView key, int value) {
        if (value != 0)
            object[key] = value;
    };
    put(QLatin1StringView("view"), int(filter.view));
    if (filter.order != records::InstructionFilter().order)
        object[u"order"] = int(filter.order);
    put(QLatin1StringView("unassigned"), filter.unassignedOnly);
    put(QLatin1StringView("level"), int(filter.level));
    put(QLatin1StringView("type"), int(filter.fraudType));
    put(QLatin1StringView("status"), int(filter.status));
    put(QLatin1StringView("period"), int(view.period));
    if (filter.assignee.isSet())
        object[u"assignee"] = filter.assignee.id.toString();
    if (!filter.search.isEmpty())
        object[u"search"] = filter.search;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ListView viewOf(const QString &text)
{
    using records::InstructionFilter;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    ListView view;
    view.filter.view = InstructionFilter::View(object[u"view"].toInt());
    view.filter.order = InstructionFilter::Order(object[u"order"].toInt(int(view.filter.order)));
    view.filter.unassignedOnly = object[u"unassigned"].toInt() != 0;
    view.filter.level = records::Level(object[u"level"].toInt());
    view.filter.fraudType = records::FraudType(object[u"type"].toInt());
    view.filter.status = records::Status(object[u"status"].toInt());
    view.period = Period(object[u"period"].toInt());
    view.filter.assignee = {records::Uuid::fromString(object[u"assignee"].toString())};
    view.filter.search = object[u"search"].toString();
    return view;
}

}  // namespace qianshao::ui::instructions
