// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/instructionlistmodel.h"
#include "ui/instructions/instructionpanel.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"

#include <memory>

class QPushButton;

namespace qianshao::ui::widgets {
class PartsLabel;
}

namespace qianshao::ui::today {

// What I have to do, next limit first; or what the whole station has to do. The first page, and the one that is open
// all day: new instructions announce themselves, urgent ones at once.
class TodayPage : public widgets::Page {
    Q_OBJECT
public:
    explicit TodayPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    ~TodayPage() override;

    [[nodiscard]] QString title() const override { return tr("Today"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("view-calendar-upcoming-days"); }
    [[nodiscard]] bool isForTheDoor() const override { return true; }
    [[nodiscard]] int waiting() const override;
    [[nodiscard]] QWidget *panel() override { return m_panel.get(); }
    void activate() override;
    void focusList() override { m_table->setFocus(); }
    void tick() override;
    void followClock() override;
    void showFigures() override;
    bool stepBack() override;
    bool showRecord(records::Kind kind, const records::Uuid &id) override;
    void settle(const QList<records::Uuid> &instructions) override;
    void followOthers() override;
    void refresh() override;
    [[nodiscard]] bool isPossible(const QString &action) const override;

    // True = the whole station's queue, false = mine. Remembered.
    void setWholeStation(bool whole);
    [[nodiscard]] bool isWholeStation() const { return m_whole; }

Q_SIGNALS:
    void importRequested();

private:
    void build();
    [[nodiscard]] QWidget *buildChoice();
    void showColumns();
    void applyFilter();

    itemmodels::InstructionListModel m_list;
    widgets::ListTable *m_table;
    std::unique_ptr<instructions::InstructionPanel> m_panel;
    widgets::PartsLabel *m_summary;
    QPushButton *m_mine;
    QPushButton *m_station;
    itemmodels::Figures m_figures;
    bool m_whole = false;
};

}  // namespace qianshao::ui::today
