// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/sheetview.h"

#include "models/itemmodels/words.h"
#include "ui/repairs/rowfates.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace qianshao::ui::repairs {

namespace {

constexpr int columnWidth = 132;
constexpr int fateWidth = 88;
constexpr int tintAlpha = 56;

}  // namespace

SheetView::SheetView(const widgets::Workplace &workplace, ImportDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_desk(desk),
      m_kind(new QComboBox(this)),
      m_remembered(new QLabel(this)),
      m_problem(new QLabel(this)),
      m_summary(new QLabel(this)),
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
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    QHeaderView *fates = m_table->verticalHeader();
    fates->setDefaultSectionSize(workplace.theme.rowHeight());
    fates->setSectionResizeMode(QHeaderView::Fixed);
    fates->setFixedWidth(fateWidth * workplace.theme.textSize() / 14);
    fates->setSectionsClickable(false);
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
    m_table->setVerticalHeaderItem(0, new QTableWidgetItem);
    fillColumns();
    fillRows();
    // An instruction's number is shown whole, an address only begins.
    const int width = columnWidth * m_workplace.theme.textSize() / 14;
    m_table->resizeColumnsToContents();
    for (int i = 0; i < m_table->columnCount(); ++i)
        m_table->setColumnWidth(i, std::clamp(m_table->columnWidth(i), width, width * 3 / 2));
    showFates({});
}

// The first line of the table says what each column becomes.
void SheetView::fillColumns()
{
    const QList<ImportField> fields = m_desk.fieldsOf(m_sheet.kind);
    const bool hasRemark = std::ranges::any_of(
        fields, [](const ImportField &field) { return field.key == u"remark" || field.key == u"note"; });
    for (int column = 0; column < m_sheet.fields.size(); ++column) {
        auto *combo = new QComboBox(m_table);
        combo->setObjectName(QStringLiteral("column%1ComboBox").arg(column));
        if (hasRemark)
            combo->addItem(tr("(into the remark)"), QString());
        combo->addItem(tr("(left out)"), hasRemark ? leftOut : QString());
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
            if (const QString field = m_sheet.fields.value(column); field.isEmpty() || field == leftOut)
                item->setForeground(dim);
            m_table->setItem(row + 1, column, item);
        }
    }
}

void SheetView::showFates(const QList<RowFate> &fates)
{
    m_summary->setText(summaryOf(fates));
    m_summary->setVisible(!m_summary->text().isEmpty());
    for (int row = 0; row < int(m_sheet.rows.size()); ++row)
        showFate(row, fates.value(row));
}

void SheetView::showFate(int row, const RowFate &fate)
{
    using widgets::Ink;
    const bool isHeld = fate.what == RowFate::What::Held;
    const bool isQuiet = fate.what == RowFate::What::Repeated || fate.what == RowFate::What::Unsure;
    const Ink ink = isHeld ? Ink::Urgent : isQuiet ? Ink::Dim : Ink::Done;
    auto *head = new QTableWidgetItem(wordOf(fate.what));
    if (fate.what != RowFate::What::NoData) {
        head->setIcon(m_workplace.theme.icon(iconOf(fate), ink));
        head->setToolTip(sentenceOf(fate));
    }
    m_table->setVerticalHeaderItem(row + 1, head);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        QTableWidgetItem *item = m_table->item(row + 1, column);
        const auto place = std::ranges::find_if(fate.places,
            [&](const auto &wrong) { return !wrong.first.isEmpty() && wrong.first == m_sheet.fields.value(column); });
        const bool isWrong = place != fate.places.end() && fate.what != RowFate::What::Repeated;
        QColor tint = m_workplace.theme.color(isHeld ? Ink::Urgent : Ink::High);
        tint.setAlpha(tintAlpha);
        item->setBackground(isWrong ? QBrush(tint) : QBrush());
        item->setToolTip(
            isWrong ? QStringList{item->text(), sentenceAt(fate, place->second)}.join(u'\n').trimmed() : item->text());
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
        if (!field.isEmpty() && field != leftOut && other == field)
            other.clear();
    }
    fields[column] = field;
    m_sheet = m_desk.withFields(m_sheet, fields);
    // The box that was used is made anew: not while it still speaks.
    QMetaObject::invokeMethod(this, [this] { fill(); }, Qt::QueuedConnection);
    Q_EMIT changed(m_sheet);
}

}  // namespace qianshao::ui::repairs
