// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/documentview.h"
#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QTableWidget>
#include <QTest>

using namespace qianshao;
using ui::reports::DocumentView;

class DocumentViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsAVeryLongTableAndSaysSo_data();
    void cutsAVeryLongTableAndSaysSo();
};

void DocumentViewTest::cutsAVeryLongTableAndSaysSo_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("more");
    QTest::newRow("none too many") << 100 << 100 << 0;
    QTest::newRow("one too many") << 101 << 100 << 1;
    QTest::newRow("as many as paper lists") << 500 << 100 << 400;
}

void DocumentViewTest::cutsAVeryLongTableAndSaysSo()
{
    QFETCH(const int, rows);
    QFETCH(const int, shown);
    QFETCH(const int, more);
    reports::Table table{{{QStringLiteral("No."), 100}}};
    for (int row = 1; row <= rows; ++row)
        table.rows.push_back({{QString::number(row)}});
    table.total = {{QStringLiteral("All")}};
    DocumentView view(tests::theme());
    view.show({{}, {}, {}, {{{}, {}, table, {}}}, {}, {}});

    const auto *widget = view.findChild<QTableWidget *>(QStringLiteral("section0Table"));
    QCOMPARE(widget->rowCount(), shown + 1);
    QCOMPARE(widget->item(shown - 1, 0)->text(), QString::number(shown));
    QCOMPARE(widget->item(shown, 0)->text(), QStringLiteral("All"));
    QStringList lines;
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (label->text().startsWith(u'…'))
            lines.append(label->text());
    }
    QCOMPARE(lines.size(), more > 0 ? 1 : 0);
    if (more > 0)
        QVERIFY2(lines[0].startsWith(QStringLiteral("… %1 more row").arg(more)), qPrintable(lines[0]));
}

QTEST_MAIN(DocumentViewTest)
#include "documentviewtest.moc"
