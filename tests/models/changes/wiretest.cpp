// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/wire.h"
#include "models/records/all.h"
#include "tests/support/samples.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;

class WireTest : public QObject {
    Q_OBJECT

    static Change example()
    {
        Instruction instruction = tests::sample<Instruction>(Uuid::v7(1, 2, 3));
        instruction.person = {Uuid::v7(4, 5, 6)};
        Change change = inserted(instruction);
        change.fields.push_back({900, Value(), Value(2.5)});
        return change;
    }

private Q_SLOTS:
    void theSameChangeGivesTheSameBytes()
    {
        QCOMPARE(encode(example()), encode(example()));
        QVERIFY(*decode(encode(example())) == example());
        QVERIFY(*decode(encode(inverse({{example()}}).changes[0])) == inverse({{example()}}).changes[0]);
    }

    void cutBytesAreRefusedWithoutHarm()
    {
        const QByteArray whole = encode(example());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!decode(QByteArrayView(whole).first(length)));
    }

    void flippedBytesNeverCrash()
    {
        const QByteArray whole = encode(example());
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray bytes = whole;
                bytes[i] = char(bytes[i] ^ (1 << bit));
                if (const auto change = decode(bytes))
                    QVERIFY(!change->id.isNull());
            }
        }
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wiretest.moc"
