// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressnumbers.h"

#include <QStringTokenizer>
#include <QVarLengthArray>

#include <algorithm>
#include <utility>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

enum class Counter : quint8 { None, Building, Yard, Number, Unit, Gate, Storey, Floor, Room, Group };

struct CounterWord {
    QStringView word;
    Counter counter;
    QStringView notBefore;  // none of these words may follow: 3号路 is a name
};

// Longer words first.
constexpr CounterWord counterWords[] = {
    {u"号大院", Counter::Yard, u""},
    {u"村民小组", Counter::Group, u""},
    {u"号楼", Counter::Building, u""},
    {u"号栋", Counter::Building, u""},
    {u"号院", Counter::Yard, u""},
    {u"号室", Counter::Room, u""},
    {u"号房", Counter::Room, u""},
    {u"栋楼", Counter::Building, u""},
    {u"幢楼", Counter::Building, u""},
    {u"座楼", Counter::Building, u""},
    {u"#楼", Counter::Building, u""},
    {u"单元", Counter::Unit, u""},
    {u"小组", Counter::Group, u""},
    {u"社员组", Counter::Group, u""},
    {u"栋", Counter::Building, u""},
    {u"幢", Counter::Building, u""},
    {u"座", Counter::Building, u""},
    {u"#", Counter::Building, u""},
    {u"号", Counter::Number, u"路 街 线 桥 井 站 社区 小区 地 村 门"},
    {u"单", Counter::Unit, u"位 身"},
    {u"门", Counter::Gate, u"面 店 诊 市"},
    {u"层", Counter::Floor, u""},
    {u"楼", Counter::Storey, u"村 社区 小区"},
    {u"室", Counter::Room, u""},
    {u"房", Counter::Room, u"产 管 地 屋"},
    {u"户", Counter::Room, u""},
    {u"组", Counter::Group, u"团 织"},
    {u"队", Counter::Group, u"伍"},
};

QString withoutZeros(QStringView value)
{
    while (value.size() > 1 && value[0] == u'0' && isDigit(value[1]))
        value = value.sliced(1);
    return value.toString();
}

// The storey of a room such as 501 or 1203; empty for others.
QString storeyOf(const QString &room)
{
    const bool isNumber = (room.size() == 3 || room.size() == 4) && std::ranges::all_of(room, isDigit);
    return isNumber ? room.chopped(2) : QString();
}

// Reads a plain line from left to right: a value or several with what they count, or a character of a name.
class NumberReader {
public:
    explicit NumberReader(QStringView line)
        : m_line(line.first(line.indexOf(u'|') < 0 ? line.size() : line.indexOf(u'|'))),
          m_remarks(line.sliced(m_line.size()))
    {
    }

    AddressParts read()
    {
        while (m_at < m_line.size()) {
            if (!readValues())
                readName();
        }
        m_parts.names += m_remarks;
        decideStorey();
        return m_parts;
    }

private:
    using Values = QVarLengthArray<QStringView, 4>;

    [[nodiscard]] QChar at(qsizetype i) const { return i < m_line.size() ? m_line[i] : QChar(); }

    // 3, 3A, B3 or A; 甲, 东 and the like only where a counter follows that takes them.
    [[nodiscard]] qsizetype valueEnd(qsizetype from) const
    {
        qsizetype end = from + (isLetter(at(from)) ? 1 : 0);
        const qsizetype digits = end;
        while (isDigit(at(end)))
            ++end;
        if (end - digits > 5)
            return from;
        if (end > digits && isLetter(at(end)) && !isLetter(at(end + 1)))
            ++end;
        if (end > from)
            return isLetter(at(end)) ? from : end;
        const QStringView next = m_line.sliced(std::min(from + 1, m_line.size()));
        const bool isSide = u"东西中南北"_s.contains(at(from)) && (next.startsWith(u"单元") || next == u"户");
        const bool isStem = u"甲乙丙丁"_s.contains(at(from))
            && (next.startsWith(u"单元") || next.startsWith(u'栋') || next.startsWith(u'座')
                || next.startsWith(u"号楼"));
        return !at(from).isNull() && (isSide || isStem) ? from + 1 : from;
    }

    // Values joined by '-' with one counter word behind them. False: they belong to a name.
    bool readValues()
    {
        Values values;
        qsizetype end = m_at;
        for (qsizetype from = m_at; valueEnd(from) > from; from = end + 1) {
            values.append(m_line.sliced(from, valueEnd(from) - from));
            end = valueEnd(from);
            if (at(end) != u'-')
                break;
        }
        if (values.isEmpty())
            return false;
        Counter counter = Counter::None;
        for (const CounterWord &each : counterWords) {
            const QStringView rest = m_line.sliced(end);
            if (!rest.startsWith(each.word))
                continue;
            const auto follows = [behind = rest.sliced(each.word.size())](
                                     QStringView word) { return behind.startsWith(word); };
            if (std::ranges::none_of(qTokenize(each.notBefore, u' ', Qt::SkipEmptyParts), follows)) {
                counter = each.counter;
                end += each.word.size();
            }
            break;
        }
        const bool isTaken =
            values.size() == 1 ? takeOne(withoutZeros(values[0]), counter, end) : takeSeveral(values, counter);
        if (isTaken) {
            m_at = end;
            m_isParted = true;
        }
        return isTaken;
    }

