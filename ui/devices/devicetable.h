// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"
#include "ui/widgets/listheader.h"

#include <QTableWidget>

namespace qianshao::ui::devices {

// The devices of the unit: those that are in use first, then those that were taken out.
class DeviceTable : public QTableWidget {
    Q_OBJECT
public:
    explicit DeviceTable(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    // `own`: the number of this very device.
    void setLines(const QList<DeviceLine> &lines, qint64 own);
    // nullopt where none is current.
    [[nodiscard]] std::optional<DeviceLine> current() const;
    // False where it is not in the list.
    bool select(qint64 number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void moveBy(int rows);
    [[nodiscard]] bool isAwayTooLong(const DeviceLine &line) const;
    [[nodiscard]] QString stateOf(const DeviceLine &line, qint64 own) const;

    widgets::Workplace m_workplace;
    widgets::ListHeader *m_header;
    QList<DeviceLine> m_lines;
};

}  // namespace qianshao::ui::devices
