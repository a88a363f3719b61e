// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressparts.h"

#include "models/geo/addressnames.h"
#include "models/geo/addressnumbers.h"
#include "models/geo/addresstext.h"

#include <QRegularExpression>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

// Takes what the expression's first group holds off the front of the names.
QString taken(QString &names, const QRegularExpression &expression)
{
    const auto found = expression.match(names);
    if (!found.hasMatch())
        return {};
    names.remove(0, found.capturedEnd(1));
    return found.captured(1);
}

// Where the community's name stands, its ending included; {0, 0} when nowhere.
std::pair<qsizetype, qsizetype> spanOf(const QString &names, QStringView community)
{
    const QStringView core = coreOf(community, NameKind::Community);
    const qsizetype full = names.indexOf(community);
    const qsizetype first = full >= 0 || community.isEmpty() ? full : names.indexOf(core);
    if (first < 0)
        return {0, 0};
    const qsizetype end = first + core.size();
    return {first, end + endingLength(QStringView(names).sliced(end), NameKind::Community)};
}

// A road before its community has a name between them: 人民路南塘社区, but not 朝阳西路社区.
std::pair<qsizetype, qsizetype> guessedSpan(const QString &names)
{
    static const QRegularExpression community(
        u"^(?:[^|]{1,8}?[路街巷]\\|?(?=[^|]{2,}?(?:社区|村)))?([^|]{1,12}?(?:社区|村|居委会)(?:居民委员会|居委会|村委会|村民委员会|委会|社区)*)"_s);
    const auto found = community.match(names);
    return found.hasMatch() ? std::pair(found.capturedStart(1), found.capturedEnd(1))
                            : std::pair<qsizetype, qsizetype>();
}

}  // namespace

void takeRegions(AddressParts &parts)
{
    // A market is no city, an estate or a yard no district, and both end before a town or a street begins.
    static const QString inside = u"(?:(?![镇乡街路村社区县])[^|])"_s;
    static const QString endOfCity = u"(?<![超菜夜早集门都城])市(?![场政委局直属医中财民乡街村社]|镇(?![^|]县))"_s;
    static const QRegularExpression province(
        u"^([^|]{2,3}省|[^|]{2,5}自治区|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
        u"广东|海南|"
        "4川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?=[^|]{2,4}市))"_s);
    static const QRegularExpression city(u"^([^|]"_s + inside + u"{1,3}?"_s + endOfCity + u"|[^|]{2,8}?自治州)"_s);
    static const QRegularExpression district(u"^([^|]"_s + inside
        + u"{1,8}?(?<![小园校厂景片院活属宅务东西南北中老库特\\dA-Z])区|(?!\\d)[^|]"_s + inside
        + u"{0,2}县(?![城医政委局中])|[^|]"_s + inside + u"{1,3}?"_s + endOfCity + u")"_s);
    parts.province = taken(parts.names, province);
    parts.city = taken(parts.names, city);
    parts.district = taken(parts.names, district);
}

void splitNames(AddressParts &parts, const QString &community)
{
    static const QRegularExpression street(u"^([^|]{2,6}?(?:街道办事处|街道办|街道|街办|办事处|镇|乡))"_s);
    static const QRegularExpression road(u"^\\|?([^|]{1,8}?(?:大道|大街|胡同|路|街|巷))"_s);
    QString rest = parts.names;
    parts.street = taken(rest, street);
    const auto [first, end] = community.isEmpty() ? guessedSpan(rest) : spanOf(rest, community);
    const QString before = rest.first(first);
    parts.community = rest.sliced(first, end - first);
    QString after = rest.sliced(end);
    if (const auto found = road.match(before); found.hasMatch())
        parts.road = found.captured(1);
    else
        parts.road = taken(after, road);
    parts.compound = after.remove(u'|');
    if (!community.isEmpty())
        parts.community = community;
    else if (parts.community.isEmpty() && parts.road.isEmpty())
        std::swap(parts.community, parts.compound);
}

AddressParts addressPartsOf(const QString &line)
{
    AddressParts parts = readNumbers(plainAddress(line));
    takeRegions(parts);
    splitNames(parts);
    return parts;
}

}  // namespace qianshao::geo
