// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressindex.h"
#include "tests/models/geo/disturbances.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::geo;

namespace {

// The rows of a CSV file without quotes, its header left out.
std::vector<QStringList> rowsOf(const QString &name)
{
    QFile file(QFINDTESTDATA(u"../../data/"_s + name));
    std::vector<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
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

[[maybe_unused]] records::Address addressOf(
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
    void disturbedLinesAreFoundAgain()
    {
        const std::vector<records::Address> list = listOf(u"stations/addresses.csv"_s);
        QCOMPARE(list.size(), size_t(2880));
        const AddressIndex index(list);
        Count all;
        Count answered;
        for (const Disturbance &disturbance : disturbances()) {
            Count count;
            quint32 pick = 1;
            for (size_t i = 0; i < list.size(); i += 7) {
                const StandardLine line = standardLineOf(list[i].text);
                QVERIFY(!line.community.isEmpty());
                pick = pick * 1'664'525 + 1'013'904'223;
                const QString text = disturbance.written(line, pick >> 12);
                const AddressMatch match = index.match(text);
                count.add(match, disturbance.hasAnswer ? std::optional(i) : std::nullopt);
                if (!qEnvironmentVariableIsEmpty("ADDR_DEBUG") && disturbance.hasAnswer && match.address != i
                    && i < 700)
                    qInfo() << disturbance.name << text << list[i].text << match.confidence << int(match.level);
            }
            count.print(disturbance.name);
            all.add(count);
            if (disturbance.hasAnswer)
                answered.add(count);
        }
        answered.print("all with an answer");
        all.print("all");
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
            const auto meant = row[2].isEmpty() ? std::nullopt : std::optional(indexOf.value(row[2]));
            Count count;
            count.add(match, meant);
            counts[row[0]].add(count);
            all.add(count);
            if (count.right == 0 || count.wronglySure > 0) {
                qInfo("not right: %s means %s, got %s (%.2f, level %d)", qPrintable(row[1]), qPrintable(row[2]),
                    match.address ? qPrintable(list[*match.address].text) : "none", match.confidence, int(match.level));
            }
        }
        for (const auto &[kind, count] : counts)
            count.print(qPrintable(kind));
        all.print("all");
    }
};

QTEST_APPLESS_MAIN(AddressIndexTest)
#include "addressindextest.moc"
