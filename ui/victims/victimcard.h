// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"
#include "ui/widgets/factlines.h"
#include "ui/widgets/workplace.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qianshao::ui::victims {

// One case of the ledger, read only: the person, the case, four kinds of money apart, the warnings, what comes next.
// Numbers of the person are masked until Show is pressed, and again for the next case.
class VictimCard : public QScrollArea {
    Q_OBJECT
public:
    explicit VictimCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // Reads the case; a null id empties the card.
    void showVictim(const records::Uuid &id);
    [[nodiscard]] const records::Uuid &shown() const { return m_id; }
    void setUnmasked(bool unmasked);

Q_SIGNALS:
    void instructionRequested(const qianshao::records::Uuid &id);

private:
    void clear();
    void fill(const itemmodels::VictimCase &data);
    void addPerson(const itemmodels::VictimCase &data);
    void addMoney(const records::Victim &victim);
    void addCase(const itemmodels::VictimCase &data);
    void addWarnings(const itemmodels::VictimCase &data);
    void addNothing();
    void addGroup(const QString &title);
    void addFacts(const widgets::Facts &facts);
    [[nodiscard]] QGridLayout *addGrid();

    widgets::Workplace m_workplace;
    records::Uuid m_id;
    bool m_unmasked = false;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

}  // namespace qianshao::ui::victims
