// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/textfield.h"

namespace qianshao::ui::forms {

// Instructions that need no work: repeated (of which earlier one of the same person, where that is known), or a false
// alarm with its reason.
class MarkForm final : public widgets::Form {
    Q_OBJECT
public:
    enum class Mark : quint8 { Repeated = 1, Invalid = 2 };
    MarkForm(const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, Mark mark,
        QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    void readEarlier();
    void markChosen();

    QList<records::Uuid> m_instructions;
    edit::Seen m_seen;
    std::vector<rules::InstructionRow> m_earlier;
    widgets::ChoiceField *m_mark;
    widgets::ChoiceField *m_repeatOf;
    widgets::TextField *m_reason;
};

}  // namespace qianshao::ui::forms
