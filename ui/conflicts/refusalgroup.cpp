// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/refusalgroup.h"

#include "ui/conflicts/grouptable.h"
#include "ui/conflicts/refusalcard.h"
#include "ui/widgets/problemtext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using itemmodels::RefusalListModel;

namespace {

const QString dismiss = QStringLiteral("dismiss");

GroupTable *makeTable(const widgets::Workplace &workplace, RefusalListModel &model, QWidget *parent)
{
    const auto nameOf = [&model](int row) {
        const itemmodels::NotTaken &one = model.at(row);
        return QStringLiteral("%1 %2").arg(int(one.kind)).arg(one.id.toString());
    };
    return new GroupTable(workplace, QStringLiteral("refusals"), model,
        {{RefusalListModel::Record, 0, 0, 160}, {RefusalListModel::Fields, 112}, {RefusalListModel::At, 96, 1}}, nameOf,
        parent);
}

}  // namespace

RefusalGroup::RefusalGroup(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_model(workplace.store, workplace.zone),
      m_head(new QLabel(this)),
      m_table(makeTable(workplace, m_model, this))
{
    m_table->setObjectName(QStringLiteral("refusalTable"));
    const int margin = workplace.theme.margin();
    m_head->setObjectName(QStringLiteral("refusalHeadLabel"));
    m_head->setProperty("role", QStringLiteral("group"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;  // the style gives a label no margins of its own
    head->setContentsMargins(margin, margin, margin, margin / 2);
    head->addWidget(m_head);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    workplace.actions.add(
        {dismiss, tr("Dismiss the rows"), QKeySequence(Qt::Key_Delete), QStringLiteral("dialog-cancel"), tr("Lists")});
    workplace.actions.attach(dismiss, m_table, [this] { dismissCurrent(); });
    connect(m_table, &GroupTable::currentChangedTo, this, &RefusalGroup::showCurrent);
    connect(m_table, &GroupTable::entered, this, &RefusalGroup::showRecordOfCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RefusalGroup::showCount);
    connect(&m_model, &RefusalListModel::came, this, &RefusalGroup::came);
    hide();
}

RefusalCard *RefusalGroup::makeCard(QWidget *parent)
{
    m_card = new RefusalCard(m_workplace, parent);
    connect(m_card, &RefusalCard::seen, this, &RefusalGroup::dismissCurrent);
    connect(m_card, &RefusalCard::recordWanted, this, &RefusalGroup::showRecordOfCurrent);
    return m_card;
}

void RefusalGroup::showCount()
{
    m_head->setText(tr("Not taken by the hub: %Ln record(s)", nullptr, count()));
    setVisible(count() > 0);
    Q_EMIT countChanged();
}

void RefusalGroup::showCurrent(int row)
{
    if (row >= 0)
        m_card->showRefusal(m_model.at(row), m_model.shownRecord(row).first != records::Kind::None);
}

void RefusalGroup::dismissCurrent()
{
    if (const int row = m_table->currentRow(); row >= 0 && !m_model.dismiss(row))
        m_card->setProblem(widgets::problemText(rules::ProblemCode::FileBusy));
}

void RefusalGroup::showRecordOfCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    if (const auto [kind, id] = m_model.shownRecord(row); kind != records::Kind::None)
        Q_EMIT recordRequested(kind, id);
}

}  // namespace qianshao::ui::conflicts
