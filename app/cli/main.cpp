// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace {

using namespace qianshao;
using namespace qianshao::cli;

// Chinese unless "--lang en" stands among the words, which it leaves.
void speak(QStringList &words, QTranslator &translator)
{
    const qsizetype option = words.indexOf(QStringLiteral("--lang"));
    QString language = QStringLiteral("zh_CN");
    if (option >= 0 && option + 1 < words.size()) {
        language = words[option + 1];
        words.remove(option, 2);
    }
    QLocale::setDefault(QLocale(language));
    if (translator.load(QStringLiteral("qianshao_") + language, QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
}

QString usage()
{
    QString text;
    for (const Verb &verb : verbs())
        text += QStringLiteral("  qianshao-cli %1\n").arg(QLatin1StringView(verb.usage));
    return text
        + QCoreApplication::translate("cli",
            "The passphrase comes from QIANSHAO_PASSPHRASE or a prompt. Times are local, as 2026-11-20T09:00.\n"
            "Exit: 0 done, 1 done with problems held, 2 refused.");
}

Exit run(const QStringList &words)
{
    if (words.contains(QStringLiteral("--help"))) {
        print(usage());
        return Exit::Done;
    }
    const auto nameOf = [](const Verb &v) { return QString::fromLatin1(v.name).split(u' '); };
    const auto verb =
        std::ranges::find_if(verbs(), [&](const Verb &v) { return words.mid(0, nameOf(v).size()) == nameOf(v); });
    if (verb == verbs().end()) {
        say(usage());
        return Exit::Refused;
    }
    QString error;
    const auto arguments = parse(words.mid(nameOf(*verb).size()), verb->grammar, error);
    if (!arguments) {
        say(error);
        say(QStringLiteral("  qianshao-cli %1").arg(QLatin1StringView(verb->usage)));
        return Exit::Refused;
    }
    try {
        return verb->run(*arguments);
    } catch (const store::Failure &failure) {
        say(session::describe(failure));
    } catch (const security::KeySlotsFailure &failure) {
        say(session::describe(failure));
    }
    return Exit::Refused;
}

}  // namespace

int main(int argc, char **argv)
{
    // Fonts for the PDF, never a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("qianshao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QIANSHAO_VERSION));
    QStringList words = application.arguments().mid(1);
    QTranslator translator;
    speak(words, translator);
    const Exit exit = run(words);
    if (exit != Exit::Refused && !hasPrinted()) {
        say(QCoreApplication::translate("cli", "What was asked for could not be written out: is the disk full?"));
        return int(Exit::Refused);
    }
    return int(exit);
}
