// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/otherkeys.h"

#include <QCoreApplication>

namespace qianshao::ui::shell {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OtherKeys)
};

}  // namespace

void tellOtherKeys(widgets::ActionCatalogue &actions)
{
    const QString lists = Words::tr("Lists");
    const QString forms = Words::tr("Forms");
    const auto tell = [&](const char *id, const QString &title, const QKeySequence &key, const QString &group) {
        actions.add({QLatin1StringView(id), title, key, {}, group});
    };
    tell("firstRow", Words::tr("First row"), Qt::Key_Home, lists);
    tell("lastRow", Words::tr("Last row"), Qt::Key_End, lists);
    tell("selectMore", Words::tr("Select more rows"), Qt::SHIFT | Qt::Key_Down, lists);
    tell("selectAll", Words::tr("Select all rows"), Qt::CTRL | Qt::Key_A, lists);
    tell("copyRows", Words::tr("Copy rows"), Qt::CTRL | Qt::Key_C, lists);
    tell("hangUp", Words::tr("Hang up"), Qt::Key_H, forms);
    tell("nextNumber", Words::tr("The person's next number"), Qt::ALT | Qt::Key_N, forms);
    tell("scriptOn", Words::tr("Roll the script"), Qt::ALT | Qt::Key_PageDown, forms);
    tell("wakeUp", Words::tr("Wake-up questions"), Qt::ALT | Qt::Key_W, forms);
    tell("printNotice", Words::tr("Print the notice twice"), Qt::ALT | Qt::Key_P, forms);
    tell("keepNotice", Words::tr("Keep the signed notice"), Qt::ALT | Qt::Key_K, forms);
    tell("takeBack", Words::tr("Take a choice back"), Qt::Key_Space, forms);
    tell("discardDraft", Words::tr("Discard the draft"), Qt::ALT | Qt::Key_Delete, forms);
    tell("newLine", Words::tr("New line in a text"), Qt::SHIFT | Qt::Key_Return, forms);
    tell("later", Words::tr("Time + 5 minutes"), Qt::Key_Up, forms);
    tell("earlier", Words::tr("Time − 5 minutes"), Qt::Key_Down, forms);
}

}  // namespace qianshao::ui::shell
