// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/stationpeople.h"

#include <QDate>

#include <cmath>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

const QString surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"_s;
const QString given =
    u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红文建国志海波宁浩宇轩子涵梓怡欣然雨晨思远博睿嘉琪佳慧婷雪梅春燕凤云龙飞鹏辉斌峰晓东亮康永福贵生根旺喜顺"_s;
const QString places =
    u"青石南塘柳巷东河古槐新桥望月书院西坡金谷北苑松园临泉花溪长堤双井文昌竹林红旗水车石坊银杏麦场晨光"_s;

QString letter(Dice &dice, const QString &letters)
{
    return letters.at(dice.below(int(letters.size())));
}

QString digits(Dice &dice, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + dice.below(10));
    return text;
}

QString nameOf(Dice &dice)
{
    QString name = letter(dice, surnames) + letter(dice, given);
    return dice.chance(0.18) ? name : name + letter(dice, given);
}

// A number that no two people share, with its check digit.
QString identityOf(Dice &dice, int number)
{
    static const QStringList areas{u"610502"_s, u"610523"_s, u"610524"_s, u"610113"_s, u"410102"_s, u"620102"_s};
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    // 83 and 22,000 have no common factor: of those who share the last three digits no two share the day.
    const QDate born = QDate(1945, 1, 1).addDays((qint64(number / 1000) * 83 + number % 1000 * 7) % 22'000);
    QString body = areas[dice.below(int(areas.size()))] + born.toString(u"yyyyMMdd"_s)
        + QString::number(number % 1000).rightJustified(3, u'0');
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += body[i].digitValue() * weights[i];
    return body + u"10X98765432"[sum % 11];
}

// The last digit makes the whole pass Luhn's sum.
QString cardOf(Dice &dice)
{
    static const QStringList banks{u"621700"_s, u"622848"_s, u"621226"_s, u"622202"_s, u"621799"_s};
    const QString body = banks[dice.below(int(banks.size()))] + digits(dice, 12);
    int sum = 0;
    for (int i = 0; i < body.size(); ++i) {
        const int digit = body[i].digitValue();
        sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
    }
    return body + QString::number((10 - sum % 10) % 10);
}

constexpr int houses = 12;
constexpr int staircases = 2;
const std::vector<int> doors{101, 202, 301, 402, 501};

QString addressOf(int community, int house, int staircase, int door)
{
    return u"云川市青石区人民街道%1%2号楼%3单元%4室"_s.arg(communityName(community))
        .arg(house)
        .arg(staircase)
        .arg(door);
}

}  // namespace

quint64 Dice::next()
{
    // splitmix64
    quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

int Dice::wait(double mean)
{
    const double share = (double(next() >> 11) + 0.5) * 0x1p-53;
    return std::max(1, int(-mean * std::log(share)));
}

Citizen citizen(int number)
{
    Dice dice(0x51a7e000ULL + quint64(number) * 7919);
    static const std::vector<char> second{'3', '4', '5', '6', '7', '8', '9'};
    Citizen citizen;
    citizen.name = nameOf(dice);
    citizen.identity = identityOf(dice, number);
    citizen.phone = u'1' + QString(QLatin1Char(dice.of(second))) + digits(dice, 9);
    citizen.card = cardOf(dice);
    citizen.community = dice.below(communities);
    citizen.address = addressOf(citizen.community, 1 + dice.below(houses), 1 + dice.below(staircases), dice.of(doors));
    return citizen;
}

std::vector<Officer> staff()
{
    Dice dice(6105);
    std::vector<Officer> staff{{u"0610001"_s, nameOf(dice), u"所长"_s, {}}};
    constexpr int each = communities / officers;
    for (int i = 0; i < officers; ++i) {
        QStringList mine;
        for (int k = 0; k < each; ++k)
            mine += communityName(i * each + k);
        staff.push_back({u"06101%1"_s.arg(i, 2, 10, QChar(u'0')), nameOf(dice), u"社区民警"_s, mine});
    }
    for (int i = 0; i < helpers; ++i)
        staff.push_back({u"06102%1"_s.arg(i, 2, 10, QChar(u'0')), nameOf(dice), u"辅警"_s, {}});
    for (int i = 0; i < communities; ++i)
        staff.push_back({u"W%1"_s.arg(i, 4, 10, QChar(u'0')), nameOf(dice), u"网格员"_s, {communityName(i)}});
    return staff;
}

QString communityName(int community)
{
    return places.mid(community * 2, 2) + u"社区"_s;
}

QString communityCode(int community)
{
    return QString::number(610'590'001'001 + community);
}

QStringList addressesOf(int community)
{
    QStringList addresses;
    for (int house = 1; house <= houses; ++house) {
        for (int staircase = 1; staircase <= staircases; ++staircase) {
            for (const int door : doors)
                addresses += addressOf(community, house, staircase, door);
        }
    }
    return addresses;
}

}  // namespace qianshao::bench
