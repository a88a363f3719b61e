// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/gazetteer.h"

#include <algorithm>

namespace qianshao::geo {
namespace {

// What is left of certainty by another ending than the list's, by one that is another name's in the list, and by a
// character that is not the list's.
constexpr double ofOtherEnding = 0.95;
constexpr double ofNamesake = 0.75;
constexpr double ofMistypedLongName = 0.7;
constexpr double ofMistypedPair = 0.6;

bool isPlace(NameKind kind)
{
    return kind == NameKind::Community || kind == NameKind::Road || kind == NameKind::Compound;
}

template <class Visitor>
void forEachLeftOut(const QString &core, Visitor &&visit)
{
    for (qsizetype i = 0; i < core.size(); ++i)
        visit(QString(core).remove(i, 1));
}

template <class Visitor>
void forEachReplaced(const QString &core, Visitor &&visit)
{
    for (qsizetype i = 0; i < core.size(); ++i)
        visit(QString(core).replace(i, 1, u'?'));
}

}  // namespace

bool Gazetteer::Reading::hasPlace() const
{
    return std::ranges::any_of(
        mentions, [](const Mention &mention) { return std::ranges::any_of(mention, isPlace, &Choice::kind); });
}

int Gazetteer::add(NameKind kind, const QString &name)
{
    const QString core = coreOf(name, kind).toString();
    if (core.size() < 2)
        return -1;
    const NameEnding ending = kind == NameKind::Community || kind == NameKind::Compound
        ? endingOf(QStringView(name).sliced(core.size()))
        : NameEnding::None;
    std::vector<int> &alike = m_byCore[core];
    for (const int id : alike) {
        if (m_names[size_t(id)].kind == kind && m_names[size_t(id)].ending == ending)
            return id;
    }
    const int id = int(m_names.size());
    m_names.push_back({kind, ending});
    alike.push_back(id);
    m_longest = std::max(m_longest, core.size());
    if (isPlace(kind)) {
        forEachReplaced(core, [&](const QString &mistake) { m_byMistake[mistake].push_back(id); });
        if (core.size() > 2)
            forEachLeftOut(core, [&](const QString &mistake) { m_byMistake[u'-' + mistake].push_back(id); });
    }
    return id;
}

Gazetteer::Reading Gazetteer::read(QStringView names) const
{
    Reading reading;
    std::vector<QStringView> unknown;
    for (qsizetype at = 0, since = 0; at <= names.size();) {
        qsizetype length = 0;
        Mention mention = at < names.size() ? longestAt(names.sliced(at), length) : Mention();
        const bool isEdge = at == names.size() || names[at] == u'|' || !mention.empty();
        if (isEdge && at > since)
            unknown.push_back(names.sliced(since, at - since));
        at += std::max<qsizetype>(length, 1);
        if (isEdge)
            since = at;
        if (!mention.empty())
            reading.mentions.push_back(std::move(mention));
    }
    const bool isLost = !reading.hasPlace();
    for (const QStringView text : unknown) {
        Mention mention = isLost ? mistyped(text) : Mention();
        reading.hasUnknown = reading.hasUnknown || mention.empty();
        if (!mention.empty())
            reading.mentions.push_back(std::move(mention));
    }
    return reading;
}

Gazetteer::Mention Gazetteer::longestAt(QStringView text, qsizetype &length) const
{
    for (qsizetype size = std::min(m_longest, text.size()); size >= 2; --size) {
        const auto found = m_byCore.find(text.first(size));
        if (found == m_byCore.end())
            continue;
        qsizetype ending = 0;
        Mention mention = choicesOf(found->second, text.sliced(size), ending);
        length = size + ending;
        return mention;
    }
    return {};
}

// 杜桥街道 is the street and 杜桥社区 the community: the kind with the longest ending behind the core. Of one kind, the
// ending in the list is better than another.
Gazetteer::Mention Gazetteer::choicesOf(const std::vector<int> &names, QStringView behind, qsizetype &ending) const
{
    const auto lengthOf = [&](int name) { return endingLength(behind, m_names[size_t(name)].kind); };
    for (const int name : names)
        ending = std::max(ending, lengthOf(name));
    const NameEnding typed = endingOf(behind.first(ending));
    Mention mention;
    for (const int name : names) {
        const auto [kind, own] = m_names[size_t(name)];
        if (lengthOf(name) < ending)
            continue;
        const bool isOther = isPlace(kind) && typed != NameEnding::None && typed != own;
        mention.push_back({name, kind, isOther ? ofOtherEnding : 1});
    }
    if (std::ranges::any_of(mention, [](const Choice &choice) { return choice.certainty == 1; })) {
        for (Choice &choice : mention)
            choice.certainty = choice.certainty < 1 ? ofNamesake : 1;
    }
    return mention;
}

Gazetteer::Mention Gazetteer::mistyped(QStringView text) const
{
    Mention mention;
    const QString core = coreOf(text, NameKind::Community).toString();
    const auto take = [&](const ByText<std::vector<int>> &map, const QString &key) {
        const auto found = map.find(key);
        if (found == map.end())
            return;
        for (const int name : found->second) {
            const NameKind kind = m_names[size_t(name)].kind;
            if (isPlace(kind) && std::ranges::find(mention, name, &Choice::name) == mention.end())
                mention.push_back({name, kind, core.size() > 2 ? ofMistypedLongName : ofMistypedPair});
        }
    };
    if (core.size() < 2 || core.size() > m_longest + 1)
        return mention;
    forEachReplaced(core, [&](const QString &mistake) { take(m_byMistake, mistake); });
    take(m_byMistake, u'-' + core);
    if (core.size() > 2)
        forEachLeftOut(core, [&](const QString &mistake) { take(m_byCore, mistake); });
    return mention;
}

}  // namespace qianshao::geo
