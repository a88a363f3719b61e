// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/officerbox.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace qianshao::ui::visitsmap {

OfficerBox::OfficerBox(const widgets::Workplace &workplace, QWidget *parent)
    : QPushButton(parent),
      m_workplace(workplace),
      m_popup(new QWidget(this, Qt::Popup)),
      m_list(new QListWidget(m_popup))
{
    setObjectName(QStringLiteral("officersPushButton"));
    setIcon(workplace.theme.icon(QStringLiteral("system-users")));
    m_popup->setProperty("role", QStringLiteral("popup"));
    m_popup->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list);
    m_list->setObjectName(QStringLiteral("officersListWidget"));
    connect(this, &QPushButton::clicked, this, &OfficerBox::openList);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        m_chosen.clear();
        for (int row = 0; row < m_list->count(); ++row) {
            const QListWidgetItem *item = m_list->item(row);
            if (item->checkState() == Qt::Checked)
                m_chosen.append(records::Uuid::fromString(item->data(Qt::UserRole).toString()));
        }
        showNames();
        Q_EMIT changed();
    });
    showNames();
}

QList<records::Uuid> OfficerBox::officers() const
{
    const records::Uuid me = m_workplace.editor.me();
    return !m_chosen.isEmpty() ? m_chosen : me.isNull() ? QList<records::Uuid>() : QList{me};
}

void OfficerBox::refresh()
{
    const std::vector<records::Staff> staff = m_workplace.cases.staff();
    m_chosen.removeIf(
        [&](const records::Uuid &id) { return std::ranges::find(staff, id, &records::Staff::id) == staff.end(); });
    showNames();
}

void OfficerBox::showNames()
{
    QStringList names;
    const QList<records::Uuid> chosen = officers();
    for (const records::Staff &one : m_workplace.cases.staff()) {
        if (chosen.contains(one.id))
            names.append(one.name);
    }
    const bool isMe = chosen.size() == 1 && chosen.front() == m_workplace.editor.me();
    setText(names.isEmpty()    ? tr("Officers")
            : isMe             ? tr("Mine")
            : names.size() < 3 ? names.join(tr(", "))
                               : tr("%n officer(s)", nullptr, int(names.size())));
    setAccessibleDescription(names.join(tr(", ")));
}

void OfficerBox::openList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QList<records::Uuid> chosen = officers();
    for (const records::Staff &one : m_workplace.cases.staff()) {
        auto *item = new QListWidgetItem(one.name, m_list);
        item->setData(Qt::UserRole, one.id.toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(one.id) ? Qt::Checked : Qt::Unchecked);
    }
    constexpr int mostRows = 12;
    const int row = m_workplace.theme.rowHeight();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint({0, row});
    m_popup->resize(
        std::max(width(), 14 * m_workplace.theme.textSize()), std::clamp(m_list->count(), 1, mostRows) * row + 12);
    m_popup->move(mapToGlobal(QPoint(0, height() + 2)));
    m_list->setCurrentRow(0);
    m_popup->show();
    m_list->setFocus();
}

}  // namespace qianshao::ui::visitsmap
