// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/heldrepair.h"

#include "models/import/textencoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

using records::HeldRow;
using records::Settled;

QList<HeldText> textsOf(const HeldRow &row, const ColumnTitles &titles)
{
    QList<HeldText> texts;
    const QJsonObject raw = QJsonDocument::fromJson(row.raw.toUtf8()).object();
    for (auto field = raw.begin(); field != raw.end(); ++field) {
        if (const Key key = keyNamed(field.key()); key != Key::None)
            texts += {key, titles.titlesOf(row.target, key).value(0), field.value().toString()};
    }
    std::ranges::stable_sort(texts, {}, &HeldText::key);
    for (const QJsonArray pairs = raw[QString()].toArray(); const auto &pair : pairs)
        texts += {Key::None, pair[0].toString(), pair[1].toString()};
    return texts;
}

Repair repairHeld(const HeldRow &row, const QHash<Key, QString> &corrected, const ColumnTitles &titles,
    const Surroundings &surroundings)
{
    QList<HeldText> texts = textsOf(row, titles);
    for (auto correction = corrected.begin(); correction != corrected.end(); ++correction) {
        const auto text = std::ranges::find(texts, correction.key(), &HeldText::key);
        if (text != texts.end())
            text->text = *correction;
        else
            texts += {correction.key(), titles.titlesOf(row.target, correction.key()).value(0), *correction};
    }
    ColumnMapping mapping{row.target, 0, {}};
    std::vector<Cell> cells;
    for (const HeldText &text : texts) {
        mapping.columns += {text.title, text.key, {}};
        const QString value = cleaned(text.text).toString();
        cells.push_back({value.isEmpty() ? Cell::Type::Empty : Cell::Type::Text, value, 0, 0});
    }

    Repair repair;
    RowCells rowCells(mapping, surroundings.words);
    rowCells.look({row.line.value_or(0), cells});
    WallClock clock(surroundings.zone);
    PendingKnown known(surroundings.known);
    StaffNames staff(known);
    Taking taking{known, staff, repair.changes, surroundings.newId, surroundings.now};
    RowReading reading(rowCells, surroundings.words, clock);
    if (takeRow(row.target, reading, taking) == Taken::Held) {
        repair.changes = {};
        repair.reason = reading.held();
        return repair;
    }
    repair.marks = reading.problems();
    repair.changes.changes.push_back(settledAs(row, Settled::Mended).changes.front());
    return repair;
}

changes::ChangeSet settledAs(const HeldRow &row, Settled settled)
{
    HeldRow after = row;
    after.settled = settled;
    return {{changes::updated(row, after)}};
}

QString numberOf(const HeldRow &row)
{
    const Key key = row.target == records::Kind::Instruction ? Key::Number : Key::Instruction;
    const QJsonObject raw = QJsonDocument::fromJson(row.raw.toUtf8()).object();
    return readNumber(cleaned(raw[nameOf(key)].toString()).toString());
}

}  // namespace qianshao::imports
