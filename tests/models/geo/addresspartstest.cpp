// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressparts.h"
#include "models/geo/addressnumbers.h"
#include "models/geo/addresstext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::geo;

namespace {

// "number=12 room=501": what is there, in the order of the struct.
QString textOf(const AddressParts &parts)
{
    QStringList texts;
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            texts += QLatin1StringView(name) + u'=' + value;
    };
    add("province", parts.province);
    add("city", parts.city);
    add("district", parts.district);
    add("street", parts.street);
    add("community", parts.community);
    add("road", parts.road);
    add("compound", parts.compound);
    add("group", parts.group);
    add("number", parts.number);
    add("building", parts.building);
    add("unit", parts.unit);
    add("floor", parts.floor);
    add("room", parts.room);
    return texts.join(u' ');
}

}  // namespace

class AddressPartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneWayOfWriting_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("plain");
        const auto add = [](const QString &line, const QString &plain) {
            QTest::newRow(qPrintable(line.simplified())) << line << plain;
        };
        add(u"３号楼２单元５０１室"_s, u"3号楼2单元501室"_s);
        add(u"三号楼二单元五零一室"_s, u"3号楼2单元501室"_s);
        add(u"十号楼二十一层一百零二室"_s, u"10号楼21层102室"_s);
        add(u"第三十号楼五〇一"_s, u"第30号楼501"_s);
        add(u"百货大楼五里铺社区"_s, u"百货大楼5里铺社区"_s);
        add(u"人民街道，南塘社区　3 号楼 2 单元、501 室。"_s, u"人民街道南塘社区3号楼2单元501室"_s);
        add(u"3-2-501"_s, u"3-2-501"_s);
        add(u"3—2—501"_s, u"3-2-501"_s);
        add(u"3 2 501"_s, u"3-2-501"_s);
        add(u"3.2,501"_s, u"3-2-501"_s);
        add(u"3/2/501"_s, u"3-2-501"_s);
        add(u"3一2一501"_s, u"3-2-501"_s);
        add(u"3_2_501"_s, u"3-2-501"_s);
        add(u"东四1号楼"_s, u"东4_1号楼"_s);
        add(u"a座-3-501"_s, u"A座3-501"_s);
        add(u"3＃-2-501"_s, u"3#2-501"_s);
        add(u"南塘社区(暂住)3号楼（原二号楼）"_s, u"南塘社区3号楼|原2号楼"_s);
        add(u"南塘社区(3号楼"_s, u"南塘社区3号楼"_s);
        add(u"现住址：南塘社区"_s, u"南塘社区"_s);
        add(u"家住在南塘社区"_s, u"南塘社区"_s);
        add(u" \t"_s, u""_s);
    }
    void oneWayOfWriting()
    {
        QFETCH(QString, line);
        QFETCH(QString, plain);
        QCOMPARE(plainAddress(line), plain);
    }

    void isTakenApart_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("parts");
        const auto add = [](const QString &line, const QString &parts) {
            QTest::newRow(qPrintable(line)) << line << parts;
        };
        add(u"陕西省渭南市临渭区人民街道南塘社区3号楼2单元501室"_s,
            u"province=陕西省 city=渭南市 district=临渭区 street=人民街道 community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"陕西渭南市临渭区人民街道办事处南塘社区居委会3号楼"_s,
            u"province=陕西 city=渭南市 district=临渭区 street=人民街道办事处 community=南塘社区居委会 building=3"_s);
        add(u"人民街道南塘3栋2单元501"_s, u"street=人民街道 community=南塘 building=3 unit=2 room=501"_s);
        add(u"渭南市蒲城县故市镇西关村3组12号"_s,
            u"city=渭南市 district=蒲城县 street=故市镇 community=西关村 group=3 number=12"_s);
        add(u"下邽镇李十三村二组8号"_s, u"street=下邽镇 community=李13村 group=2 number=8"_s);
        add(u"东四1号楼"_s, u"community=东4 building=1"_s);
        add(u"故市镇故市村1号楼"_s, u"street=故市镇 community=故市村 building=1"_s);
        add(u"临渭区辛市街道辛市村2组1号"_s, u"district=临渭区 street=辛市街道 community=辛市村 group=2 number=1"_s);
        add(u"陕西省商洛市镇安县永乐街道"_s, u"province=陕西省 city=商洛市 district=镇安县 street=永乐街道"_s);
        add(u"华阴市太华路街道"_s, u"city=华阴市 street=太华路街道"_s);
        add(u"李十三1组8号"_s, u"community=李13 group=1 number=8"_s);
        add(u"东风大街7号小桥社区"_s, u"community=小桥社区 road=东风大街 number=7"_s);
        add(u"杜桥街道铁二十局社区10号楼1单元101室"_s,
            u"street=杜桥街道 community=铁20局社区 building=10 unit=1 room=101"_s);
        add(u"四号社区3号楼501"_s, u"community=4号社区 building=3 room=501"_s);
        add(u"新二路社区2号楼"_s, u"community=新2路社区 building=2"_s);
        add(u"朝阳西路社区2号楼"_s, u"community=朝阳西路社区 building=2"_s);
        add(u"人民路南塘社区2号楼"_s, u"community=南塘社区 road=人民路 building=2"_s);
        add(u"解放街道胜利社区东风大街12号附3号"_s, u"street=解放街道 community=胜利社区 road=东风大街 number=12-3"_s);
        add(u"人民路12-3号"_s, u"road=人民路 number=12-3"_s);
        add(u"人民路108"_s, u"road=人民路 number=108"_s);
        add(u"人民路12号院3号楼2单元501"_s, u"road=人民路 number=12 building=3 unit=2 room=501"_s);
        add(u"南塘社区锦绣花园A座1203"_s, u"community=南塘社区 compound=锦绣花园 building=A room=1203"_s);
        add(u"人民路12号锦绣花园B3栋402室"_s, u"road=人民路 compound=锦绣花园 number=12 building=B3 room=402"_s);
        add(u"南塘社区二期03号楼0501室"_s, u"community=南塘社区 compound=2期 building=3 room=501"_s);
        add(u"南塘社区3-2-501"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区3-501"_s, u"community=南塘社区 building=3 room=501"_s);
        add(u"南塘社区3-2单元501"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区3号楼2-501室"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区3幢2单元501"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区3座2-501户"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区3#2-501"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区3#楼501号"_s, u"community=南塘社区 building=3 room=501"_s);
        add(u"南塘社区3号2单元501"_s, u"community=南塘社区 number=3 unit=2 room=501"_s);
        add(u"南塘社区3楼2单元501"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区5楼501"_s, u"community=南塘社区 floor=5 room=501"_s);
        add(u"南塘社区3楼501"_s, u"community=南塘社区 building=3 room=501"_s);
        add(u"南塘社区3楼5楼501"_s, u"community=南塘社区 building=3 floor=5 room=501"_s);
        add(u"南塘社区3号楼2单元5层501室"_s, u"community=南塘社区 building=3 unit=2 floor=5 room=501"_s);
        add(u"南塘社区3号楼2门501"_s, u"community=南塘社区 building=3 unit=2 room=501"_s);
        add(u"南塘社区3号楼东单元201"_s, u"community=南塘社区 building=3 unit=东 room=201"_s);
        add(u"南塘社区3号楼2单元501王强家"_s, u"community=南塘社区 compound=王强家 building=3 unit=2 room=501"_s);
        add(u"南塘小区东区3号楼"_s, u"community=南塘小区东区 building=3"_s);
        add(u"东风超市3号楼"_s, u"community=东风超市 building=3"_s);
        add(u"渭南市市财政社区3号楼"_s, u"city=渭南市 community=市财政社区 building=3"_s);
        add(u"KTV3号楼"_s, u"community=KTV building=3"_s);
        add(u"南塘社区1-3-2-501"_s, u"community=南塘社区 compound=1 building=3 unit=2 room=501"_s);
        add(u""_s, u""_s);
    }
    void isTakenApart()
    {
        QFETCH(QString, line);
        QFETCH(QString, parts);
        QCOMPARE(textOf(addressPartsOf(line)), parts);
    }

    // A community that only the list knows has no ending that would part it from the road.
    void theCommunityMayBeKnown()
    {
        AddressParts parts = readNumbers(u"渭南市临渭区官道镇创新创业基地生活区锦绣路2号楼");
        takeRegions(parts);
        splitNames(parts, u"创新创业基地生活区"_s);
        QCOMPARE(textOf(parts),
            u"city=渭南市 district=临渭区 street=官道镇 community=创新创业基地生活区 road=锦绣路 building=2"_s);
        parts = readNumbers(u"人民路12号");
        splitNames(parts, u"南塘社区"_s);
        QCOMPARE(textOf(parts), u"community=南塘社区 road=人民路 number=12"_s);
    }

    // Whatever is typed is taken apart without harm.
    void oddLinesAreRead()
    {
        const QString letters = u"3A一十#-|号楼单元层室门附(）、 0"_s;
        quint32 state = 1;
        for (int i = 0; i < 20'000; ++i) {
            QString line;
            for (int length = i % 24; length > 0; --length) {
                state = state * 1'664'525 + 1'013'904'223;
                line += letters[qsizetype(state >> 16) % letters.size()];
            }
            const AddressParts parts = addressPartsOf(line);
            QVERIFY2(
                !parts.room.startsWith(u'0') || parts.room.size() == 1 || !parts.room[1].isDigit(), qPrintable(line));
        }
        QCOMPARE(addressPartsOf(QString(100'000, u'3')).room, QString());
    }
};

QTEST_APPLESS_MAIN(AddressPartsTest)
#include "addresspartstest.moc"
