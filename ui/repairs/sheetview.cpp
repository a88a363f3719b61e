// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/sheetview.h"

#include "models/itemmodels/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace qianshao::ui::repairs {

namespace {

constexpr int columnWidth = 132;

}  // namespace

SheetView::SheetView(const widgets::Workplace &workplace, ImportDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_desk(desk),
      m_kind(new QComboBox(this)),
      m_remembered(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_table(new QTableWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workplace.theme.grid());
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("Each row becomes"), this);
    label->setProperty("role", QStringLiteral("label"));
    m_kind->setObjectName(QStringLiteral("kindComboBox"));
    m_kind->setMinimumWidth(160);
    m_remembered->setProperty("role", QStringLiteral("small"));
    top->addWidget(label);
    top->addWidget(m_kind);
    top->addWidget(m_remembered, 1);
    column->addLayout(top);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(workplace.theme.rowHeight());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_table, 1);
    m_kind->addItem(tr("(choose)"), int(records::Kind::None));
    for (const records::Kind kind : desk.kinds())
        m_kind->addItem(itemmodels::word(kind), int(kind));
    connect(m_kind, &QComboBox::activated, this, &SheetView::chooseKind);
}

void SheetView::show(const ImportSheet &sheet)
{
    m_sheet = sheet;
    fill();
}

void SheetView::fill()
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(m_sheet.kind))));
    m_remembered->setText(m_sheet.isRemembered ? tr("as you chose for this sender last time") : QString());
    m_problem->setText(m_sheet.problem);
    m_problem->setVisible(!m_sheet.problem.isEmpty());
    m_table->clear();
    m_table->setColumnCount(int(m_sheet.titles.size()));
    m_table->setRowCount(int(m_sheet.rows.size()) + 1);
    m_table->setHorizontalHeaderLabels(m_sheet.titles);
    for (int i = 0; i < m_table->columnCount(); ++i)
        m_table->setColumnWidth(i, columnWidth * m_workplace.theme.textSize() / 14);
    fillColumns();
    fillRows();
}

// The first line of the table says what each column becomes.
void SheetView::fillColumns()
{
    const QList<ImportField> fields = m_desk.fieldsOf(m_sheet.kind);
    for (int column = 0; column < m_sheet.fields.size(); ++column) {
        auto *combo = new QComboBox(m_table);
        combo->setObjectName(QStringLiteral("column%1ComboBox").arg(column));
        combo->addItem(tr("(not taken)"), QString());
        for (const ImportField &field : fields)
            combo->addItem(field.title, field.key);
        combo->setCurrentIndex(std::max(0, combo->findData(m_sheet.fields[column])));
        connect(combo, &QComboBox::activated, this,
            [this, column, combo] { chooseField(column, combo->currentData().toString()); });
        m_table->setCellWidget(0, column, combo);
    }
}

void SheetView::fillRows()
{
    const QColor dim = m_workplace.theme.color(widgets::Ink::Dim);
    for (int row = 0; row < m_sheet.rows.size(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(m_sheet.rows[row].value(column));
            item->setToolTip(item->text());
            if (m_sheet.fields.value(column).isEmpty())
                item->setForeground(dim);
            m_table->setItem(row + 1, column, item);
        }
    }
}

void SheetView::chooseKind()
{
    m_sheet = m_desk.asKind(m_sheet, records::Kind(m_kind->currentData().toInt()));
    fill();
    Q_EMIT changed(m_sheet);
}

// A field is given by one column only: the one that had it before is not taken any more.
void SheetView::chooseField(int column, const QString &field)
{
    QStringList fields = m_sheet.fields;
    for (QString &other : fields) {
        if (!field.isEmpty() && other == field)
            other.clear();
    }
    fields[column] = field;
    m_sheet = m_desk.withFields(m_sheet, fields);
    // The box that was used is made anew: not while it still speaks.
    QMetaObject::invokeMethod(this, [this] { fill(); }, Qt::QueuedConnection);
    Q_EMIT changed(m_sheet);
}

}  // namespace qianshao::ui::repairs
