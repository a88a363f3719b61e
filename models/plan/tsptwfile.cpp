// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/tsptwfile.h"

#include <QCoreApplication>
#include <QStringTokenizer>

namespace qianshao::plan {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("plan", text);
}

// The numbers of a text, one after the other.
class Numbers {
public:
    explicit Numbers(QStringView text) : m_text(text) {}

    // False at the end, at what is no whole number and at one outside these; problem() says so.
    bool next(int least, int most, int &number)
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            m_line += m_text[m_at++] == u'\n' ? 1 : 0;
        const qsizetype first = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace())
            ++m_at;
        const QStringView word = m_text.sliced(first, m_at - first);
        bool isNumber = false;
        number = word.toInt(&isNumber);
        if (isNumber && number >= least && number <= most)
            return true;
        m_problem = word.isEmpty()
            ? say(QT_TRANSLATE_NOOP("plan", "line %1: numbers are missing at the end")).arg(m_line)
            : say(QT_TRANSLATE_NOOP("plan", "line %1: “%2” is no whole number from %3 to %4"))
                  .arg(m_line)
                  .arg(word.toString())
                  .arg(least)
                  .arg(most);
        return false;
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_problem;
};

}  // namespace

std::variant<TourProblem, QString> readTsptw(QStringView text)
{
    constexpr int mostPlaces = 5'000;
    constexpr int mostTime = 10'000'000;  // sums of them fit into an int
    Numbers numbers(text);
    TourProblem problem;
    if (!numbers.next(1, mostPlaces, problem.size))
        return numbers.problem();
    problem.travel.resize(size_t(problem.size) * size_t(problem.size));
    for (int &travel : problem.travel) {
        if (!numbers.next(0, mostTime, travel))
            return numbers.problem();
    }
    for (int place = 0; place < problem.size; ++place) {
        int earliest = 0;
        int latest = 0;
        if (!numbers.next(0, mostTime, earliest) || !numbers.next(earliest, mostTime, latest))
            return numbers.problem();
        problem.earliest.push_back(earliest);
        problem.latest.push_back(latest);
    }
    return problem;
}

}  // namespace qianshao::plan
