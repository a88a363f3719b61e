// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/typedcode.h"

#include "tests/models/security/securitysamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace qianshao::security;
using namespace Qt::StringLiterals;
using Code = CodeFailure::Code;
using qianshao::tests::codeOf;
using qianshao::tests::failureOf;

class TypedCodeTest : public QObject {
    Q_OBJECT

    const QByteArray m_payload = QByteArray::fromHex("00112233445566778899aabbccddeeff0123456789");
    const QString m_text = toTypedCode('T', 1, m_payload);

    static std::optional<CodeFailure> failure(const QString &text)
    {
        return failureOf<CodeFailure>([&] { (void)fromTypedCode('T', 1, text); });
    }
    static std::optional<Code> code(const QString &text)
    {
        return codeOf<CodeFailure>([&] { (void)fromTypedCode('T', 1, text); });
    }

private Q_SLOTS:
    void everySizeComesBack()
    {
        for (qsizetype size = 0; size <= 255; ++size) {
            const QByteArray payload(size, char(size));
            const QString text = toTypedCode('T', 1, payload);
            QVERIFY(
                QRegularExpression(u"\\A[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5})*\\z"_s).match(text).hasMatch());
            QCOMPARE(fromTypedCode('T', 1, text), payload);
        }
    }

    void aPersonMayTypeItTheirWay()
    {
        QString loose = u"  "_s + m_text.toLower().replace(u'-', u' ') + u'\n';
        loose.replace(u'0', u'o').replace(u'1', u'l');
        QCOMPARE(fromTypedCode('T', 1, loose), m_payload);
        QCOMPARE(fromTypedCode('T', 1, QString(m_text).remove(u'-').replace(u'1', u'I')), m_payload);
    }

    // Every character replaced by every other one.
    void oneMistakeIsToldByItsGroup()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (m_text[at] == u'-')
                continue;
            for (int value = 0; value < 32; ++value) {
                QString wrong = m_text;
                wrong[at] = crockfordCharacter(value);
                if (wrong == m_text)
                    continue;
                const auto found = failure(wrong);
                QVERIFY2(found && found->code() == Code::WrongGroup, qPrintable(wrong));
                QCOMPARE(found->group(), int(at / 6) + 1);
            }
        }
    }

    void swappedNeighboursAreTold()
    {
        int swaps = 0;
        for (qsizetype at = 0; at + 1 < m_text.size(); ++at) {
            QString wrong = m_text;
            std::swap(wrong[at], wrong[at + 1]);
            if (m_text[at] == u'-' || m_text[at + 1] == u'-' || wrong == m_text)
                continue;
            const auto found = failure(wrong);
            QVERIFY2(found && found->code() == Code::WrongGroup, qPrintable(wrong));
            QCOMPARE(found->group(), int(at / 6) + 1);
            ++swaps;
        }
        QVERIFY(swaps > 20);
    }

    void groupsInAnotherOrderAreTold()
    {
        auto groups = m_text.split(u'-');
        groups.swapItemsAt(3, 5);
        const auto found = failure(groups.join(u'-'));
        QVERIFY(found && found->code() == Code::WrongGroup);
        QCOMPARE(found->group(), 4);
    }

    void whatIsCutShortIsTold()
    {
        QVERIFY(code(QString()) == Code::OtherKind);
        for (qsizetype left = 1; left < m_text.size(); ++left)
            QVERIFY2(code(m_text.first(left)) == Code::CutShort, qPrintable(m_text.first(left)));
        QVERIFY(code(m_text + u"-0"_s) == Code::TooLong);
    }

    void otherThingsAreTold()
    {
        const auto found = failure(m_text.first(8) + u'U' + m_text.sliced(9));
        QVERIFY(found && found->code() == Code::BadCharacter);
        QCOMPARE(found->group(), 2);
        QVERIFY(code(u"https://hub.example/"_s) == Code::BadCharacter);
        QVERIFY(code(toTypedCode('K', 1, m_payload)) == Code::OtherKind);
        QVERIFY(code(toTypedCode('T', 2, m_payload)) == Code::NewerVersion);
        // Right groups of two codes of one size.
        const QString other = toTypedCode('T', 1, QByteArray(m_payload.size(), 'x'));
        QVERIFY(code(m_text.first(30) + other.sliced(30)) == Code::WrongCheck);
    }
};

QTEST_GUILESS_MAIN(TypedCodeTest)
#include "typedcodetest.moc"
