// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace qianshao::bench {

// The same numbers for the same seed, on every machine.
class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    quint64 next();
    [[nodiscard]] int below(int end) { return int(next() % quint64(end)); }
    [[nodiscard]] bool chance(double share) { return double(next() >> 11) * 0x1p-53 < share; }
    // Minutes until something happens that takes `mean` of them: often few, sometimes many; at least 1.
    [[nodiscard]] int wait(double mean);
    template <class T>
    [[nodiscard]] const T &of(const std::vector<T> &choices)
    {
        return choices[size_t(below(int(choices.size())))];
    }

private:
    quint64 m_state;
};

struct Citizen {
    QString name;
    QString identity;
    QString phone;
    QString card;
    QString address;
    int community = 0;
};
// The same one for the same number.
[[nodiscard]] Citizen citizen(int number);

struct Officer {
    QString code;
    QString name;
    QString role;
    QStringList communities;
};
// The chief, then 6 officers, 4 auxiliaries and a grid worker for each community.
[[nodiscard]] std::vector<Officer> staff();
inline constexpr int firstOfficer = 1;
inline constexpr int officers = 6;
inline constexpr int helpers = 4;

inline constexpr int communities = 24;
[[nodiscard]] QString communityName(int community);
[[nodiscard]] QString communityCode(int community);
// Every standard address of a community.
[[nodiscard]] QStringList addressesOf(int community);

}  // namespace qianshao::bench
