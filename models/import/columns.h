// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/fieldkeys.h"
#include "models/import/vocabulary.h"

#include <QStringList>

namespace qianshao::imports {

/// What a column's title says.
struct TitleMatch {
    Key key = Key::None;
    QString unit;  ///< of money or time, as in "(万元)"; empty where the title states none
};

/// The titles that files give their columns, per kind: resources/vocabulary/columns.csv.
class ColumnTitles {
public:
    explicit ColumnTitles(const Vocabulary &words);

    /// key is None for a title that the kind does not know.
    [[nodiscard]] TitleMatch match(records::Kind kind, const QString &title) const;
    /// Of how many kinds of tables it is a title.
    [[nodiscard]] int kindsKnowing(const QString &title) const;
    /// The unit of the field that a text states, as in "单位:万元"; empty where there is none.
    [[nodiscard]] QString unitIn(Key key, QStringView text) const;
    /// The titles of a field, the most usual first.
    [[nodiscard]] QStringList titlesOf(records::Kind kind, Key key) const;

private:
    [[nodiscard]] Key find(records::Kind kind, const QString &normalizedTitle) const;
    [[nodiscard]] bool isUnitOf(Key key, QStringView word) const;

    const Vocabulary &m_words;
    QHash<std::pair<records::Kind, QString>, Key> m_keys;
    QHash<std::pair<records::Kind, Key>, QStringList> m_titles;
};

/// Whether a field is an amount of money, and whether it is a length of time: such columns can have a unit.
[[nodiscard]] bool isMoney(Key key);
[[nodiscard]] bool isDuration(Key key);

}  // namespace qianshao::imports
