// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qianshao::ui::login {

// What the dialogs before the window have in common: the program's name, a sentence, fields, one thing to do. Trying
// may take a moment (the key derivation); what went wrong is said in place and the fields keep their text.
class Door : public QDialog {
    Q_OBJECT
public:
    Door(const widgets::Theme &theme, const QString &head, const QString &sentence, QWidget *parent = nullptr);

protected:
    // Tries to do it: an empty text closes the dialog, anything else is shown.
    virtual QString attempt() = 0;
    // `beside` stands at the right of the field.
    void addField(const QString &label, QWidget *field, QWidget *beside = nullptr);
    // Two fields side by side.
    void addPair(const QString &label, QWidget *field, const QString &otherLabel, QWidget *otherField);
    void addWidget(QWidget *widget);
    void setActionText(const QString &text, const QString &busyText);
    void setSentence(const QString &text);
    void addSecondary(const QString &name, const QString &text, std::function<void()> run);
    void tryIt();
    // What went wrong before is no longer so.
    void forgetProblem();
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *titled(const QString &label, QWidget *field, QWidget *beside);
    void addRow(QLayout *row);
    void grow();

    QLabel *m_sentence;
    QVBoxLayout *m_fields;
    QLabel *m_problem;
    QPushButton *m_action;
    QLayout *m_buttons;
    QString m_actionText;
    QString m_busyText;
    const widgets::Theme &m_theme;
};

}  // namespace qianshao::ui::login
