// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/script.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

void qianshaoInitScriptResources()
{
    Q_INIT_RESOURCE(scripts);
}

namespace qianshao::itemmodels {
namespace {

QJsonObject fileNamed(const QString &name)
{
    QFile file(QStringLiteral(":/scripts/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList lines(const QJsonObject &object, QLatin1StringView key)
{
    QStringList texts;
    for (const QJsonValue &value : object.value(key).toArray())
        texts.append(value.toString());
    return texts;
}

WakeUp wakeUpOf(const QJsonObject &object)
{
    const auto text = [](const QJsonObject &from, const char *key) {
        return from.value(QLatin1StringView(key)).toString();
    };
    WakeUp wakeUp{.questions = {},
        .readBack = text(object, "read_back"),
        .withoutSigns = text(object, "without_signs"),
        .summary = text(object, "summary")};
    for (const QJsonValue &value : object.value(QLatin1StringView("questions")).toArray()) {
        const QJsonObject question = value.toObject();
        wakeUp.questions.push_back({text(question, "ask"), text(question, "sign_when") == QLatin1StringView("yes"),
            text(question, "then"), text(question, "sign")});
    }
    return wakeUp;
}

}  // namespace

Script scriptOf(records::FraudType type)
{
    qianshaoInitScriptResources();
    const QJsonObject common = fileNamed(QStringLiteral("common"));
    QJsonObject own = fileNamed(QString::number(int(type)));
    if (own.isEmpty())
        own = fileNamed(QString::number(int(records::FraudType::Other)));
    Script script;
    script.title = own.value(QLatin1StringView("title")).toString();
    script.name = QStringLiteral("%1/%2").arg(script.title).arg(own.value(QLatin1StringView("version")).toInt());
    script.pattern = lines(own, QLatin1StringView("pattern"));
    script.own = lines(own, QLatin1StringView("say"));
    script.say = lines(common, QLatin1StringView("opening")) + script.own + lines(common, QLatin1StringView("closing"));
    script.questions = lines(common, QLatin1StringView("questions"));
    script.never = lines(common, QLatin1StringView("never"));
    script.wakeUp = wakeUpOf(common.value(QLatin1StringView("wake_up")).toObject());
    return script;
}

}  // namespace qianshao::itemmodels
