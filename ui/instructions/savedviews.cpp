// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace qianshao::ui::instructions {
namespace {

constexpr auto viewsKey = "views/instructions";

}  // namespace

SavedViews::SavedViews(const widgets::Workplace &workplace, std::function<ListView()> present, QWidget *parent)
    : QPushButton(tr("Views"), parent),
      m_workplace(workplace),
      m_present(std::move(present))
{
    setObjectName(QStringLiteral("viewsPushButton"));
    setIcon(workplace.theme.icon(QStringLiteral("bookmarks")));
    setToolTip(tr("Saved views"));
    connect(this, &QPushButton::clicked, this, &SavedViews::showMenu);
}

SavedViews::Views SavedViews::views() const
{
    Views views;
    const QString kept = m_workplace.editor.setting(QLatin1StringView(viewsKey));
    for (const QJsonValue &view : QJsonDocument::fromJson(kept.toUtf8()).array())
        views += {view[u"name"].toString(), view[u"view"].toString()};
    return views;
}

void SavedViews::keep(const Views &views)
{
    QJsonArray array;
    for (const auto &[name, view] : views)
        array += QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("view"), view}};
    m_workplace.editor.setSetting(
        QLatin1StringView(viewsKey), QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

void SavedViews::save(const QString &name)
{
    Views kept = views();
    kept.removeIf([&](const auto &view) { return view.first == name; });
    kept += {name, textOf(m_present())};
    keep(kept);
}

void SavedViews::forget(const QString &name)
{
    Views kept = views();
    kept.removeIf([&](const auto &view) { return view.first == name; });
    keep(kept);
}

void SavedViews::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Views kept = views();
    for (const auto &[name, text] : kept)
        connect(menu->addAction(name), &QAction::triggered, this, [this, text] { Q_EMIT chosen(viewOf(text)); });
    if (!kept.isEmpty()) {
        QMenu *forgetting = menu->addMenu(tr("Forget"));
        for (const auto &view : kept) {
            connect(forgetting->addAction(view.first), &QAction::triggered, this,
                [this, name = view.first] { forget(name); });
        }
        menu->addSeparator();
    }
    auto *name = new QLineEdit(menu);
    name->setObjectName(QStringLiteral("viewNameLineEdit"));
    name->setPlaceholderText(tr("Save this view as… Enter"));
    name->setMinimumWidth(220);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(name);
    menu->addAction(action);
    connect(name, &QLineEdit::returnPressed, menu, [this, menu, name] {
        if (!name->text().trimmed().isEmpty())
            save(name->text().trimmed());
        menu->close();
    });
    menu->popup(mapToGlobal(QPoint(0, height())));
    name->setFocus();
}

}  // namespace qianshao::ui::instructions
