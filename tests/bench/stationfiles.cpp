// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/stationfiles.h"

#include "tests/bench/bench.h"
#include "tests/bench/csvfile.h"
#include "tests/bench/stationpeople.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTimeZone>

#include <cmath>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int edition = 1;  // of what is written here: a change needs the next one
constexpr qint64 minute = 60'000;
constexpr qint64 twoYears = 730 * 24 * 60 * minute;

QString timeText(qint64 ms)
{
    if (ms == 0)
        return {};
    static const QTimeZone zone("Asia/Shanghai");
    static const qint64 offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms)) * 1000LL;  // has no summer time
    return QDateTime::fromMSecsSinceEpoch(ms + offset, QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString money(double yuan)
{
    return QString::number(yuan, 'f', 2);
}

struct Case {
    QString number;
    QString level;
    QString fraudType;
    QString source;
    QString suspect;
    QString status;
    double amount = 0;
    Citizen who;
    qint64 issued = 0, acknowledged = 0, feedback = 0;  // 0 = not yet
    int meetLimit = 0;  // minutes
};

class Station {
public:
    Station(const StationFiles &files, int instructions)
        : m_count(instructions),
          m_a(files.ledgers[0], "UTF-8",
              u"\ufeff序号,指令编号,预警等级,预警来源,诈骗类型,潜在受害人,身份证号,手机号,开户行,银行卡号,现住地址,"
              u"嫌疑号码,"
              "涉案金额,下发时间,签收时间,反馈时间,责任民警,处置状态"_s),
          m_b(files.ledgers[1], "GB18030",
              u"预警编号,风险等级,来源,诈骗类别,受害人姓名,证件号码,受害人号码,卡号,居住地址,嫌疑人号码,涉案金额(万元),"
              "推送时间,签收,反馈,民警,状态"_s),
          m_calls(files.ledgers[2], "UTF-8", u"\ufeff指令编号,拨打时间,拨打号码,对象,通话结果,通话时长(秒),拨打人"_s),
          m_visits(files.ledgers[3], "UTF-8",
              u"\ufeff指令编号,上门时间,上门结果,劝阻人员1,劝阻人员2,经度,纬度,被骗情况,受骗金额,止付金额,"
              "劝阻金额(估算),安装反诈APP,签收告知书"_s)
    {
    }

    void write()
    {
        for (int i = 0; i < m_count; ++i)
            writeCase(i);
    }
    [[nodiscard]] qint64 rows() const { return m_a.rows() + m_b.rows() + m_calls.rows() + m_visits.rows(); }

private:
    void writeCase(int i)
    {
        Case c = issue(i);
        const qint64 lastCall = call(c, 1 + (i * 7 + i / 3) % 5);
        const qint64 met = visit(c, (i * 3 + i / 5) % 3, lastCall);
        settle(c, std::max(lastCall, met));
        i < m_count / 2 ? writeOlder(c, i) : writeNewer(c);
    }

    Case issue(int i)
    {
        static const std::vector<QString> sources{
            u"部级资金预警"_s, u"省级平台"_s, u"市反诈中心"_s, u"银行协查"_s, u"互联网反诈平台"_s};
        static const std::vector<QString> types{u"刷单返利"_s, u"虚假网络投资理财"_s, u"虚假购物、服务"_s,
            u"冒充电商物流客服"_s, u"虚假贷款"_s, u"虚假征信"_s, u"冒充领导、熟人"_s, u"冒充公检法及政府机关"_s,
            u"网络婚恋、交友"_s, u"网络游戏产品虚假交易"_s};
        static const std::vector<int> levels{0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 1};
        static const QStringList levelWords{u"紧急"_s, u"高危"_s, u"中危"_s, u"低危"_s};
        static constexpr int meetLimits[] = {240, 1440, 2880, 4320};
        static constexpr int acknowledgeLimits[] = {10, 30, 60, 120};
        const int level = m_dice.of(levels);
        Case c;
        c.issued = (m_now - twoYears + qint64(double(twoYears) * i / m_count)) / minute * minute;
        c.number = u"YJ610590"_s + timeText(c.issued).left(10).remove(u'-') + u"%1"_s.arg(i, 6, 10, QChar(u'0'));
        c.level = levelWords[level];
        c.meetLimit = meetLimits[level];
        c.source = m_dice.of(sources);
        c.fraudType = m_dice.of(types);
        c.who = citizen(m_dice.below(std::max(1, m_count * 86 / 100)));
        c.suspect =
            (m_dice.chance(0.3) ? u"00852%1"_s : u"1%1"_s).arg(m_dice.next() % 10'000'000'000ULL, 10, 10, QChar(u'0'));
        c.amount = 500 + m_dice.wait(20'000) + m_dice.below(100) / 100.0;
        const qint64 acknowledged = c.issued + m_dice.wait(acknowledgeLimits[level] * 0.45) * minute;
        c.acknowledged = acknowledged <= m_now ? acknowledged : 0;
        return c;
    }

    // The time of the last one.
    qint64 call(const Case &c, int attempts)
    {
        static const std::vector<QString> results{u"接通(配合)"_s, u"接通(配合)"_s, u"接通(配合)"_s, u"接通(配合)"_s,
            u"接通(不配合)"_s, u"接通(非本人)"_s, u"占线"_s, u"无人接听"_s, u"无人接听"_s, u"拒接"_s, u"关机"_s,
            u"空号"_s};
        qint64 when = c.issued;
        for (int k = 0; k < attempts; ++k) {
            const qint64 next = when + (1 + m_dice.wait(35)) * minute;
            if (next > m_now)
                break;
            when = next;
            const QString &result = m_dice.of(results);
            const int seconds = result.startsWith(u"接通") ? 25 + m_dice.below(900) : 0;
            const int by = m_dice.chance(0.3) ? officerOf(c) : firstOfficer + officers + m_dice.below(helpers);
            m_calls.row(
                c.number, timeText(when), c.who.phone + u'\t', u"本人"_s, result, seconds, m_staff[size_t(by)].name);
        }
        return when;
    }

    // The time of the last one, 0 without any.
    qint64 visit(const Case &c, int attempts, qint64 after)
    {
        static const std::vector<QString> missed{
            u"见到家属"_s, u"无人"_s, u"无人"_s, u"拒绝见面"_s, u"地址不符"_s, u"已搬离"_s};
        static const std::vector<QString> states{u"未被骗-自主识破"_s, u"未被骗-及时劝阻"_s, u"未被骗-及时劝阻"_s,
            u"正在被骗-已阻断"_s, u"已被骗"_s, u"误报-正常交易"_s};
        qint64 last = 0;
        qint64 when = after;
        for (int k = 0; k < attempts; ++k) {
            when += (5 + m_dice.wait(c.meetLimit * 0.3)) * minute;
            if (when > m_now)
                break;
            last = when;
            const bool met = k + 1 == attempts && m_dice.chance(0.9);
            const QString state = met ? m_dice.of(states) : u"未知"_s;
            const bool lost = state == u"已被骗";
            m_visits.row(c.number, timeText(when), met ? u"见到本人"_s : m_dice.of(missed),
                m_staff[size_t(officerOf(c))].name,
                m_dice.chance(0.85) ? m_staff[size_t(firstOfficer + officers + m_dice.below(helpers))].name : QString(),
                109.47 + 0.012 * (c.who.community % 6) + m_dice.below(900) * 1e-6,
                34.48 + 0.01 * (c.who.community / 6) + m_dice.below(900) * 1e-6, state, money(lost ? c.amount : 0),
                money(lost ? c.amount / 3 : 0), money(met && !lost ? c.amount : 0), met ? u"是"_s : u"否"_s,
                met && m_dice.chance(0.9) ? u"是"_s : u"否"_s);
        }
        return last;
    }

    void settle(Case &c, qint64 last)
    {
        const qint64 feedback = last + m_dice.wait(300) * minute;
        const double side = double(m_dice.below(100));
        if (c.acknowledged == 0)
            c.status = u"待签收"_s;
        else if (side < 4)
            c.status = u"已移交"_s;
        else if (side < 6)
            c.status = u"已退回"_s;
        else if (feedback > m_now)
            c.status = u"处置中"_s;
        else {
            c.status = u"已办结"_s;
            c.feedback = feedback;
        }
    }

    void writeOlder(const Case &c, int i)
    {
        m_a.row(i + 1, c.number, c.level, c.source, c.fraudType, c.who.name, c.who.identity, c.who.phone,
            u"建设银行云川分行"_s, c.who.card, c.who.address, c.suspect, money(c.amount), timeText(c.issued),
            timeText(c.acknowledged), timeText(c.feedback), m_staff[size_t(officerOf(c))].name, c.status);
    }

    // With what a hand-over by mail and Excel does to rows.
    void writeNewer(const Case &c)
    {
        const int fate = m_dice.below(1000);
        const QString identity =
            fate < 10 ? QString::number(c.who.identity.first(17).toDouble(), 'E', 5) : c.who.identity;
        const auto write = [&] {
            m_b.row(fate == 10 ? QString() : c.number, m_dice.chance(0.8) ? c.level : c.level.first(1), c.source,
                c.fraudType, c.who.name, identity + u'\t', c.who.phone + u'\t', c.who.card + u'\t', c.who.address,
                c.suspect + u'\t', c.amount / 10'000,
                fate == 11 ? u"昨天下午"_s : timeText(c.issued).replace(u'-', u'/'), timeText(c.acknowledged),
                timeText(c.feedback), m_staff[size_t(officerOf(c))].name, c.status);
        };
        write();
        if (fate >= 990)
            write();
    }

    [[nodiscard]] static int officerOf(const Case &c)
    {
        return firstOfficer + c.who.community / (communities / officers);
    }

    int m_count;
    Dice m_dice{1};
    qint64 m_now = stationNow().ms;
    std::vector<Officer> m_staff = staff();
    CsvFile m_a, m_b, m_calls, m_visits;
};

void writeStaff(const StationFiles &files)
{
    CsvFile roster(files.staff[0], "UTF-8", u"\ufeff编号,姓名,角色,责任社区"_s);
    for (const Officer &officer : staff())
        roster.row(officer.code, officer.name, officer.role, officer.communities.join(u'、'));
    CsvFile addresses(files.staff[1], "UTF-8", u"\ufeff标准地址,社区,社区编码,经度,纬度"_s);
    for (int community = 0; community < communities; ++community) {
        for (const QString &address : addressesOf(community))
            addresses.row(address, communityName(community), communityCode(community), 109.47 + 0.012 * (community % 6),
                34.48 + 0.01 * (community / 6));
    }
}

}  // namespace

StationFiles stationFiles()
{
    const QDir folder(QDir::temp().filePath(u"qianshao-bench/%1"_s.arg(scale())));
    StationFiles files{.folder = folder.path(), .staff = {}, .ledgers = {}};
    for (const char *name : {"roster.csv", "addresses.csv"})
        files.staff += folder.filePath(QLatin1StringView(name));
    for (const char *name : {"instructions-a.csv", "instructions-b.csv", "calls.csv", "visits.csv"})
        files.ledgers += folder.filePath(QLatin1StringView(name));
    // Written last: "edition rows".
    QFile marker(folder.filePath(u"complete"_s));
    if (marker.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = marker.readAll().split(' ');
        if (words.size() == 2 && words[0].toInt() == edition) {
            files.rows = words[1].toLongLong();
            return files;
        }
        marker.close();
    }
    QDir(folder.path()).removeRecursively();
    if (!folder.mkpath(u"."_s))
        qFatal("%s cannot be made", qPrintable(folder.path()));
    writeStaff(files);
    {
        Station station(files, scaled(300'000));
        station.write();
        files.rows = station.rows();
    }
    if (!marker.open(QIODevice::WriteOnly)
        || marker.write(QByteArray::number(edition) + ' ' + QByteArray::number(files.rows)) < 0)
        qFatal("%s cannot be written", qPrintable(marker.fileName()));
    return files;
}

records::Instant stationNow()
{
    return {1'795'136'400'000};  // 2026-11-20 09:00 in Shanghai
}

}  // namespace qianshao::bench
