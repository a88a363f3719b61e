// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/packages/packagedesk.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"

class QLabel;

namespace qianshao::ui::packages {

// Another device becomes a partner, by the code that its program shows. Which fingerprint it then has is compared by
// telephone: the panel shows it.
class PartnerForm final : public widgets::Form {
    Q_OBJECT
public:
    PartnerForm(const widgets::Workplace &workplace, PackageDesk &desk, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    PackageDesk &m_desk;
    widgets::TextField *m_name;
    widgets::CheckedField<widgets::NoteField> *m_code;
    widgets::ChoiceField *m_road;
    QLabel *m_reason;
};

}  // namespace qianshao::ui::packages
