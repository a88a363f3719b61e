// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/devicetable.h"

#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/words.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>

namespace qianshao::ui::devices {
namespace {

enum Column { Name, Who, Standing, LastSeen, Lease, Joined, Columns };
constexpr int AwayRole = Qt::UserRole + 100;  // it has been away for too long
constexpr qint64 minutesOfDay = 24 * 60;

QString leaseText(const DeviceLine &line)
{
    return line.leaseDays ? DeviceTable::tr("%Ln day(s)", nullptr, *line.leaseDays) : DeviceTable::tr("for ever");
}

class DeviceDelegate final : public widgets::RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const override
    {
        if (index.data(AwayRole).toBool())
            drawText(painter, box, index.data().toString(), widgets::Ink::Urgent);
        else
            RowDelegate::paintContent(painter, box, index);
    }
};

}  // namespace

DeviceTable::DeviceTable(const widgets::Workplace &workplace, QWidget *parent)
    : QTableWidget(0, Columns, parent),
      m_workplace(workplace),
      m_header(new widgets::ListHeader(workplace, QStringLiteral("devices"), this))
{
    setObjectName(QStringLiteral("deviceTable"));
    setHorizontalHeader(m_header);
    setHorizontalHeaderLabels(
        {tr("Device"), tr("Who"), tr("State"), tr("Last contact"), tr("May be away"), tr("Joined")});
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setItemDelegate(new DeviceDelegate(workplace.theme, this));
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    m_header->setColumns(
        {{Name, 0}, {Who, 96}, {Standing, 124}, {LastSeen, 128, 1}, {Lease, 112, 2}, {Joined, 128, 3}});
    const auto fitRows = [this, &theme = workplace.theme] {
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    };
    connect(&workplace.theme, &widgets::Theme::changed, this, fitRows);
    fitRows();
}

QString DeviceTable::stateOf(const DeviceLine &line, qint64 own) const
{
    if (line.revoked.isSet())
        return tr("taken out");
    if (line.number == own)
        return tr("this device");
    return isAwayTooLong(line) ? tr("away too long") : tr("in use");
}

// It closes its file, or has done so.
bool DeviceTable::isAwayTooLong(const DeviceLine &line) const
{
    const records::Instant since = line.lastSeen.isSet() ? line.lastSeen : line.enrolled;
    return line.leaseDays && m_workplace.now() > since.plusMinutes(*line.leaseDays * minutesOfDay);
}

void DeviceTable::setLines(const QList<DeviceLine> &lines, qint64 own)
{
    const auto before = current();
    m_lines = lines;
    std::ranges::stable_sort(m_lines, {}, [](const DeviceLine &line) { return line.revoked.isSet(); });
    setRowCount(int(m_lines.size()));
    for (int row = 0; row < m_lines.size(); ++row) {
        const DeviceLine &line = m_lines[row];
        const auto time = [this](records::Instant at) {
            return itemmodels::shortTime(at, m_workplace.now(), m_workplace.zone);
        };
        const QString texts[Columns] = {line.name, line.who, stateOf(line, own),
            line.lastSeen.isSet() ? time(line.lastSeen) : tr("never yet"), leaseText(line), time(line.enrolled)};
        for (int column = 0; column < Columns; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setData(itemmodels::ListModel::StaleRole, line.revoked.isSet());
            item->setData(AwayRole, column == Standing && !line.revoked.isSet() && isAwayTooLong(line));
            setItem(row, column, item);
        }
        if (line.revoked.isSet())
            item(row, Standing)->setToolTip(tr("Taken out %1").arg(time(line.revoked)));
    }
    if ((!before || !select(before->number)) && rowCount() > 0)
        selectRow(0);
}

std::optional<DeviceLine> DeviceTable::current() const
{
    const int row = currentRow();
    return row >= 0 && row < m_lines.size() ? std::optional(m_lines[row]) : std::nullopt;
}

bool DeviceTable::select(qint64 number)
{
    const auto found = std::ranges::find(m_lines, number, &DeviceLine::number);
    if (found == m_lines.end())
        return false;
    selectRow(int(found - m_lines.begin()));
    return true;
}

void DeviceTable::moveBy(int rows)
{
    selectRow(std::clamp(currentRow() + rows, 0, std::max(0, rowCount() - 1)));
}

// Letters are the page's keys: not a search for a row that begins with one.
void DeviceTable::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_J)
        moveBy(1);
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_K)
        moveBy(-1);
    else if (event->text().isEmpty() || !event->text().front().isPrint())
        QTableWidget::keyPressEvent(event);
    else
        event->ignore();
}

void DeviceTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    m_header->fit();
}

}  // namespace qianshao::ui::devices
