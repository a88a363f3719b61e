// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyEvent>
#include <QWidget>

namespace qianshao::ui::widgets {

// One thing that a form asks for. The form shows its label and its problem, keeps its draft and gives it keys.
class InputField : public QWidget {
    Q_OBJECT
public:
    explicit InputField(QWidget *parent = nullptr);

    // What has been entered, as text that restore() takes; empty = nothing.
    [[nodiscard]] virtual QString draft() const = 0;
    virtual void restore(const QString &draft) = 0;
    // Why what is there cannot be read (translated); empty when it can. An empty field can be read.
    [[nodiscard]] virtual QString unreadable() const { return {}; }
    // A key that no text field wanted: true when this field has used it.
    virtual bool takeKey(const QKeyEvent &) { return false; }

    // Red frame around what must be corrected.
    void setWrong(bool wrong);

Q_SIGNALS:
    // A person has changed it (not setValue() and the like).
    void edited();
};

}  // namespace qianshao::ui::widgets
