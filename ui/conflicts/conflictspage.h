// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/conflictlistmodel.h"
#include "ui/widgets/page.h"

class QLabel;
class QStackedLayout;

namespace qianshao::ui::widgets {
class EmptyState;
}

namespace qianshao::ui::conflicts {

class ConflictCard;
class GroupTable;
class RefusalGroup;

// What two devices wrote without knowing of one another, for a person to decide: the fields at the left, the values of
// the current one side by side at the right. A digit takes a value, Shift+N the newest in all fields of the record;
// each is an ordinary change, which Ctrl+Z takes back. Enter goes on to the next field, from the last to the first;
// Ctrl+Enter shows the record, where a third value is typed. Below, what the hub has not taken of what was written
// here: Enter shows the record, Delete takes it off the list.
class ConflictsPage final : public widgets::Page {
    Q_OBJECT
public:
    explicit ConflictsPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Conflicts"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("flag"); }
    [[nodiscard]] int waiting() const override;
    // What was not taken concerns whoever wrote it.
    [[nodiscard]] bool isForTheDoor() const override;
    void activate() override;
    void focusList() override { activate(); }
    void followOthers() override;
    void refresh() override;
    void showFigures() override;
    [[nodiscard]] bool isPossible(const QString &action) const override;

private:
    void build();
    void attachActions();
    void follow();
    [[nodiscard]] bool isOnRefusals() const;
    void enter(GroupTable *table, int row);
    void showGroup(GroupTable *table);
    void showList();
    void showCurrent(int row);
    void showFoot();
    void take(int choice);
    void takeNewest();
    void decide(const std::optional<changes::ChangeSet> &decision, const QString &label);
    void showRecordOfCurrent();

    itemmodels::ConflictListModel m_model;
    QLabel *m_count;
    QStackedLayout *m_views;
    widgets::EmptyState *m_empty;
    QWidget *m_work;
    GroupTable *m_table;
    RefusalGroup *m_refusals;
    QStackedLayout *m_cards;
    ConflictCard *m_card = nullptr;
    QLabel *m_foot;
    std::optional<itemmodels::FieldConflict> m_decided;  // last, for when it is taken back
};

}  // namespace qianshao::ui::conflicts
