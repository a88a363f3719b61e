// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressindex.h"
#include "tests/models/geo/disturbances.h"

#include <QFile>
#include <QStringDecoder>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::geo;

namespace {

// The rows of a CSV file without quotes, its header left out.
std::vector<QStringList> rowsOf(const QString &name, const char *encoding = "UTF-8")
{
    QFile file(QFINDTESTDATA(u"../../data/"_s + name));
    std::vector<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines =
        QString(QStringDecoder(encoding)(file.readAll())).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i)
        rows.push_back(lines[i].split(u','));
    return rows;
}

std::vector<records::Address> listOf(const QString &name)
{
    std::vector<records::Address> list;
    for (const QStringList &row : rowsOf(name)) {
        records::Address address;
        address.text = row[0];
        address.community = row[1];
        address.communityCode = row[2];
        address.longitude = row[3].toDouble();
        address.latitude = row[4].toDouble();
        list.push_back(address);
    }
    return list;
}

records::Address addressOf(
    const QString &text, const QString &community, double longitude = 109.5, double latitude = 34.5)
{
    records::Address address;
    address.text = text;
    address.community = community;
    address.longitude = longitude;
    address.latitude = latitude;
    return address;
}

// How many lines of a kind were matched as they should be.
struct Count {
    int lines = 0;
    int right = 0;
    int wronglySure = 0;
    int sure = 0;

    void add(const AddressMatch &match, std::optional<size_t> meant)
    {
        const bool isSure = match.verdict() == AddressVerdict::Sure;
        const bool isFound = match.verdict() != AddressVerdict::None && match.address == meant;
        ++lines;
        right += (meant ? isFound : !isSure) ? 1 : 0;
        sure += isSure ? 1 : 0;
        wronglySure += isSure && match.address != meant ? 1 : 0;
    }
    void add(const Count &other)
    {
        lines += other.lines;
        right += other.right;
        sure += other.sure;
        wronglySure += other.wronglySure;
    }
    [[nodiscard]] double rate() const { return 100.0 * right / lines; }
    void print(const char *kind) const
    {
        qInfo("%-42s %5d lines  right %6.2f %%  sure %6.2f %%  wrongly sure %d", kind, lines, rate(),
            100.0 * sure / lines, wronglySure);
    }
};

}  // namespace

class AddressIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Wrong and sure is the worst; nearly as bad are a kind of writing that is not understood and one that is never
    // sure.
    void disturbedLinesAreFoundAgain()
    {
        const std::vector<records::Address> list = listOf(u"stations/addresses.csv"_s);
        QCOMPARE(list.size(), size_t(2880));
        const AddressIndex index(list);
        Count answered;
        Count unanswered;
        for (const Disturbance &disturbance : disturbances()) {
            Count count;
            quint32 pick = 1;
            for (size_t i = 0; i < list.size(); i += 7) {
                const StandardLine line = standardLineOf(list[i].text);
                QVERIFY(!line.community.isEmpty());
                pick = pick * 1'664'525 + 1'013'904'223;
                count.add(index.match(disturbance.written(line, pick >> 12)),
                    disturbance.hasAnswer ? std::optional(i) : std::nullopt);
            }
            count.print(disturbance.name);
            QVERIFY2(count.rate() >= disturbance.least, disturbance.name);
            QCOMPARE(count.sure, disturbance.isSure ? count.lines : 0);
            QCOMPARE(count.wronglySure, 0);
            (disturbance.hasAnswer ? answered : unanswered).add(count);
        }
        answered.print("all that have an answer");
        unanswered.print("all that have none");
        QVERIFY(answered.rate() >= 99);
    }

    void labelledLinesAreFoundAgain()
    {
        const std::vector<records::Address> list = listOf(u"addresses/standard.csv"_s);
        QHash<QString, size_t> indexOf;
        for (size_t i = 0; i < list.size(); ++i)
            indexOf.insert(list[i].text, i);
        const AddressIndex index(list);
        const std::vector<QStringList> rows = rowsOf(u"addresses/labelled.csv"_s);
        QVERIFY(rows.size() >= 300);
        std::map<QString, Count> counts;
        Count all;
        for (const QStringList &row : rows) {
            QVERIFY2(row[2].isEmpty() || indexOf.contains(row[2]), qPrintable(row[2]));
            const AddressMatch match = index.match(row[1]);
            Count count;
            count.add(match, row[2].isEmpty() ? std::nullopt : std::optional(indexOf.value(row[2])));
            counts[row[0]].add(count);
            all.add(count);
            if (count.right == 0 || count.wronglySure > 0) {
                qInfo("not right: %s means %s, got %s (%.2f)", qPrintable(row[1]), qPrintable(row[2]),
                    match.address ? qPrintable(list[*match.address].text) : "none", match.confidence);
            }
        }
        for (const auto &[kind, count] : counts)
            count.print(qPrintable(kind));
        all.print("all");
        QVERIFY(all.rate() >= 95);
        QVERIFY(all.wronglySure * 200 <= all.lines);
    }

    // The demo station writes its people's addresses as its list does.
    void everyAddressOfTheStationsIsSure()
    {
        const std::vector<records::Address> list = listOf(u"stations/addresses.csv"_s);
        const AddressIndex index(list);
        Count count;
        for (int seed = 1; seed <= 5; ++seed) {
            for (const QStringList &row : rowsOf(u"stations/seed-%1/instructions-b.csv"_s.arg(seed), "GB18030")) {
                const QString &text = row[8];
                const auto meant = std::ranges::find(list, text, &records::Address::text);
                if (!text.isEmpty())
                    count.add(index.match(text), size_t(meant - list.begin()));
            }
        }
        count.print("people of the stations");
        QVERIFY(count.lines > 500);
        QCOMPARE(count.right, count.lines);
        QCOMPARE(count.sure, count.lines);
    }

    void everyStandardAddressIsItself()
    {
        for (const QString &name : {u"stations/addresses.csv"_s, u"addresses/standard.csv"_s}) {
            const std::vector<records::Address> list = listOf(name);
            const AddressIndex index(list);
            for (size_t i = 0; i < list.size(); ++i) {
                const AddressMatch match = index.match(list[i].text);
                QCOMPARE(match.address, std::optional(i));
                QCOMPARE(match.verdict(), AddressVerdict::Sure);
                QCOMPARE(match.point, std::optional(Point{*list[i].longitude, *list[i].latitude}));
            }
        }
    }

    // Where the room is unknown, the middle of what is known.
    void theLevelSaysHowFarItAgrees()
    {
        const std::vector list{addressOf(u"临渭区人民街道南塘社区3号楼1单元101室"_s, u"南塘社区"_s, 109.50, 34.50),
            addressOf(u"临渭区人民街道南塘社区3号楼2单元101室"_s, u"南塘社区"_s, 109.52, 34.52),
            addressOf(u"临渭区人民街道南塘社区9号楼1单元101室"_s, u"南塘社区"_s, 109.60, 34.66),
            addressOf(u"临渭区人民街道北街社区1号楼101室"_s, u"北街社区"_s, 110, 35)};
        const AddressIndex index(list);
        const auto check = [&](const QString &text, AddressLevel level, std::optional<size_t> address, Point point) {
            const AddressMatch match = index.match(text);
            QCOMPARE(match.level, level);
            QCOMPARE(match.address, address);
            QVERIFY(match.point && metresBetween(*match.point, point) < 1);
            QCOMPARE(match.verdict(), address ? AddressVerdict::Sure : AddressVerdict::Unsure);
        };
        check(u"南塘3栋1单元101"_s, AddressLevel::Room, 0, {109.50, 34.50});
        check(u"南塘3号楼101"_s, AddressLevel::Room, {}, {109.51, 34.51});
        check(u"南塘社区3号楼1单元704室"_s, AddressLevel::Building, {}, {109.51, 34.51});
        check(u"南塘社区3号楼"_s, AddressLevel::Building, {}, {109.51, 34.51});
        check(u"南塘社区77号楼1单元101室"_s, AddressLevel::Community, {}, {109.54, 34.56});
        check(u"人民街道南塘社区"_s, AddressLevel::Community, {}, {109.54, 34.56});
        for (const QString &text : {u""_s, u"  "_s, u"临渭区人民街道3号楼1单元101室"_s, u"不详"_s, u"3-1-101"_s}) {
            const AddressMatch match = index.match(text);
            QCOMPARE(match.level, AddressLevel::None);
            QCOMPARE(match.verdict(), AddressVerdict::None);
            QVERIFY(!match.address && !match.point && match.candidates.empty());
        }
    }

    void candidatesAreTheLikeliestFirst()
    {
        std::vector<records::Address> list;
        for (const int unit : {1, 2}) {
            for (const int room : {101, 102, 201, 202})
                list.push_back(addressOf(u"南塘社区3号楼%1单元%2室"_s.arg(unit).arg(room), u"南塘社区"_s));
        }
        const AddressIndex index(list);
        const auto candidatesOf = [&](const QString &text) {
            QStringList candidates;
            for (const auto &candidate : index.match(text).candidates)
                candidates += list[candidate.address].text.sliced(7);
            return candidates.join(u' ');
        };
        QCOMPARE(candidatesOf(u"南塘3-2-101"_s), u"2单元101室"_s);
        QCOMPARE(candidatesOf(u"南塘3号楼101"_s), u"1单元101室 2单元101室"_s);
        QCOMPARE(candidatesOf(u"南塘3号楼2单元901"_s), u"2单元101室 2单元102室 2单元201室 2单元202室 1单元101室"_s);
        QCOMPARE(candidatesOf(u"南塘8号楼"_s), u""_s);
    }

    // 东风社区 and 东风村 are two; so are two villages of one name in two towns.
    void namesakesAreToldApart()
    {
        const std::vector list{addressOf(u"人民街道东风社区3号楼101室"_s, u"东风社区"_s),
            addressOf(u"龙背街道东风村3号楼101室"_s, u"东风村"_s), addressOf(u"故市镇春光村2组7号"_s, u"春光村"_s),
            addressOf(u"下邽镇春光村2组7号"_s, u"春光村"_s)};
        const AddressIndex index(list);
        const auto addressOfText = [&](const QString &text) { return index.match(text).address; };
        QCOMPARE(addressOfText(u"东风社区3-101"_s), std::optional(size_t(0)));
        QCOMPARE(addressOfText(u"东风村3-101"_s), std::optional(size_t(1)));
        QCOMPARE(addressOfText(u"龙背东风3-101"_s), std::optional(size_t(1)));
        QCOMPARE(addressOfText(u"东风3-101"_s), std::optional<size_t>());
        QCOMPARE(addressOfText(u"下邽春光村二组7号"_s), std::optional(size_t(3)));
        QCOMPARE(addressOfText(u"春光村2组7号"_s), std::optional<size_t>());
        QCOMPARE(index.match(u"春光村2组7号"_s).verdict(), AddressVerdict::Unsure);
        QVERIFY(!index.match(u"春光村2组7号"_s).point);
    }

    void listsWithGapsDoNoHarm()
    {
        QCOMPARE(AddressIndex({}).match(u"南塘社区3号楼"_s).level, AddressLevel::None);
        std::vector list{addressOf(u""_s, u""_s), addressOf(u"3-2-501"_s, u""_s), addressOf(u"门卫"_s, u"南塘社区"_s),
            addressOf(u"南塘社区3号楼2单元501室"_s, u""_s)};
        list[3].longitude.reset();
        const AddressIndex index(list);
        QCOMPARE(index.match(u"3—2—501"_s).address, std::optional(size_t(1)));
        QCOMPARE(index.match(u"南塘3-2-501"_s).address, std::optional(size_t(3)));
        QVERIFY(!index.match(u"南塘3-2-501"_s).point);
        QCOMPARE(index.match(u""_s).level, AddressLevel::None);
        QCOMPARE(index.match(QString(100'000, u'塘')).level, AddressLevel::None);
    }
};

QTEST_APPLESS_MAIN(AddressIndexTest)
#include "addressindextest.moc"
