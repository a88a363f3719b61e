// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/messages.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace qianshao;
using namespace qianshao::changes;
using namespace Qt::StringLiterals;

class MessagesTest : public QObject {
    Q_OBJECT

    static std::vector<RecordState> states()
    {
        RecordState state{.kind = Kind::Person, .id = Uuid::v7(1, 2, 3)};
        write(state, 1, Value(u"王芳"_s), {5 << 16, 77}, Uuid::v7(1, 2, 4));
        return {state};
    }
    static Page page()
    {
        return {1200, false, states(), {{Kind::Instruction, Uuid::v7(1, 2, 5), Uuid::v7(1, 2, 6)}},
            {{Kind::Call, Uuid::v7(1, 2, 7)}}, 3, true, 78};
    }
    static PushReply reply()
    {
        return {9, {{Kind::Person, Uuid::v7(1, 2, 5), 2, Refused::Why::NotAllowed}}, states(), 0, 0,
            {{Kind::Person, Uuid::v7(1, 2, 5), Uuid::v7(1, 2, 3)}}};
    }

private Q_SLOTS:
    void whatIsSaidIsHeard()
    {
        const Push push{9, 1200, states(), 77, 3};
        QCOMPARE(*decodePush(encode(push)), push);
        QCOMPARE(*decodePushReply(encode(reply())), reply());
        QCOMPARE(*decodePushReply(encode(PushReply{9, {}, {}, 3, 5})), (PushReply{9, {}, {}, 3, 5}));
        QCOMPARE(*decodePage(encode(page())), page());
        QCOMPARE(*decodePage(encode(Page{})), Page{});
    }

    void aRoundWithNothingNewIsSmall() { QVERIFY(encode(Page{.upTo = 1'000'000}).size() < 12); }

    // What a newer program says besides is passed over.
    void unknownKeysArePassedOver()
    {
        QCborMap map = QCborValue::fromCbor(encode(page())).toMap();
        map.insert(900, u"something new"_s);
        QCOMPARE(*decodePage(map.toCborValue().toCbor()), page());
    }

    void badBytesAreRefused()
    {
        QVERIFY(!decodePush({}));
        QVERIFY(!decodePush("\x01"));
        QVERIFY(!decodePush(encode(Push{0, 0, states()})));  // pushes count from 1
        QVERIFY(!decodePush(encode(Push{1, -1, states()})));
        QVERIFY(!decodePush(encode(Push{1, 0, states(), 0, -1})));
        QVERIFY(!decodePushReply(encode(PushReply{1, {}, {}, 6, 5})));
        QVERIFY(
            !decodePush(QCborMap{{2, 1}, {3, 0}}.toCborValue().toCbor()));  // and say what they hold, even if nothing
        for (const QByteArray &whole : {encode(Push{9, 1200, states()}), encode(page())}) {
            for (qsizetype length = 0; length < whole.size(); ++length) {
                QVERIFY(!decodePush(QByteArrayView(whole).first(length)));
                QVERIFY(!decodePage(QByteArrayView(whole).first(length)));
            }
            for (qsizetype i = 0; i < whole.size(); ++i) {
                for (int bit = 0; bit < 8; ++bit) {
                    QByteArray bytes = whole;
                    bytes[i] = char(bytes[i] ^ (1 << bit));
                    (void)decodePush(bytes);
                    (void)decodePage(bytes);
                    (void)decodePushReply(bytes);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "messagestest.moc"
