// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/formdraft.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::ui::widgets {
namespace {

constexpr qint64 freshMinutes = 30;
const QString keptAtKey = QStringLiteral("kept_at");
const QString momentKey = QStringLiteral("moment");

void put(QJsonObject &object, const QMap<QString, QString> &texts)
{
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        object[text.key()] = text.value();
}

QMap<QString, QString> textsOf(const QJsonObject &object)
{
    QMap<QString, QString> texts;
    for (auto value = object.constBegin(); value != object.constEnd(); ++value) {
        if (value->isString())
            texts[value.key()] = value->toString();
    }
    return texts;
}

}  // namespace

QString FormDraft::text() const
{
    if (typed.isEmpty())
        return {};
    QJsonObject object;
    put(object, typed);
    object[keptAtKey] = keptAt.ms;
    QJsonObject beside;
    put(beside, moment);
    object[momentKey] = beside;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FormDraft FormDraft::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return {
        {object[keptAtKey].toInteger(records::Instant::none)}, textsOf(object), textsOf(object[momentKey].toObject())};
}

bool FormDraft::isFresh(records::Instant now) const
{
    return keptAt.isSet() && keptAt <= now.plusMinutes(freshMinutes) && now <= keptAt.plusMinutes(freshMinutes);
}

QString draftNameOf(const QString &form, QList<records::Uuid> ids)
{
    if (ids.size() == 1)
        return QStringLiteral("%1/%2").arg(form, ids.front().toString());
    std::ranges::sort(ids);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const records::Uuid &id : ids)
        hash.addData(id.bytes());
    return QStringLiteral("%1/%2").arg(form, QString::fromLatin1(hash.result().toHex()));
}

}  // namespace qianshao::ui::widgets
