// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/compliancejson.h"

#include "tests/models/reports/compliancefixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;

class ComplianceJsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasTheNamesThatScriptsRead();
    void hasNoRateWhenNothingIsDue();
    void addsOfficersOfOneName();
    void writesYuanWithoutStrayDigits();
};

namespace {

QJsonObject parsed(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

}  // namespace

void ComplianceJsonTest::hasTheNamesThatScriptsRead()
{
    QCOMPARE(reports::toJson(tests::busyMonth()), parsed(R"({
        "received": 6, "excluded": 1, "counted": 5,
        "acknowledge": {"on_time": 4, "due": 5, "not_yet_due": 0, "rate": 80.0},
        "first_call": {"on_time": 4, "due": 5, "not_yet_due": 0, "rate": 80.0},
        "meet": {"on_time": 3, "due": 5, "not_yet_due": 0, "rate": 60.0},
        "feedback": {"on_time": 2, "due": 5, "not_yet_due": 0, "rate": 40.0},
        "in_person": {"met": 4, "due": 5, "rate": 80.0},
        "post_warning": {"people": 4, "defrauded": 1, "rate": 25.0},
        "money": {"lost": 1234567.89, "stopped": 1000, "estimated": 50000},
        "two_person": {"visits": 2, "with_two": 1},
        "by_officer": {"赵强": {"instructions": 2, "met": 2}, "阿卜杜热西提·买买提明江": {"instructions": 2, "met": 1},
                       "unassigned": {"instructions": 1, "met": 1}}
    })"));
}

void ComplianceJsonTest::hasNoRateWhenNothingIsDue()
{
    const QJsonObject json = reports::toJson(tests::emptyMonth());
    for (const auto &name :
        {u"acknowledge"_s, u"first_call"_s, u"meet"_s, u"feedback"_s, u"in_person"_s, u"post_warning"_s})
        QVERIFY2(json[name].toObject().value(u"rate"_s).isNull(), qPrintable(name));
    QVERIFY(json[u"by_officer"_s].isObject());
}

void ComplianceJsonTest::addsOfficersOfOneName()
{
    stats::Compliance compliance = tests::busyMonth();
    compliance.officers[1].name = compliance.officers[0].name;
    const QJsonObject officers = reports::toJson(compliance)[u"by_officer"_s].toObject();
    QCOMPARE(officers.size(), 2);
    QCOMPARE(officers[u"赵强"_s].toObject(), parsed(R"({"instructions": 4, "met": 3})"));
}

void ComplianceJsonTest::writesYuanWithoutStrayDigits()
{
    stats::Compliance compliance = tests::emptyMonth();
    compliance.figures.money = {10535692'63, 110, 3};
    const QByteArray text =
        QJsonDocument(reports::toJson(compliance)[u"money"_s].toObject()).toJson(QJsonDocument::Compact);
    QCOMPARE(text, QByteArray(R"({"estimated":0.03,"lost":10535692.63,"stopped":1.1})"));
}

QTEST_GUILESS_MAIN(ComplianceJsonTest)
#include "compliancejsontest.moc"
