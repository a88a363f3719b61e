// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

constexpr qsizetype longestTitle = 60;

// A star marks what must be filled in, a colon ends a label.
QStringView withoutMarks(QStringView title)
{
    const auto isMark = [](QChar c) { return c == u'*' || c == u':' || c == u'/' || c == u'-' || c == u'_'; };
    while (!title.isEmpty() && isMark(title.front()))
        title = title.sliced(1);
    while (!title.isEmpty() && isMark(title.back()))
        title.chop(1);
    return title;
}

}  // namespace

bool isMoney(Key key)
{
    using enum Key;
    return key == Amount || key == Lost || key == Stopped || key == Estimated || key == Frozen || key == Returned;
}

bool isDuration(Key key)
{
    return key == Key::Seconds;
}

ColumnTitles::ColumnTitles(const Vocabulary &words) : m_words(words)
{
    for (const QStringList &line : readVocabularyFile("columns"_L1, 3)) {
        const records::Kind kind = importedKindNamed(line[0]);
        const Key key = keyNamed(line[1]);
        if (kind == records::Kind::None || key == Key::None)
            qFatal("vocabulary columns: %s, %s", qPrintable(line[0]), qPrintable(line[1]));
        const QStringList titles = line[2].split(u'|');
        m_titles.insert({kind, key}, titles);
        for (const QString &title : titles)
            m_keys.insert({kind, normalized(title)}, key);
    }
}

TitleMatch ColumnTitles::match(records::Kind kind, const QString &title) const
{
    if (title.size() > longestTitle)
        return {};
    const QString plain = normalized(title);
    const QStringView text = withoutMarks(plain);
    if (const Key key = find(kind, text.toString()); key != Key::None)
        return {key, {}};
    if (const qsizetype bracket = text.lastIndexOf(u'('); bracket > 0 && text.endsWith(u')')) {
        const QStringView inside = text.sliced(bracket + 1).chopped(1);
        const Key key = find(kind, withoutMarks(text.first(bracket)).toString());
        return {key, unitIn(key, inside)};
    }
    for (const qsizetype length : {2, 1}) {
        if (text.size() <= length)
            continue;
        const Key key = find(kind, withoutMarks(text.chopped(length)).toString());
        if (const QStringView unit = text.last(length); isUnitOf(key, unit))
            return {key, unit.toString()};
    }
    return {};
}

int ColumnTitles::kindsKnowing(const QString &title) const
{
    return int(std::ranges::count_if(importedKinds(), [&](records::Kind kind) {
        const Key key = match(kind, title).key;
        return key != Key::None && key != Key::Skip;
    }));
}

QString ColumnTitles::unitIn(Key key, QStringView text) const
{
    constexpr QStringView label(u"单位");
    if (text.startsWith(label))
        text = withoutMarks(text.sliced(label.size()));
    if (isUnitOf(key, text))
        return text.toString();
    if (!isMoney(key))
        return {};
    // "人民币万元" holds two; one letter alone could be part of any word.
    constexpr qsizetype shortest = 2;
    constexpr qsizetype longest = 4;
    QStringView unit;
    for (qsizetype from = 0; from < text.size(); ++from) {
        for (qsizetype length = shortest; length <= std::min(longest, text.size() - from); ++length) {
            const QStringView word = text.sliced(from, length);
            if (m_words.fenPer(word).value_or(0) > (unit.isEmpty() ? 0 : *m_words.fenPer(unit)))
                unit = word;
        }
    }
    return unit.toString();
}

QStringList ColumnTitles::titlesOf(records::Kind kind, Key key) const
{
    return m_titles.value({kind, key});
}

Key ColumnTitles::find(records::Kind kind, const QString &normalizedTitle) const
{
    return m_keys.value({kind, normalizedTitle}, Key::None);
}

bool ColumnTitles::isUnitOf(Key key, QStringView word) const
{
    return (isMoney(key) && m_words.fenPer(word)) || (isDuration(key) && m_words.secondsPer(word));
}

}  // namespace qianshao::imports
