// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/vocabulary.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

QString normalized(QStringView text)
{
    constexpr char16_t fullWidthFirst = 0xFF01;
    constexpr char16_t fullWidthLast = 0xFF5E;
    QString plain;
    plain.reserve(text.size());
    for (QChar c : text) {
        if (c.isSpace() || c == QChar(0x200B) || c == QChar(0xFEFF))
            continue;
        // The full-width forms are ASCII moved up as a block.
        if (c.unicode() >= fullWidthFirst && c.unicode() <= fullWidthLast)
            c = QChar(char16_t(c.unicode() - fullWidthFirst + u'!'));
        plain += c.toLower();
    }
    return plain;
}

QList<QStringList> readVocabularyFile(QLatin1StringView name, qsizetype columns)
{
    QFile file(u":/vocabulary/"_s + name + u".csv"_s);
    QList<QStringList> lines;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without its vocabulary %s", name.data());
    const QString text = QString::fromUtf8(file.readAll());
    bool isHeader = true;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (!std::exchange(isHeader, false))
            lines += line.toString().split(u',');
        if (!lines.isEmpty() && lines.constLast().size() != columns)
            qFatal("line %lld of vocabulary %s does not have %lld columns", qlonglong(lines.size() + 1), name.data(),
                qlonglong(columns));
    }
    return lines;
}

Vocabulary::Vocabulary()
{
    m_lists = {readWords("levels"_L1), readWords("fraudtypes"_L1), readWords("statuses"_L1),
        readWords("callresults"_L1), readWords("visitresults"_L1), readWords("fraudstates"_L1), readWords("roles"_L1),
        readWords("contacts"_L1), readWords("yesno"_L1)};
    readUnits();
    for (const QStringList &line : readVocabularyFile("nothing"_L1, 1)) {
        for (const QString &word : line[0].split(u'|'))
            m_nothing.insert(normalized(word));
    }
}

Vocabulary::Words Vocabulary::readWords(QLatin1StringView name)
{
    Words words;
    for (const QStringList &line : readVocabularyFile(name, 4)) {
        const auto value = quint8(line[0].toUInt());
        for (const QString &word : line[2].split(u'|', Qt::SkipEmptyParts))
            words.insert(normalized(word), {value, false});
        for (const QString &word : line[3].split(u'|', Qt::SkipEmptyParts))
            words.insert(normalized(word), {value, true});
    }
    return words;
}

void Vocabulary::readUnits()
{
    for (const QStringList &line : readVocabularyFile("units"_L1, 3)) {
        for (const QString &word : line[2].split(u'|')) {
            if (line[0] == "money"_L1)
                m_money.insert(normalized(word), line[1].toLongLong());
            else if (line[0] == "duration"_L1)
                m_durations.insert(normalized(word), line[1].toLongLong());
            else
                m_dateMarks += word;
        }
    }
}

template <class E>
std::optional<Word<E>> Vocabulary::find(List list, const QString &word) const
{
    const Words &words = m_lists[list];
    auto found = words.constFind(word);
    if (found == words.constEnd())
        found = words.constFind(normalized(word));
    if (found == words.constEnd())
        return std::nullopt;
    return Word<E>{E(found->value), found->isOtherWording};
}

std::optional<Word<records::Level>> Vocabulary::level(const QString &word) const
{
    return find<records::Level>(Levels, word);
}

std::optional<Word<records::FraudType>> Vocabulary::fraudType(const QString &word) const
{
    return find<records::FraudType>(FraudTypes, word);
}

std::optional<Word<records::Status>> Vocabulary::status(const QString &word) const
{
    return find<records::Status>(Statuses, word);
}

std::optional<Word<records::CallResult>> Vocabulary::callResult(const QString &word) const
{
    return find<records::CallResult>(CallResults, word);
}

std::optional<Word<records::VisitResult>> Vocabulary::visitResult(const QString &word) const
{
    return find<records::VisitResult>(VisitResults, word);
}

std::optional<Word<records::FraudState>> Vocabulary::fraudState(const QString &word) const
{
    return find<records::FraudState>(FraudStates, word);
}

std::optional<Word<records::Role>> Vocabulary::role(const QString &word) const
{
    return find<records::Role>(Roles, word);
}

std::optional<Word<records::Contact>> Vocabulary::contact(const QString &word) const
{
    return find<records::Contact>(Contacts, word);
}

std::optional<Word<records::YesNo>> Vocabulary::yesNo(const QString &word) const
{
    return find<records::YesNo>(YesNos, word);
}

bool Vocabulary::isNothing(QStringView text) const
{
    const QString plain = normalized(text);
    return m_nothing.contains(plain) || std::ranges::none_of(plain, [](QChar c) { return c.isLetterOrNumber(); });
}

std::optional<qint64> Vocabulary::fenPer(QStringView unit) const
{
    const auto found = m_money.constFind(normalized(unit));
    return found == m_money.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> Vocabulary::secondsPer(QStringView unit) const
{
    const auto found = m_durations.constFind(normalized(unit));
    return found == m_durations.constEnd() ? std::nullopt : std::optional(*found);
}

}  // namespace qianshao::imports
