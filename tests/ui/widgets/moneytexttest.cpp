// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/moneytext.h"

#include <QTest>

using namespace qianshao;

class MoneyTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typed_data();
    void typed();
};

void MoneyTextTest::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");  // -1 = no amount
    const auto row = [](const char *text, qint64 fen) { QTest::newRow(text) << QString::fromUtf8(text) << fen; };
    row("5000", 500'000);
    row("0", 0);
    row("0.05", 5);
    row("1234.5", 123'450);
    row("1,234.50", 123'450);
    row("1,234", 123'400);
    row("¥300元", 30'000);
    row("1.2万", 1'200'000);
    row("0.139877万", 139'877);
    row("12.3400", 1'234);
    for (const char *text : {"", "1.234", "-5", "5k", "1.2.3", "1.2345678万", "万", "12345678901234"})
        row(text, -1);
}

void MoneyTextTest::typed()
{
    QFETCH(QString, text);
    QFETCH(qint64, fen);
    const auto amount = ui::widgets::parseYuan(text);
    QCOMPARE(amount ? amount->value : -1, fen);
}

QTEST_GUILESS_MAIN(MoneyTextTest)
#include "moneytexttest.moc"
