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

// What a group takes in a column.
struct Block {
    int rows = 0;
    int keys = 0;  // widths
    int text = 0;
};

// Which column each group stands in so that the longest column is as short as it can be, and all of them together as
// narrow as they can be then. The groups are few: all ways are tried, but those that are longer already.
class Columns {
public:
    Columns(const std::vector<Block> &blocks, int columns)
        : m_blocks(blocks),
          m_columns(size_t(columns)),
          m_places(blocks.size())
    {
        place(0);
    }
    [[nodiscard]] const std::vector<int> &best() const { return m_best; }

private:
    void place(size_t number)
    {
        const int longest = std::ranges::max(m_columns, {}, &Block::rows).rows;
        if (longest > m_least)
            return;
        if (number == m_blocks.size()) {
            int width = 0;
            for (const Block &column : m_columns)
                width += column.keys + column.text;
            if (longest == m_least && width >= m_narrowest)
                return;
            m_least = longest;
            m_narrowest = width;
            m_best = m_places;
            return;
        }
        const Block &block = m_blocks[number];
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const Block before = m_columns[i];
            m_columns[i] = {
                before.rows + block.rows, std::max(before.keys, block.keys), std::max(before.text, block.text)};
            m_places[number] = int(i);
            place(number + 1);
            m_columns[i] = before;
            if (before.rows == 0)
                break;  // the other empty ones are like it
        }
    }

    const std::vector<Block> &m_blocks;
    std::vector<Block> m_columns;
    std::vector<int> m_places;
    std::vector<int> m_best;
    int m_least = std::numeric_limits<int>::max();
    int m_narrowest = std::numeric_limits<int>::max();
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
    // Three columns are read more easily than four; four need less height. Where nothing fits, as many as there is
    // width for scroll.
    int best = 1;
    for (const int columns : {3, 4, 2}) {
        fill(columns);
        if (wanted().width() > room().width())
            continue;
        best = std::max(best, std::min(columns, 3));
        if (wanted().height() <= room().height()) {
            best = columns;
            break;
        }
    }
    fill(best);
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
    for (Group &group : groups)
        group.lines = together(group.lines);
    return groups;
}

std::vector<KeyList::Line> KeyList::together(const std::vector<Line> &lines)
{
    constexpr size_t least = 3;  // two are no row
    const auto follows = [](const Line &before, const Line &line) {
        const QString &one = before.keys.front();
        const QString &other = line.keys.front();
        const int next = one.back().digitValue() + 1;  // behind the 9 lies the 0
        return next > 0 && other.back().digitValue() == next % 10 && one.chopped(1) == other.chopped(1)
            && line.keys.size() == 1 && before.text.front() == line.text.front();
    };
    std::vector<Line> made;
    for (size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        end = begin + 1;
        while (end < lines.size() && follows(lines[end - 1], lines[end]))
            ++end;
        if (end - begin < least) {
            made.insert(made.end(), lines.begin() + qsizetype(begin), lines.begin() + qsizetype(end));
            continue;
        }
        const Line &first = lines[begin];
        const Line &last = lines[end - 1];
        // What their words begin with in common is said once, up to the end of a word.
        auto parting = std::ranges::mismatch(first.text, last.text).in2;
        while (parting != last.text.begin() && (parting - 1)->isLetterOrNumber())
            --parting;
        const QString rest(parting, last.text.end() - parting);
        made.push_back({{first.keys.front() + u'…' + last.keys.front().back()}, first.text + u'…' + rest});
    }
    return made;
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
    std::vector<Block> blocks;
    for (const Group &group : all) {
        Block &block = blocks.emplace_back(int(group.lines.size()) + 2);  // its head, and a line free behind it
        for (const Line &line : group.lines) {
            block.keys = std::max(block.keys, fontMetrics().horizontalAdvance(line.keys.join(u' ')));
            block.text = std::max(block.text, fontMetrics().horizontalAdvance(line.text));
        }
    }
    const std::vector<int> places = Columns(blocks, columns).best();
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
