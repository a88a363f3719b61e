// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addresstext.h"

#include <algorithm>
#include <array>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

bool isValue(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// 0 to 9, ten and a hundred; -1 for anything else.
int numeral(QChar c)
{
    switch (c.unicode()) {
    case u'零':
    case u'〇':
    case u'○': return 0;
    case u'一': return 1;
    case u'二': return 2;
    case u'三': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    case u'十': return 10;
    case u'百': return 100;
    default: return -1;
    }
}

// 二十一 is 21, 一百零二 is 102, 五〇一 is 501.
QString digitsOf(QStringView numerals)
{
    int value = 0;
    int last = 0;
    bool isPositional = false;
    QString digits;
    for (const QChar c : numerals) {
        const int number = numeral(c);
        if (number >= 10) {
            value += (last == 0 ? 1 : last) * number;
            last = 0;
            isPositional = true;
        } else {
            last = number;
        }
        digits += QString::number(number);
    }
    return isPositional ? QString::number(value + last) : digits;
}

QString withDigits(const QString &line)
{
    QString result;
    result.reserve(line.size());
    for (qsizetype i = 0; i < line.size();) {
        qsizetype end = i;
        while (end < line.size() && numeral(line[end]) >= 0)
            ++end;
        if (end == i || (end == i + 1 && line[i] == u'百')) {
            result += line[i++];
            continue;
        }
        // 3一2一501 is typed for 3-2-501.
        const bool isDash = end == i + 1 && line[i] == u'一' && i > 0 && isDigit(line[i - 1]) && end < line.size()
            && isDigit(line[end]);
        result += isDash ? u"-"_s : digitsOf(QStringView(line).sliced(i, end - i));
        if (!isDash && end < line.size() && isDigit(line[end]))
            result += u'_';  // 李十三1组
        i = end;
    }
    return result;
}

// Says nothing about where.
bool isAboutLiving(QStringView remark)
{
    static constexpr std::array words{u"暂住", u"暂住地", u"租住", u"租房", u"出租", u"现住", u"现住址", u"现住地",
        u"常住", u"自住", u"自有", u"户籍", u"户籍地", u"户籍地址", u"家", u"家里", u"本人", u"居住地", u"实际居住地"};
    return std::ranges::any_of(words, [remark](const char16_t *word) { return remark == QStringView(word); });
}

// The line and its remarks, one after the other.
QString withoutBrackets(const QString &line)
{
    QString inside;
    QString outside;
    QString remark;
    int depth = 0;
    for (const QChar c : line) {
        const bool opens = u"([{<【〔《「"_s.contains(c);
        const bool closes = u")]}>】〕》」"_s.contains(c);
        depth = std::max(0, depth + int(opens) - int(closes));
        if (closes && depth == 0) {
            if (!remark.isEmpty() && !isAboutLiving(remark))
                inside += u'|' + remark;
            remark.clear();
        } else if (!opens && !closes) {
            (depth > 0 ? remark : outside) += c;
        }
    }
    // A bracket that is never closed parts nothing.
    return outside + remark + inside;
}

QString withoutMarks(const QString &line)
{
    QString result;
    result.reserve(line.size());
    bool isParted = false;
    bool isDashed = false;
    for (const QChar c : line) {
        if (c != u'|' && c != u'#' && c != u'_' && !c.isLetterOrNumber()) {
            isParted = true;
            isDashed = isDashed || !c.isSpace();
            continue;
        }
        const QChar before = result.isEmpty() ? QChar() : result.back();
        if (isParted && (isDashed ? isValue(before) && isValue(c) : isDigit(before) && isDigit(c)))
            result += u'-';
        result += c;
        isParted = false;
        isDashed = false;
    }
    return result;
}

// "家住", "地址：" and the like.
QString withoutLabel(const QString &line)
{
    static constexpr std::array labels{u"现居住地址", u"现居住地", u"实际居住地", u"居住地址", u"家庭住址", u"家庭地址",
        u"现住地址", u"户籍地址", u"联系地址", u"现住址", u"现住地", u"居住地", u"户籍地", u"暂住地", u"现居住",
        u"现住", u"现居", u"家住", u"租住", u"暂住", u"住址", u"地址", u"住"};
    for (const QStringView label : labels) {
        if (line.startsWith(label))
            return line.sliced(label.size() + (line.size() > label.size() && line[label.size()] == u'在' ? 1 : 0));
    }
    return line;
}

}  // namespace

QString plainAddress(const QString &line)
{
    const QString narrow = line.normalized(QString::NormalizationForm_KC).toUpper().replace(u'_', u'-');
    return withoutLabel(withoutMarks(withDigits(withoutBrackets(narrow))));
}

}  // namespace qianshao::geo
