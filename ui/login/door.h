// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>

#include <functional>
#include <thread>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qianshao::ui::login {

// What the dialogs before the window have in common: the program's name, a sentence, fields, one thing to do. Doing it
// takes a moment (the key derivation, a roster): a thread does it, the dialog answers meanwhile, and Esc or Cancel
// stops it. What went wrong is said in place and the fields keep their text.
class Door : public QDialog {
    Q_OBJECT
public:
    Door(const widgets::Theme &theme, const QString &head, const QString &sentence, QWidget *parent = nullptr);

    // Does it, in a thread; an empty answer = done, else why not. That is not shown where it was stopped.
    using Work = std::function<QString(const std::stop_token &stop)>;

    // Stops what is being done, and leaves only where nothing is.
    void reject() override;

protected:
    // What to do with what was typed, or what is wrong with it. Neither: there is nothing more to do.
    struct Attempt {
        QString problem;
        Work work;
    };
    [[nodiscard]] virtual Attempt attempt() = 0;
    // The work has answered why not.
    virtual void refused() {}
    // `beside` stands at the right of the field.
    void addField(const QString &label, QWidget *field, QWidget *beside = nullptr);
    // Two fields side by side.
    void addPair(const QString &label, QWidget *field, const QString &otherLabel, QWidget *otherField);
    void addWidget(QWidget *widget);
    void setActionText(const QString &text, const QString &busyText);
    void setSentence(const QString &text);
    void addSecondary(const QString &name, const QString &text, std::function<void()> run);
    void tryIt();
    void say(const QString &problem);
    // What went wrong before is no longer so.
    void forgetProblem();
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *titled(const QString &label, QWidget *field, QWidget *beside);
    void addRow(QLayout *row);
    void grow();
    void start(Work work);
    void finish(const QString &problem);

    QLabel *m_sentence;
    QVBoxLayout *m_fields;
    QLabel *m_problem;
    QPushButton *m_action;
    QPushButton *m_cancel;
    QList<QPushButton *> m_secondary;
    QHBoxLayout *m_buttons;
    QString m_actionText;
    QString m_busyText;
    const widgets::Theme &m_theme;
    bool m_isBusy = false;
    std::jthread m_thread;
};

}  // namespace qianshao::ui::login
