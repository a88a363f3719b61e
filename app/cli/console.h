// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

// How the command line speaks: results on stdout, everything else on stderr.
namespace qianshao::cli {

enum class Exit { Done = 0, DoneWithProblems = 1, Refused = 2 };

void say(const QString &message);
void print(const QString &text);
void print(const QJsonObject &object);
// False where something of it was lost: a full disk behind a redirection.
[[nodiscard]] bool hasPrinted();

// QIANSHAO_PASSPHRASE, or typed at a prompt without echo. Null when there is neither.
// `confirm`: asks twice at the prompt and returns null where the two differ.
[[nodiscard]] QString passphrase(bool confirm);

}  // namespace qianshao::cli
