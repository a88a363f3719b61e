// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/textfield.h"

namespace qianshao::ui::forms {

// One reason for something that is done to instructions: the shipped reasons have a digit, any other is typed.
class ReasonForm : public widgets::Form {
    Q_OBJECT
public:
    enum class Act : quint8 {
        Return,  // back to who sent them
        Reopen,  // closed, returned, transferred or marked ones are worked on again
    };
    ReasonForm(const widgets::Workplace &workplace, Act act, const QList<records::Uuid> &instructions,
        QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    void addQuickReasons(const QStringList &offered);

    Act m_act;
    QList<records::Uuid> m_instructions;
    edit::Seen m_seen;
    widgets::TextField *m_reason;
};

// Instructions go back to who sent them.
class ReturnForm final : public ReasonForm {
    Q_OBJECT
public:
    ReturnForm(const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, QWidget *parent = nullptr)
        : ReasonForm(workplace, Act::Return, instructions, parent)
    {
    }
};

// Work on instructions goes on; the reason stays with them.
class ReopenForm final : public ReasonForm {
    Q_OBJECT
public:
    ReopenForm(const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, QWidget *parent = nullptr)
        : ReasonForm(workplace, Act::Reopen, instructions, parent)
    {
    }
};

}  // namespace qianshao::ui::forms
