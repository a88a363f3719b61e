// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/columns.h"

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
        return {key, isUnitOf(key, inside) ? inside.toString() : QString()};
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
