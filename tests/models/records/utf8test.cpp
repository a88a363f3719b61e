// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/utf8.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using qianshao::records::fromUtf8;
using qianshao::records::mostUtf8OfAUnit;

namespace {

QByteArray toUtf8(QStringView text)
{
    QByteArray utf8(text.size() * mostUtf8OfAUnit, Qt::Uninitialized);
    utf8.truncate(qianshao::records::toUtf8(text, utf8.data()) - utf8.data());
    return utf8;
}

}  // namespace

class Utf8Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Among other characters, and at the end, where fewer bytes follow.
    void eachCharacterGoesBothWaysAsWithQt()
    {
        for (char32_t point = 0; point <= 0x10ffff; ++point) {
            if (point >= 0xd800 && point < 0xe000)
                continue;
            for (const QString &text : {QString::fromUcs4(&point, 1), u"中"_s + QString::fromUcs4(&point, 1) + u"a"_s}) {
                const QByteArray utf8 = text.toUtf8();
                if (toUtf8(text) != utf8 || fromUtf8(utf8) != text)
                    QFAIL(qPrintable(u"U+%1"_s.arg(uint(point), 4, 16)));
            }
        }
    }

    void whatIsNotUtf8IsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("follows nothing") << QByteArray("\x80");
        QTest::newRow("cut after one of two") << QByteArray("\xc3");
        QTest::newRow("cut after two of three") << QByteArray("\xe4\xb8");
        QTest::newRow("cut after three of four") << QByteArray("\xf0\x9f\x98");
        QTest::newRow("longer than needed, two") << QByteArray("\xc1\xbf");
        QTest::newRow("longer than needed, three") << QByteArray("\xe0\x9f\xbf");
        QTest::newRow("longer than needed, three and more") << QByteArray("\xe0\x9f\xbf...");
        QTest::newRow("longer than needed, four") << QByteArray("\xf0\x8f\xbf\xbf");
        QTest::newRow("half a pair") << QByteArray("\xed\xa0\x80");
        QTest::newRow("half a pair and more") << QByteArray("\xed\xbf\xbf...");
        QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("no first byte") << QByteArray("\xf8\x88\x80\x80\x80");
        QTest::newRow("another in the middle") << QByteArray("\xe4\x41\xad...");
        QTest::newRow("another at the end") << QByteArray("\xe4\xb8\x41...");
    }
    void whatIsNotUtf8IsNoText()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty() && !QByteArrayView(bytes).isValidUtf8());
        QVERIFY(!fromUtf8(bytes));
        QVERIFY(!fromUtf8("中文" + bytes));
    }

    // Bytes that are nearly UTF-8: it says of each the same as Qt.
    void anyBytesAreJudgedAsByQt()
    {
        QRandomGenerator dice(1);
        const QByteArray sound = u"王秀兰 138 né 😀 中"_s.toUtf8();
        int malformed = 0;
        for (int i = 0; i < 200'000; ++i) {
            QByteArray bytes = sound;
            for (int k = dice.bounded(3); k > 0; --k)
                bytes[dice.bounded(bytes.size())] = char(dice.bounded(256));
            bytes.truncate(dice.bounded(bytes.size() + 1));
            const auto text = fromUtf8(bytes);
            QCOMPARE(text.has_value(), QByteArrayView(bytes).isValidUtf8());
            if (text)
                QCOMPARE(*text, QString::fromUtf8(bytes));
            malformed += text ? 0 : 1;
        }
        QVERIFY(malformed > 20'000 && malformed < 180'000);
    }

    void halfAPairBecomesTheReplacement()
    {
        const QChar high(0xd83d);
        const QChar low(0xde00);
        const QByteArray replacement = "\xef\xbf\xbd";
        QCOMPARE(toUtf8(QString(high)), replacement);
        QCOMPARE(toUtf8(QString(low)), replacement);
        QCOMPARE(toUtf8(QString(low) + high), replacement + replacement);
        QCOMPARE(toUtf8(high + u"中"_s + low + u"a"_s), replacement + "中" + replacement + "a");
    }

    void aMarkAtTheBeginningIsKept()
    {
        QCOMPARE(fromUtf8("\xef\xbb\xbf中"), QChar(QChar::ByteOrderMark) + u"中"_s);
    }

    void nothingIsAnEmptyTextAndNotNone()
    {
        QCOMPARE(fromUtf8(""), u""_s);
        QVERIFY(!fromUtf8("")->isNull());
        QVERIFY(toUtf8(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(Utf8Test)
#include "utf8test.moc"
