// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressdoubt.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::geo;

class AddressDoubtTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLineHasItsReason_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<AddressDoubt>("doubt");
        QTest::newRow("as listed") << u"渭南市临渭区人民街道南塘社区1号楼2单元501室"_s << AddressDoubt::None;
        QTest::newRow("parts left out") << u"南塘1-2-501"_s << AddressDoubt::None;
        QTest::newRow("elsewhere") << u"西安市雁塔区锦绣花园9号"_s << AddressDoubt::NothingAlike;
        QTest::newRow("the community alone") << u"南塘社区"_s << AddressDoubt::OnlyPlace;
        QTest::newRow("no such house") << u"南塘社区88号楼1单元101室"_s << AddressDoubt::OnlyPlace;
        QTest::newRow("no such room") << u"南塘社区1号楼2单元999室"_s << AddressDoubt::OnlyHouse;
        QTest::newRow("no room said") << u"南塘社区1号楼"_s << AddressDoubt::OnlyHouse;
        QTest::newRow("which unit?") << u"南塘社区1号楼501室"_s << AddressDoubt::SeveralAlike;
        QTest::newRow("mistyped") << u"南糖社区1号楼2单元501室"_s << AddressDoubt::WrittenOtherwise;
        QTest::newRow("words of its own") << u"南塘社区老王超市1号楼2单元501室"_s << AddressDoubt::WrittenOtherwise;
    }
    void everyLineHasItsReason()
    {
        QFETCH(QString, line);
        QFETCH(AddressDoubt, doubt);
        std::vector<records::Address> list;
        for (const QString &community : {u"南塘社区"_s, u"北塘社区"_s}) {
            for (const QString &door : {u"1号楼1单元501室"_s, u"1号楼2单元501室"_s, u"2号楼2单元501室"_s}) {
                records::Address address;
                address.text = u"渭南市临渭区人民街道"_s + community + door;
                address.community = community;
                list.push_back(address);
            }
        }
        const AddressMatch match = AddressIndex(list).match(line);
        QCOMPARE(doubtOf(match), doubt);
        QCOMPARE(doubt == AddressDoubt::None, match.verdict() == AddressVerdict::Sure);
        QCOMPARE(textOf(doubt).isEmpty(), doubt == AddressDoubt::None);
    }
};

QTEST_GUILESS_MAIN(AddressDoubtTest)
#include "addressdoubttest.moc"
