// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/positionfield.h"
#include "tests/ui/forms/desk.h"
#include "ui/visits/visitform.h"

#include <QGeoPositionInfoSource>
#include <QLabel>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;
using tests::shown;
using ui::visits::VisitForm;

namespace {

// A receiver that says what the test says.
class Receiver : public QGeoPositionInfoSource {
public:
    Receiver() : QGeoPositionInfoSource(nullptr) {}
    void say(double latitude, double longitude, double accuracy)
    {
        QGeoPositionInfo info(
            QGeoCoordinate(latitude, longitude), QDateTime(QDate(2026, 11, 21), QTime(2, 0), QTimeZone::UTC));
        info.setAttribute(QGeoPositionInfo::HorizontalAccuracy, accuracy);
        Q_EMIT positionUpdated(info);
    }
    [[nodiscard]] QGeoPositionInfo lastKnownPosition(bool) const override { return {}; }
    [[nodiscard]] PositioningMethods supportedPositioningMethods() const override
    {
        return SatellitePositioningMethods;
    }
    [[nodiscard]] int minimumUpdateInterval() const override { return 0; }
    [[nodiscard]] Error error() const override { return NoError; }
    void startUpdates() override {}
    void stopUpdates() override {}
    void requestUpdate(int) override { ++requests; }

    int requests = 0;
};

}  // namespace

// Where a visit was, in its form: 200 m from the address are asked about, what is typed too.
class PositionFieldTest : public QObject {
    Q_OBJECT

    struct Door {
        Door()
        {
            desk.file.add(Address{.text = desk.person.address, .longitude = 109.5, .latitude = 34.5});
            workplace().positions = &receiver;
        }
        [[nodiscard]] ui::widgets::Workplace &workplace()
        {
            return m_workplace ? *m_workplace : m_workplace.emplace(desk.workplace());
        }
        std::unique_ptr<VisitForm> form()
        {
            return std::unique_ptr<VisitForm>(shown(new VisitForm(workplace(), desk.instruction.id)));
        }
        Desk desk;
        Receiver receiver;

    private:
        std::optional<ui::widgets::Workplace> m_workplace;
    };
    static bool isShown(const VisitForm &form, const char *name)
    {
        const auto *widget = form.findChild<QWidget *>(QLatin1StringView(name));
        return widget && widget->isVisibleTo(&form);
    }

private Q_SLOTS:
    void theReceiverSaysWhereItWas()
    {
        Door door;
        const auto form = door.form();
        QCOMPARE(door.receiver.requests, 1);
        door.receiver.say(34.501, 109.5, 12);
        QVERIFY(!isShown(*form, "distanceReasonTextField"));
        QVERIFY(!isShown(*form, "positionReasonTextField"));
        press(form.get(), "1\r");
        const Visit visit = door.desk.all<Visit>().at(0);
        QCOMPARE(*visit.latitude, 34.501);
        QCOMPARE(*visit.longitude, 109.5);
        QCOMPARE(*visit.accuracy, 12.0);
        QCOMPARE(visit.positionSource, PositionSource::Device);
        QVERIFY(std::abs(*visit.distance - 111.2) < 0.5);  // a thousandth of a degree of latitude
        QVERIFY(visit.positionReason.isEmpty() && visit.distanceReason.isEmpty());
    }

