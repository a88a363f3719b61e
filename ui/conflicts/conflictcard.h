// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/conflicts.h"
#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/workplace.h"

#include <QScrollArea>

class QGridLayout;
class QPushButton;

namespace qianshao::ui::conflicts {

class ChoiceBox;

// The field that is decided, beside the list: what each device wrote, and what can be done. Each button says its key;
// the keys themselves are the page's.
class ConflictCard final : public QScrollArea {
    Q_OBJECT
public:
    explicit ConflictCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // `fieldsOfRecord`: of how many fields of the record it is one. `hasPage`: whether the window shows that record.
    void showConflict(const itemmodels::FieldConflict &conflict, int fieldsOfRecord, bool hasPage);
    // Numbers in full, until another field is shown.
    void toggleMask();
    // Why a decision was not taken; empty = it was.
    void setProblem(const QString &text);

Q_SIGNALS:
    void choiceTaken(int index);
    void newestWanted();
    void recordWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    widgets::BreakingLabel *addLabel(const char *name, const char *role);
    void build();
    void showChoices();
    void arrange();

    widgets::Workplace m_workplace;
    itemmodels::FieldConflict m_conflict;
    bool m_isUnmasked = false;
    widgets::BreakingLabel *m_field;
    widgets::BreakingLabel *m_record;
    QGridLayout *m_choices;
    QList<ChoiceBox *> m_boxes;
    widgets::BreakingLabel *m_more;
    widgets::BreakingLabel *m_deciders;
    widgets::BreakingLabel *m_problem;
    widgets::BreakingLabel *m_hint;
    QPushButton *m_newest;
    QPushButton *m_show;
    QPushButton *m_unmask;
};

}  // namespace qianshao::ui::conflicts
