// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/packages/packagedesk.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"

namespace qianshao::ui::packages {

// What goes into a package, for whom, and what stands on its cover. Saving begins the work.
class MakeForm final : public widgets::Form {
    Q_OBJECT
public:
    // `partners`: those that get packages; not empty.
    MakeForm(const widgets::Workplace &workplace, PackageDesk &desk, const QList<Partner> &partners,
        QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    void addPartners();
    void addFolder();
    void addSizes();

    PackageDesk &m_desk;
    const QList<Partner> m_partners;
    widgets::ChoiceField *m_partner = nullptr;
    widgets::TextField *m_folder = nullptr;
    widgets::TextField *m_medium = nullptr;
    widgets::TextField *m_approver = nullptr;
    widgets::ChoiceField *m_size = nullptr;
    widgets::ChoiceField *m_files = nullptr;
    widgets::CheckedField<widgets::TextField> *m_again = nullptr;
};

}  // namespace qianshao::ui::packages
