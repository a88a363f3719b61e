// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/heldtree.h"

#include "models/itemmodels/words.h"
#include "models/records/catalogue.h"
#include "ui/repairs/repairform.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>

namespace qianshao::ui::repairs {

namespace {

enum Column { Row, Wrong, Texts };
constexpr int idRole = Qt::UserRole;

// As the field tables say; a person's fields stand in the rows of instructions and victims.
records::Sensitivity sensitivityOf(records::Kind target, QLatin1StringView key)
{
    for (const records::Kind kind : {target, records::Kind::Person}) {
        if (const records::FieldInfo *field = records::fieldNamed(kind, key))
            return field->sensitivity;
    }
    return records::Sensitivity::Open;
}

// Enough of the raw row to know it by: "YJ2026… · 王秀兰 · 186****2034 · …".
QString textsIn(const rules::HeldLine &line)
{
    constexpr const char *telling[] = {"instruction", "number", "code", "name", "phone", "identity", "address",
        "issued_at", "started_at", "at", "result", "fraud_type", "text"};
    const QJsonObject fields = QJsonDocument::fromJson(line.raw.toUtf8()).object();
    QStringList texts;
    for (const char *key : telling) {
        const QLatin1StringView name(key);
        if (const QString text = fields[name].toString(); !text.isEmpty())
            texts.append(itemmodels::masked(text, sensitivityOf(line.target, name)));
    }
    return texts.join(QStringLiteral(" · "));
}

}  // namespace

HeldTree::HeldTree(const widgets::Workplace &workplace, QWidget *parent)
    : QTreeWidget(parent),
      m_workplace(workplace),
      m_list(workplace.store, workplace.now, workplace.zone)
{
    setObjectName(QStringLiteral("heldTree"));
    setColumnCount(3);
    setHeaderLabels({tr("File and row"), tr("Wrong"), tr("Texts of the row")});
    setUniformRowHeights(true);
    setIndentation(workplace.theme.margin());
    setSelectionMode(ExtendedSelection);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    header()->resizeSection(Row, 300);
    header()->resizeSection(Wrong, 150);
    connect(&m_list, &QAbstractItemModel::modelReset, this, &HeldTree::rebuild);
    connect(&m_list, &itemmodels::ListModel::completed, this, &HeldTree::rebuild);
    connect(&m_list, &itemmodels::ListModel::newRowsWaiting, this, [this](int waiting) {
        if (waiting > 0)
            refresh();
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this] {
        if (!currentId().isNull())
            Q_EMIT opened(currentId());
    });
}

void HeldTree::refresh()
{
    m_list.refresh();
}

void HeldTree::rebuild()
{
    const records::Uuid current = currentId();
    clear();
    m_groups.clear();
    m_count = m_list.rowCount();
    for (int i = 0; i < m_count; ++i) {
        const rules::HeldLine &line = m_list.row(i);
        if (line.row != 0)
            addLine(groupFor(line), line);
    }
    for (QTreeWidgetItem *group : std::as_const(m_groups))
        group->setText(Row, tr("%1 · %n row(s)", nullptr, group->childCount()).arg(group->text(Row)));
    if (current.isNull() || !select(current)) {
        if (QTreeWidgetItem *first = topLevelItem(0))
            setCurrentItem(first->child(0));
    }
    Q_EMIT counted(m_count);
}

QTreeWidgetItem *HeldTree::groupFor(const rules::HeldLine &line)
{
    const QString key = QStringLiteral("%1\n%2\n%3").arg(line.file, line.sheet).arg(int(line.problem));
    if (QTreeWidgetItem *group = m_groups.value(key))
        return group;
    auto *group = new QTreeWidgetItem(this);
    const QString file = line.sheet.isEmpty() ? line.file : QStringLiteral("%1 · %2").arg(line.file, line.sheet);
    group->setText(Row, QStringLiteral("%1 · %2").arg(file, itemmodels::word(line.problem)));
    group->setFont(Row, m_workplace.theme.font(widgets::TextRole::Strong));
    group->setFirstColumnSpanned(true);
    group->setSizeHint(Row, QSize(0, m_workplace.theme.rowHeight()));
    group->setExpanded(true);
    m_groups[key] = group;
    return group;
}

void HeldTree::addLine(QTreeWidgetItem *group, const rules::HeldLine &line)
{
    auto *item = new QTreeWidgetItem(group);
    item->setText(Row, line.fileRow ? tr("row %1").arg(*line.fileRow) : itemmodels::word(line.target));
    item->setText(Wrong, titleOf(line.target, line.field));
    item->setText(Texts, textsIn(line));
    item->setData(Row, idRole, line.id.toString());
    item->setSizeHint(Row, QSize(0, m_workplace.theme.rowHeight()));
}

records::Uuid HeldTree::currentId() const
{
    return currentItem() ? records::Uuid::fromString(currentItem()->data(Row, idRole).toString()) : records::Uuid();
}

QList<records::Uuid> HeldTree::selectedIds() const
{
    QList<records::Uuid> ids;
    const auto add = [&](const QTreeWidgetItem *item) {
        const auto id = records::Uuid::fromString(item->data(Row, idRole).toString());
        if (!id.isNull() && !ids.contains(id))
            ids.append(id);
    };
    const auto items = selectedItems();
    for (const QTreeWidgetItem *item : items) {
        add(item);
        for (int i = 0; i < item->childCount(); ++i)
            add(item->child(i));
    }
    return ids;
}

bool HeldTree::select(const records::Uuid &id)
{
    const QString text = id.toString();
    for (QTreeWidgetItem *group : std::as_const(m_groups)) {
        for (int i = 0; i < group->childCount(); ++i) {
            if (group->child(i)->data(Row, idRole).toString() == text) {
                setCurrentItem(group->child(i));
                return true;
            }
        }
    }
    return false;
}

void HeldTree::copySelection()
{
    QStringList lines;
    const auto items = selectedItems();
    for (const QTreeWidgetItem *item : items)
        lines.append(QStringList{item->text(Row), item->text(Wrong), item->text(Texts)}.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void HeldTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_J: setCurrentItem(itemBelow(currentItem()) ? itemBelow(currentItem()) : currentItem()); return;
        case Qt::Key_K: setCurrentItem(itemAbove(currentItem()) ? itemAbove(currentItem()) : currentItem()); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!currentId().isNull())
                Q_EMIT opened(currentId());
            else if (currentItem())
                currentItem()->setExpanded(!currentItem()->isExpanded());
            return;
        case Qt::Key_Escape: event->ignore(); return;
        default: break;
        }
    }
    QTreeWidget::keyPressEvent(event);
}

}  // namespace qianshao::ui::repairs
