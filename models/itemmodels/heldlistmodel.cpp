// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/heldlistmodel.h"

#include "models/itemmodels/filteredlistmodelparts.h"
#include "models/itemmodels/words.h"
#include "models/store/heldlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::itemmodels {
namespace {

// What the row held, in one line: the texts without their names, masked by nobody's guess of what they are, so the
// digits of long numbers are covered.
QString rawText(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    QStringList texts;
    for (const QJsonValue &value : object) {
        if (!value.toString().isEmpty())
            texts.append(value.toString());
    }
    QString line = texts.join(QStringLiteral(" · "));
    int digits = 0;
    for (QChar &c : line) {
        digits = c.isDigit() ? digits + 1 : 0;
        if (digits > 6)
            c = u'*';
    }
    return line;
}

}  // namespace

template class FilteredListModel<store::HeldList, records::HeldFilter, rules::HeldLine>;

HeldListModel::HeldListModel(
    store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : FilteredListModel(store, records::Kind::HeldRow, std::move(now), std::move(zone), parent)
{
}

HeldListModel::~HeldListModel() = default;

QString HeldListModel::display(const rules::HeldLine &row, int column) const
{
    switch (column) {
    case Problem: return word(row.problem);
    case Field: return row.field.isEmpty() ? QString() : fieldTitle(row.target, row.field);
    case Target: return word(row.target);
    case File: return row.sheet.isEmpty() ? row.file : row.file + QStringLiteral(" / ") + row.sheet;
    case Row: return row.fileRow ? QString::number(*row.fileRow) : QString();
    case Raw: return rawText(row.raw);
    case HeldAt: return shortTime(row.heldAt, now(), zone());
    default: return {};
    }
}

QVariant HeldListModel::raw(const rules::HeldLine &row, int column) const
{
    switch (column) {
    case Problem: return int(row.problem);
    case Field: return row.field;
    case Target: return int(row.target);
    case File: return row.file;
    case Row: return row.fileRow ? QVariant(*row.fileRow) : QVariant();
    case Raw: return row.raw;
    case HeldAt: return row.heldAt.isSet() ? QVariant(row.heldAt.ms) : QVariant();
    default: return {};
    }
}

QString HeldListModel::title(int column) const
{
    switch (column) {
    case Problem: return tr("Reason");
    case Field: return tr("Field");
    case Target: return tr("Kind");
    case File: return tr("File");
    case Row: return tr("Row");
    case Raw: return tr("Raw text");
    case HeldAt: return tr("Held");
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
