// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/searchtokenizer.h"

#include <QTest>

using namespace qianshao;

class SearchTokenizerTest : public QObject {
    Q_OBJECT

    static QStringList tokensOf(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        QStringList tokens;
        store::tokenize(utf8.constData(), int(utf8.size()), [&](std::string_view bytes, int begin, int end) {
            tokens.append(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())));
            return end - begin == int(bytes.size());
        });
        return tokens;
    }

private Q_SLOTS:
    void cutsEveryPositionOfARun_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("a name") << "王秀兰" << "王秀 秀兰 兰";
        QTest::newRow("one letter") << "王" << "王";
        QTest::newRow("digits") << "186123" << "1861 8612 6123 123 23 3";
        QTest::newRow("mixed") << "3号楼" << "3 号楼 楼";
        QTest::newRow("punctuation parts") << "张-三" << "张 三";
        QTest::newRow("beyond the first plane") << "𠮷野" << "𠮷野 野";
        QTest::newRow("nothing") << " -- " << "";
    }
    void cutsEveryPositionOfARun()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);
        QCOMPARE(tokensOf(text).join(u' '), tokens);
    }

    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("form");
        QTest::newRow("lower case") << "ABZ[@z" << "abz[@z";
        QTest::newRow("full width") << "！＠Ａｚ～" << "!@az~";
        QTest::newRow("beside full width") << "\uff00｟｀￥" << "\uff00｟`￥";
        QTest::newRow("ideographic space") << "张　三、。" << "张 三、。";
        QTest::newRow("other letters stay") << "ÄÉΩ𠮷" << "ÄÉΩ𠮷";
        QTest::newRow("nothing") << "" << "";
    }
    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, form);
        QCOMPARE(store::searchForm(text), form);
        QByteArray utf8("x");
        store::appendSearchForm(utf8, text.toUtf8());
        QCOMPARE(utf8, "x" + form.toUtf8());
    }

    void asksForWindows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expression");
        QTest::newRow("one letter is a prefix") << "王" << R"("王"*)";
        QTest::newRow("two") << "王秀" << R"("王秀")";
        QTest::newRow("three overlap") << "王秀兰" << R"("王秀" AND "秀兰")";
        QTest::newRow("three digits are a prefix") << "186" << R"("186"*)";
        QTest::newRow("full width") << "１８６Ａ" << R"("186a")";
        QTest::newRow("six digits overlap") << "186123" << R"("1861" AND "6123")";
        QTest::newRow("quotes are no syntax") << "\" OR 王\"" << R"("or" AND "王")";
        QTest::newRow("only punctuation") << "*\"-" << "";
    }
    void asksForWindows()
    {
        QFETCH(QString, text);
        QFETCH(QString, expression);
        QCOMPARE(store::searchExpression(text), expression);
    }

    void brokenUtf8IsCutWithoutHarm()
    {
        const char bytes[] = {'a', '\xe7', '\x8e', 'b', '\xff', '\xf0', '\x9f'};
        int count = 0;
        store::tokenize(bytes, int(sizeof bytes), [&](std::string_view, int begin, int end) {
            ++count;
            return begin >= 0 && end <= int(sizeof bytes);
        });
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(SearchTokenizerTest)
#include "searchtokenizertest.moc"
