// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/refusallistmodel.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QLabel;

namespace qianshao::ui::conflicts {

class GroupTable;
class RefusalCard;

// What the hub has not taken, under a head of its own; beside it stands the card of the current record. Enter shows the
// record where it lives, Delete takes it off the list. Hidden while there is nothing.
class RefusalGroup final : public QWidget {
    Q_OBJECT
public:
    explicit RefusalGroup(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return m_model.rowCount(); }
    [[nodiscard]] GroupTable &table() const { return *m_table; }
    // For the page to lay out; made once, when the page's actions are known: it says their keys.
    [[nodiscard]] RefusalCard *makeCard(QWidget *parent);
    [[nodiscard]] RefusalCard *card() const { return m_card; }
    void setRole(records::Role role) { m_model.setRole(role); }
    void refresh() { m_model.refresh(); }
    void showRecordOfCurrent();

Q_SIGNALS:
    void countChanged();
    // The hub has not taken something since it was read last: of so many records.
    void came(int records);
    void recordRequested(qianshao::records::Kind kind, const qianshao::records::Uuid &id);

private:
    void showCurrent(int row);
    void showCount();
    void dismissCurrent();

    widgets::Workplace m_workplace;
    itemmodels::RefusalListModel m_model;
    QLabel *m_head;
    GroupTable *m_table;
    RefusalCard *m_card = nullptr;
};

}  // namespace qianshao::ui::conflicts
