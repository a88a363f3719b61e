// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/rowcells.h"
#include "models/import/values.h"

namespace qianshao::imports {

/// The problems of one row, each once.
class ProblemSet {
public:
    void add(records::RowProblem problem) { m_bits |= quint64(1) << quint8(problem); }
    [[nodiscard]] bool has(records::RowProblem problem) const { return (m_bits >> quint8(problem)) & 1; }
    /// As Instruction::marks has them: those from IdentityDamaged on.
    [[nodiscard]] std::optional<qint64> marks() const;
    template <class Visitor>
    void forEach(Visitor &&visit) const
    {
        for (int i = 1; i < 64; ++i) {
            if ((m_bits >> i) & 1)
                visit(records::RowProblem(i));
        }
    }

private:
    quint64 m_bits = 0;
};

/// The bits of problems in Instruction::marks.
[[nodiscard]] constexpr qint64 markOf(records::RowProblem problem)
{
    return qint64(1) << (quint8(problem) - quint8(records::RowProblem::IdentityDamaged));
}

/// As the counts of an import call it: no_number, id_damaged, …
[[nodiscard]] QLatin1StringView nameOf(records::RowProblem problem);

/// Why a row waits for repair.
struct Hold {
    records::RowProblem problem = records::RowProblem::Unset;
    Key field = Key::None;
};

/// What is doubtful about a row that can be taken, and where.
struct Mark {
    records::RowProblem problem = records::RowProblem::Unset;
    Key field = Key::None;

    bool operator==(const Mark &) const = default;
};

/// Reads the values of one row and notes what was wrong with them. A value that cannot be read is never lost: its text
/// goes into the remark, behind its column's title, and so does what stands in columns that no field takes.
class RowReading {
public:
    RowReading(const RowCells &cells, const Vocabulary &words, WallClock &clock)
        : m_cells(cells),
          m_words(words),
          m_clock(clock)
    {
    }

    [[nodiscard]] const RowCells &cells() const { return m_cells; }
    [[nodiscard]] const Vocabulary &words() const { return m_words; }
    [[nodiscard]] const QString &text(Key key) const { return m_cells.text(key); }
    /// A number that Excel shows in powers of ten, with its digits (a phone, an instruction's number).
    [[nodiscard]] QString digits(Key key) const;
    /// The number of an instruction; see readNumber().
    [[nodiscard]] QString number(Key key) const;
    [[nodiscard]] records::Instant instant(Key key);
    /// A time without which the row cannot be taken: BadTime.
    [[nodiscard]] records::Instant requiredInstant(Key key);
    [[nodiscard]] records::Fen money(Key key);
    [[nodiscard]] std::optional<qint64> duration(Key key);
    [[nodiscard]] std::optional<qint64> integer(Key key);
    [[nodiscard]] std::optional<double> degrees(Key key);
    /// Absent for an empty cell; for an unknown word too, which is kept in the remark.
    template <class E>
    [[nodiscard]] E word(Key key, std::optional<Word<E>> (Vocabulary::*list)(const QString &) const)
    {
        const E value = sentWord(key, list);
        if (value == E{} && m_cells.has(key))
            keep(key);
        return value;
    }
    /// As above for a field whose own word is kept beside it by the caller.
    template <class E>
    [[nodiscard]] E sentWord(Key key, std::optional<Word<E>> (Vocabulary::*list)(const QString &) const)
    {
        if (!m_cells.has(key))
            return {};
        const auto found = (m_words.*list)(text(key));
        if (!found)
            note(records::RowProblem::UnknownWord, key);
        return found ? found->value : E{};
    }

    /// Keeps the cell's text in the remark.
    void keep(Key key);
    /// The remark of the row with what was kept and what no field takes.
    [[nodiscard]] QString remark(Key key) const;

    void note(records::RowProblem problem, Key field);
    [[nodiscard]] const ProblemSet &problems() const { return m_problems; }
    /// The same, each with its field.
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    /// The first reason stays.
    void hold(records::RowProblem problem, Key field);
    [[nodiscard]] const std::optional<Hold> &held() const { return m_hold; }

private:
    void unreadable(Key key, records::RowProblem problem);

    const RowCells &m_cells;
    const Vocabulary &m_words;
    WallClock &m_clock;
    ProblemSet m_problems;
    std::vector<Mark> m_marks;
    std::optional<Hold> m_hold;
    QString m_kept;
};

}  // namespace qianshao::imports
