// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/conflicts.h"
#include "ui/conflicts/groupcard.h"

class QGridLayout;

namespace qianshao::ui::conflicts {

class ChoiceBox;

// The field that is decided, beside the list: what each device wrote, and what can be done.
class ConflictCard final : public GroupCard {
    Q_OBJECT
public:
    explicit ConflictCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // `fieldsOfRecord`: of how many fields of the record it is one. `hasPage`: whether the window shows that record.
    void showConflict(const itemmodels::FieldConflict &conflict, int fieldsOfRecord, bool hasPage);

Q_SIGNALS:
    void choiceTaken(int index);
    void newestWanted();
    void recordWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showContent() override;
    void arrange();

    itemmodels::FieldConflict m_conflict;
    widgets::BreakingLabel *m_field;
    widgets::BreakingLabel *m_record;
    QGridLayout *m_choices;
    QList<ChoiceBox *> m_boxes;
    widgets::BreakingLabel *m_more;
    widgets::BreakingLabel *m_deciders;
    widgets::BreakingLabel *m_hint;
    QPushButton *m_newest;
    QPushButton *m_show;
};

}  // namespace qianshao::ui::conflicts
