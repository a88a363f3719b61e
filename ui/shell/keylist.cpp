// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keylist.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include <limits>

namespace qianshao::ui::shell {
namespace {

constexpr int columnsOfGroup = 3;  // key, what it does, the gap after it
constexpr int rowGap = 1;

// Which column each group stands in so that the longest column is as short as it can be. The groups are few: all ways
// are tried, but those that are longer already.
class Columns {
public:
    Columns(const std::vector<int> &heights, int columns)
        : m_heights(heights),
          m_rows(size_t(columns)),
          m_places(heights.size())
    {
        place(0);
    }
    [[nodiscard]] const std::vector<int> &best() const { return m_best; }

private:
    void place(size_t group)
    {
        const int longest = std::ranges::max(m_rows);
        if (longest >= m_least)
            return;
        if (group == m_heights.size()) {
            m_least = longest;
            m_best = m_places;
            return;
        }
        for (size_t column = 0; column < m_rows.size(); ++column) {
            const bool wasEmpty = m_rows[column] == 0;
            m_rows[column] += m_heights[group];
            m_places[group] = int(column);
            place(group + 1);
            m_rows[column] -= m_heights[group];
            if (wasEmpty)
                break;  // the other empty ones are like it
        }
    }

    const std::vector<int> &m_heights;
    std::vector<int> m_rows;
    std::vector<int> m_places;
    std::vector<int> m_best;
    int m_least = std::numeric_limits<int>::max();
};

}  // namespace

KeyList::KeyList(const widgets::Theme &theme, const widgets::ActionCatalogue &actions, QWidget *window)
    : Overlay(theme, window),
      m_actions(actions)
{
    setObjectName(QStringLiteral("keysKeyList"));
    setFocusPolicy(Qt::StrongFocus);
    new QVBoxLayout(this);
    layout()->setContentsMargins(0, 0, 0, 0);
}

void KeyList::openList()
{
    // Three columns are read more easily than four; four need less height. Where neither fits, three scroll.
    fill(3);
    if (wanted().height() > room().height()) {
        fill(4);
        if (wanted().width() > room().width())
            fill(3);
    }
    open(wanted());
    setFocus();
}

// Where it does not fit, the scroll bar takes nothing from the texts.
QSize KeyList::wanted() const
{
    return m_content->widget()->sizeHint() + QSize(m_content->verticalScrollBar()->sizeHint().width() + 2, 2);
}

std::vector<KeyList::Group> KeyList::groups() const
{
    std::vector<Group> groups;
    groups.push_back({tr("Everywhere"),
        {{{QStringLiteral("↑"), QStringLiteral("K")}, tr("Up in a list")},
            {{QStringLiteral("↓"), QStringLiteral("J")}, tr("Down in a list")},
            {{m_actions.keyText(u"open")}, tr("Open; save a form")}, {{QStringLiteral("Esc")}, tr("One step back")}}});
    for (const widgets::ActionInfo &info : m_actions.all()) {
        if (info.key.isEmpty())
            continue;
        auto group = std::ranges::find(groups, info.group, &Group::name);
        if (group == groups.end())
            group = groups.insert(groups.end(), {info.group, {}});
        QStringList keys{m_actions.keyText(info.id)};
        if (info.id == u"keys")
            keys += QStringLiteral("?");
        group->lines.push_back({keys, info.title});
    }
    return groups;
}

void KeyList::addLine(QGridLayout *grid, int row, int column, const Line &line)
{
    auto *keys = new QHBoxLayout;
    keys->setSpacing(4);
    for (const QString &text : line.keys) {
        auto *key = new QLabel(text, m_content);
        key->setProperty("role", QStringLiteral("key"));
        key->setAlignment(Qt::AlignCenter);
        keys->addWidget(key);
    }
    keys->addStretch();
    grid->addLayout(keys, row, column);
    grid->addWidget(new QLabel(line.text, m_content), row, column + 1, Qt::AlignVCenter);
}

void KeyList::addGroups(QGridLayout *grid, int columns)
{
    std::vector<Group> all = groups();
    std::ranges::stable_sort(all, std::ranges::greater(), [](const Group &group) { return group.lines.size(); });
    std::vector<int> heights;
    for (const Group &group : all)
        heights.push_back(int(group.lines.size()) + 2);  // its head, and a line free behind it
    const std::vector<int> places = Columns(heights, columns).best();
    std::vector<int> rows(size_t(columns), 0);
    for (size_t i = 0; i < all.size(); ++i) {
        int &row = rows[size_t(places[i])];
        const int column = places[i] * columnsOfGroup;
        auto *head = new QLabel(all[i].name, m_content);
        head->setProperty("role", QStringLiteral("group"));
        grid->addWidget(head, row++, column, 1, 2);
        for (const Line &line : all[i].lines)
            addLine(grid, row++, column, line);
        grid->setRowMinimumHeight(row++, theme().grid());
    }
    for (int side = 1; side < columns; ++side)
        grid->setColumnMinimumWidth(side * columnsOfGroup - 1, theme().grid());
}

void KeyList::fill(int columns)
{
    delete m_content;
    auto *scroll = new QScrollArea(this);
    m_content = scroll;
    scroll->setProperty("role", QStringLiteral("surface"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(scroll);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(24, 12, 24, 0);
    auto *title = new QLabel(tr("Keys"), inner);
    title->setProperty("role", QStringLiteral("head"));
    column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(rowGap);
    column->addLayout(grid);
    column->addStretch();
    addGroups(grid, columns);
    scroll->setWidget(inner);
    layout()->addWidget(scroll);
}

void KeyList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1 || event->key() == Qt::Key_Question || event->key() == Qt::Key_Return)
        close();
    else if (event->key() == Qt::Key_Escape)
        Overlay::keyPressEvent(event);
    else
        QCoreApplication::sendEvent(m_content->verticalScrollBar(), event);
}

}  // namespace qianshao::ui::shell
