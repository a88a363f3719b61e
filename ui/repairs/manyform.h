// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/repairs/heldtree.h"
#include "ui/repairs/importdesk.h"
#include "ui/widgets/form.h"
#include "ui/widgets/textfield.h"

namespace qianshao::ui::repairs {

// Texts for many held rows at once: what is written here stands in each of them instead of its own, what is left empty
// stays as it is. Saving takes those that can be taken then.
class ManyForm final : public widgets::Form {
    Q_OBJECT
public:
    // `sample`: one of the rows, for the fields.
    ManyForm(const widgets::Workplace &workplace, ImportDesk &desk, const HeldTree::Selection &selection,
        const records::HeldRow &sample, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    ImportDesk &m_desk;
    HeldTree::Selection m_selection;
    records::HeldRow m_sample;
    std::vector<std::pair<QString, widgets::TextField *>> m_fields;
};

}  // namespace qianshao::ui::repairs
