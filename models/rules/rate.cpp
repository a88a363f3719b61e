// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/rate.h"

#include <array>
#include <charconv>

namespace qianshao::rules {

namespace {

// QString::number rounds ties away from zero; to_chars rounds the exact value of the double.
std::string_view twoDecimals(const Rate &rate, std::array<char, 64> &buffer)
{
    const double percent = double(100 * rate.part) / double(rate.whole);
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), percent, std::chars_format::fixed, 2).ptr;
    return {buffer.data(), size_t(end - buffer.data())};
}

}  // namespace

std::optional<double> Rate::percent() const
{
    if (whole == 0)
        return {};
    std::array<char, 64> buffer;
    const auto text = twoDecimals(*this, buffer);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

QString Rate::percentText() const
{
    if (whole == 0)
        return QStringLiteral("—");
    std::array<char, 64> buffer;
    const auto text = twoDecimals(*this, buffer);
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

Rate &Rate::operator+=(const Rate &other)
{
    part += other.part;
    whole += other.whole;
    return *this;
}

}  // namespace qianshao::rules
