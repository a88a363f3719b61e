// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/instructions/filtertext.h"
#include "ui/widgets/workplace.h"

#include <QPushButton>

#include <functional>

namespace qianshao::ui::instructions {

// The views that were saved under a name: a button with their menu, in which the present view is saved too.
class SavedViews : public QPushButton {
    Q_OBJECT
public:
    SavedViews(const widgets::Workplace &workplace, std::function<ListView()> present, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const qianshao::ui::instructions::ListView &view);

private:
    using Views = QList<std::pair<QString, QString>>;  // name, text of the view

    [[nodiscard]] Views views() const;
    void keep(const Views &views);
    void save(const QString &name);
    void forget(const QString &name);
    void showMenu();

    widgets::Workplace m_workplace;
    std::function<ListView()> m_present;
};

}  // namespace qianshao::ui::instructions
