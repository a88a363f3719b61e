// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/instructions/filtertext.h"
#include "ui/widgets/workplace.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace qianshao::ui::instructions {

class FilterCombos;

// What the list of instructions shows: view, level, type, status, officer, period, words searched for; and the views
// that were saved. Typing is answered after a short pause, everything else at once.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] ListView view() const;
    // Emits changed() when it is another one.
    void setView(const ListView &view);
    // As the model wants it: with the moment, and the period as times.
    [[nodiscard]] records::InstructionFilter filter() const;
    void focusSearch();
    // The first of the choices, shown if they are folded away.
    void focusFilters();
    // False when there was nothing to clear.
    bool clearSearch();
    [[nodiscard]] bool isFiltered() const { return view() != ListView(); }

Q_SIGNALS:
    void changed();
    // Enter or ↓ in the search field: the list takes the keys.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void attachActions();
    void buildViews();
    void arrange();
    void announce();

    widgets::Workplace m_workplace;
    QLineEdit *m_search;
    QButtonGroup *m_views;
    FilterCombos *m_combos;
    QPushButton *m_fold;
    QTimer m_typing;
    ListView m_announced;
};

}  // namespace qianshao::ui::instructions
