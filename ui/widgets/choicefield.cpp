// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicefield.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace qianshao::ui::widgets {
namespace {

constexpr int gap = 4;
constexpr int padding = 8;

}  // namespace

ChoiceField::ChoiceField(const Theme &theme, std::vector<Choice> choices, Mode mode, QWidget *parent)
    : InputField(parent),
      m_theme(theme),
      m_choices(std::move(choices)),
      m_mode(mode)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void ChoiceField::setValue(int value)
{
    m_value = value;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        if (m_mode == Mode::One && m_choices[i].value == value)
            m_current = int(i);
    }
    update();
}

void ChoiceField::setColumns(int columns)
{
    m_columns = columns;
    updateGeometry();
}

QString ChoiceField::draft() const
{
    const auto chosen = std::ranges::find(m_choices, m_value, &Choice::value);
    if (m_mode == Mode::One && chosen != m_choices.end() && !chosen->name.isEmpty())
        return chosen->name;
    return m_value ? QString::number(m_value) : QString();
}

void ChoiceField::restore(const QString &draft)
{
    const auto named = std::ranges::find(m_choices, draft, &Choice::name);
    const bool areNamed = !m_choices.empty() && !m_choices.front().name.isEmpty();
    if (areNamed)
        setValue(draft.isEmpty() || named == m_choices.end() ? 0 : named->value);
    else
        setValue(draft.toInt());
}

bool ChoiceField::isChosen(size_t index) const
{
    return m_mode == Mode::Many ? (m_value & m_choices[index].value) != 0 : m_value == m_choices[index].value;
}

void ChoiceField::choose(size_t index)
{
    m_current = int(index);
    set(m_mode == Mode::Many ? m_value ^ m_choices[index].value : m_choices[index].value);
}

void ChoiceField::toggle(size_t index)
{
    if (m_mode == Mode::One && isChosen(index))
        clear();
    else
        choose(index);
}

void ChoiceField::clear()
{
    set(0);
}

void ChoiceField::set(int value)
{
    m_value = value;
    update();
    Q_EMIT edited();
    Q_EMIT chosen(m_value);
}

bool ChoiceField::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || event.text().size() != 1)
        return false;
    const QChar typed = event.text().front().toUpper();
    const auto found = std::ranges::find(m_choices, typed, &Choice::key);
    if (found == m_choices.end())
        return false;
    choose(size_t(found - m_choices.begin()));
    return true;
}

void ChoiceField::keyPressEvent(QKeyEvent *event)
{
    if (takeKey(*event))
        return;
    const int columns = columnsFor(width());
    const int last = int(m_choices.size()) - 1;
    int next = m_current;
    switch (event->key()) {
    case Qt::Key_Left: --next; break;
    case Qt::Key_Right: ++next; break;
    case Qt::Key_Up: next -= columns; break;
    case Qt::Key_Down: next += columns; break;
    case Qt::Key_Space: toggle(size_t(m_current)); return;
    case Qt::Key_Backspace:
    case Qt::Key_Delete: clear(); return;
    default: InputField::keyPressEvent(event); return;
    }
    m_current = next < 0 || next > last ? m_current : next;
    update();
}

int ChoiceField::chipHeight() const
{
    return m_theme.textSize() + 18;
}

int ChoiceField::chipWidth(size_t index) const
{
    const QFontMetrics metrics(m_theme.font());
    const int key = m_choices[index].key.isNull() ? 0 : m_theme.textSize() + 6 + padding;
    return 2 * padding + key + metrics.horizontalAdvance(m_choices[index].word) + 4;
}

int ChoiceField::columnsFor(int width) const
{
    int widest = 1;
    for (size_t i = 0; i < m_choices.size(); ++i)
        widest = std::max(widest, chipWidth(i));
    int columns = std::clamp((width + gap) / (widest + gap), 1, std::max(1, int(m_choices.size())));
    if (m_columns)
        columns = std::min(columns, m_columns);
    // As even as it can be: 4 in 2 + 2, not in 3 + 1.
    const int rows = (int(m_choices.size()) + columns - 1) / columns;
    return std::max(1, (int(m_choices.size()) + rows - 1) / std::max(1, rows));
}

