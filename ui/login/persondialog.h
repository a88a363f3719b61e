// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/stafflistmodel.h"
#include "ui/login/door.h"

#include <QSortFilterProxyModel>

class QLineEdit;
class QListView;

namespace qianshao::ui::login {

// Who works here now: somebody of the roster, found by typing.
class PersonDialog : public Door {
    Q_OBJECT
public:
    PersonDialog(
        const widgets::Theme &theme, store::Store &store, const records::Uuid &current, QWidget *parent = nullptr);
    // Null when "nobody of these" was chosen.
    [[nodiscard]] records::Uuid chosen() const { return m_chosen; }

protected:
    Attempt attempt() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    itemmodels::StaffListModel m_staff;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_search;
    QListView *m_list;
    records::Uuid m_chosen;
};

}  // namespace qianshao::ui::login
