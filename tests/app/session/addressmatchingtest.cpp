// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/addressmatching.h"
#include "app/session/importrun.h"
#include "models/records/all.h"
#include "models/store/addresslist.h"
#include "models/store/storecheck.h"
#include "tests/models/geo/disturbances.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using records::Address;
using records::AddressMatch;
using records::Kind;
using records::Person;
using session::AddressMatching;
using session::ImportFile;
using session::ImportResult;
using session::ImportRun;
using session::StandardAddresses;

// Which standard address a person's text means: in one step with what writes the text, and never over a decision.
class AddressMatchingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::TestStore> m_store;

    [[nodiscard]] QString write(const QString &name, const QString &content) const
    {
        const QString path = m_store->folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    ImportResult import(const QStringList &paths, const session::ImportOptions &options = {})
    {
        std::vector<ImportFile> files;
        for (const QString &path : paths)
            files.push_back({path, 0, {}});
        return ImportRun(**m_store, QTimeZone("Asia/Shanghai")).run(files, options);
    }
    [[nodiscard]] QString list(const QStringList &texts) const
    {
        QString content = u"标准地址,社区,社区编码,经度,纬度\n"_s;
        for (const QString &text : texts)
            content += text + u",南塘社区,610502001002,109.5,34.5\n"_s;
        return write(u"addresses.csv"_s, content);
    }
    [[nodiscard]] QString ledger(const QStringList &texts) const
    {
        QString content = u"指令编号,下发时间,预警等级,受害人姓名,手机号,居住地址\n"_s;
        for (qsizetype i = 0; i < texts.size(); ++i)
            content += u"YJ%1,2026-10-20 09:00,高危,王%1,1380013800%1,%2\n"_s.arg(i).arg(texts[i]);
        return write(u"ledger.csv"_s, content);
    }
    Person person(int i) { return (*m_store)->readAll<Person>()[size_t(i)]; }
    // An address text changed as the window does it.
    void rewrite(Person before, const QString &text)
    {
        Person after = before;
        after.address = text;
        changes::ChangeSet set{{changes::updated(before, after)}};
        AddressMatching(**m_store).complete(set);
        m_store->put(set);
    }
    void settle(const Person &before, AddressMatch match, const records::Uuid &address = {})
    {
        Person after = before;
        after.addressMatch = match;
        after.addressId = {address};
        m_store->put({{changes::updated(before, after)}});
    }
    QString textOf(const Person &one)
    {
        const auto address = (*m_store)->read<Address>(one.addressId.id);
        return address ? address->text : QString();
    }
    QStringList stationFiles(const QString &folder)
    {
        QStringList files;
        for (const char *name : {"roster.csv", "addresses.csv", "instructions-a.xlsx", "instructions-b.csv",
                 "calls.csv", "visits.csv", "victims.xlsx"})
            files.append(folder + u'/' + QLatin1StringView(name));
        return files;
    }
    QHash<QString, records::Uuid> listed()
    {
        QHash<QString, records::Uuid> ids;
        for (const Address &address : (*m_store)->readAll<Address>())
            ids.insert(address.text, address.id);
        return ids;
    }
    static QString tower(int building) { return u"渭南市临渭区人民街道南塘社区%1号楼2单元501室"_s.arg(building); }

private Q_SLOTS:
    void init() { m_store = std::make_unique<tests::TestStore>(); }

    void stations_data()
    {
        QTest::addColumn<QString>("folder");
        for (int seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %d", seed) << QFINDTESTDATA(u"../../data/stations/seed-%1"_s.arg(seed));
        QTest::newRow("demo") << QFINDTESTDATA(u"../../../resources/demo"_s);
    }
    // The truth is in the ledgers: they name standard addresses letter by letter.
    void stations()
    {
        QFETCH(QString, folder);
        const ImportResult result = import(stationFiles(folder));
        QVERIFY(result.isDone());
        const auto ids = listed();
        int right = 0, all = 0;
        for (const Person &one : (*m_store)->readAll<Person>()) {
            QCOMPARE(one.addressMatchedText, one.address);
            all += one.address.isEmpty() ? 0 : 1;
            right += !one.address.isEmpty() && ids.contains(one.address) && one.addressId.id == ids[one.address]
                    && one.addressMatch == AddressMatch::Sure
                ? 1
                : 0;
        }
        qInfo("%d of %d right", right, all);
        QVERIFY(all > 80);
        QVERIFY(right * 100 >= all * 95);
        QVERIFY(store::check(**m_store).empty());
        // One step with the import, which a second one leaves alone.
        QCOMPARE(import(stationFiles(folder)).step, 0);
        QVERIFY((*m_store)->revert(result.step).problems.empty());
        QCOMPARE((*m_store)->counterSum("address"), 0);
        QVERIFY(store::check(**m_store).empty());
    }

    void otherWritings_data() { stations_data(); }
    // The same persons, their texts written in every way in which people write them.
    void otherWritings()
    {
        QFETCH(QString, folder);
        QVERIFY(import(stationFiles(folder)).isDone());
        const auto ids = listed();
        const StandardAddresses standard = StandardAddresses::of(**m_store);
        int right = 0, sure = 0, wronglySure = 0, all = 0;
        for (const Person &one : (*m_store)->readAll<Person>()) {
            const geo::StandardLine line = geo::standardLineOf(one.address);
            for (const geo::Disturbance &disturbance : geo::disturbances()) {
                if (line.community.isEmpty() || !disturbance.hasAnswer)
                    continue;
                Person other = one;
                other.address = disturbance.written(line, quint32(all));
                other = standard.matched(other);
                const bool isSure = other.addressMatch == AddressMatch::Sure;
                const auto candidates = standard.match(other.address).candidates;
                const bool isProposed = other.addressMatch == AddressMatch::Unsure && !candidates.empty()
                    && standard.at(candidates.front().address).id == ids[one.address];
                ++all;
                sure += isSure ? 1 : 0;
                wronglySure += isSure && other.addressId.id != ids[one.address] ? 1 : 0;
                right += (isSure && other.addressId.id == ids[one.address]) || isProposed ? 1 : 0;
            }
        }
        qInfo("%d lines: right %.2f %%, sure %.2f %%, wrongly sure %d", all, 100.0 * right / all, 100.0 * sure / all,
            wronglySure);
        QVERIFY(all > 1000);
        QVERIFY(right * 100 >= all * 95);
        QCOMPARE(wronglySure, 0);
    }

    void withoutAListNothingIsMatched()
    {
        QVERIFY(import({ledger({tower(1)})}).isDone());
        QCOMPARE(person(0).addressMatch, AddressMatch::Unset);
        QCOMPARE(session::matchAddresses(**m_store).step, 0);
        // Whoever was there before the list is matched by its import, in its step.
        const ImportResult result = import({list({tower(1)})});
        QCOMPARE(textOf(person(0)), tower(1));
        QVERIFY((*m_store)->revert(result.step).problems.empty());
        QCOMPARE(person(0).addressMatch, AddressMatch::Unset);
    }

    void whatIsNotSureWaits()
    {
        import({list({tower(1), tower(2)}), ledger({u"南塘社区1-2-501"_s, u"南塘社区501室"_s, u"西安市雁塔区1号"_s})});
        QCOMPARE(person(0).addressMatch, AddressMatch::Sure);
        QCOMPARE(textOf(person(0)), tower(1));
        QCOMPARE(person(1).addressMatch, AddressMatch::Unsure);
        QVERIFY(!person(1).addressId.isSet());
        QVERIFY(person(1).addressConfidence.value_or(0) >= 300 && person(1).addressConfidence.value_or(0) < 850);
        QCOMPARE(person(2).addressMatch, AddressMatch::None);
        QCOMPARE(store::AddressList::waiting(**m_store), 2);
        // The likeliest comes first.
        const store::AddressList waiting(**m_store);
        const auto rows = waiting.rows(waiting.rowIds({}));
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].address, u"南塘社区501室"_s);
        QCOMPARE(rows[1].match, AddressMatch::None);
        QCOMPARE(rows[0].open, 1);
    }

    void aDecisionStaysAsLongAsTheText()
    {
        const QString texts = ledger({u"南塘社区501室"_s, u"南塘社区5号"_s});
        import({list({tower(1), tower(2)}), texts});
        const records::Uuid first = listed()[tower(1)];
        settle(person(0), AddressMatch::ByHand, first);
        settle(person(1), AddressMatch::NotInList);
        // Neither the same ledger nor another list changes it, nor is a person updated by the match of the address.
        const ImportResult again = import({texts});
        QCOMPARE(again.step, 0);
        QCOMPARE(again.total().updated, 0);
        import({list({tower(1), tower(2), tower(3), u"渭南市临渭区人民街道南塘社区5号"_s})});
        QCOMPARE(person(0).addressMatch, AddressMatch::ByHand);
        QCOMPARE(person(0).addressId.id, first);
        QCOMPARE(person(1).addressMatch, AddressMatch::NotInList);
        // Another text does, whoever writes it.
        rewrite(person(0), u"南塘社区2-2-501"_s);
        QCOMPARE(person(0).addressMatch, AddressMatch::Sure);
        QCOMPARE(textOf(person(0)), tower(2));
        rewrite(person(1), QString());
        QCOMPARE(person(1).addressMatch, AddressMatch::Unset);
        QVERIFY(person(1).addressMatchedText.isEmpty());
        QVERIFY(store::check(**m_store).empty());
    }

    void aLedgerWithAnotherTextMatchesAgain()
    {
        import({list({tower(1), tower(2)}), ledger({tower(1)})});
        settle(person(0), AddressMatch::ByHand, listed()[tower(2)]);
        const ImportResult result = import({ledger({tower(2)})});
        QCOMPARE(result.total().updated, 1);
        QCOMPARE(person(0).addressMatch, AddressMatch::Sure);
        QCOMPARE(textOf(person(0)), tower(2));
        QVERIFY((*m_store)->revert(result.step).problems.empty());
        QCOMPARE(person(0).addressMatch, AddressMatch::ByHand);
        QCOMPARE(person(0).address, tower(1));
    }

    // Only what comes out otherwise is written.
    void aNewAddressMatchesThoseWhoMeanIt()
    {
        import({list({tower(1), tower(2)}), ledger({tower(1), tower(3)})});
        QCOMPARE(person(1).addressMatch, AddressMatch::Unsure);
        const Address address{.id = (*m_store)->newId(), .text = tower(3), .longitude = 109.5, .latitude = 34.5};
        const auto applied = session::changeAddresses(**m_store, {{changes::inserted(address)}}, {});
        QCOMPARE((*m_store)->sizeOf(applied.step), 2);
        QCOMPARE(person(1).addressId.id, address.id);
        // And back: nobody is left behind at an address that goes.
        QVERIFY((*m_store)->revert(applied.step).problems.empty());
        QCOMPARE(person(1).addressMatch, AddressMatch::Unsure);
        QCOMPARE(listed().size(), 2);
        QCOMPARE(session::matchAddresses(**m_store).step, 0);
        QVERIFY(store::check(**m_store).empty());
    }

    // What an older program, or another door, has written.
    void aTextThatNobodyMatchedIsFound()
    {
        import({list({tower(1)})});
        m_store->add(Person{.id = {}, .name = u"王"_s, .address = tower(1)});
        QCOMPARE(person(0).addressMatch, AddressMatch::Unset);
        const auto cancelled = session::matchAddresses(**m_store, [](double) { return false; });
        QCOMPARE(cancelled.problems.size(), size_t(1));
        QCOMPARE(person(0).addressMatch, AddressMatch::Unset);
        QVERIFY(session::matchAddresses(**m_store).step != 0);
        QCOMPARE(textOf(person(0)), tower(1));
        // Nobody is looked at again while text and list are the same.
        int asked = 0;
        const auto countAsked = [&](double) { return ++asked > 0; };
        QCOMPARE(session::matchAddresses(**m_store, countAsked).step, 0);
        QCOMPARE(asked, 0);
        // The step of another door can be taken back all the same.
        Person moved = person(0);
        moved.address = tower(2);
        const auto step = (*m_store)->apply({{changes::updated(person(0), moved)}}, store::Origin::Edit).step;
        QVERIFY(session::matchAddresses(**m_store).step != 0);
        QVERIFY((*m_store)->revert(step).problems.empty());
        QVERIFY(session::matchAddresses(**m_store).step != 0);
        QCOMPARE(person(0).addressMatch, AddressMatch::Sure);
    }

    void aCancelledImportLeavesNothing()
    {
        import({ledger({tower(1)})});
        std::stop_source stop;
        session::ImportOptions options;
        options.stop = stop.get_token();
        options.progress = [&](const session::ImportProgress &progress) {
            if (progress.file != u"addresses.csv")
                stop.request_stop();
        };
        const ImportResult result = import({list({tower(1)})}, options);
        QVERIFY(result.error && result.error->code == imports::ImportError::Code::Cancelled);
        QCOMPARE(person(0).addressMatch, AddressMatch::Unset);
        QVERIFY(listed().isEmpty());
        QVERIFY(import({list({tower(1)})}).isDone());
        QCOMPARE(person(0).addressMatch, AddressMatch::Sure);
    }

    void degreesDoNotChangeWhatATextMeans()
    {
        import({list({tower(1)})});
        const Address before = (*m_store)->readAll<Address>().front();
        Address after = before;
        after.longitude = 109.6;
        QCOMPARE(session::fingerprintOf({before}), session::fingerprintOf({after}));
        after.community = u"北塘社区"_s;
        QVERIFY(session::fingerprintOf({before}) != session::fingerprintOf({after}));
    }
};

QTEST_GUILESS_MAIN(AddressMatchingTest)
#include "addressmatchingtest.moc"
