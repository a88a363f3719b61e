// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/addressnames.h"

#include <QHash>
#include <QString>

#include <functional>
#include <unordered_map>
#include <vector>

namespace qianshao::geo {

// The names that a list of addresses knows, to be found again in what people type: without their endings, with others,
// run together, with one character wrong, missing or too many.
class Gazetteer {
public:
    // The name's number, the same for names that differ only in how they are written; in plain writing.
    // -1 for less than two characters.
    int add(NameKind kind, const QString &name);

    // A name that a place in the text can stand for, and how surely.
    struct Choice {
        int name = -1;
        NameKind kind = NameKind::Region;
        double certainty = 1;
    };
    // A place in the text, with all that it can stand for.
    using Mention = std::vector<Choice>;
    struct Reading {
        std::vector<Mention> mentions;
        bool hasUnknown = false;  // there is text that is none of the names

        // What says more than in which part of the town: a community, a road, a compound.
        [[nodiscard]] bool hasPlace() const;
    };
    // `names` as in AddressParts.
    [[nodiscard]] Reading read(QStringView names) const;

    [[nodiscard]] size_t size() const { return m_names.size(); }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(QStringView text) const { return qHash(text); }
    };
    template <class Value>
    using ByText = std::unordered_map<QString, Value, Hash, std::equal_to<>>;
    struct Name {
        NameKind kind;
        NameEnding ending;
    };

    [[nodiscard]] Mention longestAt(QStringView text, qsizetype &length) const;
    [[nodiscard]] Mention choicesOf(const std::vector<int> &names, QStringView behind, qsizetype &ending) const;
    [[nodiscard]] Mention mistyped(QStringView text) const;

    std::vector<Name> m_names;
    ByText<std::vector<int>> m_byCore;
    ByText<std::vector<int>> m_byMistake;  // cores with one character as '?' or, after a '-', left out
    qsizetype m_longest = 0;
};

}  // namespace qianshao::geo
