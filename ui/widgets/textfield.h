// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/inputfield.h"

#include <QStringList>

class QLabel;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;

namespace qianshao::ui::widgets {

// One line of text, with words to choose from where there are some (↓ shows all of them).
class TextField : public InputField {
    Q_OBJECT
public:
    explicit TextField(const QStringList &suggestions = {}, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString draft() const override { return text(); }
    void restore(const QString &draft) override { setText(draft); }
    // A button at the right of it.
    void addBeside(QWidget *widget);

Q_SIGNALS:
    // By whomever.
    void changed(const QString &text);

protected:
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    // Dim words at the right of it: what the text means.
    void setMeaning(const QString &text);
    // They stand below it instead: of two fields beside one another both stay as wide.
    void setMeaningBelow();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHBoxLayout *m_row;
    QLineEdit *m_edit;
    QLabel *m_meaning;
};

// Several lines. Enter goes to the form (it saves); Shift+Enter breaks the line.
class NoteField : public InputField {
    Q_OBJECT
public:
    // As tall as so many lines, whatever room there is.
    explicit NoteField(int lines = 3, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    // Below what is there, as if it had been typed.
    void addLine(const QString &line);
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString draft() const override { return text(); }
    void restore(const QString &draft) override { setText(draft); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitLines();

    QPlainTextEdit *m_edit;
    int m_lines;
};

}  // namespace qianshao::ui::widgets
