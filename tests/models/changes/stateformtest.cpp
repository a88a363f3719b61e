// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/stateform.h"

#include "models/records/all.h"
#include "tests/support/samples.h"

#include <QTest>

#include <bit>
#include <random>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 monday = 1'795'000'000'000;
constexpr qint64 station = 0x3f8a12c4d901;
constexpr qint64 officer = 0x91c3a4550b77;

Version at(qint64 ms, qint64 device, quint64 counter = 0)
{
    return {stampOf(monday + ms, counter), device};
}

template <Record R>
RecordState stateOf(const R &record, Version version, const Uuid &author)
{
    RecordState state{.kind = FieldTable<R>::kind, .id = record.id};
    forEachField<R>([&](const auto &field) {
        using T = std::remove_cvref_t<decltype(record.*(field.member))>;
        if (const Value value = ValueOf<T>::from(record.*(field.member)); !isAbsent(value))
            write(state, field.number, value, version, author);
    });
    return state;
}

// An instruction as a centre sends it: some 550 bytes of text and numbers.
Instruction sent(std::mt19937_64 &random, const Uuid &person, int number)
{
    const auto digits = [&](int count) {
        QString text;
        while (text.size() < count)
            text += QChar(u'0' + char16_t(random() % 10));
        return text;
    };
    Instruction instruction{.id = Uuid::v7(monday + number, 0, random()),
        .number = u"YJ610502202611%1"_s.arg(number, 5, 10, QChar(u'0')),
        .level = Level::High,
        .levelSent = u"高危"_s,
        .source = u"市反诈中心"_s,
        .fraudType = FraudType::Investment,
        .fraudTypeSent = u"虚假网络投资理财"_s,
        .person = {person},
        .identitySent = u"6105021975"_s + digits(8),
        .bank = u"中国工商银行渭南分行"_s,
        .card = u"621226"_s + digits(13),
        .suspectNumber = u"00852"_s + digits(8),
        .suspectSite = u"https://%1.example.com/app"_s.arg(digits(6)),
        .amount = {qint64(random() % 50'000'000)},
        .issuedBy = u"渭南市公安局反诈中心"_s,
        .issuedAt = {monday + number * 61'000LL},
        .receivedAt = {monday + number * 61'000LL + qint64(random() % 60'000)},
        .receivingUnit = u"人民街道派出所"_s};
    return instruction;
}

}  // namespace

class StateFormTest : public QObject {
    Q_OBJECT

