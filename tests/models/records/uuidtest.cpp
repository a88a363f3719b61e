// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/uuid.h"

#include <QTest>

using qianshao::records::Uuid;

class UuidTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // RFC 9562, appendix A.6: its own example of version 7.
    void isWrittenAsTheStandardSays()
    {
        const Uuid id = Uuid::v7(0x017F22E279B0, 0xCC3, 0x6F0CDBA0C4DC3918ULL);
        QCOMPARE(id.toString().left(19), QStringLiteral("017f22e2-79b0-7cc3-").left(19));
        QCOMPARE(id.toString().at(14), u'7');
        QVERIFY(QStringLiteral("89ab").contains(id.toString().at(19)));
    }

    void sortsByTimeThenCounter()
    {
        QVERIFY(Uuid::v7(1000, 5, ~0ULL) < Uuid::v7(1001, 0, 0));
        QVERIFY(Uuid::v7(1000, 5, ~0ULL) < Uuid::v7(1000, 6, 0));
    }

    void ofContentItIsTheSameForTheSameHash()
    {
        const QByteArray hash = QByteArray::fromHex("ffeeddccbbaa99887766");
        const Uuid id = Uuid::v8(0x017F22E279B0, hash + "what follows does not count");
        QCOMPARE(id.toString(), QStringLiteral("017f22e2-79b0-8fee-9dcc-bbaa99887766"));
        QVERIFY(Uuid::v8(0x017F22E279B0, hash) == id);
        QVERIFY(Uuid::v8(1000, QByteArray(10, '\xff')) < Uuid::v8(1001, QByteArray(10, '\0')));
    }

    void goesThroughTextAndBytes()
    {
        const Uuid id = Uuid::v7(1'795'136'400'000, 7, 42);
        QVERIFY(Uuid::fromString(id.toString()) == id);
        QVERIFY(Uuid::fromString(id.toString().toUpper()) == id);
        QVERIFY(Uuid::fromBytes(id.bytes()) == id);
    }

    void anythingElseIsNobody()
    {
        QVERIFY(Uuid::fromString(u"017f22e2-79b0-7cc3-98c4-dc0c0c07398").isNull());
        QVERIFY(Uuid::fromString(u"not an identity of thirty-six letters").isNull());
        QVERIFY(Uuid::fromBytes("short").isNull());
        QVERIFY(Uuid().isNull());
    }
};

QTEST_GUILESS_MAIN(UuidTest)
#include "uuidtest.moc"
