// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/addresslistmodel.h"
#include "models/records/all.h"
#include "tests/support/teststore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using itemmodels::AddressListModel;

class AddressListModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::TestStore> m_store;

    Person person(const QString &address, AddressMatch match, qint64 confidence)
    {
        return m_store->add(Person{.id = {},
            .name = u"王秀兰"_s,
            .address = address,
            .addressMatch = match,
            .addressConfidence = confidence,
            .addressMatchedText = address});
    }
    std::unique_ptr<AddressListModel> list()
    {
        auto model = std::make_unique<AddressListModel>(
            **m_store, [] { return Instant{1'795'136'400'000}; }, QTimeZone("Asia/Shanghai"),
            [](const QString &text) {
                return AddressListModel::Answer{u"渭南市临渭区人民街道"_s + text, u"有几处都像"_s};
            });
        new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, model.get());
        return model;
    }
    static QStringList addresses(const AddressListModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, AddressListModel::Address).data().toString());
        return texts;
    }

private Q_SLOTS:
    void init() { m_store = std::make_unique<tests::TestStore>(); }

    void onlyThoseWhoWaitTheLikeliestFirst()
    {
        person(u"a"_s, AddressMatch::None, 0);
        person(u"b"_s, AddressMatch::Unsure, 400);
        person(u"c"_s, AddressMatch::Sure, 1000);
        person(u"d"_s, AddressMatch::ByHand, 500);
        person(u"e"_s, AddressMatch::NotInList, 500);
        person(u"f"_s, AddressMatch::Unsure, 600);
        const auto model = list();
        model->refresh();
        QCOMPARE(addresses(*model), (QStringList{u"f"_s, u"b"_s, u"a"_s}));
        QCOMPARE(model->expectedCount(), 3);
    }

    void aRowShowsThePersonAndWhatIsProposed()
    {
        const Person one = person(u"南塘社区3号楼501室"_s, AddressMatch::Unsure, 500);
        const auto model = list();
        model->refresh();
        const auto text = [&](int column) { return model->index(0, column).data().toString(); };
        QCOMPARE(text(AddressListModel::Name), u"王秀兰"_s);
        // Proposals are told from the community on, as every address.
        QCOMPARE(text(AddressListModel::Proposal), u"南塘社区3号楼501室"_s);
        QCOMPARE(text(AddressListModel::Why), u"有几处都像"_s);
        QCOMPARE(text(AddressListModel::Open), QString());
        (void)m_store->add(
            Instruction{.number = u"YJ1"_s, .level = Level::High, .person = {one.id}, .issuedAt = m_store->now()});
        QCOMPARE(text(AddressListModel::Open), u"1"_s);
    }

    void whoIsSettledStaysUntilTheListIsReadAgain()
    {
        person(u"a"_s, AddressMatch::Unsure, 600);
        const Person before = person(u"b"_s, AddressMatch::Unsure, 400);
        const auto model = list();
        model->refresh();
        Person after = before;
        after.addressMatch = AddressMatch::NotInList;
        m_store->put({{changes::updated(before, after)}});
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(model->isStale(1));
        model->takeNew();
        QCOMPARE(addresses(*model), QStringList{u"a"_s});
    }
};

QTEST_GUILESS_MAIN(AddressListModelTest)
#include "addresslistmodeltest.moc"
