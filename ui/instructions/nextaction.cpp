// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/nextaction.h"

namespace qianshao::ui::instructions {

using namespace Qt::StringLiterals;

QStringList actionsFor(const rules::InstructionRow &row, rules::Sight sight)
{
    if (sight == rules::Sight::Door)
        return row.isOpen ? QStringList{u"visit"_s} : QStringList();
    if (!row.isOpen) {
        if (row.status == records::Status::FedBack || row.status == records::Status::Checking)
            return {u"close"_s, u"feedback"_s};
        return {};
    }
    switch (row.next) {
    case rules::Milestone::Acknowledge: return {u"acknowledge"_s, u"call"_s, u"visit"_s};
    case rules::Milestone::FirstCall: return {u"call"_s, u"visit"_s, u"feedback"_s};
    case rules::Milestone::Meet: return {u"visit"_s, u"call"_s, u"feedback"_s};
    case rules::Milestone::Feedback: return {u"feedback"_s, u"call"_s, u"visit"_s};
    case rules::Milestone::None: break;
    }
    return {u"feedback"_s, u"call"_s, u"visit"_s};
}

QStringList otherActionsFor(const rules::InstructionRow &row, rules::Sight sight)
{
    if (sight == rules::Sight::Door)
        return {};
    if (row.isOpen)
        return {u"assign"_s, u"transfer"_s, u"return"_s, u"duplicate"_s, u"invalid"_s};
    if (row.status == records::Status::FedBack || row.status == records::Status::Checking)
        return {u"call"_s, u"visit"_s, u"reopen"_s};
    return {u"reopen"_s};
}

bool isPossible(const QString &action, const rules::InstructionRow &row, rules::Sight sight)
{
    static const QStringList ofInstructions{u"acknowledge"_s, u"call"_s, u"visit"_s, u"feedback"_s, u"transfer"_s,
        u"return"_s, u"duplicate"_s, u"invalid"_s, u"assign"_s, u"close"_s, u"reopen"_s};
    if (!ofInstructions.contains(action))
        return true;
    return !row.id.isNull()
        && (actionsFor(row, sight).contains(action) || otherActionsFor(row, sight).contains(action));
}

}  // namespace qianshao::ui::instructions