    static std::vector<RecordState> decoded(const QByteArray &bytes)
    {
        const auto states = decodeStates(bytes, 100'000);
        if (!states)
            QTest::qFail("not a form", __FILE__, __LINE__);
        return states.value_or(std::vector<RecordState>());
    }

    // Everything that a form can hold: several kinds, a newer program's, conflicts, removals, partial states.
    static std::vector<RecordState> everything()
    {
        const Uuid wang = Uuid::v7(1, 0, 1);
        const Uuid li = Uuid::v7(1, 0, 2);
        std::vector<RecordState> states;
        states.push_back(stateOf(tests::sample<Unit>(Uuid::v7(2, 0, 1)), at(0, station), wang));
        states.push_back(stateOf(tests::sample<Person>(Uuid::v7(2, 0, 2)), at(5, station), {}));
        Instruction instruction = tests::sample<Instruction>(Uuid::v7(2, 0, 3));
        instruction.person = {states[1].id};
        RecordState state = stateOf(instruction, at(7, station, 3), wang);
        RecordState other = state;
        write(state, 2, Value(qint64(2)), at(100, station), wang);
        write(other, 2, Value(qint64(3)), at(90, officer), li);
        write(other, 3, Value(), at(91, officer), li);
        write(other, 900, Value(-2.5), at(92, officer), li);
        write(other, 901, Value(std::numeric_limits<qint64>::min()), at(93, officer), li);
        write(other, 902, Value(std::numeric_limits<qint64>::max()), at(93, officer, 1), li);
        states.push_back(merged(state, other));
        RecordState removed = states[2];
        removed.id = Uuid::v7(2, 0, 4);
        remove(removed, at(200, officer), li);
        states.push_back(removed);
        RecordState gone{.kind = Kind::Call, .id = Uuid::v7(2, 0, 5)};
        remove(gone, at(200, station), {});
        states.push_back(gone);
        RecordState newer{.kind = std::bit_cast<Kind>(quint8(77)), .id = Uuid::v7(2, 0, 6)};
        write(newer, 1, Value(u"明天"_s), at(300, station), wang);
        states.push_back(newer);
        return states;
    }

private Q_SLOTS:
    void whatGoesInComesOut()
    {
        const auto states = everything();
        QCOMPARE(decoded(encodeStates(states)), states);
        QCOMPARE(encodeStates(states), encodeStates(states));
        QCOMPARE(decoded(encodeStates({})), std::vector<RecordState>());
        for (const RecordState &state : states)
            QCOMPARE(decoded(encodeStates(std::span(&state, 1))), std::vector{state});
    }

    // References are there before what refers to them, whatever the order of the feed.
    void theyComeByKindAndOtherwiseInTheirOrder()
    {
        auto states = everything();
        std::ranges::reverse(states);
        const auto found = decoded(encodeStates(states));
        QCOMPARE(found.size(), states.size());
        QCOMPARE(found.front().kind, Kind::Unit);
        QCOMPARE(found[1].kind, Kind::Person);
        QCOMPARE(found[2].id, Uuid::v7(2, 0, 4));
        QCOMPARE(found[3].id, Uuid::v7(2, 0, 3));
        QCOMPARE(found.back().kind, std::bit_cast<Kind>(quint8(77)));
    }

    // The figures that the issue asks for.
    void theWireIsNarrow()
    {
        std::mt19937_64 random(1);
        const Uuid author = Uuid::v7(1, 0, 1);
        std::vector<RecordState> fresh, changed;
        qsizetype text = 0;
        for (int number = 0; number < 1000; ++number) {
            const Instruction instruction = sent(random, Uuid::v7(monday + number, 1, random()), number);
            RecordState state = stateOf(instruction, at(number * 61'000LL, station), {});
            for (const FieldState &field : state.fields) {
                const auto *words = std::get_if<QString>(&field.values.front().value);
                text += 20 + (words ? words->toUtf8().size() : 8);  // with the field's name, as JSON has it
            }
            fresh.push_back(state);
            RecordState part{.kind = state.kind, .id = state.id};
            write(state, numberOf(&Instruction::acknowledgedAt),
                Value(monday + number * 61'000LL + qint64(random() % 90'000)),
                at(number * 61'000LL + qint64(random() % 100'000), officer), author);
            part.fields = {
                state.fields[std::ranges::find(state.fields, numberOf(&Instruction::acknowledgedAt), &FieldState::field)
                    - state.fields.begin()]};
            part.authors = {{part.fields[0].values[0].at, author}};
            changed.push_back(part);
        }
        const double perFresh = double(compressed(encodeStates(fresh)).size()) / double(fresh.size());
        const double perChanged = double(compressed(encodeStates(changed)).size()) / double(changed.size());
        qInfo("%lld bytes as text, %.1f new, %.1f changed", text / 1000, perFresh, perChanged);
        QVERIFY(text / 1000 > 500);
        QVERIFY(perFresh <= 160);
        QVERIFY(perChanged <= 45);
        QCOMPARE(decoded(encodeStates(fresh)), fresh);
        QCOMPARE(decoded(encodeStates(changed)), changed);
    }

    void cutBytesAreRefused()
    {
        const QByteArray whole = encodeStates(everything());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!decodeStates(QByteArrayView(whole).first(length), 1000));
    }

    void flippedBytesNeverCrash()
    {
        const QByteArray whole = encodeStates(everything());
        int refused = 0;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray bytes = whole;
                bytes[i] = char(bytes[i] ^ (1 << bit));
                const auto states = decodeStates(bytes, 1000);
                refused += states ? 0 : 1;
                for (const RecordState &state : states.value_or(std::vector<RecordState>())) {
                    QVERIFY(!state.id.isNull());
                    QVERIFY(std::ranges::is_sorted(state.fields, {}, &FieldState::field));
                    (void)merged(state, state);
                }
            }
        }
        QVERIFY(refused > whole.size());
    }

    void tooManyRecordsAreRefused()
    {
        const auto states = everything();
        const QByteArray bytes = encodeStates(states);
        QVERIFY(decodeStates(bytes, qsizetype(states.size())));
        QVERIFY(!decodeStates(bytes, qsizetype(states.size()) - 1));
    }

    void whatIsCompressedIsBounded()
    {
        const QByteArray zeros(1'000'000, '\0');
        const QByteArray small = compressed(zeros);
        QVERIFY(small.size() < 1000);
        QCOMPARE(*decompressed(small, zeros.size()), zeros);
        QVERIFY(!decompressed(small, zeros.size() - 1));
        QVERIFY(!decompressed(small.chopped(1), zeros.size()));
        QVERIFY(!decompressed("no zstd", 1000));
        QVERIFY(!decompressed({}, 1000));
        QCOMPARE(*decompressed(compressed({}), 0), QByteArray());
    }
};

QTEST_APPLESS_MAIN(StateFormTest)
#include "stateformtest.moc"
