// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/cborreader.h"
#include "models/changes/cborwriter.h"

#include <QCborStreamWriter>
#include <QTest>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;
using namespace Qt::StringLiterals;

namespace {

// Around each length that a head can have.
constexpr quint64 numbers[] = {
    0, 1, 23, 24, 255, 256, 65'535, 65'536, 0xffff'ffff, 0x1'0000'0000, quint64(std::numeric_limits<qint64>::max())};

QList<QString> texts()
{
    return {u""_s, u"王秀兰"_s, u"a"_s.repeated(23), u"a"_s.repeated(24), u"字"_s.repeated(85), u"字"_s.repeated(86),
        u"x"_s.repeated(70'000), u"\U0001F600"_s, QChar(0xfeff) + u"begins with a mark"_s,
        QString::fromUtf16(u"nul \0 in it", 11)};
}

template <class Read>
bool isRefused(QByteArrayView bytes, Read read)
{
    try {
        CborReader in(bytes);
        read(in);
        return false;
    } catch (const CborReader::NotThat &) {
        return true;
    }
}

}  // namespace

class CborTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What lies in files and at hubs was written by Qt's.
    void theBytesAreThoseOfTheLibrary()
    {
        CborWriter own;
        QByteArray bytes;
        QCborStreamWriter library(&bytes);
        for (const quint64 number : numbers) {
            own.append(number);
            library.append(number);
            own.append(-1 - qint64(number));
            library.append(-1 - qint64(number));
        }
        for (const double number : {0.0, -1.5, 109.504321, std::numeric_limits<double>::infinity()}) {
            own.append(number);
            library.append(number);
        }
        for (const QString &text : texts()) {
            own.append(QStringView(text));
            library.append(QStringView(text));
            own.append(QByteArrayView(text.toUtf8()));
            library.append(text.toUtf8());
        }
        own.startArray(2);
        own.appendNull();
        own.appendUndefined();
        own.startMap(0);
        library.startArray(2);
        library.appendNull();
        library.appendUndefined();
        library.endArray();
        library.startMap(0);
        library.endMap();
        QCOMPARE(own.bytes().toByteArray().toHex(), bytes.toHex());
    }

    void whatIsWrittenIsRead()
    {
        std::vector<Value> values{Value(), Value(0.25), Value(Uuid::v7(1, 0, 7))};
        for (const quint64 number : numbers) {
            values.emplace_back(qint64(number));
            values.emplace_back(-1 - qint64(number));
        }
        for (const QString &text : texts())
            values.emplace_back(text);
        CborWriter out;
        for (const Value &value : values)
            out.append(value);
        CborReader in(out.bytes());
        for (const Value &value : values) {
            Value read;
            QVERIFY(in.value(read));
            QVERIFY(read == value);
        }
        QVERIFY(in.isAtEnd());
    }

    void whatIsNotThatIsRefused()
    {
        const auto value = [](CborReader &in) {
            Value some;
            (void)in.value(some);
        };
        for (const QByteArray &hex : {QByteArray(), "18"_ba, "1bffffffffffffffff"_ba, "3bffffffffffffffff"_ba,
                 "62e4"_ba, "62e4b8"_ba, "61ff"_ba, "7f6161ff"_ba, "5f4161ff"_ba, "4161"_ba, "f4"_ba, "f5"_ba,
                 "fa00000000"_ba, "fb0000"_ba, "c001"_ba, "1c"_ba, "7bffffffffffffffff61"_ba})
            QVERIFY2(isRefused(QByteArray::fromHex(hex), value), hex.constData());
        QVERIFY(isRefused("\x01", [](CborReader &in) { (void)in.enterArray(); }));
        QVERIFY(isRefused(QByteArray::fromHex("9bffffffffffffffff"), [](CborReader &in) { (void)in.enterArray(); }));
        QVERIFY(isRefused(QByteArray::fromHex("820101").first(2), [](CborReader &in) { (void)in.enterArray(); }));
        QVERIFY(isRefused(QByteArray::fromHex("9f01ff"), [](CborReader &in) { (void)in.enterArray(); }));
        QVERIFY(isRefused(QByteArray::fromHex("20"), [](CborReader &in) { (void)in.number(); }));
    }
};

QTEST_GUILESS_MAIN(CborTest)
#include "cbortest.moc"
