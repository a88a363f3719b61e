// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/preferences.h"

#include <QSettings>
#include <QStandardPaths>

namespace qianshao::desktop::preferences {
namespace {

constexpr auto languageKey = "language";
constexpr auto stationKey = "station";
constexpr auto graphicsCardKey = "graphicsCard";

// A file by name: QSettings' own place is called after an organization, and there is none.
QString path()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/qianshao.conf");
}

QString value(const char *key)
{
    return QSettings(path(), QSettings::IniFormat).value(QLatin1StringView(key)).toString();
}

void setValue(const char *key, const QString &value)
{
    QSettings(path(), QSettings::IniFormat).setValue(QLatin1StringView(key), value);
}

}  // namespace

QString language()
{
    return value(languageKey);
}

void setLanguage(const QString &language)
{
    setValue(languageKey, language);
}

QString station()
{
    return value(stationKey);
}

void setStation(const QString &path)
{
    setValue(stationKey, path);
}

bool usesGraphicsCard()
{
    return value(graphicsCardKey) == u"true";
}

}  // namespace qianshao::desktop::preferences
