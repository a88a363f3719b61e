// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"

#include <QFile>

namespace qianshao::tests {

// A report with one table of so many rows; a hundred need several pages.
inline reports::Document document(int rows)
{
    reports::Table table{{{QStringLiteral("编号"), 50}, {QStringLiteral("说明"), 50}}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{QString::number(i)}, {QStringLiteral("未上门")}});
    return {.title = QStringLiteral("预警劝阻"),
        .sections = {{.title = QStringLiteral("一、清单"), .table = table}},
        .footer = QStringLiteral("计入")};
}

// -1 where there is no such file.
inline int pagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return int(file.readAll().count("/Type /Page\n"));
}

}  // namespace qianshao::tests
