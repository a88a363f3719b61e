// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/textencoding.h"
#include "models/import/csvdialect.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;

class TextEncodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scanUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<bool>("isInvalid");
        const auto add = [](const char *name, const QByteArray &bytes, qsizetype length, bool isInvalid) {
            QTest::newRow(name) << bytes << length << isInvalid;
        };
        add("empty", "", 0, false);
        add("ascii", "0123456789", 10, false);
        add("all lengths", "a\xc3\xa9\xe4\xb8\xad\xf0\xa0\xae\xb7", 10, false);
        add("highest", "\xf4\x8f\xbf\xbf", 4, false);
        add("cut off", "ab\xe4\xb8", 2, false);
        add("cut off in four", "ab\xf0\xa0\xae", 2, false);
        add("lone continuation", "abcdefgh\x80", 8, true);
        add("overlong two", "\xc0\x80", 0, true);
        add("overlong three", "\xe0\x9f\xbf", 0, true);
        add("overlong four", "\xf0\x8f\xbf\xbf", 0, true);
        add("surrogate", "\xed\xa0\x80", 0, true);
        add("too high", "\xf4\x90\x80\x80", 0, true);
        add("no such lead", "\xf5\x80\x80\x80", 0, true);
        add("short sequence", "\xe4\xb8,", 0, true);
    }
    void scanUtf8()
    {
        QFETCH(QByteArray, bytes);
        const TextScan scan = qianshao::imports::scanUtf8(bytes);
        QTEST(scan.length, "length");
        QTEST(scan.isInvalid, "isInvalid");
    }

    void scanGb18030_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<bool>("isInvalid");
        const auto add = [](const char *name, const QByteArray &bytes, qsizetype length, bool isInvalid) {
            QTest::newRow(name) << bytes << length << isInvalid;
        };
        add("two and four", "a\xd6\xd0\x95\x34\xb2\x35\x81\x40", 9, false);
        add("cut off in two", "a\xd6", 1, false);
        add("cut off in four", "a\x95\x32\xb7", 1, false);
        add("0x80", "a\x80", 1, true);
        add("0xff", "a\xff\xff", 1, true);
        add("bad second", "\xd6\x7f", 0, true);
        add("bad third", "\x95\x32\x7f\x3c", 0, true);
        add("bad fourth", "\x95\x32\xb7\x40", 0, true);
        add("last of the plane", QByteArray("\x84\x31\xa4\x39", 4), 4, false);
        add("between the ranges", "\x85\x30\x81\x30", 0, true);
        add("U+10FFFF", "\xe3\x32\x9a\x35", 4, false);
        add("beyond", "\xe3\x32\x9a\x36", 0, true);
    }
    void scanGb18030()
    {
        QFETCH(QByteArray, bytes);
        const TextScan scan = qianshao::imports::scanGb18030(bytes);
        QTEST(scan.length, "length");
        QTEST(scan.isInvalid, "isInvalid");
    }

    // What the scan lets through, the decoder must know: there and back. Some private-use codes of old GBK have become
    // real characters since and do not come back.
    void everyCharacter()
    {
        QString all;
        for (char32_t c = 0x20; c < 0x30000; ++c) {
            if (!QChar::isSurrogate(c) && QChar::category(c) != QChar::Other_PrivateUse && c != 0xFEFF)
                all += QChar::fromUcs4(c);
        }
        QStringEncoder encoder("GB18030");
        const QByteArray bytes = encoder.encode(all);
        TextDecoder decoder;
        QString text;
        QVERIFY(decoder.decode(bytes, true, text));
        QCOMPARE(decoder.encoding(), TextEncoding::Gb18030);
        QVERIFY(text == all);
    }

    void piecesOfEverySize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QString(u"指令,a\n㐀𠮷,"_s).repeated(500);
        QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QStringEncoder gb18030("GB18030");
        QTest::newRow("utf8") << text.toUtf8();
        QTest::newRow("utf8 bom") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("utf16le") << QByteArray(little.encode(text));
        QTest::newRow("utf16be") << QByteArray(big.encode(text));
        QTest::newRow("gb18030") << QByteArray(gb18030.encode(text));
    }
    void piecesOfEverySize()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {3, 4, 5, 7, 11, 1000, 4099}) {
            TextDecoder decoder;
            QString text;
            for (qsizetype at = 0; at < bytes.size(); at += size) {
                const QByteArray piece = bytes.mid(at, size);
                QVERIFY(decoder.decode(piece, at + size >= bytes.size(), text));
            }
            QCOMPARE(text, QString(u"指令,a\n㐀𠮷,"_s).repeated(500));
        }
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<qint64>("offset");
        const QByteArray utf8 = u"潜在受害人,身份证号"_s.toUtf8();
        const auto add = [](const char *name, const QByteArray &bytes, TextEncoding encoding, qint64 offset) {
            QTest::newRow(name) << bytes << int(encoding) << offset;
        };
        // All of these are valid GB18030 by their form, and would be read as nonsense.
        add("utf8 cut off", utf8.chopped(1), TextEncoding::Utf8, utf8.size() - 3);
        add("a bad byte", utf8 + "\xb5\xe7," + utf8, TextEncoding::Utf8, utf8.size());
        add("a bad byte first", "\xb5\xe7," + utf8 + utf8, TextEncoding::Utf8, 0);
        add("bom", "\xef\xbb\xbf\xd6\xd0\xce\xc4", TextEncoding::Utf8, 3);
        add("neither", "abc\x80\xff", TextEncoding::Utf8, 3);
        add("gb18030 breaks", QByteArray("\xd6\xd0\xce\xc4").repeated(20) + "\xff", TextEncoding::Gb18030, 80);
        add("utf16 odd", QByteArray("\xff\xfe\x61\x00\x62", 5), TextEncoding::Utf16LittleEndian, 4);
        add("utf16 half pair", QByteArray("\xfe\xff\xd8\x42\x00\x61", 6), TextEncoding::Utf16BigEndian, 2);
    }
    void faults()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        TextDecoder decoder;
        QString text;
        QVERIFY(!decoder.decode(bytes, true, text));
        QCOMPARE(int(decoder.encoding()), encoding);
        QTEST(decoder.faultOffset(), "offset");
        QVERIFY(!text.contains(QChar::ReplacementCharacter));
    }

    void cleaned_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("plain") << u"a b"_s << u"a b"_s;
        QTest::newRow("tab") << u"13900000001\t"_s << u"13900000001"_s;
        QTest::newRow("full-width") << u"\u3000张 三\u3000"_s << u"张 三"_s;
        QTest::newRow("nbsp") << u"\u00a0\u00a0x\u00a0"_s << u"x"_s;
        QTest::newRow("bom") << u"\ufeff编号"_s << u"编号"_s;
        QTest::newRow("apostrophe") << u" ' 13900000001"_s << u"13900000001"_s;
        QTest::newRow("one apostrophe only") << u"''x'"_s << u"'x'"_s;
        QTest::newRow("only apostrophe") << u"'"_s << u""_s;
        QTest::newRow("backtick") << u"`13900000001"_s << u"13900000001"_s;
        QTest::newRow("formula of a text") << u"=\"13900000001\""_s << u"13900000001"_s;
        QTest::newRow("formula") << u"=A1&\"x\""_s << u"=A1&\"x\""_s;
        QTest::newRow("line breaks") << u"\r\na\nb\n"_s << u"a\nb"_s;
        QTest::newRow("direction marks") << u"\u202a6105\u202c\u200b"_s << u"6105"_s;
        QTest::newRow("inside") << u"a\u3000\t'b"_s << u"a\u3000\t'b"_s;
        QTest::newRow("minus") << u"-1"_s << u"-1"_s;
        QTest::newRow("all blank") << u" \u3000\t"_s << u""_s;
    }
    void cleaned()
    {
        QFETCH(QString, value);
        QFETCH(QString, expected);
        QCOMPARE(qianshao::imports::cleaned(value).toString(), expected);
        clean(value);
        QCOMPARE(value, expected);
    }

    void dialect_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<char>("separator");
        QTest::newRow("nothing") << u""_s << ',';
        QTest::newRow("one column") << u"a\nb\n"_s << ',';
        QTest::newRow("header only") << u"a;b;c"_s << ';';
        QTest::newRow("tab behind numbers") << u"a,b,c\n1\t,2\t,3\t\n4\t,5\t,6\t\n"_s << ',';
        QTest::newRow("commas in addresses") << u"a\tb\n1\tx,y,z\n2\tx,y\n3\tx\n"_s << '\t';
        QTest::newRow("commas in quotes") << u"a;b\n\"1,2,3\n,,,,\";4\n5;6\n"_s << ';';
        QTest::newRow("title above") << u"2026年台账,第一版,甲,乙\na;b;c\n1;2;3\n4;5;6\n"_s << ';';
        QTest::newRow("hint") << u"sep=|\na,b\n"_s << '|';
        QTest::newRow("a column sep=") << u"sep=x,b\n1,2\n"_s << ',';
    }
    void dialect()
    {
        QFETCH(QString, start);
        QFETCH(char, separator);
        QCOMPARE(detectDialect(start).separator, char16_t(separator));
    }
};

QTEST_GUILESS_MAIN(TextEncodingTest)
#include "textencodingtest.moc"
