// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace qianshao::desktop {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

// Local time of the station, as 2026-11-20T09:00.
records::Instant instantOf(const QString &text)
{
    QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    if (!at.isValid())
        return {};
    at.setTimeZone(QTimeZone("Asia/Shanghai"));
    return {at.toMSecsSinceEpoch()};
}

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

}  // namespace

Options parseOptions(const QStringList &arguments)
{
    const auto option = [](const char *name, const QString &description, const char *value = nullptr) {
        return QCommandLineOption(
            QLatin1StringView(name), description, value ? QLatin1StringView(value) : QLatin1StringView());
    };
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({option("store", Words::tr("The station's file."), "F"),
        option("demo", Words::tr("Make and use a demo station.")),
        option("tour", Words::tr("Do the main job without hands and leave pictures in this folder."), "DIR"),
        option("lang", Words::tr("zh_CN or en."), "L"), option("theme", Words::tr("light or dark."), "T"),
        option("size", Words::tr("Size of the window, as 1280x720."), "WxH"),
        option("page", Words::tr("The page that the window opens with, as visitsmap."), "P"),
        option("now", Words::tr("What the clock says at the start, as 2026-11-20T09:00."), "T")});
    parser.process(arguments);
    Options options{.store = parser.value(QStringLiteral("store")),
        .isDemo = parser.isSet(QStringLiteral("demo")),
        .tour = parser.value(QStringLiteral("tour")),
        .language = parser.value(QStringLiteral("lang")),
        .theme = parser.value(QStringLiteral("theme")),
        .size = sizeOf(parser.value(QStringLiteral("size"))),
        .page = parser.value(QStringLiteral("page")),
        .now = instantOf(parser.value(QStringLiteral("now")))};
    if (parser.isSet(QStringLiteral("now")) && !options.now.isSet())
        options.problem = Words::tr("--now wants a time as 2026-11-20T09:00.");
    if (parser.isSet(QStringLiteral("size")) && !options.size.isValid())
        options.problem = Words::tr("--size wants a width and a height as 1280x720.");
    return options;
}

}  // namespace qianshao::desktop