    void withoutAnythingThereIsNone()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "1\r");
        const Visit visit = desk.all<Visit>().at(0);
        QCOMPARE(visit.positionSource, PositionSource::None);
        QVERIFY(!visit.latitude && !visit.longitude && !visit.accuracy && !visit.distance);
    }

    void farFromTheAddressItAsksWhy()
    {
        Door door;
        const auto form = door.form();
        door.receiver.say(34.5017, 109.5, 5);  // 189 m
        QVERIFY(!isShown(*form, "farWarningLabel"));
        door.receiver.say(34.6, 109.5, 5);  // it has been asked once and has answered
        QVERIFY(!isShown(*form, "farWarningLabel"));
        const auto other = door.form();
        door.receiver.say(34.5019, 109.5, 5);  // 211 m
        QVERIFY(isShown(*other, "farWarningLabel"));
        QVERIFY(
            other->findChild<QLabel *>(QStringLiteral("farWarningLabel"))->text().contains(QStringLiteral("200 m")));
        tests::type(other.get(), QStringLiteral("distanceReasonTextField"), QStringLiteral("在单位见面"));
        other->setFocus();
        press(other.get(), "1\r");
        QCOMPARE(door.desk.all<Visit>().at(0).distanceReason, QStringLiteral("在单位见面"));
    }

    void theDistanceIsTheUnitsToSet()
    {
        Door door;
        door.desk.editor().setSetting(QStringLiteral("visits/far_metres"), QStringLiteral("50"));
        const auto form = door.form();
        door.receiver.say(34.501, 109.5, 5);
        QVERIFY(isShown(*form, "farWarningLabel"));
        QVERIFY(form->findChild<QLabel *>(QStringLiteral("farWarningLabel"))->text().contains(QStringLiteral("50 m")));
    }

    void whatIsTypedNeedsItsReason()
    {
        Door door;
        const auto form = door.form();
        tests::type(form.get(), QStringLiteral("longitudePositionField"), QStringLiteral("34.5005, 109.5"));
        QVERIFY(isShown(*form, "positionReasonTextField"));
        door.receiver.say(34.9, 109.9, 5);  // too late: somebody has typed
        form->setFocus();
        press(form.get(), "1\r");
        QVERIFY(door.desk.all<Visit>().empty());
        QVERIFY(isShown(*form, "position_reasonProblemLabel"));
        tests::type(form.get(), QStringLiteral("positionReasonTextField"), QStringLiteral("室内无信号"));
        press(form.get(), "\r");
        const Visit visit = door.desk.all<Visit>().at(0);
        QCOMPARE(visit.positionSource, PositionSource::Typed);
        QCOMPARE(*visit.latitude, 34.5005);
        QVERIFY(!visit.accuracy);
        QCOMPARE(visit.positionReason, QStringLiteral("室内无信号"));
    }

    void whatIsNoPositionIsShown()
    {
        Door door;
        const auto form = door.form();
        tests::type(form.get(), QStringLiteral("longitudePositionField"), QStringLiteral("at home"));
        form->setFocus();
        press(form.get(), "1\r");
        QVERIFY(door.desk.all<Visit>().empty());
        QVERIFY(isShown(*form, "longitudeProblemLabel"));
    }

    void aRefusedSignatureNeedsReasonAndWitness()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        QVERIFY(!isShown(*form, "witnessTextField"));
        press(form.get(), "1r\r");
        QVERIFY(desk.all<Visit>().empty());
        QVERIFY(isShown(*form, "refusal_reasonProblemLabel"));
        tests::type(form.get(), QStringLiteral("refusalReasonTextField"), QStringLiteral("称不需要"));
        tests::type(form.get(), QStringLiteral("witnessTextField"), QStringLiteral("物业赵敏"));
        press(form.get(), "\r");
        const Visit visit = desk.all<Visit>().at(0);
        QCOMPARE(visit.noticeOpinion, NoticeOpinion::Refuses);
        QCOMPARE(visit.noticeSigned, YesNo::No);
        QCOMPARE(visit.refusalReason, QStringLiteral("称不需要"));
        QCOMPARE(visit.witness, QStringLiteral("物业赵敏"));
    }

    void theFourOutcomesAreFourFields()
    {
        Desk desk;
        desk.file.add(Call{.instruction = {desk.instruction.id},
            .startedAt = desk.file.now().plusMinutes(-15),
            .result = CallResult::Busy});
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "1zjxe\r");
        const Visit visit = desk.all<Visit>().at(0);
        QCOMPARE(visit.contact, CallResult::Busy);  // as the last call had it
        QCOMPARE(visit.result, VisitResult::MetPerson);
        QCOMPARE(visit.fraudState, FraudState::Stopped);
        QCOMPARE(visit.follows, std::optional<qint64>(1 + 4));
        QCOMPARE(visit.phoneShown, YesNo::Yes);
    }
};

QTEST_MAIN(PositionFieldTest)
#include "positionfieldtest.moc"
