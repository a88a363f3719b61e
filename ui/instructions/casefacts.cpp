// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/casefacts.h"

#include "models/itemmodels/words.h"

#include <QCoreApplication>

namespace qianshao::ui::instructions {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CaseFacts)
};

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString outcome(const itemmodels::MilestoneState &state, records::Instant now, const QTimeZone &zone)
{
    if (!state.doneAt.isSet())
        return state.isLate ? Words::tr("  · overdue") : QString();
    const QString done = itemmodels::shortTime(state.doneAt, now, zone);
    return state.isLate ? Words::tr("  · done %1, late").arg(done) : Words::tr("  ✓ done %1").arg(done);
}

}  // namespace

Facts factsOf(const itemmodels::InstructionCase &data)
{
    const records::Instruction &instruction = data.instruction;
    const QString type = itemmodels::word(instruction.fraudType);
    const QString amount =
        instruction.amount.isSet() ? Words::tr("%1 yuan").arg(itemmodels::yuan(instruction.amount)) : QString();
    return {{Words::tr("Fraud"), type.isEmpty() ? instruction.fraudTypeSent : type}, {Words::tr("Amount"), amount},
        {Words::tr("Suspect"),
            joined(
                {instruction.suspectNumber, instruction.suspectAccount, instruction.suspectSite}, QStringLiteral(" "))},
        {Words::tr("No."), instruction.number},
        {Words::tr("From"), joined({instruction.source, instruction.issuedBy}, QStringLiteral(" · "))},
        {Words::tr("Officer"), data.line.assigneeName},
        {Words::tr("Reason"), joined({instruction.statusReason, instruction.statusTarget}, QStringLiteral(" → "))},
        {Words::tr("Remark"), instruction.remark}};
}

Facts limitsOf(const itemmodels::InstructionCase &data, records::Instant now, const QTimeZone &zone)
{
    Facts limits;
    for (const itemmodels::MilestoneState &state : data.milestones)
        limits += {itemmodels::word(state.milestone),
            itemmodels::shortTime(state.limit, now, zone) + outcome(state, now, zone)};
    if (!data.profileName.isEmpty())
        limits += {Words::tr("Profile"), data.profileName};
    return limits;
}

QString richTextOf(const itemmodels::Script &script)
{
    if (script.say.isEmpty())
        return {};
    const auto part = [](const QString &head, const QStringList &lines) {
        if (lines.isEmpty())
            return QString();
        QString html = QStringLiteral("<p style='margin:8px 0 2px 0'><b>%1</b></p>").arg(head.toHtmlEscaped());
        for (const QString &line : lines)
            html += QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(line.toHtmlEscaped());
        return html;
    };
    return part(script.title, script.say) + part(Words::tr("Ask"), script.questions)
        + part(Words::tr("How it usually runs"), script.pattern) + part(Words::tr("The police never"), script.never);
}

}  // namespace qianshao::ui::instructions
