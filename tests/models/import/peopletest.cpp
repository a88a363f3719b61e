// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::imports;
using namespace qianshao::records;

// One person is one identity number; where that is unreadable, name and phone together.
class PeopleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void samePerson_data();
    void samePerson();
    void newestTextsWin();
    void oldPhoneStays();
    void numberNeverReplaced();
    void anotherNameIsAnotherPerson();
    void phones_data();
    void phones();
    void addressThatSaysNothing();
    void staffRoles();

private:
    static QString header() { return u"编号,下发时间,姓名,身份证号,手机号,住址\n"_s; }
};

namespace {

// Right numbers.
const QString a = u"11010519491231002X"_s;
const QString b = u"440524188001010014"_s;
const QString damaged = u"6.10502E+16"_s;

// "2026-10-20 09:00" for day 20: rows are issued in the order of their days.
QString line(const QString &number, int day, const QString &name, const QString &identity, const QString &phone,
    const QString &address = {})
{
    return u"%1,2026-10-%2 09:00,%3,%4,%5,%6\n"_s.arg(number).arg(day).arg(name, identity, phone, address);
}

}  // namespace

void PeopleTest::samePerson_data()
{
    QTest::addColumn<QStringList>("rows");  // identity and phone of each, same name
    QTest::addColumn<QString>("persons");   // of each row its person, in order of appearance
    using Rows = QStringList;
    const QString p = u",13800138000"_s;
    const QString q = u",13800138001"_s;
    QTest::newRow("same number, other phones") << Rows{a + p, a + q} << u"AA"_s;
    QTest::newRow("other numbers, same phone") << Rows{a + p, b + p} << u"AB"_s;
    QTest::newRow("damaged after good") << Rows{a + p, damaged + p} << u"AA"_s;
    QTest::newRow("good after damaged") << Rows{damaged + p, a + p} << u"AA"_s;
    QTest::newRow("two damaged") << Rows{damaged + p, damaged + p} << u"AA"_s;
    QTest::newRow("damaged, other phone") << Rows{a + p, damaged + q} << u"AB"_s;
    QTest::newRow("damaged, good, damaged") << Rows{damaged + p, a + p, damaged + p} << u"AAA"_s;
    QTest::newRow("no number at all") << Rows{a + p, p} << u"AA"_s;
    QTest::newRow("first takes the nameless one, second is another") << Rows{damaged + p, a + p, b + p} << u"AAB"_s;
    QTest::newRow("which of two cannot be told") << Rows{a + p, b + p, damaged + p, damaged + p} << u"ABCC"_s;
    QTest::newRow("phone missing") << Rows{damaged + u","_s, damaged + u","_s} << u"AB"_s;
}

void PeopleTest::samePerson()
{
    QFETCH(QStringList, rows);
    QFETCH(QString, persons);
    // In one chunk, and each row in a file of its own: what waits in a chunk counts as what is there.
    for (const bool isOneFile : {true, false}) {
        Importing importing;
        QString text = header();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString row = line(u"YJ%1"_s.arg(i), 10 + int(i), u"王伟"_s, rows[i].section(u',', 0, 0),
                rows[i].section(u',', 1), u"一号楼"_s);
            if (!isOneFile)
                QCOMPARE(importing.takeText(header() + row).accepted, 1);
            text += row;
        }
        if (isOneFile)
            QCOMPARE(importing.takeText(text).accepted, rows.size());
        QString found;
        QHash<Uuid, QChar> names;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Uuid person = importing.known.instruction(u"YJ%1"_s.arg(i))->person.id;
            if (!names.contains(person))
                names.insert(person, QChar(u'A' + int(names.size())));
            found += names[person];
        }
        QCOMPARE(found, persons);
        QCOMPARE(importing.takeText(text).repeated, rows.size());
    }
}

