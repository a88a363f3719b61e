// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/instructionwork.h"

#include "ui/calls/callform.h"
#include "ui/forms/assignform.h"
#include "ui/forms/feedbackform.h"
#include "ui/forms/markform.h"
#include "ui/forms/returnform.h"
#include "ui/forms/transferform.h"
#include "ui/visits/visitform.h"

namespace qianshao::ui::shell {

InstructionWork workOn(
    const widgets::Workplace &workplace, const QString &action, const QList<records::Uuid> &instructions)
{
    using forms::MarkForm;
    if (instructions.isEmpty())
        return {};
    if (action == u"acknowledge")
        return {.isDone = true, .problems = workplace.editor.acknowledge(instructions)};
    if (action == u"close")
        return {.isDone = true, .problems = workplace.editor.close(instructions)};
    if (action == u"call")
        return {.form = new calls::CallForm(workplace, instructions.front())};
    if (action == u"visit")
        return {.form = new visits::VisitForm(workplace, instructions.front())};
    if (action == u"feedback")
        return {.form = new forms::FeedbackForm(workplace, instructions.front())};
    if (action == u"transfer")
        return {.form = new forms::TransferForm(workplace, instructions)};
    if (action == u"return")
        return {.form = new forms::ReturnForm(workplace, instructions)};
    if (action == u"reopen") {
        // Refused before a reason is asked for.
        if (edit::Problems problems = workplace.editor.whyNotReopen(instructions); !problems.empty())
            return {.problems = std::move(problems)};
        return {.form = new forms::ReopenForm(workplace, instructions)};
    }
    if (action == u"assign")
        return {.form = new forms::AssignForm(workplace, instructions)};
    if (action == u"duplicate")
        return {.form = new MarkForm(workplace, instructions, MarkForm::Mark::Repeated)};
    if (action == u"invalid")
        return {.form = new MarkForm(workplace, instructions, MarkForm::Mark::Invalid)};
    return {};
}

}  // namespace qianshao::ui::shell
