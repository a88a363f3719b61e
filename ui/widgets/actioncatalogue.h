// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeySequence>

#include <functional>
#include <vector>

namespace qianshao::ui::widgets {

// Something that a person can do here.
struct ActionInfo {
    QString id;     // "call"; the same on every page
    QString title;  // translated, as on a button: "Call"
    QKeySequence key;
    QString icon;   // of resources/icons
    QString group;  // translated head in the list of keys
};

// Every action once, so that a key means the same on every page: tooltips, the list of keys (F1) and the palette
// (Ctrl+K) are made from it. The ones that work on instructions are there from the start; a page adds its own.
class ActionCatalogue {
public:
    explicit ActionCatalogue(const Theme &theme);

    // The digits, wherever one of several is taken: choice(1) is the first one's.
    static constexpr int mostChoices = 9;
    [[nodiscard]] static QString choice(int number) { return QStringLiteral("choice%1").arg(number); }

    // Ignored when there is one of that id.
    void add(const ActionInfo &info);
    [[nodiscard]] const std::vector<ActionInfo> &all() const { return m_actions; }
    // nullptr when there is none of that id.
    [[nodiscard]] const ActionInfo *find(QStringView id) const;

    // An action of `scope`, named id + "Action": its key works while `scope` or a child of it has the focus, and not
    // while a text is typed. The id must be known.
    QAction *attach(const QString &id, QWidget *scope, std::function<void()> run) const;
    // "Call (C)"
    [[nodiscard]] QString toolTip(QStringView id) const;
    // The key as the window shows it: "C", "Ctrl+K"; empty when the action has none.
    [[nodiscard]] QString keyText(QStringView id) const;

private:
    const Theme &m_theme;
    std::vector<ActionInfo> m_actions;
};

}  // namespace qianshao::ui::widgets
