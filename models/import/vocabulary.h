// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/enums.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <array>
#include <optional>

namespace qianshao::imports {

/// A text as vocabularies and column titles compare it: no blanks or line feeds at all, full-width letters, digits and
/// brackets made plain, lower-case.
[[nodiscard]] QString normalized(QStringView text);

/// A word that a vocabulary has.
template <class E>
struct Word {
    E value{};
    bool isOtherWording = false;  ///< of another scale: taken, but to be checked
};

/// The words that files use for the records' closed vocabularies, and for units: read from resources/vocabulary/*.csv
/// once, then only looked at. A word that is in none is the caller's to keep as text.
class Vocabulary {
public:
    Vocabulary();

    [[nodiscard]] std::optional<Word<records::Level>> level(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::FraudType>> fraudType(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::Status>> status(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::CallResult>> callResult(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::VisitResult>> visitResult(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::FraudState>> fraudState(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::Role>> role(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::Contact>> contact(const QString &word) const;
    [[nodiscard]] std::optional<Word<records::YesNo>> yesNo(const QString &word) const;

    /// Whether a text only says that there is nothing to say: "无", "不详", "-".
    [[nodiscard]] bool isNothing(QStringView text) const;

    /// Fen in a unit of money; nothing for a word that is none.
    [[nodiscard]] std::optional<qint64> fenPer(QStringView unit) const;
    /// Seconds in a unit of time; nothing for a word that is none.
    [[nodiscard]] std::optional<qint64> secondsPer(QStringView unit) const;
    /// Whether a character stands behind the parts of a date or a time of day.
    [[nodiscard]] bool isDateMark(QChar c) const { return m_dateMarks.contains(c); }

private:
    struct Entry {
        quint8 value;
        bool isOtherWording;
    };
    using Words = QHash<QString, Entry>;
    enum List {
        Levels,
        FraudTypes,
        Statuses,
        CallResults,
        VisitResults,
        FraudStates,
        Roles,
        Contacts,
        YesNos,
        ListCount
    };

    static Words readWords(QLatin1StringView name);
    void readUnits();
    template <class E>
    std::optional<Word<E>> find(List list, const QString &word) const;

    std::array<Words, ListCount> m_lists;
    QSet<QString> m_nothing;
    QHash<QString, qint64> m_money;
    QHash<QString, qint64> m_durations;
    QString m_dateMarks;
};

/// The lines of a file of resources/vocabulary behind the first, cut at commas; each has `columns` parts.
[[nodiscard]] QList<QStringList> readVocabularyFile(QLatin1StringView name, qsizetype columns);

}  // namespace qianshao::imports
