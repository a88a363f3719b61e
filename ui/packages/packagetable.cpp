// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/packages/packagetable.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/rowdelegate.h"

#include <QLocale>

namespace qianshao::ui::packages {
namespace {

enum Column { When, Direction, PartnerName, Number, Records, Medium, Approver, Who, Columns };

}  // namespace

PackageTable::PackageTable(const widgets::Workplace &workplace, QWidget *parent)
    : QTableWidget(0, Columns, parent),
      m_zone(workplace.zone),
      m_header(new widgets::ListHeader(workplace, QStringLiteral("packages"), this))
{
    setObjectName(QStringLiteral("packageTable"));
    setHorizontalHeader(m_header);
    setHorizontalHeaderLabels({tr("When"), tr("Direction"), tr("Partner"), tr("No."), tr("Records"), tr("Disc"),
        tr("Approved by"), tr("Who")});
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setItemDelegate(new widgets::RowDelegate(workplace.theme, this));
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    m_header->setColumns({{When, 140}, {Direction, 84}, {PartnerName, 0}, {Number, 56}, {Records, 76, 1},
        {Medium, 130, 3}, {Approver, 104, 2}, {Who, 88, 4}});
    const auto fitRows = [this, &theme = workplace.theme] {
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    };
    connect(&workplace.theme, &widgets::Theme::changed, this, fitRows);
    fitRows();
}

void PackageTable::setLines(const QList<RegisterLine> &lines)
{
    setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        const RegisterLine &line = lines[row];
        const QString texts[Columns] = {itemmodels::dateTime(line.at, m_zone),
            line.isMade ? tr("made") : tr("taken in"), line.partner, QLocale().toString(line.number),
            QLocale().toString(line.records), line.medium, line.approver, line.who};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (column == PartnerName)
                item->setToolTip(line.file);
            if (column == Number || column == Records)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, item);
        }
    }
}

void PackageTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    m_header->fit();
}

}  // namespace qianshao::ui::packages
