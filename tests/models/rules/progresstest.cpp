// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/progress.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::rules;
using records::Instant;
using records::Level;
using records::Status;

class ProgressTest : public QObject {
    Q_OBJECT

    static constexpr Instant issued{1'000'000'000'000};
    static Instant after(qint64 minutes) { return issued.plusMinutes(minutes); }

    // a = acknowledged, g = assigned, c = called, v = visited, m = met, f = fed back, F = fed back, again wanted
    static Progress progress(const QString &happened, Status set = Status::Unset, Level level = Level::Urgent)
    {
        Facts facts{level, set, issued, {}, happened.contains(u'g')};
        Events events;
        if (happened.contains(u'a'))
            facts.acknowledgedAt = after(1);
        if (happened.contains(u'c'))
            events.firstCall = after(2);
        if (happened.contains(u'v') || happened.contains(u'm'))
            events.firstVisit = after(3);
        if (happened.contains(u'm'))
            events.met = after(4);
        if (happened.contains(u'f') || happened.contains(u'F'))
            events.feedback = events.lastFeedback = after(5);
        events.feedbackAgain = happened.contains(u'F');
        return progressOf(facts, events, defaultLimits());
    }

private Q_SLOTS:
    void statusFollowsTheEvents_data()
    {
        QTest::addColumn<QString>("happened");
        QTest::addColumn<int>("set");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("next");
        QTest::addColumn<int>("minutes");  // from the issue to the deadline; -1 = not open
        const auto row = [](const char *name, const char *happened, Status set, Status status, Milestone next,
                             int minutes) {
            QTest::newRow(name) << QString::fromLatin1(happened) << int(set) << int(status) << int(next) << minutes;
        };
        row("just come", "", Status::Unset, Status::Pending, Milestone::Acknowledge, 10);
        row("acknowledged", "a", Status::Unset, Status::Acknowledged, Milestone::FirstCall, 120);
        row("assigned", "ag", Status::Unset, Status::Assigned, Milestone::FirstCall, 120);
        row("called", "agc", Status::Unset, Status::InProgress, Milestone::Meet, 240);
        row("called, not acknowledged", "c", Status::Unset, Status::InProgress, Milestone::Acknowledge, 10);
        row("nobody home", "agcv", Status::Unset, Status::NotMet, Milestone::Meet, 240);
        row("met without a call", "am", Status::Unset, Status::Met, Milestone::Feedback, 480);
        row("met", "agcm", Status::Unset, Status::Met, Milestone::Feedback, 480);
        row("fed back", "agcmf", Status::Unset, Status::FedBack, Milestone::None, -1);
        row("a further round", "agcmF", Status::Unset, Status::FeedbackAgain, Milestone::Feedback, 485);
        row("the ledger is ahead", "a", Status::InProgress, Status::InProgress, Milestone::FirstCall, 120);
        row("the ledger is behind", "agcm", Status::InProgress, Status::Met, Milestone::Feedback, 480);
        row("met beats not met", "am", Status::NotMet, Status::Met, Milestone::Feedback, 480);
        row("closed", "", Status::Closed, Status::Closed, Milestone::None, -1);
        row("returned stays returned", "agcm", Status::Returned, Status::Returned, Milestone::None, -1);
        row("transferred", "a", Status::Transferred, Status::Transferred, Milestone::None, -1);
        row("repeated", "a", Status::Duplicate, Status::Duplicate, Milestone::None, -1);
        row("false alarm", "a", Status::Invalid, Status::Invalid, Milestone::None, -1);
        row("sent as to be fed back again", "acm", Status::FeedbackAgain, Status::FeedbackAgain, Milestone::Feedback,
            480);
        row("and it was", "acmf", Status::FeedbackAgain, Status::FedBack, Milestone::None, -1);
    }
    void statusFollowsTheEvents()
    {
        QFETCH(QString, happened);
        QFETCH(int, set);
        QFETCH(int, status);
        QFETCH(int, next);
        QFETCH(int, minutes);
        const Progress now = progress(happened, Status(set));
        QCOMPARE(int(now.status), status);
        QCOMPARE(int(now.next), next);
        QCOMPARE(now.isOpen, minutes >= 0);
        QCOMPARE(now.deadline.isSet() ? (now.deadline.ms - issued.ms) / 60'000 : -1, minutes);
    }

    void anUnknownLevelHasTheLimitsOfHigh()
    {
        QCOMPARE(progress(QString(), Status::Unset, Level::Unset).deadline.ms, after(30).ms);
    }

    void withoutATimeOfIssueThereIsNoDeadline()
    {
        QVERIFY(!progressOf({}, {}, defaultLimits()).deadline.isSet());
        QVERIFY(progressOf({}, {}, defaultLimits()).isOpen);
    }
};

QTEST_GUILESS_MAIN(ProgressTest)
#include "progresstest.moc"
