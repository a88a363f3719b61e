// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/instructiondelegate.h"

#include "models/itemmodels/words.h"
#include "ui/instructions/nextaction.h"
#include "ui/widgets/levelsign.h"

#include <QPainter>

namespace qianshao::ui::instructions {

using itemmodels::InstructionListModel;
using widgets::Ink;
using widgets::TextRole;

namespace {

constexpr int widestType = 168;  // in English some are sentences

QStringList nextSteps(const widgets::ActionCatalogue &actions)
{
    QStringList titles;
    for (const char *id : {"acknowledge", "call", "visit", "feedback", "close"})
        titles += actions.find(QString::fromLatin1(id))->title;
    return titles;
}

}  // namespace

InstructionDelegate::InstructionDelegate(
    const widgets::Workplace &workplace, const InstructionListModel &list, QObject *parent)
    : RowDelegate(workplace.theme, parent),
      m_list(list),
      m_actions(workplace.actions),
      m_editor(workplace.editor)
{
}

int InstructionDelegate::widthOf(const widgets::Workplace &workplace, InstructionListModel::Column column)
{
    constexpr int sign = 22;
    const auto width = [&](const QStringList &texts) {
        return widgets::cellWidth(workplace.theme, texts, TextRole::Strong) + sign;
    };
    QStringList texts;
    switch (column) {
    case InstructionListModel::Level:
        for (const auto level :
            {records::Level::Urgent, records::Level::High, records::Level::Medium, records::Level::Low})
            texts += itemmodels::word(level);
        return width(texts);
    case InstructionListModel::Deadline: {
        // The longest that is told in hours.
        const records::Instant now = workplace.now();
        return width({itemmodels::countdown(now.plusMinutes(qint64(-47) * 60), now, workplace.zone).text});
    }
    case InstructionListModel::Status: {
        using enum records::Status;
        for (const auto status : {Assigned, InProgress, NotMet, FedBack, Closed, Returned, Transferred, Invalid})
            texts += itemmodels::word(status);
        return widgets::cellWidth(workplace.theme, texts);
    }
    case InstructionListModel::Next: return width(nextSteps(workplace.actions));
    case InstructionListModel::IssuedAt: {
        // Last year's have more to say, and are few: they show whole in the tip.
        const records::Instant now = workplace.now();
        const QString yesterday = itemmodels::shortTime(now.plusMinutes(qint64(-24) * 60), now, workplace.zone);
        return widgets::cellWidth(workplace.theme, {yesterday, QStringLiteral("12-28 08:48")});
    }
    case InstructionListModel::FraudType:
        using enum records::FraudType;
        for (const auto type : {OrderBrushing, Investment, CustomerService, CreditRecord, Acquaintance, Authority})
            texts += itemmodels::word(type);
        return std::min(widestType, widgets::cellWidth(workplace.theme, texts));
    default: return 0;
    }
}

Ink InstructionDelegate::background(const QModelIndex &index) const
{
    const rules::InstructionRow &row = m_list.row(index.row());
    const bool isOverdue = row.isOpen && row.deadline.isSet() && row.deadline < m_list.now();
    return isOverdue ? Ink::OverdueRow : Ink::Surface;
}

void InstructionDelegate::paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const rules::InstructionRow &row = m_list.row(index.row());
    switch (index.column()) {
    case InstructionListModel::Level: paintLevel(painter, box, row); return;
    case InstructionListModel::Deadline: paintDeadline(painter, box, row); return;
    case InstructionListModel::Next: paintNext(painter, box, row); return;
    case InstructionListModel::Name:
        drawText(painter, box, row.name, m_list.isStale(index.row()) ? Ink::Dim : Ink::Text, TextRole::Strong);
        return;
    case InstructionListModel::TimesWarned:
        if (row.timesWarned > 1)
            drawText(
                painter, box, QStringLiteral("×%1").arg(row.timesWarned), Ink::Text, TextRole::Strong, Qt::AlignRight);
        return;
    case InstructionListModel::Address: drawText(painter, box, itemmodels::localAddress(row.address), Ink::Dim); return;
    case InstructionListModel::FraudType:
    case InstructionListModel::Assignee:
    case InstructionListModel::Number:
    case InstructionListModel::IssuedAt: drawText(painter, box, index.data().toString(), Ink::Dim); return;
    default: RowDelegate::paintContent(painter, box, index);
    }
}

void InstructionDelegate::paintLevel(QPainter &painter, const QRect &box, const rules::InstructionRow &row) const
{
    const int sign = theme().textSize() + 4;
    widgets::paintLevelSign(
        painter, QRectF(box.left(), box.top() + (box.height() - sign) / 2.0, sign, sign), row.level, theme());
    drawText(painter, box.adjusted(sign + 6, 0, 0, 0), itemmodels::word(row.level), widgets::inkOf(row.level),
        TextRole::Strong);
}

void InstructionDelegate::paintDeadline(QPainter &painter, const QRect &box, const rules::InstructionRow &row) const
{
    if (!row.isOpen || !row.deadline.isSet())
        return;
    const itemmodels::Countdown left = itemmodels::countdown(row.deadline, m_list.now(), m_list.zone());
    QRect text = box;
    if (left.isOverdue) {
        const int sign = theme().textSize() + 4;
        widgets::paintOverdueSign(
            painter, QRectF(box.left(), box.top() + (box.height() - sign) / 2.0, sign, sign), theme());
        text.setLeft(box.left() + sign + 4);
    }
    const bool isSoon = row.deadline.ms - m_list.now().ms < 3'600'000;
    drawText(
        painter, text, left.text, left.isOverdue ? Ink::Urgent : Ink::Text, isSoon ? TextRole::Strong : TextRole::Body);
}

void InstructionDelegate::paintNext(QPainter &painter, const QRect &box, const rules::InstructionRow &row) const
{
    const QStringList actions = actionsFor(row, m_editor.sight());
    if (actions.isEmpty())
        return;
    const widgets::ActionInfo *info = m_actions.find(actions.front());
    const int side = theme().textSize() + 6;
    const QRect cap(box.left(), box.top() + (box.height() - side) / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().color(Ink::Line));
    painter.setBrush(theme().color(Ink::Page));
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(theme().font(TextRole::Small));
    painter.setPen(theme().color(Ink::Dim));
    painter.drawText(cap, Qt::AlignCenter, m_actions.keyText(info->id));
    painter.restore();
    // Beside a wide form the keys alone say more than words of which some are cut.
    const QRect room = box.adjusted(side + 6, 0, 0, 0);
    const QFontMetrics metrics(theme().font());
    const auto fits = [&](const QString &title) { return metrics.horizontalAdvance(title) <= room.width(); };
    if (std::ranges::all_of(nextSteps(m_actions), fits))
        drawText(painter, room, info->title, Ink::Text);
}

}  // namespace qianshao::ui::instructions
