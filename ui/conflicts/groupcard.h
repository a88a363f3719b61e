// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/workplace.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace qianshao::ui::conflicts {

// What stands beside a group's list: the row that is current, in full, and what can be done with it. Each button says
// its key; the keys themselves are the page's.
class GroupCard : public QScrollArea {
    Q_OBJECT
public:
    // Numbers in full, until another row is shown.
    void toggleMask();
    // Why something was not done; empty = it was.
    void setProblem(const QString &text);

protected:
    GroupCard(const widgets::Workplace &workplace, const char *name, QWidget *parent);

    void resizeEvent(QResizeEvent *event) override;

    [[nodiscard]] const widgets::Workplace &workplace() const { return m_workplace; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    widgets::BreakingLabel *addLabel(
        QVBoxLayout *column, const char *name, const char *role, const QString &words = {}) const;
    // Below the card's last label.
    void addProblem(const char *name);
    // A line of buttons of these names and words, each with its action's key, and the one that unmasks.
    struct Button {
        const char *name;
        QString words;
        QStringView action;
    };
    QList<QPushButton *> addButtons(std::initializer_list<Button> buttons, const char *unmask);

    // Another row: its numbers are masked again.
    void beginRow(bool isAnother);
    // Shows what may be masked, whether it is or not, and ends with setMasked().
    virtual void showContent() = 0;
    [[nodiscard]] bool isUnmasked() const { return m_isUnmasked; }
    // Whether there is anything to mask.
    void setMasked(bool isMasked);

private:
    const widgets::Workplace m_workplace;
    QVBoxLayout *m_column;
    widgets::BreakingLabel *m_problem = nullptr;
    QPushButton *m_unmask = nullptr;
    bool m_isUnmasked = false;
};

}  // namespace qianshao::ui::conflicts
