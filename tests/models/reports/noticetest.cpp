// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/notice.h"
#include "models/reports/html.h"
#include "models/reports/pages.h"

#include "tests/models/reports/recordingpaper.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using records::NoticeOpinion;
using records::Signer;
using reports::Notice;

class NoticeTest : public QObject {
    Q_OBJECT

    static Notice notice()
    {
        const QTimeZone zone("Asia/Shanghai");
        return {.unit = u"人民街道派出所"_s,
            .number = u"20261121-100000"_s,
            .person = u"王秀兰"_s,
            .fraudType = u"冒充公检法及政府机关"_s,
            .patterns = {u"自称公安，要求保密。"_s, u"要求把钱转到“安全账户”。"_s},
            .never = {u"警方没有“安全账户”。"_s, u"警方不会索要验证码。"_s},
            .officers = {u"张伟"_s, u"李强"_s},
            .at = {QDateTime(QDate(2026, 11, 21), QTime(0, 30), zone).toMSecsSinceEpoch()},
            .zone = zone};
    }
    static QByteArray signature()
    {
        QImage image(200, 80, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter(&image).fillRect(20, 30, 160, 20, Qt::black);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return png;
    }
    static std::vector<std::vector<tests::DrawnText>> drawn(const reports::Document &document)
    {
        tests::RecordingPaper paper;
        reports::setUpPaper(paper);
        const reports::Pages pages(document, paper);
        QPainter painter(&paper);
        pages.paintAll(painter, 1, pages.count());
        painter.end();
        return paper.pages();
    }

private Q_SLOTS:
    void theShippedOneSaysWhatItMust()
    {
        const QString html = reports::noticeDocument(notice()).body;
        for (const QString &text : {u"参考样式"_s, u"人民街道派出所"_s, u"20261121-100000"_s, u"王秀兰"_s,
                 u"冒充公检法及政府机关"_s, u"1. 自称公安，要求保密。"_s, u"2. 警方不会索要验证码。"_s, u"96110"_s,
                 u"110"_s, u"停止转账"_s, u"第三十四条"_s, u"第二十条、第三十二条"_s, u"张伟、李强"_s,
                 u"2026年11月21日"_s, u"一式两份"_s, u"☐ 认可"_s, u"☑ 未采取账户保护措施"_s, u"拒签理由：____"_s})
            QVERIFY2(html.contains(text), qPrintable(text));
        QVERIFY(!html.contains(u"{{"_s));
        // Installing an app is asked for face to face only, never on paper.
        QVERIFY(!html.contains(u"APP"_s, Qt::CaseInsensitive));
    }

    void everyOpinionIsTickedAlone_data()
    {
        QTest::addColumn<int>("opinion");
        QTest::addColumn<QString>("expected");
        QTest::newRow("agrees") << int(NoticeOpinion::Agrees) << u"☑ 认可　☐ 不认可　☐ 拒绝签名"_s;
        QTest::newRow("does not agree") << int(NoticeOpinion::Disagrees) << u"☐ 认可　☑ 不认可　☐ 拒绝签名"_s;
        QTest::newRow("refuses") << int(NoticeOpinion::Refuses) << u"☐ 认可　☐ 不认可　☑ 拒绝签名"_s;
    }
    void everyOpinionIsTickedAlone()
    {
        QFETCH(int, opinion);
        QFETCH(QString, expected);
        Notice one = notice();
        one.opinion = NoticeOpinion(opinion);
        one.isPaymentStopped = true;
        const QString html = reports::noticeDocument(one).body;
        QVERIFY(html.contains(expected));
        QVERIFY(html.contains(u"☑ 对您本人账户采取保护性止付　☐"_s));
    }

    void aRefusalNamesReasonAndWitness()
    {
        Notice refused = notice();
        refused.opinion = NoticeOpinion::Refuses;
        refused.refusalReason = u"称不需要"_s;
        refused.witness = u"物业赵敏"_s;
        QVERIFY(reports::noticeDocument(refused).body.contains(u"拒签理由：称不需要　见证人：物业赵敏"_s));
    }

    void theUnitsOwnTemplateStandsAlone()
    {
        const QString own = u"<p>{{unit}}|{{person}}|{{nobody_knows}}|{{day}}</p>"_s;
        QCOMPARE(reports::noticeDocument(notice(), own).body, u"<p>人民街道派出所|王秀兰|{{nobody_knows}}|21</p>"_s);
    }

    // A name is text: no markup, and no mark of the template.
    void valuesStayText()
    {
        Notice odd = notice();
        odd.person = u"<b>王</b> {{unit}} & \"兰\""_s;
        QCOMPARE(reports::noticeDocument(odd, u"{{person}}"_s).body,
            u"&lt;b&gt;王&lt;/b&gt; {{unit}} &amp; &quot;兰&quot;"_s);
        odd.unit.clear();
        QCOMPARE(reports::noticeDocument(odd, u"{{unit}}"_s).body, u"____________"_s);
    }

    void itFitsOnOneSheetWithItsMark()
    {
        Notice full = notice();
        // As long as the longest of the shipped scripts, and a line more each.
        full.patterns.append(
            u"这一类诈骗的又一种常见手法，写得比较长，一行写不下，要占到第二行才写得完整，以便检查版面。"_s);
        full.patterns.append(full.patterns.back());
        for (int i = 0; i < 4; ++i)
            full.never.append(u"警方不会通过电话、短信让人点链接、登网站。"_s);
        full.signatures = {{Signer::Person, signature()}, {Signer::Officer1, signature()}};
        const auto pages = drawn(reports::noticeDocument(full));
        QCOMPARE(pages.size(), 1u);
        QString all;
        for (const tests::DrawnText &text : pages[0])
            all += text.text;
        for (const QString &text : {u"参考样式"_s, u"电信网络诈骗劝阻告知书"_s, u"当事人签名"_s, u"2026"_s})
            QVERIFY2(all.contains(text), qPrintable(text));
    }

    void signaturesAreDrawn()
    {
        const auto pdf = [](const Notice &one) {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            return reports::writePdf(reports::noticeDocument(one), buffer, u"test"_s) ? bytes : QByteArray();
        };
        Notice plain = notice();
        const QByteArray without = pdf(plain);
        QVERIFY(without.startsWith("%PDF"));
        plain.signatures = {{Signer::Person, signature()}};
        const QByteArray with = pdf(plain);
        QVERIFY(!without.contains("/Subtype /Image"));
        QVERIFY(with.contains("/Subtype /Image"));
    }
};

QTEST_MAIN(NoticeTest)
#include "noticetest.moc"