    bool takeOne(const QString &value, Counter counter, qsizetype end)
    {
        const bool isInside = !m_parts.building.isEmpty() || !m_parts.unit.isEmpty();
        if ((counter == Counter::Number || counter == Counter::None) && takeBranch(value))
            return true;
        switch (counter) {
        case Counter::Building: return join(m_parts.building, value);
        case Counter::Yard: return join(m_parts.number, value);
        case Counter::Number:
            return isInside && m_parts.room.isEmpty() ? set(m_parts.room, value) : join(m_parts.number, value);
        case Counter::Gate:  // elsewhere it is part of a name
            return (isInside || !m_parts.number.isEmpty() || !m_storey.isEmpty()) && set(m_parts.unit, value);
        case Counter::Unit: return set(m_parts.unit, value);
        case Counter::Floor: return set(m_parts.floor, value);
        case Counter::Storey: return takeStorey(value, isInside);
        case Counter::Room: return set(m_parts.room, value);
        case Counter::Group: return set(m_parts.group, value);
        case Counter::None: break;
        }
        return takeUncounted(value, end);
    }

    // A value with no word behind it, as the last 501 of a line.
    bool takeUncounted(const QString &value, qsizetype end)
    {
        const bool isAtEnd = end >= m_line.size();
        const bool isInside =
            !m_parts.building.isEmpty() || !m_parts.unit.isEmpty() || !m_parts.floor.isEmpty() || !m_storey.isEmpty();
        if (!isAtEnd && !(isInside && value.size() >= 3))
            return false;
        const bool isRoom = isInside || !m_parts.number.isEmpty() || (value.size() >= 3 && !isOnRoad());
        return isRoom ? set(m_parts.room, value) : set(m_parts.number, value);
    }

    // 12号附3号
    bool takeBranch(const QString &value)
    {
        if (m_parts.number.isEmpty() || !m_parts.names.endsWith(u'附'))
            return false;
        m_parts.names.chop(m_parts.names.endsWith(u"|附") ? 2 : 1);
        return join(m_parts.number, value);
    }

    // The second of two says that the first was a building.
    bool takeStorey(const QString &value, bool isInside)
    {
        if (isInside || m_storey.isEmpty())
            return set(isInside ? m_parts.floor : m_storey, value);
        m_parts.building = std::exchange(m_storey, {});
        return set(m_parts.floor, value);
    }

    [[nodiscard]] bool isOnRoad() const
    {
        return !m_parts.names.isEmpty() && u"路街巷道"_s.contains(m_parts.names.back());
    }

    bool takeSeveral(const Values &values, Counter counter)
    {
        const auto value = [&](qsizetype i) { return withoutZeros(values[i]); };
        const bool isInside = !m_parts.building.isEmpty();
        if (values.size() > 3 || counter == Counter::Group || !m_parts.room.isEmpty()
            || (values.size() == 3 && (isInside || !m_parts.unit.isEmpty())))
            return false;
        if (values.size() == 3)
            return set(m_parts.building, value(0)) && set(m_parts.unit, value(1)) && set(m_parts.room, value(2));
        const bool isLong = values[1].size() >= 3;
        const QString both = value(0) + u'-' + value(1);
        const bool isNumber =
            counter == Counter::Yard || (!isInside && isOnRoad()) || (counter == Counter::Number && !isLong);
        if (!m_parts.unit.isEmpty())
            return set(m_parts.room, both);
        if (isInside)
            return set(m_parts.unit, value(0)) && set(m_parts.room, value(1));
        if (counter == Counter::Building || isNumber)
            return set(isNumber ? m_parts.number : m_parts.building, both);
        return set(m_parts.building, value(0)) && set(isLong ? m_parts.room : m_parts.unit, value(1));
    }

    static bool join(QString &part, const QString &value)
    {
        part = part.isEmpty() ? value : part + u'-' + value;
        return true;
    }

    static bool set(QString &part, const QString &value)
    {
        const bool isOpen = part.isEmpty();
        if (isOpen)
            part = value;
        return isOpen;
    }

    // A character, or a run of digits or of capitals that is no value.
    void readName()
    {
        if (at(m_at) == u'-' || at(m_at) == u'_') {
            ++m_at;
            return;
        }
        if (m_isParted && !m_parts.names.isEmpty())
            m_parts.names += u'|';
        m_isParted = false;
        const auto isAlike = isDigit(at(m_at)) ? isDigit : isLetter(at(m_at)) ? isLetter : nullptr;
        do
            m_parts.names += m_line[m_at++];
        while (isAlike && isAlike(at(m_at)));
    }

    // "3楼" is a building or a floor: a room of another floor, a unit behind it or nothing at all says building.
    void decideStorey()
    {
        if (m_storey.isEmpty())
            return;
        const QString ofRoom = storeyOf(m_parts.room);
        const bool isBuilding = m_parts.building.isEmpty()
            && (!m_parts.unit.isEmpty() || m_parts.room.isEmpty() || (!ofRoom.isEmpty() && ofRoom != m_storey));
        (isBuilding ? m_parts.building : m_parts.floor) = m_storey;
    }

    QStringView m_line;
    QStringView m_remarks;
    qsizetype m_at = 0;
    bool m_isParted = false;
    QString m_storey;
    AddressParts m_parts;
};

}  // namespace

AddressParts readNumbers(QStringView plain)
{
    return NumberReader(plain).read();
}

}  // namespace qianshao::geo
