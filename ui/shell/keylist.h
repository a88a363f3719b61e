// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/overlay.h"
#include "ui/widgets/actioncatalogue.h"

class QGridLayout;
class QScrollArea;

namespace qianshao::ui::shell {

// Every action with its key, by group (F1 or ?). ↑ and ↓ move it in a small window.
class KeyList : public Overlay {
    Q_OBJECT
public:
    KeyList(const widgets::Theme &theme, const widgets::ActionCatalogue &actions, QWidget *window);
    void openList();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Line {
        QStringList keys;
        QString text;
    };
    struct Group {
        QString name;
        std::vector<Line> lines;
    };
    // The keys of every action, and those that every list and form knows without one.
    [[nodiscard]] std::vector<Group> groups() const;
    // Keys that differ by a digit counted up, and whose words begin alike, are one line: "Ctrl+1…8".
    [[nodiscard]] static std::vector<Line> together(const std::vector<Line> &lines);
    void fill(int columns);
    void addGroups(QGridLayout *grid, int columns);
    void addLine(QGridLayout *grid, int row, int column, const Line &line);
    [[nodiscard]] QSize wanted() const;

    const widgets::ActionCatalogue &m_actions;
    QScrollArea *m_content = nullptr;
};

}  // namespace qianshao::ui::shell
