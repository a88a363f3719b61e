// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/reports/compliancefixture.h"

namespace qianshao::tests {

using namespace qianshao::records;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 1440;
const QString longName = u"阿卜杜热西提·买买提明江"_s;

// Counts cases that a test makes and describes them as models/stats does.
class Month {
public:
    explicit Month(rules::Period period) : m_period(period), m_count(period) {}

    qint64 add(
        Level level, qint64 officer, qint64 issued, std::array<qint64, 4> doneAfter, Status status = Status::InProgress)
    {
        const auto after = [&](qint64 minutes) { return minutes < 0 ? Instant{} : october(issued + minutes); };
        const rules::CaseFacts facts{++m_key, m_key, officer, level, status, october(issued), after(doneAfter[0]),
            after(doneAfter[1]), after(doneAfter[2]), after(doneAfter[3])};
        m_count.add(facts, rules::defaultLimits());
        return m_key;
    }
    rules::ComplianceCount &count() { return m_count; }
    stats::Compliance take()
    {
        stats::Compliance compliance{m_period, std::move(m_count).figures(), {}, {}, {}};
        if (compliance.figures.counted > 0)
            compliance.profiles = {{u"默认"_s, 1, {}, compliance.figures.counted, rules::defaultLimits()}};
        return compliance;
    }

private:
    rules::Period m_period;
    rules::ComplianceCount m_count;
    qint64 m_key = 0;
};

rules::Period month()
{
    return {october(0), october(31 * day), october(50 * day + 540)};
}

}  // namespace

Instant october(qint64 minutes)
{
    return Instant{1'790'784'000'000}.plusMinutes(minutes);
}

reports::Heading heading()
{
    return {u"人民街道派出所"_s, u"王建国"_s, october(50 * day + 540), QTimeZone("Asia/Shanghai")};
}

stats::Compliance emptyMonth()
{
    return Month(month()).take();
}

stats::Compliance busyMonth()
{
    Month month(tests::month());
    month.add(Level::Urgent, 1, 61, {5, 60, 200, 300});
    const qint64 overdue = month.add(Level::High, 2, 3 * day, {31, 90, -1, -1});
    const qint64 late = month.add(Level::Urgent, 1, 5 * day, {10, 150, 4 * 60 + 65, 4000});
    const qint64 silent = month.add(Level::Unset, 0, 6 * day, {20, 100, 1440, 1441});
    month.add(Level::Low, 2, 30 * day, {1, 2, 3, 4});
    month.add(Level::Low, 2, 30 * day, {1, -1, -1, -1}, Status::Transferred);
    month.count().add(rules::VisitFacts{october(300), Fen{1'234'567'89}, Fen{1000'00}, {}, true});
    month.count().add(rules::VisitFacts{october(400), {}, {}, Fen{50'000'00}, false});
    month.count().addFraud(late, october(8 * day));
    stats::Compliance compliance = month.take();

    const auto figuresOf = [&](qint64 officer) { return compliance.figures.byOfficer.at(officer); };
    compliance.officers = {
        {u"赵强"_s, u"0610101"_s, figuresOf(1)}, {longName, u"0610102"_s, figuresOf(2)}, {{}, {}, figuresOf(0)}};
    for (const rules::LateCase &one : compliance.figures.late) {
        stats::LateRow row{one, u"YJ61050220261004%1"_s.arg(one.facts.key, 5, 10, QChar(u'0')), u"王芳"_s, u"赵强"_s};
        if (one.facts.key == overdue) {
            row.person = u"<b>李 & 伟</b>"_s;
            row.officer = longName;
            row.calls = 3;
            row.lastCall = CallResult::Busy;
        } else if (one.facts.key == late) {
            row.calls = row.visits = 1;
            row.lastCall = CallResult::Cooperative;
            row.lastVisit = VisitResult::MetPerson;
        } else if (one.facts.key == silent) {
            row.officer.clear();
        }
        compliance.late.push_back(row);
    }
    return compliance;
}

stats::Compliance longMonth(int lateCases, int officers)
{
    Month month(tests::month());
    for (int i = 0; i < lateCases; ++i)
        month.add(Level::High, 1 + i % officers, i,
            {i % 3 == 0 ? 31 : 1, 200, i % 2 == 0 ? -1 : 1500, i % 4 == 0 ? -1 : 1600});
    stats::Compliance compliance = month.take();
    for (const auto &[key, figures] : compliance.figures.byOfficer)
        compliance.officers.push_back({u"民警%1"_s.arg(key), QString::number(key), figures});
    for (const rules::LateCase &one : compliance.figures.late)
        compliance.late.push_back({one, u"YJ%1"_s.arg(one.facts.key, 19, 10, QChar(u'0')), longName, longName, 2,
            CallResult::Uncooperative, 1, VisitResult::WrongAddress});
    return compliance;
}

}  // namespace qianshao::tests
