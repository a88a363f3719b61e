// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/catalogue.h"
#include "models/records/all.h"
#include "tests/support/samples.h"

#include <QSet>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;

class CatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindStandsAfterThoseItRefersTo()
    {
        QSet<int> seen;
        for (const Kind kind : allKinds()) {
            for (const FieldInfo &field : fieldsOf(kind))
                QVERIFY2(field.type != FieldType::Reference || field.reference == kind
                        || seen.contains(int(field.reference)),
                    field.key);
            seen.insert(int(kind));
        }
        QCOMPARE(seen.size(), 13);
    }

    // A column named like one of the store's own would be lost in it.
    void noFieldIsNamedLikeAColumnOfTheStore()
    {
        const QStringList own{QStringLiteral("row"), QStringLiteral("id"), QStringLiteral("version"),
            QStringLiteral("device"), QStringLiteral("versions"), QStringLiteral("extra")};
        for (const Kind kind : allKinds()) {
            QSet<QString> keys;
            for (const FieldInfo &field : fieldsOf(kind)) {
                QVERIFY2(!own.contains(QString::fromLatin1(field.key)), field.key);
                QVERIFY2(!keys.contains(QString::fromLatin1(field.key)), field.key);
                keys.insert(QString::fromLatin1(field.key));
            }
        }
    }

    void whatNamesAPersonIsMarked()
    {
        for (const char *key : {"name", "identity", "phone", "other_phones", "address", "relatives"})
            QVERIFY2(fieldNamed(Kind::Person, QLatin1StringView(key))->sensitivity != Sensitivity::Open, key);
        QCOMPARE(fieldNamed(Kind::Instruction, QLatin1StringView("card"))->sensitivity, Sensitivity::Account);
        QCOMPARE(fieldNamed(Kind::Person, QLatin1StringView("no such field")), nullptr);
    }

    void aFieldIsSetAndReadByItsNumber()
    {
        const Call call = tests::sample<Call>({}, 3);
        Call copy;
        for (const FieldInfo &field : fieldsOf(Kind::Call))
            QVERIFY(setField(copy, field.number, fieldValue(call, field.number)));
        QVERIFY(copy == call);
        QVERIFY(!setField(copy, 99, Value(qint64(1))));
        QVERIFY(isAbsent(fieldValue(call, 99)));
        QCOMPARE(numberOf(&Call::result), 7);
        QCOMPARE(numberOf(&Call::number), 2);
    }

    void absentIsNotEmpty()
    {
        QVERIFY(isAbsent(ValueOf<QString>::from(QString())));
        QVERIFY(isAbsent(ValueOf<Fen>::from(Fen{})));
        QVERIFY(!isAbsent(ValueOf<Fen>::from(Fen{0})));
        QVERIFY(isAbsent(ValueOf<Level>::from(Level::Unset)));
        QVERIFY(!isAbsent(ValueOf<std::optional<qint64>>::from(0)));
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "cataloguetest.moc"
