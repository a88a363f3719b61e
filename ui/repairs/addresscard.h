// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rules/rows.h"
#include "ui/repairs/addressdesk.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace qianshao::ui::repairs {

// The address that is being settled, below the list: as it was written, why it waits, what it may mean, and what can be
// decided. Each button says its key; the keys themselves are the list's.
class AddressCard : public QWidget {
    Q_OBJECT
public:
    static constexpr int mostCandidates = 5;

    explicit AddressCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    void show(const rules::AddressRow &row, const AddressProposal &proposal);
    using QWidget::show;
    // Why a decision was not taken; empty = it was.
    void setProblem(const QString &text);

Q_SIGNALS:
    void candidateChosen(int index);
    void notInListChosen();
    void placeWanted();

private:
    QLabel *m_address;
    QLabel *m_person;
    QLabel *m_why;
    QLabel *m_problem;
    std::array<QPushButton *, mostCandidates> m_candidates{};
    QPushButton *m_take;
};

}  // namespace qianshao::ui::repairs