QRect ChoiceField::chipRect(size_t index) const
{
    const int columns = columnsFor(width());
    const int column = int(index) % columns;
    const int left = column * (width() + gap) / columns;
    const int right = (column + 1) * (width() + gap) / columns - gap;
    return {left, int(index) / columns * (chipHeight() + gap), right - left, chipHeight()};
}

int ChoiceField::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    const int rows = (int(m_choices.size()) + columns - 1) / columns;
    return rows * (chipHeight() + gap) - gap;
}

QSize ChoiceField::sizeHint() const
{
    const int width = m_theme.panelWidth() - 2 * m_theme.margin();
    return {width, heightForWidth(width)};
}

QSize ChoiceField::minimumSizeHint() const
{
    return {120, chipHeight()};
}

int ChoiceField::chipAt(const QPoint &position) const
{
    for (size_t i = 0; i < m_choices.size(); ++i) {
        if (chipRect(i).contains(position))
            return int(i);
    }
    return -1;
}

void ChoiceField::mousePressEvent(QMouseEvent *event)
{
    if (const int index = chipAt(event->position().toPoint()); index >= 0 && event->button() == Qt::LeftButton) {
        m_current = index;
        toggle(size_t(index));
    }
}

void ChoiceField::mouseMoveEvent(QMouseEvent *event)
{
    if (const int index = chipAt(event->position().toPoint()); std::exchange(m_hovered, index) != index)
        update();
}

void ChoiceField::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool ChoiceField::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = chipAt(help->pos());
        if (index >= 0 && chipWidth(size_t(index)) > chipRect(size_t(index)).width())
            QToolTip::showText(help->globalPos(), m_choices[size_t(index)].word, this);
        return true;
    }
    return InputField::event(event);
}

void ChoiceField::paintChip(QPainter &painter, size_t index) const
{
    const QRectF frame = QRectF(chipRect(index)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool chosen = isChosen(index);
    const bool wrong = property("wrong").toBool();
    const bool focused = hasFocus() && m_current == int(index);
    painter.setPen(QPen(m_theme.color(focused ? Ink::Accent
                                : wrong       ? Ink::Urgent
                                : chosen      ? Ink::Accent
                                              : Ink::Line),
        focused ? 2 : 1));
    painter.setBrush(m_theme.color(chosen ? Ink::Selection : m_hovered == int(index) ? Ink::Hover : Ink::Surface));
    painter.drawRoundedRect(focused ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, 4, 4);
    QRectF rest = frame.adjusted(padding, 0, -padding, 0);
    if (const Choice &choice = m_choices[index]; !choice.key.isNull()) {
        const qreal side = m_theme.textSize() + 6;
        const QRectF cap(rest.left(), rest.center().y() - side / 2, side, side);
        painter.setPen(QPen(m_theme.color(chosen ? Ink::Accent : Ink::Line), 1));
        painter.setBrush(m_theme.color(chosen ? Ink::Accent : Ink::Page));
        painter.drawRoundedRect(cap, 3, 3);
        painter.setPen(m_theme.color(chosen ? Ink::OnAccent : Ink::Dim));
        painter.setFont(m_theme.font(TextRole::Small));
        painter.drawText(cap, Qt::AlignCenter, choice.key);
        rest.setLeft(cap.right() + padding);
    }
    painter.setPen(m_theme.color(Ink::Text));
    painter.setFont(m_theme.font());
    const QString word = painter.fontMetrics().elidedText(m_choices[index].word, Qt::ElideRight, int(rest.width()) + 2);
    painter.drawText(rest.adjusted(0, 0, 4, 0), Qt::AlignVCenter, word);
}

void ChoiceField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < m_choices.size(); ++i)
        paintChip(painter, i);
}

}  // namespace qianshao::ui::widgets
