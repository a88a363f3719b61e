// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/routesheet.h"

#include "models/reports/html.h"
#include "models/reports/pages.h"
#include "tests/models/reports/qrreader.h"
#include "tests/models/reports/recordingpaper.h"

#include <QDateTime>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using reports::QrCode;
using reports::RouteStop;

// The paper for the pocket, and the codes on it.
class RouteSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCodeReadsBack();
    void whatIsTooLongHasNoCode();
    void codesOnThePaperOpenThePlaces();
    void aStopStaysWholeOnItsPage();
    void placesAreToldToAMetre();
};

namespace {

const QTimeZone shanghai(QByteArrayLiteral("Asia/Shanghai"));
const records::Instant now{QDateTime(QDate(2026, 11, 21), QTime(10, 0), shanghai).toMSecsSinceEpoch()};

reports::RouteSheet sheetOf(int stops)
{
    reports::RouteSheet sheet;
    reports::RouteOfOfficer &route = sheet.routes.emplace_back(u"张伟"_s, std::vector<RouteStop>(), 48);
    for (int i = 0; i < stops; ++i) {
        RouteStop stop;
        stop.number = i + 1;
        stop.arrival = now.plusMinutes(30 * i);
        stop.name = u"王秀兰"_s;
        stop.phone = u"18691352034"_s;
        stop.address = u"南塘社区%1号楼2单元501室"_s.arg(i + 1);
        stop.fraudType = u"刷单返利"_s;
        stop.ask = {u"您是不是在做点赞、关注、下单垫付一类的任务？"_s, u"先垫钱、后返钱的任务都是诈骗。"_s};
        stop.at = {109.5 + i * 0.001, 34.5};
        route.stops.push_back(stop);
    }
    return sheet;
}

reports::Document documentOf(int stops)
{
    return reports::routeSheet(sheetOf(stops), {u"人民街道派出所"_s, u"张伟"_s, now, shanghai});
}

// The modules of a picture, from the dark ones' edge inwards.
QrCode codeIn(const QImage &picture)
{
    int edge = 0;
    while (qGray(picture.pixel(edge, edge)) > 128)
        ++edge;
    int finder = edge;
    while (qGray(picture.pixel(finder, edge)) < 128)
        ++finder;
    const int module = (finder - edge) / 7;
    QrCode code;
    code.size = (picture.width() - 2 * edge) / module;
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x)
            code.modules.push_back(
                qGray(picture.pixel(edge + x * module + module / 2, edge + y * module + module / 2)) < 128);
    }
    return code;
}

std::vector<QImage> picturesIn(const QString &html)
{
    static const QRegularExpression image(u"data:image/png;base64,([A-Za-z0-9+/=]+)"_s);
    std::vector<QImage> pictures;
    for (const auto &match : image.globalMatch(html))
        pictures.push_back(QImage::fromData(QByteArray::fromBase64(match.captured(1).toLatin1())));
    return pictures;
}

}  // namespace

void RouteSheetTest::aCodeReadsBack()
{
    for (const QString &text : {u"geo:34.50131,109.50463"_s, u"geo:-33.86785,151.20732"_s, u"渭南市临渭区人民街道"_s}) {
        const QrCode code = reports::qrCode(text);
        QCOMPARE(tests::QrReader(code).text(), text);
        QCOMPARE(code.modules.size(), size_t(code.size * code.size));
    }
}

void RouteSheetTest::whatIsTooLongHasNoCode()
{
    QCOMPARE(reports::qrCode(QString(2331, u'a')).size, 177);
    QCOMPARE(reports::qrCode(QString(2332, u'a')).size, 0);
    QVERIFY(reports::qrPng(QString(2332, u'a')).isEmpty());
    QVERIFY(reports::qrPng({}).isEmpty());
}

void RouteSheetTest::codesOnThePaperOpenThePlaces()
{
    const QString html = reports::toHtml(documentOf(3));
    const std::vector<QImage> pictures = picturesIn(html);
    QCOMPARE(pictures.size(), 3u);
    for (int i = 0; i < 3; ++i) {
        const QString link = u"geo:34.50000,109.50%1"_s.arg(i * 100, 3, 10, QLatin1Char('0'));
        QCOMPARE(tests::QrReader(codeIn(pictures[size_t(i)])).text(), link);
        QVERIFY(html.contains(u"alt=\"%1\""_s.arg(link)));
    }
    // A place that nobody knows has none.
    auto sheet = sheetOf(1);
    sheet.routes[0].stops[0].at.reset();
    QVERIFY(picturesIn(reports::toHtml(reports::routeSheet(sheet, {{}, {}, now, shanghai}))).empty());
}

void RouteSheetTest::aStopStaysWholeOnItsPage()
{
    tests::RecordingPaper paper;
    reports::setUpPaper(paper);
    const reports::Pages pages(documentOf(20), paper);
    QVERIFY(pages.count() >= 3);
    QVERIFY(pages.count() <= 5);
    QPainter painter(&paper);
    pages.paintAll(painter, 1, pages.count());
    painter.end();
    QCOMPARE(int(paper.pages().size()), pages.count());
    int stops = 0;
    for (int page = 0; page < pages.count(); ++page) {
        QString words;
        for (const tests::DrawnText &text : paper.pages()[size_t(page)])
            words += text.text;
        words.remove(u' ');
        // Each stop with its last line, and the foot of the page.
        QCOMPARE(words.count(u"18691352034"_s), words.count(u"先垫钱、后返钱的任务都是诈骗。"_s));
        QVERIFY2(words.contains(u"Page%1of%2"_s.arg(page + 1).arg(pages.count())), qPrintable(words));
        QVERIFY(words.contains(u"20stops"_s));
        stops += int(words.count(u"18691352034"_s));
    }
    QCOMPARE(stops, 20);
}

void RouteSheetTest::placesAreToldToAMetre()
{
    QCOMPARE(reports::geoLink(109.5046284, 34.5013071), u"geo:34.50131,109.50463"_s);
}

QTEST_MAIN(RouteSheetTest)
#include "routesheettest.moc"
