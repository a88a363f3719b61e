// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/filtertext.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::ui::instructions;

class FilterTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viewSurvivesItsText();
    void textOfNothingIsTheWholeList();
    void aNewerProgramsViewStillOpens();
};

void FilterTextTest::viewSurvivesItsText()
{
    ListView view;
    view.filter.view = records::InstructionFilter::View::Overdue;
    view.filter.order = records::InstructionFilter::Order::Deadline;
    view.filter.level = records::Level::Urgent;
    view.filter.fraudType = records::FraudType::Authority;
    view.filter.status = records::Status::InProgress;
    view.filter.assignee = {records::Uuid::v7(1'700'000'000'000, 5, 77)};
    view.filter.unassignedOnly = true;
    view.filter.search = QStringLiteral("王秀 \"2034\"");
    view.period = Period::LastMonth;
    QVERIFY(viewOf(textOf(view)) == view);
}

void FilterTextTest::textOfNothingIsTheWholeList()
{
    QVERIFY(viewOf(QString()) == ListView());
    QVERIFY(viewOf(QStringLiteral("not json")) == ListView());
    QCOMPARE(textOf({}), QStringLiteral("{}"));
}

void FilterTextTest::aNewerProgramsViewStillOpens()
{
    const ListView view = viewOf(QStringLiteral("{\"level\":1,\"weather\":\"rain\"}"));
    QCOMPARE(view.filter.level, records::Level::Urgent);
}

QTEST_GUILESS_MAIN(FilterTextTest)
#include "filtertexttest.moc"
