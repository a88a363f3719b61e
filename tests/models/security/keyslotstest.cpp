// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/keyslots.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao::security;
using Code = KeySlotsFailure::Code;

class KeySlotsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    QString newPath() { return m_folder.filePath(QString::number(++m_count)); }

    static std::optional<Code> failureOf(const std::function<void()> &work)
    {
        try {
            work();
        } catch (const KeySlotsFailure &failure) {
            return failure.code();
        }
        return {};
    }

private Q_SLOTS:
    void thePassphraseOpensWhatItMade()
    {
        const QString path = newPath();
        const QByteArray key =
            createKeySlots(path, QStringLiteral("station"), QStringLiteral("正确的口令"), Cost::Quick);
        QCOMPARE(key.size(), 32);
        QCOMPARE(openKeySlots(path, QStringLiteral("正确的口令")), key);
        QCOMPARE(failureOf([&] { (void)openKeySlots(path, QStringLiteral("错误的口令")); }), Code::WrongPassphrase);
        QVERIFY(createKeySlots(newPath(), QStringLiteral("station"), QStringLiteral("正确的口令"), Cost::Quick) != key);
    }

    // The same letters typed as one code point or as two are one passphrase.
    void composedAndDecomposedLettersAreOne()
    {
        const QString path = newPath();
        const QByteArray key = createKeySlots(path, QStringLiteral("s"), QStringLiteral("caf\u00e9"), Cost::Quick);
        QCOMPARE(openKeySlots(path, QStringLiteral("cafe\u0301")), key);
    }

    void severalSlotsHoldOneKey()
    {
        const QString path = newPath();
        const QByteArray key = createKeySlots(path, QStringLiteral("a"), QStringLiteral("one"), Cost::Quick);
        setKeySlot(path, QStringLiteral("one"), QStringLiteral("b"), QStringLiteral("two"), Cost::Quick);
        QCOMPARE(openKeySlots(path, QStringLiteral("one")), key);
        QCOMPARE(openKeySlots(path, QStringLiteral("two")), key);
        setKeySlot(path, QStringLiteral("two"), QStringLiteral("a"), QStringLiteral("three"), Cost::Quick);
        QCOMPARE(failureOf([&] { (void)openKeySlots(path, QStringLiteral("one")); }), Code::WrongPassphrase);
        QCOMPARE(openKeySlots(path, QStringLiteral("three")), key);
        QCOMPARE(failureOf([&] {
            setKeySlot(path, QStringLiteral("one"), QStringLiteral("c"), QStringLiteral("x"), Cost::Quick);
        }),
            Code::WrongPassphrase);
    }

    void whatIsWrongIsSaid()
    {
        const QString path = newPath();
        QCOMPARE(failureOf([&] { (void)openKeySlots(path, QStringLiteral("x")); }), Code::NotFound);
        QCOMPARE(failureOf([&] { (void)createKeySlots(path, QStringLiteral("s"), QString(), Cost::Quick); }),
            Code::EmptyPassphrase);
        QVERIFY(!QFile::exists(keySlotsPath(path)));
        QFile file(keySlotsPath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not json");
        file.close();
        QCOMPARE(failureOf([&] { (void)openKeySlots(path, QStringLiteral("x")); }), Code::Unreadable);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": 2, "slots": [{}]})");
        file.close();
        QCOMPARE(failureOf([&] { (void)openKeySlots(path, QStringLiteral("x")); }), Code::NewerProgram);
        QCOMPARE(failureOf([&] {
            (void)createKeySlots(
                QStringLiteral("/nowhere/at/all"), QStringLiteral("s"), QStringLiteral("x"), Cost::Quick);
        }),
            Code::NotWritten);
    }

    // A hostile file may not make us take all memory or time.
    void absurdCostsAreRefused()
    {
        const QString path = newPath();
        (void)createKeySlots(path, QStringLiteral("s"), QStringLiteral("x"), Cost::Quick);
        QFile file(keySlotsPath(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        file.close();
        json.replace("\"memory\": 8192", "\"memory\": 99999999999999");
        QVERIFY(json.contains("99999999999999"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        QCOMPARE(failureOf([&] { (void)openKeySlots(path, QStringLiteral("x")); }), Code::WrongPassphrase);
    }

    void destroyedSlotsOpenForNobodyAndSayWhy()
    {
        for (const auto &[why, code] :
            {std::pair{Ending::Revoked, Code::Revoked}, {Ending::LeaseOver, Code::LeaseOver}}) {
            const QString path = newPath();
            (void)createKeySlots(path, QStringLiteral("a"), QStringLiteral("one"), Cost::Quick);
            setKeySlot(path, QStringLiteral("one"), QStringLiteral("b"), QStringLiteral("two"), Cost::Quick);
            QFile file(keySlotsPath(path));
            QVERIFY(file.open(QIODevice::ReadOnly));  // the bytes as they lie on the disk, whatever name they have
            const QByteArray before = file.readAll();
            destroyKeySlots(path, why);
            destroyKeySlots(path, why);
            for (const char *passphrase : {"one", "two", ""})
                QCOMPARE(failureOf([&] { (void)openKeySlots(path, QString::fromLatin1(passphrase)); }), code);
            QCOMPARE(
                failureOf([&] { setKeySlot(path, QStringLiteral("one"), QStringLiteral("a"), QStringLiteral("x")); }),
                code);
            QVERIFY(file.seek(0));
            const QByteArray after = file.readAll();
            QCOMPARE(after.size(), before.size());
            QVERIFY(!after.contains("sealed") && !after.contains("salt"));
        }
    }
};

QTEST_GUILESS_MAIN(KeySlotsTest)
#include "keyslotstest.moc"
