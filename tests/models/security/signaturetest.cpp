// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/signature.h"

#include "tests/models/security/securitysamples.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::security;
using namespace Qt::StringLiterals;
using Code = SignatureFailure::Code;
using tests::sampleDevice;

class SignatureTest : public QObject {
    Q_OBJECT

    const DeviceKeys m_device = sampleDevice();
    const QByteArray m_key = m_device.publicKeys().sign;
    const QByteArray m_body = "what is pushed"_ba;

    SignedRequest request() const
    {
        return {records::Uuid::v7(1'767'225'600'000, 1, 2), m_device.number(), 7, {1'767'225'600'123}, sha256(m_body)};
    }
    std::optional<Code> codeOf(const SignedRequest &request, const QByteArray &body, const QByteArray &signature) const
    {
        return tests::codeOf<SignatureFailure>([&] { verifyRequest(m_key, request, body, signature); });
    }
    static std::optional<Code> codeOf(const std::function<void()> &work)
    {
        return tests::codeOf<SignatureFailure>(work);
    }

private Q_SLOTS:
    // Worked out apart, with another library.
    void knownAnswer()
    {
        const QByteArray signature = sign(m_device, pushContext, {"a", "bc"});
        QCOMPARE(signature.toHex(),
            "184ce83f6afdfde03e9abb8201e259c03a4685d7dfa86c338b2277c3aa2a564aea0f8714caf60ec20be16f9797a8c21d555d1efe66"
            "91"
            "29c20dbd8f3d07f85106"_ba);
        verify(m_key, pushContext, {"a", "bc"}, signature);
    }

    void itHoldsForOnePurposeOnly()
    {
        const QByteArrayView contexts[] = {pushContext, packageContext, "qianshao push v2"};
        for (const QByteArrayView &made : contexts) {
            const QByteArray signature = sign(m_device, made, {"a"});
            for (const QByteArrayView &asked : contexts) {
                const auto code = codeOf([&] { verify(m_key, asked, {"a"}, signature); });
                QCOMPARE(code.has_value(), made != asked);
            }
        }
    }

    // Neither may the border between parts move, nor may a part become the purpose.
    void itHoldsForThesePartsOnly()
    {
        const QByteArray signature = sign(m_device, pushContext, {"a", "bc"});
        const auto code = [&](std::initializer_list<QByteArrayView> parts) {
            return codeOf([&] { verify(m_key, pushContext, parts, signature); });
        };
        QVERIFY(!code({"a", "bc"}));
        QVERIFY(code({"ab", "c"}) == Code::BadSignature);
        QVERIFY(code({"abc"}) == Code::BadSignature);
        QVERIFY(code({"a", "bc", ""}) == Code::BadSignature);
        QVERIFY(code({}) == Code::BadSignature);
    }

    void anotherDeviceIsTold()
    {
        const QByteArray signature = sign(sampleDevice(1), pushContext, {"a"});
        QVERIFY(codeOf([&] { verify(m_key, pushContext, {"a"}, signature); }) == Code::BadSignature);
        QVERIFY(codeOf([&] { verify("no key", pushContext, {"a"}, signature); }) == Code::BadKey);
        QVERIFY(codeOf([&] { verify(QByteArray(32, '\0'), pushContext, {"a"}, signature); }) == Code::BadSignature);
        QVERIFY(codeOf([&] { verify(m_key, pushContext, {"a"}, signature.chopped(1)); }) == Code::BadSignature);
        QVERIFY(codeOf([&] { verify(m_key, pushContext, {"a"}, {}); }) == Code::BadSignature);
    }

    void everyBitCounts()
    {
        const QByteArray signature = sign(m_device, pushContext, {"a"});
        for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
            QByteArray broken = signature;
            broken[bit / 8] = char(broken[bit / 8] ^ (1 << bit % 8));
            QVERIFY(codeOf([&] { verify(m_key, pushContext, {"a"}, broken); }) == Code::BadSignature);
        }
    }

    void aRequestHoldsAsItIsOnly()
    {
        const QByteArray signature = signRequest(m_device, request());
        QVERIFY(!codeOf(request(), m_body, signature));
        const auto changed = [&](const std::function<void(SignedRequest &)> &change) {
            SignedRequest other = request();
            change(other);
            return codeOf(other, m_body, signature);
        };
        QVERIFY(changed([](auto &r) { r.unit = records::Uuid::v7(1, 1, 1); }) == Code::BadSignature);
        QVERIFY(changed([](auto &r) { ++r.sequence; }) == Code::BadSignature);
        QVERIFY(changed([](auto &r) { ++r.sentAt.ms; }) == Code::BadSignature);
        QVERIFY(changed([](auto &r) { r.bodySha256 = sha256("another"); }) == Code::BadSignature);
        QVERIFY(changed([](auto &r) { ++r.device; }) == Code::BadKey);
        QVERIFY(codeOf(request(), m_body + 'x', signature) == Code::OtherBody);
        QVERIFY(codeOf(request(), {}, signature) == Code::OtherBody);
    }

    void equalSecretsAreEqual()
    {
        QVERIFY(isSameSecret("abc", "abc"));
        QVERIFY(isSameSecret({}, {}));
        QVERIFY(!isSameSecret("abc", "abd"));
        QVERIFY(!isSameSecret("abc", "ab"));
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signaturetest.moc"
