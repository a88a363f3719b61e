// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/form.h"
#include "ui/widgets/textfield.h"

namespace qianshao::ui::forms {

// Instructions go to another unit: its name and a reason, both kept for the next time.
class TransferForm final : public widgets::Form {
    Q_OBJECT
public:
    TransferForm(
        const widgets::Workplace &workplace, const QList<records::Uuid> &instructions, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    QList<records::Uuid> m_instructions;
    edit::Seen m_seen;
    widgets::TextField *m_target;
    widgets::TextField *m_reason;
};

}  // namespace qianshao::ui::forms
