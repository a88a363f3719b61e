// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/commands.h"
#include "app/hub/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QTranslator>

#include <cstdio>

namespace {

using namespace qianshao::hub;
using namespace Qt::StringLiterals;

void print(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
}

QString usage()
{
    return QCoreApplication::translate("hub",
               "qianshao-hub [--config FILE] [--lang en] [COMMAND …]\n"
               "Serves the stations of a county: laptops synchronise through it. FILE is a JSON object with these "
               "keys;\n"
               "the variable in parentheses overrides it; what holds otherwise stands in brackets:\n")
        + describeConfig() + describeCommands()
        + QCoreApplication::translate("hub",
            "The log goes to standard error, one JSON object a line. Exit: 0 stopped when asked, 1 could not serve, 2 "
            "wrong "
            "configuration.");
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"config"_s, {}, u"file"_s}, {u"lang"_s, {}, u"language"_s, u"zh_CN"_s}, {u"help"_s, {}},
        {u"version"_s, {}}, {u"routes"_s, {}}});
    const bool isUnderstood = parser.parse(application.arguments());
    QTranslator translator;
    if (translator.load(u"qianshao_"_s + parser.value(u"lang"_s), u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
    if (!isUnderstood || parser.isSet(u"help"_s)) {
        print(isUnderstood ? stdout : stderr, usage());
        return isUnderstood ? 0 : 2;
    }
    if (parser.isSet(u"version"_s)) {
        print(stdout, QStringLiteral(QIANSHAO_VERSION));
        return 0;
    }
    if (parser.isSet(u"routes"_s)) {  // for the test that compares them with openapi.json
        print(stdout, routeNames().join(u'\n'));
        return 0;
    }
    try {
        const Config config = readConfig(parser.value(u"config"_s), QProcessEnvironment::systemEnvironment());
        const QStringList command = parser.positionalArguments();
        return command.isEmpty() ? serve(config) : runCommand(command, config, {QDateTime::currentMSecsSinceEpoch()});
    } catch (const ConfigFailure &failure) {
        print(stderr, failure.message());
        return 2;
    }
}
