// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/manyrecords.h"

#include "models/store/calllist.h"
#include "models/store/instructionlist.h"
#include "models/store/searchtokenizer.h"
#include "models/store/victimlist.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;

class SearchTest : public QObject {
    Q_OBJECT

    // What LIKE finds over the same columns, newest first.
    static std::vector<qint64> liked(store::Store &store, const QString &text)
    {
        QString pattern = text;
        for (const QChar special : {u'\\', u'%', u'_'})
            pattern.replace(special, QString(u'\\') + special);
        store::Query query = store.connection().query(
            "SELECT i.row FROM instruction i LEFT JOIN person p ON p.row = i.person WHERE coalesce(i.number, '') LIKE "
            "?1 ESCAPE '\\' "
            "OR p.name LIKE ?1 ESCAPE '\\' OR p.identity LIKE ?1 ESCAPE '\\' OR p.phone LIKE ?1 ESCAPE '\\' "
            "OR p.other_phones LIKE ?1 ESCAPE '\\' OR p.address LIKE ?1 ESCAPE '\\' OR i.card LIKE ?1 ESCAPE '\\' "
            "OR i.suspect_number LIKE ?1 ESCAPE '\\' OR i.suspect_account LIKE ?1 ESCAPE '\\' OR i.suspect_site LIKE "
            "?1 ESCAPE '\\' "
            "ORDER BY i.row DESC");
        query.bind(0, u'%' + pattern + u'%');
        std::vector<qint64> rows;
        while (query.next())
            rows.push_back(query.integer(0));
        return rows;
    }
    static std::vector<qint64> found(store::Store &store, const QString &text)
    {
        return store::InstructionList(store).rowIds({.search = text});
    }

private Q_SLOTS:
    void everyHitThatLikeFindsAndNoOther()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 1500);
        store::InstructionList list(*store);
        const auto lines = list.rows(list.rowIds({}));
        int hits = 0;
        for (int i = 0; i < 600; ++i) {
            const auto &line = lines[size_t(many.one(int(lines.size())))];
            const auto it = store->read<Instruction>(line.id);
            const QString fields[] = {line.name, line.identity, line.phone, line.address, line.number, it->suspectSite};
            const QString &field = fields[many.one(6)];
            const int length = 1 + many.one(8);
            const QString query = field.mid(many.one(std::max(1, int(field.size()))), length).trimmed();
            // Half a character that needs two units is nothing that a person can type.
            if (query.isEmpty() || query.front().isLowSurrogate() || query.back().isHighSurrogate())
                continue;
            const auto rows = found(*store, query);
            const auto baseline = liked(*store, query);
            QVERIFY2(rows == baseline,
                qPrintable(QStringLiteral("%1: %2 against %3").arg(query).arg(rows.size()).arg(baseline.size())));
            QVERIFY(!rows.empty());
            hits += int(rows.size());
        }
        QVERIFY(hits > 10000);
    }

    void whatIsTypedIsNeverSyntax_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"\"", "'", "''", "\"\"", "*", "张*", "AND", "张 AND", "NOT 张", "OR", "NEAR(", "(",
                 ")", "text:张", "^张", "张 -伟", "%", "_", "\\", ";", "--", "王%", "app%_", "App%_\"' ①", "😀",
                 "①😀-1", "-2026-", "2026-0", "𠮷", "-", "1-", "社区3-"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsTypedIsNeverSyntax()
    {
        QFETCH(QString, text);
        tests::TestStore store;
        tests::ManyRecords many(store, 300);
        QCOMPARE(found(*store, text), liked(*store, text));
    }

    void fullWidthAndCaseDoNotMatter()
    {
        tests::TestStore store;
        const auto person = store.add(Person{.id = {},
            .name = QStringLiteral("李明"),
            .identity = QStringLiteral("61050219800101123X"),
            .phone = QStringLiteral("18600002034")});
        const auto it = store.add(Instruction{
            .id = {}, .number = QStringLiteral("yj１２３"), .person = {person.id}, .issuedAt = store.now()});
        const std::vector rows{store->rowOf(Kind::Instruction, it.id)};
        for (const QString &text :
            {QStringLiteral("１８６００００"), QStringLiteral("2034"), QStringLiteral("２０３４"),
                QStringLiteral("YJ123"), QStringLiteral("ｙＪ１２"), QStringLiteral("123x"), QStringLiteral("  李明　"),
                QStringLiteral("李"), QStringLiteral("明"), QStringLiteral("0")})
            QVERIFY2(found(*store, text) == rows, qPrintable(text));
        for (const QString &text :
            {QStringLiteral("2035"), QStringLiteral("明李"), QStringLiteral("李明1"), QStringLiteral("18600002034 6")})
            QVERIFY2(found(*store, text).empty(), qPrintable(text));
    }

    void blanksAreNoSearch()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 20);
        QCOMPARE(found(*store, QStringLiteral(" 　 ")).size(), 20u);
        QCOMPARE(store::InstructionList(*store).count({.search = QStringLiteral(" ")}), 20);
    }

    void otherFiltersHoldBesideASearch()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 800);
        store::InstructionList list(*store);
        for (const QString &text : {QStringLiteral("南塘"), QStringLiteral("王"), QStringLiteral("2026"),
                 QStringLiteral("社区3-"), QStringLiteral("-")}) {
            for (int i = 0; i < 12; ++i) {
                InstructionFilter filter{.view = InstructionFilter::View(i % 5),
                    .order = InstructionFilter::Order(i % 2),
                    .level = Level(i % 5),
                    .now = store.now()};
                if (i % 3 == 0)
                    filter.assignee = {many.staff[0].id};
                auto expected = liked(*store, text);
                std::erase_if(expected, [&](qint64 row) { return !list.matches(filter, row); });
                filter.search = text;
                QCOMPARE(list.rowIds(filter), expected);
                QCOMPARE(list.count(filter), qint64(expected.size()));
            }
        }
    }

    void pagesOfASearchMakeTheWhole()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 3000);
        store::InstructionList list(*store);
        for (const QString &text : {QStringLiteral("王"), QStringLiteral("南塘"), QStringLiteral("61"),
                 QStringLiteral("0299"), QStringLiteral("-")}) {
            const InstructionFilter filter{.search = text};
            const auto all = list.rows(list.rowIds(filter));
            std::vector<rules::InstructionRow> joined;
            store::ListPosition after;
            for (auto page = list.page(filter, after, 30); !page.empty(); page = list.page(filter, after, 30))
                joined.insert(joined.end(), page.begin(), page.end());
            QVERIFY2(joined == all, qPrintable(text));
        }
    }

    void aChangedOrRemovedRecordIsFoundByItsNewWordsOnly()
    {
        tests::TestStore store;
        const auto person = store.add(Person{.id = {}, .name = QStringLiteral("王秀兰")});
        const auto it = store.add(
            Instruction{.id = {}, .number = QStringLiteral("1"), .person = {person.id}, .issuedAt = store.now()});
        Person renamed = person;
        renamed.name = QStringLiteral("王秀英");
        store.put({{changes::updated(person, renamed)}});
        QCOMPARE(found(*store, QStringLiteral("秀兰")).size(), 0u);
        QCOMPARE(found(*store, QStringLiteral("秀英")).size(), 1u);
        store.put({{changes::removed(it)}});
        QCOMPARE(found(*store, QStringLiteral("秀英")).size(), 0u);
        QCOMPARE(found(*store, QStringLiteral("王")).size(), 0u);
    }

    void callsAreFoundByTheirInstruction()
    {
        tests::TestStore store;
        tests::ManyRecords many(store, 60);
        changes::ChangeSet set;
        for (const Instruction &it : many.instructions) {
            for (int i = many.one(4); i > 0; --i)
                set.changes.push_back(changes::inserted(Call{.id = store->newId(),
                    .instruction = {it.id},
                    .startedAt = it.issuedAt.plusMinutes(i),
                    .result = CallResult(1 + many.one(5))}));
        }
        store.put(set);
        store::CallList calls(*store);
        const CallFilter filter{.result = CallResult::Busy, .search = QStringLiteral("南塘")};
        std::vector<rules::CallRow> expected = calls.rows(calls.rowIds({}));
        const auto hits = liked(*store, filter.search);
        const auto instruction = [&](const rules::CallRow &row) {
            return store->rowOf(Kind::Instruction, row.instruction);
        };
        std::erase_if(expected, [&](const auto &row) {
            return row.result != filter.result || std::ranges::count(hits, instruction(row)) == 0;
        });
        std::ranges::sort(expected, std::greater(),
            [&](const auto &row) { return std::tuple(instruction(row), row.startedAt, row.row); });
        const auto rows = calls.rows(calls.rowIds(filter));
        QVERIFY(rows.size() > 3);
        QVERIFY(rows == expected);
        QVERIFY(calls.matches(filter, rows.front().row));
        QVERIFY(calls.precedes(filter, rows[0].row, rows[1].row));
    }

    void victimsAreSearchedToo()
    {
        tests::TestStore store;
        const auto person =
            store.add(Person{.id = {}, .name = QStringLiteral("赵敏"), .phone = QStringLiteral("13911112222")});
        const auto victim =
            store.add(Victim{.id = {}, .person = {person.id}, .caseNumber = QStringLiteral("A6105022026")});
        store::VictimList list(*store);
        for (const QString &text :
            {QStringLiteral("赵敏"), QStringLiteral("敏"), QStringLiteral("2222"), QStringLiteral("a6105")})
            QCOMPARE(list.rowIds({.search = text}), std::vector{store->rowOf(Kind::Victim, victim.id)});
        QVERIFY(list.rowIds({.search = QStringLiteral("赵明")}).empty());
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
