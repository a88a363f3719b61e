// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/routepaper.h"

#include "models/plan/dayplanner.h"
#include "models/reports/html.h"
#include "tests/ui/forms/desk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/visitsmap/routeoutputs.h"
#include "ui/widgets/question.h"

#include <QFile>
#include <QLabel>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::Desk;
using ui::visitsmap::PlannedDay;
using ui::visitsmap::VisitsDay;

class RoutePaperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsEachStopInItsOrder();
    void whatTheRoleMayNotReadIsMasked_data();
    void whatTheRoleMayNotReadIsMasked();
    void whatIsOnNoRouteStandsBelow();
    void isSavedAsPdf();
};

namespace {

PlannedDay plannedOf(const std::shared_ptr<const VisitsDay> &day, const plan::DayOrder &order)
{
    return {day, plan::planOf(day->problem, order), {}, false};
}

PlannedDay twoStops(const Desk &desk, const records::Uuid &officer)
{
    VisitsDay day = tests::dayOf({600, 15}, {officer}, desk.file.now());
    day.doors[1].fraudType = records::FraudType::OrderBrushing;
    return plannedOf(std::make_shared<VisitsDay>(day), {{0, 1}});
}

const std::vector<std::vector<reports::Cell>> &rowsOf(const reports::Document &paper, size_t section = 0)
{
    return paper.sections[section].table->rows;
}

}  // namespace

void RoutePaperTest::tellsEachStopInItsOrder()
{
    const Desk desk;
    const reports::Document paper = routePaper(twoStops(desk, desk.me.id), desk.workplace());
    QCOMPARE(paper.sections.size(), 1u);
    QVERIFY2(
        paper.sections[0].title.contains(u"民警1: 2 stops, 10 min on the way"_s), qPrintable(paper.sections[0].title));
    const auto &rows = rowsOf(paper);
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0][0].text, u"1"_s);
    QCOMPARE(rows[0][1].text, u"10:00"_s);
    QCOMPARE(rows[1][0].text, u"2"_s);
    QCOMPARE(rows[1][1].text, u"10:30"_s);
    QCOMPARE(rows[1][2].text.split(u'\n'), (QStringList{u"人2"_s, u"18691352001"_s, u"南塘社区2号"_s}));
    QCOMPARE(rows[1][2].detail.split(u'\n'), (QStringList{u"Urgent · by 10:15"_s, u"15 min after the limit"_s}));
    // What one asks about that fraud, and what one asks everybody.
    const auto script = desk.workplace().cases.script(records::FraudType::OrderBrushing);
    QVERIFY(!script.own.isEmpty());
    QCOMPARE(rows[1][3].detail.split(u'\n'), script.own);
    QVERIFY(std::ranges::any_of(
        paper.facts, [&](const reports::Fact &fact) { return fact.value == script.questions.join(u'\n'); }));
    // Room for notes, and the place for a phone.
    QVERIFY(rows[1][4].text.isEmpty() && rows[1][4].detail.isEmpty());
    QCOMPARE(rows[1][5].code, u"geo:34.50000,109.50200"_s);
    // Who, when, how many.
    for (const QString &part : {u"张伟"_s, u"2026-11-21 10:00"_s, u"2 stops"_s})
        QVERIFY2(paper.footer.contains(part), qPrintable(paper.footer));
}

void RoutePaperTest::whatTheRoleMayNotReadIsMasked_data()
{
    QTest::addColumn<records::Role>("role");
    QTest::addColumn<bool>("isOwn");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("chief") << records::Role::Chief << false << true;
    QTest::newRow("officer") << records::Role::Officer << false << true;
    QTest::newRow("grid worker, own") << records::Role::GridWorker << true << true;
    QTest::newRow("grid worker, somebody else's") << records::Role::GridWorker << false << false;
    QTest::newRow("auxiliary, somebody else's") << records::Role::Auxiliary << false << false;
    QTest::newRow("nobody") << records::Role::Unset << false << false;
}

void RoutePaperTest::whatTheRoleMayNotReadIsMasked()
{
    QFETCH(records::Role, role);
    QFETCH(bool, isOwn);
    QFETCH(bool, isRead);
    Desk desk;
    const auto reader = desk.file.add(records::Staff{.code = u"9"_s, .name = u"读者"_s, .role = role});
    desk.editor().setMe(role == records::Role::Unset ? records::Uuid() : reader.id);
    const reports::Document paper = routePaper(twoStops(desk, isOwn ? reader.id : desk.colleague.id), desk.workplace());
    const QString html = reports::toHtml(paper);
    QCOMPARE(rowsOf(paper)[0][2].text.section(u'\n', 0, 0), isRead ? u"人1"_s : u"人**"_s);
    QCOMPARE(html.contains(u"18691352000"_s), isRead);
    QCOMPARE(html.contains(u"186****2000"_s), !isRead);
    QVERIFY(html.contains(u"南塘社区1号"_s));
}

void RoutePaperTest::whatIsOnNoRouteStandsBelow()
{
    const Desk desk;
    VisitsDay day = tests::dayOf({600, 15}, {desk.me.id}, desk.file.now());
    day.unknown.push_back({.name = u"远方"_s, .phone = u"13900001111"_s, .address = u"某处"_s});
    const reports::Document paper = routePaper(plannedOf(std::make_shared<VisitsDay>(day), {{0}}), desk.workplace());
    QCOMPARE(paper.sections.size(), 2u);
    QCOMPARE(rowsOf(paper).size(), 1u);
    const auto &others = rowsOf(paper, 1);
    QCOMPARE(others.size(), 2u);
    QCOMPARE(others[0][0].text, u"—"_s);
    QVERIFY(others[0][1].text.isEmpty());
    QVERIFY(others[0][2].detail.contains(u"Not on the route"_s));
    QVERIFY(others[1][2].text.startsWith(u"远方"_s));
    QVERIFY(others[1][2].detail.contains(u"Place unknown"_s));
    QVERIFY(others[1][5].code.isEmpty());
}

void RoutePaperTest::isSavedAsPdf()
{
    const Desk desk;
    ui::visitsmap::RouteOutputs outputs(desk.workplace().theme);
    outputs.show();
    const QString path = desk.file.folder() + u"/route.pdf"_s;
    ui::widgets::answerNextFiles({path});
    outputs.savePdf(routePaper(twoStops(desk, desk.me.id), desk.workplace()));
    const auto *message = outputs.findChild<QLabel *>(u"messageLabel"_s);
    QVERIFY(QTest::qWaitFor([&] { return message->isVisible(); }));
    QVERIFY(message->text().contains(path));
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
}

QTEST_MAIN(RoutePaperTest)
#include "routepapertest.moc"
