// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>
#include <QtTranslation>

#include <optional>

namespace qianshao::cli {

// The words after a verb: options with a value (--store F), flags (--json) and files.
struct Arguments {
    QHash<QString, QString> values;
    QStringList flags;
    QStringList files;

    [[nodiscard]] QString value(const QString &option) const { return values.value(option); }
    [[nodiscard]] bool has(const QString &flag) const { return flags.contains(flag); }
};

// What a verb takes.
struct Grammar {
    QStringList required;  // options with a value that must be there
    QStringList optional;  // options with a value
    QStringList flags;
    bool takesFiles = false;
    const char *whereNone = QT_TRANSLATE_NOOP("cli", "Name at least one file.");  // what is said of files that miss
};

// nullopt: `error` says in words which argument is wrong.
[[nodiscard]] std::optional<Arguments> parse(const QStringList &words, const Grammar &grammar, QString &error);

}  // namespace qianshao::cli
