// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/token.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::ledger;

class TokenTest : public QObject {
    Q_OBJECT

    const QByteArray m_key = QByteArray(32, 'k');
    const Token m_token{records::Uuid::v7(1, 2, 3), 0x3f8a12c4d901, {1'795'136'400'000}};

private Q_SLOTS:
    void whatWasSignedIsBelieved()
    {
        const auto shown = tokenFromText(toText(m_token, m_key));
        QVERIFY(shown);
        QCOMPARE(shown->says, m_token);
        QVERIFY(shown->isSignedBy(m_key));
        QVERIFY(!shown->isSignedBy(QByteArray(32, 'x')));
    }

    // Not one character may be another.
    void whatWasChangedIsNot()
    {
        const QByteArray text = toText(m_token, m_key);
        for (qsizetype i = 0; i < text.size(); ++i) {
            QByteArray other = text;
            other[i] = other[i] == 'A' ? 'B' : 'A';
            const auto shown = tokenFromText(other);
            // The last character's lowest bits say nothing.
            if (shown && toText(shown->says, m_key) == text)
                continue;
            QVERIFY2(!shown || !shown->isSignedBy(m_key), QByteArray::number(i));
        }
        for (const QByteArray &nonsense : {QByteArray(), QByteArray("x"), text + 'A', text.left(80), QByteArray("!!")})
            QVERIFY(!tokenFromText(nonsense));
    }

    void anEndlessOneIsOne()
    {
        QCOMPARE(tokenFromText(toText({m_token.unit, 7, endless}, m_key))->says.expires, endless);
    }
};

QTEST_APPLESS_MAIN(TokenTest)
#include "tokentest.moc"