void PeopleTest::newestTextsWin()
{
    const QString older = line(u"YJ1"_s, 20, u"王伟"_s, a, u"13800138000"_s, u"旧址"_s);
    const QString newer = line(u"YJ2"_s, 21, u"王伟"_s, a, u"13800138000"_s, u"新址"_s);
    for (const QString &text : {older + newer, newer + older}) {
        Importing importing;
        QCOMPARE(importing.takeText(header() + text).accepted, 2);
        QCOMPARE(importing.known.all<Person>().size(), 1u);
        QCOMPARE(importing.known.all<Person>()[0].address, u"新址"_s);
        QCOMPARE(importing.takeText(header() + text).repeated, 2);
        QCOMPARE(importing.known.all<Person>()[0].address, u"新址"_s);
        // The newest row corrected counts as an update, the older one says nothing new.
        const QString corrected = line(u"YJ2"_s, 21, u"王伟"_s, a, u"13800138000"_s, u"新址二"_s);
        QCOMPARE(importing.takeText(header() + older + corrected).updated, 1);
        QCOMPARE(importing.known.all<Person>()[0].address, u"新址二"_s);
    }
}

void PeopleTest::oldPhoneStays()
{
    Importing importing;
    const QString text = header() + line(u"YJ1"_s, 20, u"王伟"_s, a, u"13800138000"_s)
        + line(u"YJ2"_s, 21, u"王伟"_s, a, u"13800138001、13800138002"_s);
    importing.takeText(text);
    QCOMPARE(importing.known.all<Person>()[0].phone, u"13800138001"_s);
    QCOMPARE(importing.known.all<Person>()[0].otherPhones, u"13800138000、13800138002"_s);
    QCOMPARE(importing.takeText(text).repeated, 2);
}

void PeopleTest::numberNeverReplaced()
{
    Importing importing;
    importing.takeText(header() + line(u"YJ1"_s, 20, u"王伟"_s, a, u"13800138000"_s));
    // The instruction is another person's, it turns out: it moves, the first person keeps their number.
    QCOMPARE(importing.takeText(header() + line(u"YJ1"_s, 20, u"王伟"_s, b, u"13800138000"_s)).updated, 1);
    QCOMPARE(importing.known.personWith(a)->name, u"王伟"_s);
    QCOMPARE(importing.known.instruction(u"YJ1"_s)->person.id, importing.known.personWith(b)->id);
    // Damaged later on, it stays what it is.
    QCOMPARE(importing.takeText(header() + line(u"YJ1"_s, 20, u"王伟"_s, damaged, u"13800138000"_s)).repeated, 1);
    QVERIFY(importing.known.instruction(u"YJ1"_s)->identitySent.isEmpty());
}

// To rename the person of a corrected instruction would rename them in all their other instructions.
void PeopleTest::anotherNameIsAnotherPerson()
{
    Importing importing;
    importing.takeText(header() + line(u"YJ1"_s, 20, u"王伟"_s, {}, u"13800138000"_s)
        + line(u"YJ2"_s, 21, u"王伟"_s, {}, u"13800138000"_s) + line(u"YJ3"_s, 22, u"赵丽"_s, a, u"13800138003"_s));
    QCOMPARE(importing
                 .takeText(header() + line(u"YJ2"_s, 21, u"李娜"_s, {}, u"13900139000"_s)
                     + line(u"YJ3"_s, 22, u"周敏"_s, damaged, u"13900139003"_s))
                 .updated,
        2);
    const auto nameOf = [&](const QString &number) {
        return importing.known.person(importing.known.instruction(number)->person.id)->name;
    };
    QCOMPARE(nameOf(u"YJ1"_s), u"王伟"_s);
    QCOMPARE(nameOf(u"YJ2"_s), u"李娜"_s);
    QCOMPARE(nameOf(u"YJ3"_s), u"周敏"_s);
    QCOMPARE(importing.known.personWith(a)->name, u"赵丽"_s);
    QCOMPARE(importing.known.instruction(u"YJ3"_s)->identitySent, damaged);
}

