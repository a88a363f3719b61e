// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/reasons.h"

#include <QCoreApplication>

namespace qianshao::ui::forms {

namespace {

const QString reasonsKey = QStringLiteral("forms/reasons");
const QString unitsKey = QStringLiteral("forms/target_units");
constexpr qsizetype unitsKept = 20;

QString say(const char *text)
{
    return QCoreApplication::translate("reasons", text);
}

}  // namespace

QStringList reasons(const widgets::Workplace &workplace)
{
    QStringList own = workplace.editor.setting(reasonsKey).split(u'\n', Qt::SkipEmptyParts);
    if (!own.isEmpty())
        return own;
    return {
        say(QT_TRANSLATE_NOOP("reasons", "Not in the area of this station")),
        say(QT_TRANSLATE_NOOP("reasons", "Person does not live in this district")),
        say(QT_TRANSLATE_NOOP("reasons", "Registered here, lives elsewhere")),
        say(QT_TRANSLATE_NOOP("reasons", "Away at present (other province or abroad)")),
        say(QT_TRANSLATE_NOOP("reasons", "Warning repeated")),
        say(QT_TRANSLATE_NOOP("reasons", "Number or identity is not this person's")),
        say(QT_TRANSLATE_NOOP("reasons", "No such person, or address unclear")),
        say(QT_TRANSLATE_NOOP("reasons", "Other")),
    };
}

QStringList targetUnits(const widgets::Workplace &workplace)
{
    return workplace.editor.setting(unitsKey).split(u'\n', Qt::SkipEmptyParts);
}

void rememberTargetUnit(const widgets::Workplace &workplace, const QString &unit)
{
    QStringList units = targetUnits(workplace);
    units.removeAll(unit);
    units.prepend(unit);
    workplace.editor.setSetting(unitsKey, units.mid(0, unitsKept).join(u'\n'));
}

}  // namespace qianshao::ui::forms
