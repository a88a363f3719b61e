// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/devicekeys.h"

#include "models/security/typedcode.h"
#include "tests/models/security/securitysamples.h"

#include <QTest>

#include <new>

using namespace qianshao;
using namespace qianshao::security;
using namespace Qt::StringLiterals;
using tests::sampleDevice;

class DeviceKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Worked out apart, with other libraries: SHA-256, BLAKE2b, Ed25519, X25519.
    void knownSeedGivesKnownKeys()
    {
        const DeviceKeys keys = sampleDevice();
        QCOMPARE(keys.publicKeys().sign.toHex(), "7d2aef83516493dd896bea3e3c1238e94c932d92bb0fe7986dad0c7e99c33d07"_ba);
        QCOMPARE(keys.publicKeys().seal.toHex(), "e35601395bd6fcec17bb5a1768a3e14dce87b3e85a823df1cf3021dcf1175b27"_ba);
        QCOMPARE(keys.number(), 159'009'363'845'189);
        QCOMPARE(fingerprintOf(keys.publicKeys()), u"EQNPM-KHE8E-ARV2Z-QA6FE"_s);
    }

    // The public key of the first test vector of RFC 8032.
    void knownKeyGivesAKnownNumber()
    {
        const QByteArray key = QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        QCOMPARE(deviceNumberOf(key), 37'375'642'149'204);
        QCOMPARE(deviceText(37'375'642'149'204), u"47Z33QX1AG"_s);
        QCOMPARE(deviceFromText(u"47z33qxiag"), 37'375'642'149'204);
    }

    void numbersAreReadBack()
    {
        for (const qint64 number : {qint64(2), qint64(0x123456789abc), (qint64(1) << 48) - 1})
            QCOMPARE(deviceFromText(deviceText(number)), number);
        for (const QString &text : {QString(), u"47Z33QX1A"_s, u"47Z33QX1AGG"_s, u"47Z33QX1AU"_s, u"47Z33QX1A1"_s,
                 deviceText(0), deviceText(1)})
            QVERIFY2(!deviceFromText(text), qPrintable(text));
    }

    void eachDeviceIsAnother()
    {
        const DeviceKeys one = DeviceKeys::generate();
        const DeviceKeys other = DeviceKeys::generate();
        QVERIFY(one.publicKeys().sign != other.publicKeys().sign);
        QVERIFY(one.publicKeys().seal != other.publicKeys().seal);
        QVERIFY(one.stored() != other.stored());
        QVERIFY(one.publicKeys().sign != one.publicKeys().seal);
    }

    void whatIsStoredComesBack()
    {
        const DeviceKeys keys = DeviceKeys::generate();
        const QByteArray stored = keys.stored();
        QCOMPARE(stored.size(), 33);
        const auto again = DeviceKeys::fromStored(stored);
        QVERIFY(again);
        QCOMPARE(again->publicKeys(), keys.publicKeys());
        QVERIFY(!DeviceKeys::fromStored(stored.chopped(1)));
        QVERIFY(!DeviceKeys::fromStored(stored + '\0'));
        QVERIFY(!DeviceKeys::fromStored(char(2) + stored.sliced(1)));
    }

    void publicKeysTravel()
    {
        const DevicePublicKeys keys = sampleDevice().publicKeys();
        QCOMPARE(publicKeysFromBytes(toBytes(keys)), keys);
        QVERIFY(!publicKeysFromBytes(toBytes(keys).chopped(1)));
        QCOMPARE(publicKeysFromText(toText(keys)), keys);
        const auto failure =
            tests::failureOf<CodeFailure>([] { (void)publicKeysFromText(toTypedCode('K', 1, "few")); });
        QVERIFY(failure && failure->code() == CodeFailure::Code::BadContent);
        // A fingerprint covers both keys.
        const DevicePublicKeys other = sampleDevice(1).publicKeys();
        QVERIFY(fingerprintOf({keys.sign, other.seal}) != fingerprintOf(keys));
        QVERIFY(fingerprintOf({other.sign, keys.seal}) != fingerprintOf(keys));
    }

    void whatIsSealedOnlyTheReceiverReads()
    {
        const DeviceKeys receiver = sampleDevice();
        const QByteArray secret = "sealed for one"_ba;
        auto sealed = sealTo(receiver.publicKeys().seal, secret);
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), secret.size() + 48);
        QCOMPARE(receiver.unseal(*sealed), secret);
        QVERIFY(!sampleDevice(1).unseal(*sealed));
        for (qsizetype i = 0; i < sealed->size(); ++i) {
            QByteArray broken = *sealed;
            broken[i] = char(broken[i] ^ 1);
            QVERIFY(!receiver.unseal(broken));
        }
        QVERIFY(!receiver.unseal(sealed->first(47)));
        QVERIFY(!receiver.unseal({}));
        QVERIFY(!sealTo("short", secret));
        QVERIFY(!sealTo(QByteArray(32, '\0'), secret));  // a key that would give everybody the same secret
    }

    void secretsAreGoneWithTheObject()
    {
        alignas(DeviceKeys) std::array<char, sizeof(DeviceKeys)> place{};
        const auto bytes = [&] { return QByteArray(place.data(), place.size()); };
        auto *keys = new (place.data()) DeviceKeys(sampleDevice());
        const QByteArray seed = keys->stored().sliced(1);
        QVERIFY(bytes().contains(seed));
        DeviceKeys moved = std::move(*keys);
        QVERIFY(!bytes().contains(seed.first(8)));
        *keys = std::move(moved);
        QVERIFY(bytes().contains(seed));
        keys->~DeviceKeys();
        QVERIFY(!bytes().contains(seed.first(8)));
        const QByteArray left = bytes();
        const auto secretSize = qsizetype(32 + 64 + 32);
        QCOMPARE(left.first(secretSize), QByteArray(secretSize, '\0'));
    }
};

QTEST_GUILESS_MAIN(DeviceKeysTest)
#include "devicekeystest.moc"
