// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/actioncatalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QWidget>

namespace qianshao::ui::widgets {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActionCatalogue)
};

}  // namespace

ActionCatalogue::ActionCatalogue(const Theme &theme) : m_theme(theme)
{
    const QString work = Words::tr("Instructions");
    const auto instruction = [&](const char *id, const QString &title, Qt::Key key, const char *icon) {
        add({QLatin1StringView(id), title, QKeySequence(key), QLatin1StringView(icon), work});
    };
    instruction("open", Words::tr("Open"), Qt::Key_Return, "documentinfo");
    instruction("acknowledge", Words::tr("Acknowledge"), Qt::Key_A, "dialog-ok-apply");
    instruction("call", Words::tr("Call"), Qt::Key_C, "call-start");
    instruction("visit", Words::tr("Visit"), Qt::Key_V, "user-home");
    instruction("feedback", Words::tr("Feed back"), Qt::Key_F, "document-send");
    instruction("transfer", Words::tr("Transfer"), Qt::Key_T, "go-next");
    instruction("return", Words::tr("Return"), Qt::Key_R, "mail-reply-sender");
    instruction("duplicate", Words::tr("Mark as repeated"), Qt::Key_D, "edit-copy");
    instruction("invalid", Words::tr("Mark as false alarm"), Qt::Key_I, "dialog-cancel");
    instruction("assign", Words::tr("Assign"), Qt::Key_G, "list-add-user");
    instruction("close", Words::tr("Close the case"), Qt::Key_X, "checkmark");
    instruction("reopen", Words::tr("Take up again"), Qt::Key_O, "view-refresh");
    instruction("unmask", Words::tr("Show the numbers"), Qt::Key_S, "password-show-on");
    // Of several that the page in front offers.
    const QString lists = Words::tr("Lists");
    for (int i = 1; i <= mostChoices; ++i)
        add({choice(i), Words::tr("Take number %1").arg(i), QKeySequence(Qt::Key(Qt::Key_0 + i)),
            QStringLiteral("dialog-ok-apply"), lists});
    // Of what the page in front shows.
    const QString paper = Words::tr("Paper and files");
    const auto output = [&](const char *id, const QString &title, QKeyCombination key) {
        add({QLatin1StringView(id), title, key, QStringLiteral("document-print"), paper});
    };
    output("print", Words::tr("Print"), Qt::CTRL | Qt::Key_P);
    output("preview", Words::tr("Preview"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    output("pdf", Words::tr("Save as PDF"), Qt::CTRL | Qt::Key_S);
    output("html", Words::tr("Save as HTML"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
}

void ActionCatalogue::add(const ActionInfo &info)
{
    if (!find(info.id))
        m_actions.push_back(info);
}

const ActionInfo *ActionCatalogue::find(QStringView id) const
{
    const auto found = std::ranges::find(m_actions, id, &ActionInfo::id);
    return found == m_actions.end() ? nullptr : &*found;
}

QAction *ActionCatalogue::attach(const QString &id, QWidget *scope, std::function<void()> run) const
{
    const ActionInfo *info = find(id);
    Q_ASSERT(info);
    auto *action = new QAction(m_theme.icon(info->icon), info->title, scope);
    action->setObjectName(id + QLatin1StringView("Action"));
    action->setShortcut(info->key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(toolTip(id));
    QObject::connect(action, &QAction::triggered, scope, std::move(run));
    scope->addAction(action);
    return action;
}

QString ActionCatalogue::toolTip(QStringView id) const
{
    const ActionInfo *info = find(id);
    if (!info)
        return {};
    return info->key.isEmpty() ? info->title : QStringLiteral("%1 (%2)").arg(info->title, keyText(id));
}

QString ActionCatalogue::keyText(QStringView id) const
{
    const ActionInfo *info = find(id);
    if (!info || info->key.isEmpty())
        return {};
    static const QRegularExpression up(QStringLiteral("\\bUp$"));
    static const QRegularExpression down(QStringLiteral("\\bDown$"));
    return info->key.toString(QKeySequence::PortableText)
        .replace(up, QStringLiteral("↑"))
        .replace(down, QStringLiteral("↓"))
        .replace(QLatin1StringView("Return"), Words::tr("Enter"));
}

}  // namespace qianshao::ui::widgets
