// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressnames.h"

#include <span>

namespace qianshao::geo {

namespace {

// Longer words first.
constexpr QStringView regionEndings[] = {u"自治区", u"自治州", u"自治县", u"地区", u"省", u"市", u"区", u"县", u"旗"};
constexpr QStringView streetEndings[] = {u"街道办事处", u"街道办", u"办事处", u"街道", u"街办", u"镇", u"乡", u"街"};
constexpr QStringView communityEndings[] = {
    u"居民委员会", u"村民委员会", u"居委会", u"村委会", u"社区", u"小区", u"居委", u"村委", u"村"};
constexpr QStringView compoundEndings[] = {u"小区"};

std::span<const QStringView> endingsOf(NameKind kind)
{
    switch (kind) {
    case NameKind::Region: return regionEndings;
    case NameKind::Street: return streetEndings;
    case NameKind::Community: return communityEndings;
    case NameKind::Compound: return compoundEndings;
    case NameKind::Road: break;
    }
    return {};
}

}  // namespace

qsizetype endingLength(QStringView text, NameKind kind)
{
    qsizetype length = 0;
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (const QStringView ending : endingsOf(kind)) {
            if (text.sliced(length).startsWith(ending)) {
                length += ending.size();
                isMore = kind == NameKind::Community;
                break;
            }
        }
    }
    return length;
}

QStringView coreOf(QStringView name, NameKind kind)
{
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (const QStringView ending : endingsOf(kind)) {
            if (name.size() >= ending.size() + 2 && name.endsWith(ending)) {
                name.chop(ending.size());
                isMore = kind == NameKind::Community;
                break;
            }
        }
    }
    return name;
}

NameEnding endingOf(QStringView ending)
{
    if (ending.isEmpty())
        return NameEnding::None;
    if (ending.startsWith(u'村'))
        return NameEnding::Village;
    return ending.startsWith(u'小') ? NameEnding::Estate : NameEnding::Community;
}

}  // namespace qianshao::geo
