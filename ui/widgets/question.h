// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

// The only modal dialogs of the window. Each can be answered by a test before it is asked: then it is not shown.
namespace qianshao::ui::widgets {

struct Question {
    QString title;   // "Delete the account?"
    QString text;    // what will be gone
    QString action;  // the word on the button that does it
};

// For what cannot be undone. True = do it. Enter and Esc both leave it.
[[nodiscard]] bool confirmed(QWidget *parent, const Question &question);
// Something that must be read before work goes on: the file failed.
void alert(QWidget *parent, const QString &title, const QString &text);

// Empty = cancelled. `filter` as in QFileDialog.
[[nodiscard]] QString chosenFile(QWidget *parent, const QString &title, const QString &filter);
[[nodiscard]] QStringList chosenFiles(QWidget *parent, const QString &title, const QString &filter);
[[nodiscard]] QString chosenFolder(QWidget *parent, const QString &title);
[[nodiscard]] QString chosenNewFile(QWidget *parent, const QString &title, const QString &name, const QString &filter);

// For tests: what the next of these returns, instead of being shown. alert() takes one too and forgets it.
void answerNextQuestion(bool yes);
void answerNextFiles(const QStringList &paths);

}  // namespace qianshao::ui::widgets
