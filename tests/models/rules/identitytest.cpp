// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/identity.h"

#include <QTest>

using namespace qianshao::rules;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(qianshao::rules::IdentityForm)

class IdentityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void tellsWhoItIs();
    void knowsProvinces();
    void computesCheckDigit();
};

void IdentityTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<IdentityForm>("form");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *name, const QString &text, IdentityForm form, const QString &number = {}) {
        QTest::newRow(name) << text << form << number;
    };
    using enum IdentityForm;
    const QString good = u"11010519491231002X"_s;
    row("right", good, Good, good);
    row("lower-case x", u"11010519491231002x"_s, Good, good);
    row("spaces and a tabulator", u" 110105 19491231 002X\t"_s, Good, good);
    row("full-width digits", u"１１０１０５19491231002X"_s, Good, good);
    row("right before three zeros", u"610502197902017000"_s, Good, u"610502197902017000"_s);
    row("15 digits", u"110105491231002"_s, Legacy, good);
    row("wrong check digit", u"110105194912310021"_s, WrongCheckDigit);
    row("one digit mistyped", u"11010519491231003X"_s, WrongCheckDigit);
    row("spoilt, scientific", u"1.10105E+17"_s, Spoilt);
    row("spoilt, scientific, lower case", u"6.10502e+16"_s, Spoilt);
    row("spoilt, no fraction", u"4E+17"_s, Spoilt);
    row("spoilt, zeros", u"110105194912310000"_s, Spoilt);
    row("31 February", u"610502198002311233"_s, WrongDate);
    row("15 digits, month 13", u"110105491331002"_s, WrongDate);
    row("passport", u"E12345678"_s, Other);
    row("17 digits", u"11010519491231002"_s, Other);
    row("19 digits", u"11010519491231002XX"_s, Other);
    row("another letter at the end", u"11010519491231002Y"_s, Other);
    row("an X in the middle", u"110105194X1231002X"_s, Other);
    row("nothing", QString(), Empty);
    row("blanks", u"　 \t"_s, Empty);
}

void IdentityTest::reads()
{
    QFETCH(QString, text);
    QFETCH(IdentityForm, form);
    QFETCH(QString, number);
    const Identity identity = readIdentity(text);
    QCOMPARE(identity.form, form);
    QCOMPARE(identity.number, number);
    QCOMPARE(identity.isUsable(), !number.isEmpty());
    QCOMPARE(identity.born.isValid(), !number.isEmpty());
}

void IdentityTest::tellsWhoItIs()
{
    const Identity woman = readIdentity(u"11010519491231002X");
    QCOMPARE(woman.sex, Sex::Female);
    QCOMPARE(woman.born, QDate(1949, 12, 31));
    const Identity man = readIdentity(u"110105491231003");
    QCOMPARE(man.sex, Sex::Male);
    QCOMPARE(man.born, QDate(1949, 12, 31));
    QCOMPARE(readIdentity(u"1.10105E+17").sex, Sex::Unknown);
}

void IdentityTest::knowsProvinces()
{
    QVERIFY(readIdentity(u"110105491231002").isAreaKnown);
    QVERIFY(readIdentity(u"610105491231002").isAreaKnown);
    QVERIFY(!readIdentity(u"600105491231002").isAreaKnown);
    QCOMPARE(readIdentity(u"600105491231002").form, IdentityForm::Legacy);
}

void IdentityTest::computesCheckDigit()
{
    QCOMPARE(identityCheckDigit(u"11010519491231002"), QChar(u'X'));
    QVERIFY(identityCheckDigit(u"1101051949123100").isNull());
    QVERIFY(identityCheckDigit(u"1101051949123100X").isNull());
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "identitytest.moc"
