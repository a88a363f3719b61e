// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/enrolment.h"

#include "tests/models/security/securitysamples.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::security;
using namespace Qt::StringLiterals;
using Code = CodeFailure::Code;
using tests::sampleDevice;

class EnrolmentTest : public QObject {
    Q_OBJECT

    static constexpr records::Instant now{1'767'225'600'000};

    static Invitation sample()
    {
        QByteArray pin;
        for (int i = 0; i < 32; ++i)
            pin.append(char(i));
        QByteArray secret;
        for (int i = 0; i < 16; ++i)
            secret.append(char(0xf0 + i));
        return {u"hub.example:8443"_s, pin, records::Uuid::fromString(u"0197b2c4-d5e6-7f00-8000-00000000000a"),
            records::Uuid::fromString(u"0197b2c4-d5e6-7f00-8000-00000000000b"), secret, now.plusMinutes(15)};
    }
    static std::optional<Code> codeOf(const QString &text, records::Instant at = now)
    {
        return tests::codeOf<CodeFailure>([&] { (void)invitationFromText(text, at); });
    }

private Q_SLOTS:
    // Worked out apart, with other libraries: it is what another version of the program must read.
    void knownAnswers()
    {
        const QString text =
            u"8M0P9-8001W-081G4-81861-0W40T-J2GBT-1G6G2-W3RGC-2491B-650NA-2RBHQ-G68TN-3CE1S-T7GZ3-"
            "06BVS-5H6NB-WSZGC-10000-0000N-0000E-180S6-FCP4T-TQK7W-Y040H-0000J-0000X-005ZQ-1WFJG-"
            "YFTFY-BXQQ6-Z3WZP-NYZWQ-ZQZF8-YTANN-QJ266-GXB22-5SJQV-GRBDV-E1P60-AEHRX-6GT3X-76Q9C-5EP0E"_s;
        QCOMPARE(toText(sample()), text);
        QCOMPARE(invitationFromText(text, now), sample());
        QCOMPARE(verifierOf(sample()).toHex(), "d772ccf3fbaffbef8e8061f4cfcd66dbf1889c005ee53dfd0097bc8d03a958a0"_ba);
        QCOMPARE(enrolmentProof(sample(), sampleDevice().publicKeys()).toHex(),
            "b3104f094bf3776a520739ceff8eb3513e730c407e34c39c6f2bfd1b95eb1b4a"_ba);
    }

    void aNewOneIsGoodForAQuarterOfAnHour()
    {
        const Invitation made =
            newInvitation(u"10.1.2.3"_s, QByteArray(32, 'p'), sample().unit, sample().id, {now.ms + 999});
        QCOMPARE(made.secret.size(), 16);
        QVERIFY(made.secret != newInvitation(made.hub, made.pin, made.unit, made.id, now).secret);
        QCOMPARE(made.expires, now.plusMinutes(15));
        const QString text = toText(made);
        QCOMPARE(invitationFromText(text, {made.expires.ms - 1}), made);
        QCOMPARE(codeOf(text, made.expires), Code::Expired);
    }

    void addressesAreAsAHubHasThem()
    {
        Invitation invitation = sample();
        for (const QString &hub : {u"a"_s, u"[2001:db8::7]:8443"_s, QString(170, u'h')}) {
            invitation.hub = hub;
            QCOMPARE(invitationFromText(toText(invitation), now).hub, hub);
        }
        for (const QString &hub : {QString(), u"hub example"_s, u"前哨.example"_s, QString(171, u'h')}) {
            invitation.hub = hub;
            QCOMPARE(tests::codeOf<CodeFailure>([&] { (void)toText(invitation); }), Code::BadContent);
        }
    }

    void whatIsWrongIsTold()
    {
        const QString text = toText(sample());
        QCOMPARE(codeOf(text.chopped(6)), Code::CutShort);
        QCOMPARE(codeOf(text.first(100) + u'0' + text.sliced(101)), Code::WrongGroup);
        QCOMPARE(codeOf(toText(sampleDevice().publicKeys())), Code::OtherKind);
        QCOMPARE(codeOf(toTypedCode('E', 2, "of a time to come")), Code::NewerVersion);
        QCOMPARE(codeOf(toTypedCode('E', 1, QByteArray(84, 'x'))), Code::BadContent);
        QCOMPARE(codeOf(toTypedCode('E', 1, QByteArray(84, 'x') + "no host")), Code::BadContent);
    }

    void theSecretIsNotInTheProof()
    {
        const DevicePublicKeys keys = sampleDevice().publicKeys();
        for (const QByteArray &sent : {verifierOf(sample()), enrolmentProof(sample(), keys)})
            QVERIFY(!sent.contains(sample().secret.first(4)));
    }

    void theHubKnowsTheRightProof()
    {
        const QByteArray verifier = verifierOf(sample());
        const DevicePublicKeys keys = sampleDevice().publicKeys();
        const QByteArray proof = enrolmentProof(sample(), keys);
        QVERIFY(isEnrolmentProof(verifier, keys, proof));
        // Whoever takes it on the way cannot put keys of their own in.
        const DevicePublicKeys other = sampleDevice(1).publicKeys();
        QVERIFY(!isEnrolmentProof(verifier, other, proof));
        QVERIFY(!isEnrolmentProof(verifier, {keys.sign, other.seal}, proof));
        QVERIFY(!isEnrolmentProof(verifier, {keys.seal, keys.sign}, proof));
        QVERIFY(!isEnrolmentProof(verifier, keys, proof.chopped(1)));
        QVERIFY(!isEnrolmentProof(verifier, keys, {}));
        QVERIFY(!isEnrolmentProof(verifier, keys, verifier));
    }

    void anInvitationThatWasChangedProvesNothing()
    {
        const QByteArray verifier = verifierOf(sample());
        const DevicePublicKeys keys = sampleDevice().publicKeys();
        const auto isTaken = [&](const std::function<void(Invitation &)> &change) {
            Invitation invitation = sample();
            change(invitation);
            return isEnrolmentProof(verifier, keys, enrolmentProof(invitation, keys));
        };
        QVERIFY(isTaken([](Invitation &) {}));
        QVERIFY(!isTaken([](Invitation &i) { i.secret[0] = char(i.secret[0] ^ 1); }));
        QVERIFY(!isTaken([](Invitation &i) { i.pin[31] = char(i.pin[31] ^ 1); }));
        QVERIFY(!isTaken([](Invitation &i) { i.hub = u"hub.elsewhere"_s; }));
        QVERIFY(!isTaken([](Invitation &i) { std::swap(i.unit, i.id); }));
        QVERIFY(!isTaken([](Invitation &i) { i.expires = i.expires.plusMinutes(1); }));
    }
};

QTEST_GUILESS_MAIN(EnrolmentTest)
#include "enrolmenttest.moc"
