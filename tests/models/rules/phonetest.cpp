// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/phone.h"

#include <QTest>

using namespace qianshao::rules;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(qianshao::rules::PhoneKind)

class PhoneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
};

void PhoneTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PhoneKind>("kind");
    QTest::addColumn<QString>("number");
    const auto row = [](const QString &text, PhoneKind kind, const QString &number) {
        QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : text)) << text << kind << number;
    };
    using enum PhoneKind;
    const QString mobile = u"13912345678"_s;
    for (const QString &text :
        {mobile, u"+8613912345678"_s, u"8613912345678"_s, u"008613912345678"_s, u"+86 139 1234 5678"_s,
            u"139-1234-5678"_s, u"0086-139-12345678"_s, u"13912345678\t"_s, u"　１３９12345678"_s})
        row(text, Mobile, mobile);
    row(u"19900000000"_s, Mobile, u"19900000000"_s);
    row(u"8610000000000"_s, Other, u"8610000000000"_s);
    row(u"12912345678"_s, Other, u"12912345678"_s);
    row(u"1391234567"_s, Other, u"1391234567"_s);
    row(u"139123456789"_s, Other, u"139123456789"_s);
    row(u"1.39E+10"_s, Other, u"1.39E+10"_s);
    row(u"0913-2123456"_s, Landline, u"0913-2123456"_s);
    row(u"(0913) 2123456"_s, Landline, u"0913-2123456"_s);
    row(u"（029）88881234"_s, Landline, u"029-88881234"_s);
    row(u"010 12345678"_s, Landline, u"010-12345678"_s);
    row(u"+86 10 12345678"_s, Landline, u"010-12345678"_s);
    row(u"0086-0913-2123456"_s, Landline, u"0913-2123456"_s);
    row(u"0913-212345"_s, Other, u"0913-212345"_s);
    row(u"0132123456"_s, Other, u"0132123456"_s);
    row(u"96110"_s, Other, u"96110"_s);
    row(u" 4008 123 123 "_s, Other, u"4008 123 123"_s);
    row(u"0085291234567"_s, Other, u"0085291234567"_s);
    row(u"无"_s, Other, u"无"_s);
    row(QString(), Empty, QString());
    row(u" - "_s, Empty, QString());
}

void PhoneTest::reads()
{
    QFETCH(QString, text);
    QFETCH(PhoneKind, kind);
    QFETCH(QString, number);
    const Phone phone = readPhone(text);
    QCOMPARE(phone.kind, kind);
    QCOMPARE(phone.number, number);
    QCOMPARE(phone.isValid(), kind == PhoneKind::Mobile || kind == PhoneKind::Landline);
}

QTEST_GUILESS_MAIN(PhoneTest)
#include "phonetest.moc"
