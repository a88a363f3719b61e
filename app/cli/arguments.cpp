// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

}  // namespace

std::optional<Arguments> parse(const QStringList &words, const Grammar &grammar, QString &error)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith("--"_L1)) {
            if (!grammar.takesFiles) {
                error = say(QT_TRANSLATE_NOOP("cli", "“%1” is not expected here.")).arg(word);
                return {};
            }
            arguments.files.append(word);
            continue;
        }
        const QString option = word.mid(2);
        if (grammar.flags.contains(option)) {
            arguments.flags.append(option);
        } else if (!grammar.required.contains(option) && !grammar.optional.contains(option)) {
            error = say(QT_TRANSLATE_NOOP("cli", "There is no option %1 here.")).arg(word);
            return {};
        } else if (i + 1 == words.size()) {
            error = say(QT_TRANSLATE_NOOP("cli", "A value is missing after %1.")).arg(word);
            return {};
        } else {
            arguments.values.insert(option, words[++i]);
        }
        if (arguments.values.contains(option) && arguments.value(option).isEmpty()) {
            error = say(QT_TRANSLATE_NOOP("cli", "The value after %1 is empty.")).arg(word);
            return {};
        }
    }
    for (const QString &option : grammar.required) {
        if (!arguments.values.contains(option)) {
            error = say(QT_TRANSLATE_NOOP("cli", "--%1 is missing.")).arg(option);
            return {};
        }
    }
    if (grammar.takesFiles && arguments.files.isEmpty()) {
        error = say(grammar.whereNone);
        return {};
    }
    return arguments;
}

}  // namespace qianshao::cli
