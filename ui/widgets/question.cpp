// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/question.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <optional>

namespace qianshao::ui::widgets {
namespace {

std::optional<bool> nextAnswer;
std::optional<QStringList> nextFiles;

}  // namespace

bool confirmed(QWidget *parent, const Question &question)
{
    if (const auto answer = std::exchange(nextAnswer, std::nullopt))
        return *answer;
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, parent);
    const QPushButton *action = box.addButton(question.action, QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == action;
}

void alert(QWidget *parent, const QString &title, const QString &text)
{
    if (std::exchange(nextAnswer, std::nullopt))
        return;
    QMessageBox::warning(parent, title, text);
}

QString chosenFile(QWidget *parent, const QString &title, const QString &filter)
{
    if (const auto files = std::exchange(nextFiles, std::nullopt))
        return files->value(0);
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QStringList chosenFiles(QWidget *parent, const QString &title, const QString &filter)
{
    if (const auto files = std::exchange(nextFiles, std::nullopt))
        return *files;
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString chosenFolder(QWidget *parent, const QString &title)
{
    if (const auto files = std::exchange(nextFiles, std::nullopt))
        return files->value(0);
    return QFileDialog::getExistingDirectory(parent, title);
}

QString chosenNewFile(QWidget *parent, const QString &title, const QString &name, const QString &filter)
{
    if (const auto files = std::exchange(nextFiles, std::nullopt))
        return files->value(0);
    return QFileDialog::getSaveFileName(parent, title, name, filter);
}

void answerNextQuestion(bool yes)
{
    nextAnswer = yes;
}

void answerNextFiles(const QStringList &paths)
{
    nextFiles = paths;
}

}  // namespace qianshao::ui::widgets
