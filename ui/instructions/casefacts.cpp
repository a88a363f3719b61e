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

}  // namespace

Facts factsOf(const itemmodels::InstructionCase &data, rules::Sight sight)
{
    const records::Instruction &instruction = data.instruction;
    const QString type = itemmodels::word(instruction.fraudType);
    const Facts::value_type fraud{Words::tr("Fraud"), type.isEmpty() ? instruction.fraudTypeSent : type};
    if (sight == rules::Sight::Door)
        return {fraud};
    const QString amount =
        instruction.amount.isSet() ? Words::tr("%1 yuan").arg(itemmodels::yuan(instruction.amount)) : QString();
    return {fraud, {Words::tr("Amount"), amount},
        {Words::tr("Suspect"),
            joined(
                {instruction.suspectNumber, instruction.suspectAccount, instruction.suspectSite}, QStringLiteral(" "))},
        {Words::tr("No."), instruction.number},
        {Words::tr("From"), joined({instruction.source, instruction.issuedBy}, QStringLiteral(" · "))},
        {Words::tr("Officer"), data.line.assigneeName},
        {Words::tr("Reason"), joined({instruction.statusReason, instruction.statusTarget}, QStringLiteral(" → "))},
        {Words::tr("Remark"), instruction.remark}};
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
