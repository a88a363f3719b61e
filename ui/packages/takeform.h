// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/packages/packagedesk.h"
#include "ui/widgets/form.h"

namespace qianshao::ui::packages {

// What stands on a package, before it is taken in. Saving begins the work.
class TakeForm final : public widgets::Form {
    Q_OBJECT
public:
    TakeForm(const widgets::Workplace &workplace, PackageDesk &desk, const Cover &cover, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    PackageDesk &m_desk;
    const QString m_path;
};

}  // namespace qianshao::ui::packages
