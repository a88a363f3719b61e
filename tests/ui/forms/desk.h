// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/vault.h"
#include "tests/support/teststore.h"
#include "ui/widgets/form.h"

#include <QApplication>

namespace qianshao::tests {

// A window's hand on a store, without the window.
struct Hand {
    Hand(store::Store &store, const records::Uuid &me);

    edit::Editor editor;
    itemmodels::Cases cases;
    ui::widgets::ActionCatalogue actions;
    security::Vault vault;
    ui::widgets::Workplace workplace;
};

// A station with two officers and one open instruction, issued half an hour ago, and somebody who works on it.
// It is 2026-11-21 10:00 in Shanghai.
class Desk {
public:
    Desk();

    [[nodiscard]] const ui::widgets::Workplace &workplace() const { return m_hand->workplace; }
    [[nodiscard]] edit::Editor &editor() const { return m_hand->editor; }
    [[nodiscard]] store::Store &store() { return *file; }
    // Another person in the same station with an instruction of their own.
    records::Instruction addInstruction(const QString &name, const QString &phone, const QString &number);
    // The program is killed and started again: same file, nothing else is left.
    void restart();
    // A second window on the same file.
    [[nodiscard]] std::unique_ptr<Hand> anotherHand(store::Store &other) const;

    template <records::Record R>
    [[nodiscard]] std::vector<R> all()
    {
        return file->readAll<R>();
    }

    TestStore file;
    records::Staff me;
    records::Staff colleague;
    records::Person person;
    records::Instruction instruction;

private:
    std::unique_ptr<Hand> m_hand;
};

// The program's only theme.
ui::widgets::Theme &theme();

void waitUntilActive(QWidget *window);

// A form on the screen, as the panel shows it.
template <class F>
F *shown(F *form, int width = 360, int height = 660)
{
    form->resize(width, height);
    form->show();
    waitUntilActive(form);
    form->begin();
    return form;
}

// One key after another to whatever has the focus: digits and letters as themselves, '\r' Enter, '\t' Tab, '\x1b' Esc,
// '\b' Backspace, '\x7f' Delete.
void press(QWidget *window, const char *keys);
// Types into the field of a form that has this key.
void type(QWidget *form, const QString &objectName, const QString &text);

// Every field of the record that a person can edit has a widget named after its key; `except` names those that follow
// from something else.
template <records::Record R>
QStringList keysWithoutWidget(const QWidget &form, const QStringList &except)
{
    QStringList missing;
    const auto widgets = form.findChildren<ui::widgets::InputField *>();
    records::forEachField<R>([&](const auto &field) {
        const QString key = QString::fromLatin1(field.key);
        if (except.contains(key))
            return;
        QString camel;
        for (qsizetype i = 0; i < key.size(); ++i) {
            if (key[i] != u'_')
                camel += i > 0 && key[i - 1] == u'_' ? key[i].toUpper() : key[i];
        }
        const bool found = std::ranges::any_of(widgets, [&](const auto *widget) {
            const QString name = widget->objectName();
            return name.startsWith(camel) && name.size() > camel.size() && name[camel.size()].isUpper();
        });
        if (!found)
            missing.append(key);
    });
    return missing;
}

}  // namespace qianshao::tests
