// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/addresslistmodel.h"
#include "ui/repairs/addresscard.h"
#include "ui/widgets/form.h"
#include "ui/widgets/listtable.h"

namespace qianshao::ui::repairs {

// Persons whose address the list of standard addresses does not answer for sure. Enter takes what is proposed, 1 to 5
// take one of the candidates, N says that the list has no such address, P makes one by its coordinates; each is one
// undo step, and the next row is current.
class AddressView final : public QWidget {
    Q_OBJECT
public:
    // The desk outlives the view.
    AddressView(const widgets::Workplace &workplace, AddressDesk &desk, QWidget *parent = nullptr);

    // Reads what is there now.
    void refresh();
    // Shows only persons to whom somebody still has to go.
    void setOpenOnly(bool isWanted);
    // What has become settled goes, what waits comes in.
    void takeNew();
    void focusList() { m_table->setFocus(); }

Q_SIGNALS:
    void formOpened(qianshao::ui::widgets::Form *form);
    void importRequested();

private:
    void attachActions();
    void showCurrent();
    void showEmptyText();
    void takeProposal();
    void take(int candidate);
    void decide(const std::function<edit::Problems(const records::Uuid &person)> &decision);
    void openPlaceForm();
    // nullptr where the list is empty.
    [[nodiscard]] const rules::AddressRow *current() const;

    widgets::Workplace m_workplace;
    AddressDesk &m_desk;
    itemmodels::AddressListModel m_list;
    widgets::ListTable *m_table;
    AddressCard *m_card = nullptr;
};

}  // namespace qianshao::ui::repairs