void PeopleTest::phones_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("numbers");  // the first and the others
    QTest::addColumn<QString>("remark");
    QTest::addColumn<bool>("isMarked");
    const auto add = [](const QString &cell, const QString &numbers, const QString &remark, bool isMarked) {
        QTest::newRow(qPrintable(cell)) << cell << numbers << remark << isMarked;
    };
    add(u"13800138000"_s, u"13800138000"_s, {}, false);
    add(u"13800138000.0"_s, u"13800138000"_s, {}, false);
    add(u"13800138000 13900139000"_s, u"13800138000、13900139000"_s, {}, false);
    add(u"13800138000（母亲）"_s, u"13800138000"_s, u"手机号: 13800138000（母亲）"_s, true);
    add(u"5551234"_s, u"5551234"_s, {}, true);
    add(u"1.38E+10"_s, {}, u"手机号: 1.38E+10"_s, true);
    add(u"00000000000"_s, {}, u"手机号: 00000000000"_s, true);
    add(u"无"_s, {}, u"手机号: 无"_s, false);
}

void PeopleTest::phones()
{
    QFETCH(QString, cell);
    QFETCH(QString, numbers);
    QFETCH(QString, remark);
    QFETCH(bool, isMarked);
    Importing importing;
    QCOMPARE(importing.takeText(header() + line(u"YJ1"_s, 20, u"王伟"_s, a, cell, u"一号楼"_s)).accepted, 1);
    const Person person = importing.known.all<Person>()[0];
    QCOMPARE(person.phone + (person.otherPhones.isEmpty() ? QString() : u"、"_s + person.otherPhones), numbers);
    const Instruction instruction = importing.known.all<Instruction>()[0];
    QCOMPARE(instruction.remark, remark);
    QCOMPARE((*instruction.marks & markOf(RowProblem::UnknownWord)) != 0, isMarked);
    // A cell without a number is no way to reach anybody.
    const ImportCounts counts = importing.takeText(header() + line(u"YJ2"_s, 20, u"李娜"_s, {}, cell, u"不详"_s));
    QCOMPARE(counts.held, numbers.isEmpty() ? 1 : 0);
}

void PeopleTest::addressThatSaysNothing()
{
    Importing importing;
    QCOMPARE(importing.takeText(header() + line(u"YJ1"_s, 20, u"王伟"_s, a, {}, u"无"_s)).held, 1);
    importing.takeText(header() + line(u"YJ2"_s, 20, u"王伟"_s, a, u"13800138000"_s, u"不详"_s));
    QCOMPARE(importing.known.all<Person>()[0].address, QString());
    QCOMPARE(importing.known.all<Instruction>()[0].remark, u"住址: 不详"_s);
}

void PeopleTest::staffRoles()
{
    Importing importing;
    importing.takeText(
        u"编号,姓名,角色\n3,王伟,网格员\n2,王伟,辅警\n5,王伟,社区民警\n4,王伟,社区民警\n1,王伟,所长\n"_s);
    StaffNames names(importing.known);
    const auto codeOf = [&](const Uuid &id) {
        for (const Staff &staff : importing.known.all<Staff>()) {
            if (staff.id == id)
                return staff.code;
        }
        return QString();
    };
    const Uuid officer = names.find(u"王伟"_s, Role::Officer);
    QCOMPARE(codeOf(officer), u"4"_s);
    QCOMPARE(codeOf(names.find(u"王伟"_s, Role::Officer, officer)), u"5"_s);
    QCOMPARE(codeOf(names.find(u"王伟"_s, Role::Auxiliary)), u"2"_s);
    QCOMPARE(codeOf(names.find(u"王伟"_s, Role::Chief)), u"1"_s);
    QVERIFY(names.find(u"李伟"_s, Role::Officer).isNull());
    QVERIFY(names.find(QString(), Role::Officer).isNull());
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "peopletest.moc"
