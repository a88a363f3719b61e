// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/card.h"

#include <QTest>

using namespace qianshao::rules;
using namespace Qt::StringLiterals;

class CardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
};

void CardTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("luhn");
    QTest::newRow("right") << u"6222020000000000000"_s << u"6222020000000000000"_s << true;
    QTest::newRow("fails Luhn, is kept") << u"6222020000000000001"_s << u"6222020000000000001"_s << false;
    QTest::newRow("of even length") << u"4111 1111 1111 1111"_s << u"4111111111111111"_s << true;
    QTest::newRow("nines in both places") << u"6217996123456789098"_s << u"6217996123456789098"_s << true;
    QTest::newRow("two digits changed places") << u"4111-1111-1111-1114"_s << u"4111111111111114"_s << false;
    QTest::newRow("12 digits") << u"000000000000"_s << u"000000000000"_s << true;
    QTest::newRow("11 digits") << u"00000000000"_s << QString() << false;
    QTest::newRow("20 digits") << u"00000000000000000000"_s << QString() << false;
    QTest::newRow("letters") << u"6222020000000000O00"_s << QString() << false;
    QTest::newRow("spoilt") << u"6.22202E+18"_s << QString() << false;
    QTest::newRow("nothing") << QString() << QString() << false;
}

void CardTest::reads()
{
    QFETCH(QString, text);
    const Card card = readCard(text);
    QTEST(card.number, "number");
    QTEST(card.passesLuhn, "luhn");
    QCOMPARE(card.isValid, !card.number.isEmpty());
}

QTEST_GUILESS_MAIN(CardTest)
#include "cardtest.moc"
