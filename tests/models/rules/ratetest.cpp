// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/rate.h"

#include <QTest>

using namespace qianshao::rules;
using namespace Qt::StringLiterals;

class RateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rounds_data();
    void rounds();
    void nothingDueIsNoRate();
    void adds();
};

// The right column is what Python prints for round(100 * part / whole, 2).
void RateTest::rounds_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 part, qint64 whole, double percent, const char *text) {
        QTest::addRow("%lld of %lld", part, whole) << part << whole << percent << QString::fromLatin1(text);
    };
    row(1, 32, 3.12, "3.12");  // 3.125, a tie: to even
    row(3, 32, 9.38, "9.38");  // 9.375, a tie: to even
    row(5, 32, 15.62, "15.62");
    row(29, 32, 90.62, "90.62");
    row(201, 20000, 1.0, "1.00");  // 1.005 lies below as a double
    row(1, 3, 33.33, "33.33");
    row(2, 3, 66.67, "66.67");
    row(24824, 28751, 86.34, "86.34");
    row(0, 7, 0.0, "0.00");
    row(7, 7, 100.0, "100.00");
    row(99999, 100000, 100.0, "100.00");
    row(1, 1000000, 0.0, "0.00");
}

void RateTest::rounds()
{
    QFETCH(qint64, part);
    QFETCH(qint64, whole);
    QFETCH(double, percent);
    const Rate rate{part, whole};
    QVERIFY(rate.percent().has_value());
    QVERIFY2(*rate.percent() == percent, qPrintable(QString::number(*rate.percent(), 'g', 17)));
    QTEST(rate.percentText(), "text");
}

void RateTest::nothingDueIsNoRate()
{
    QVERIFY(!Rate{}.percent());
    QCOMPARE(Rate{}.percentText(), u"—"_s);
}

void RateTest::adds()
{
    Rate rate{1, 2};
    rate += {2, 5};
    QCOMPARE(rate, (Rate{3, 7}));
}

QTEST_GUILESS_MAIN(RateTest)
#include "ratetest.moc"
