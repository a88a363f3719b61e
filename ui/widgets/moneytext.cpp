// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/moneytext.h"

#include <QRegularExpression>

namespace qianshao::ui::widgets {

std::optional<records::Fen> parseYuan(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral("^[¥¥]?(\\d{1,12})(?:\\.(\\d{1,6}))?(万?)元?$"));
    QString typed = text.trimmed().toString();
    typed.remove(u',').remove(QChar(0xff0c)).remove(u' ');
    const auto match = pattern.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    // In hundredths of a fen at most: digits after the point are counted, never rounded.
    const bool inTenThousands = !match.captured(3).isEmpty();
    const qsizetype places = inTenThousands ? 6 : 2;
    QString fraction = match.captured(2);
    while (fraction.size() > places && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > places)
        return std::nullopt;
    fraction = fraction.leftJustified(places, u'0');
    return records::Fen{(match.captured(1) + fraction).toLongLong()};
}

}  // namespace qianshao::ui::widgets
