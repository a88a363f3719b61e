// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/refusallistmodel.h"
#include "ui/conflicts/groupcard.h"

namespace qianshao::ui::conflicts {

// A record of which the hub has not taken what was written here, beside the list: each field with what was written,
// what stands there instead, when and why.
class RefusalCard final : public GroupCard {
    Q_OBJECT
public:
    explicit RefusalCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // `hasPage`: whether the window shows that record.
    void showRefusal(const itemmodels::NotTaken &refusal, bool hasPage);

Q_SIGNALS:
    void seen();
    void recordWanted();

private:
    void showContent() override;

    itemmodels::NotTaken m_refusal;
    widgets::BreakingLabel *m_record;
    QWidget *m_fields = nullptr;
    QPushButton *m_show;
};

}  // namespace qianshao::ui::conflicts
