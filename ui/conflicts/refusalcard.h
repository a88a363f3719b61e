// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/refusallistmodel.h"
#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/workplace.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace qianshao::ui::conflicts {

// A record of which the hub has not taken what was written here, beside the list: each field with what was written,
// what stands there instead, when and why. Each button says its key; the keys themselves are the page's.
class RefusalCard final : public QScrollArea {
    Q_OBJECT
public:
    explicit RefusalCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // `hasPage`: whether the window shows that record.
    void showRefusal(const itemmodels::NotTaken &refusal, bool hasPage);
    // Numbers in full, until another record is shown.
    void toggleMask();
    // Why it could not be taken off the list; empty = it was.
    void setProblem(const QString &text);

Q_SIGNALS:
    void seen();
    void recordWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    widgets::BreakingLabel *addLabel(QVBoxLayout *column, const char *name, const char *role, const QString &words);
    void build();
    void showFields();

    widgets::Workplace m_workplace;
    itemmodels::NotTaken m_refusal;
    bool m_isUnmasked = false;
    widgets::BreakingLabel *m_record;
    QWidget *m_fields = nullptr;
    QVBoxLayout *m_column;
    widgets::BreakingLabel *m_problem;
    QPushButton *m_show;
    QPushButton *m_unmask;
};

}  // namespace qianshao::ui::conflicts
