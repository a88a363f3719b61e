// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/route.h"

#include <QCoreApplication>

#include <cmath>

namespace qianshao::geo {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("route", text);
}

// By what is done: into a road with a name, and where it has none.
struct Words {
    const char *into;
    const char *plain;
};

Words wordsOf(Turn turn)
{
    switch (turn) {
    case Turn::Depart: return {QT_TRANSLATE_NOOP("route", "Begin on %1"), QT_TRANSLATE_NOOP("route", "Begin")};
    case Turn::Straight:
        return {QT_TRANSLATE_NOOP("route", "Straight on into %1"), QT_TRANSLATE_NOOP("route", "Straight on")};
    case Turn::SlightLeft:
        return {QT_TRANSLATE_NOOP("route", "Bear left into %1"), QT_TRANSLATE_NOOP("route", "Bear left")};
    case Turn::Left: return {QT_TRANSLATE_NOOP("route", "Turn left into %1"), QT_TRANSLATE_NOOP("route", "Turn left")};
    case Turn::SharpLeft:
        return {QT_TRANSLATE_NOOP("route", "Turn sharp left into %1"), QT_TRANSLATE_NOOP("route", "Turn sharp left")};
    case Turn::Back: return {QT_TRANSLATE_NOOP("route", "Turn back into %1"), QT_TRANSLATE_NOOP("route", "Turn back")};
    case Turn::SharpRight:
        return {QT_TRANSLATE_NOOP("route", "Turn sharp right into %1"), QT_TRANSLATE_NOOP("route", "Turn sharp right")};
    case Turn::Right:
        return {QT_TRANSLATE_NOOP("route", "Turn right into %1"), QT_TRANSLATE_NOOP("route", "Turn right")};
    case Turn::SlightRight:
        return {QT_TRANSLATE_NOOP("route", "Bear right into %1"), QT_TRANSLATE_NOOP("route", "Bear right")};
    case Turn::Roundabout:
        return {QT_TRANSLATE_NOOP("route", "Take exit %2 of the roundabout into %1"),
            QT_TRANSLATE_NOOP("route", "Take exit %2 of the roundabout")};
    case Turn::Arrive:
        return {QT_TRANSLATE_NOOP("route", "You are there"), QT_TRANSLATE_NOOP("route", "You are there")};
    }
    return {"", ""};
}

// As one says it: tens of metres below a kilometre, then tenths of it.
QString lengthText(double metres)
{
    if (metres < 995)
        return say(QT_TRANSLATE_NOOP("route", "%1 m")).arg(std::max(10L, std::lround(metres / 10) * 10));
    return say(QT_TRANSLATE_NOOP("route", "%1 km")).arg(metres / 1000, 0, 'f', 1);
}

}  // namespace

QString textOf(const RouteStep &step)
{
    const Words words = wordsOf(step.turn);
    QString text = say(step.road.isEmpty() ? words.plain : words.into);
    text.replace(QStringLiteral("%2"), QString::number(step.exit));
    text.replace(QStringLiteral("%1"), step.road);
    if (step.turn == Turn::Arrive)
        return text;
    return say(QT_TRANSLATE_NOOP("route", "%1, %2")).arg(text, lengthText(step.metres));
}

}  // namespace qianshao::geo
