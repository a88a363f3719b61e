// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/instructionlistmodel.h"
#include "ui/instructions/filterbar.h"
#include "ui/instructions/instructionpanel.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"

#include <memory>

class QLabel;

namespace qianshao::ui::instructions {

// Every instruction of the station: filters, search as you type, saved views. The last filter is remembered.
class InstructionsPage : public widgets::Page {
    Q_OBJECT
public:
    explicit InstructionsPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    ~InstructionsPage() override;

    [[nodiscard]] QString title() const override { return tr("Instructions"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("view-task"); }
    [[nodiscard]] QWidget *panel() override { return m_panel.get(); }
    [[nodiscard]] bool isForTheDoor() const override { return true; }
    void activate() override;
    void focusList() override { m_table->setFocus(); }
    bool focusSearch() override;
    void tick() override;
    void followClock() override;
    bool stepBack() override;
    bool showRecord(records::Kind kind, const records::Uuid &id) override;
    void settle(const QList<records::Uuid> &instructions) override;
    void followOthers() override;
    void refresh() override;
    [[nodiscard]] bool isPossible(const QString &action) const override;

Q_SIGNALS:
    void importRequested();

private:
    void build();
    void applyFilter();
    void showCount();
    [[nodiscard]] QString orderText() const;
    void showEmptyText();

    itemmodels::InstructionListModel m_list;
    FilterBar *m_filters;
    QLabel *m_count;
    widgets::ListTable *m_table;
    std::unique_ptr<InstructionPanel> m_panel;
    bool m_isRead = false;
};

}  // namespace qianshao::ui::instructions
