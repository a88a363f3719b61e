// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/packages/packagedesk.h"
#include "ui/widgets/listheader.h"

#include <QTableWidget>

namespace qianshao::ui::packages {

// The register: which packages were made and taken in, newest first.
class PackageTable : public QTableWidget {
    Q_OBJECT
public:
    explicit PackageTable(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    void setLines(const QList<RegisterLine> &lines);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QTimeZone m_zone;
    widgets::ListHeader *m_header;
};

}  // namespace qianshao::ui::packages
