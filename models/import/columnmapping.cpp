// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/columnmapping.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

using records::Kind;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("qianshao::imports", text);
}

qsizetype recognised(const ColumnMapping &mapping)
{
    return std::ranges::count_if(
        mapping.columns, [](const auto &column) { return column.key != Key::None && column.key != Key::Skip; });
}

// What a title says about the kind: much where no other kind has it, little where all have it. A ledger of instructions
// whose time has a title of its own is still one, although its other titles would do for a ledger of victims.
int scoreOf(const ColumnMapping &mapping, const ColumnTitles &titles)
{
    constexpr int ofOneKindOnly = 12;
    constexpr int missing = 4;
    int score = 0;
    for (const ColumnMapping::Column &column : mapping.columns) {
        if (column.key == Key::None || column.key == Key::Skip)
            continue;
        const int kinds = titles.kindsKnowing(column.title);
        score += std::max(ofOneKindOnly / std::max(kinds * kinds, 1), 1);
    }
    return score - missing * int(missingKeys(mapping).size());
}

// "单位：万元" in a row above the titles counts for every amount whose title has no unit.
void takeUnitAbove(ColumnMapping &mapping, const QList<PreviewRow> &rows, const ColumnTitles &titles)
{
    QString unit;
    for (const PreviewRow &row : rows) {
        if (row.number >= mapping.headerRow)
            break;
        for (const QString &text : row.texts) {
            const QString plain = normalized(text);
            if (const qsizetype word = plain.indexOf(u"单位"); word >= 0)
                unit = titles.unitIn(Key::Amount, QStringView(plain).sliced(word));
        }
    }
    for (ColumnMapping::Column &column : mapping.columns) {
        if (isMoney(column.key) && column.unit.isEmpty())
            column.unit = unit;
    }
}

}  // namespace

qsizetype ColumnMapping::columnOf(Key key) const
{
    const auto found = std::ranges::find(columns, key, &Column::key);
    return found == columns.end() ? -1 : found - columns.begin();
}

const std::vector<std::vector<Key>> &requiredKeys(Kind kind)
{
    using enum Key;
    static const QHash<Kind, std::vector<std::vector<Key>>> groups{
        {Kind::Instruction, {{Number}, {IssuedAt}, {Phone, Address}}},
        {Kind::Call, {{Instruction}, {StartedAt}, {Result}}},
        {Kind::Visit, {{Instruction}, {At, MetAt}, {Result, MetAt}}},
        // A name and a phone are in every list of people; what befell them makes it a ledger of victims.
        {Kind::Victim,
            {{Name}, {Identity, Phone, CaseNumber},
                {Lost, DefraudedAt, ReportedAt, CaseNumber, Progress, Stopped, Frozen, Returned, NextFollowUpAt}}},
        {Kind::Staff, {{Name}, {Code, Role}}},
        {Kind::Address, {{Text}}},
    };
    static const std::vector<std::vector<Key>> none;
    const auto found = groups.constFind(kind);
    return found == groups.constEnd() ? none : *found;
}

std::vector<Key> keysOf(Kind kind)
{
    std::vector<Key> keys;
    for (const QStringList &line : readVocabularyFile("columns"_L1, 3)) {
        if (line[0] == nameOf(kind))
            keys.push_back(keyNamed(line[1]));
    }
    return keys;
}

std::vector<std::vector<Key>> missingKeys(const ColumnMapping &mapping)
{
    std::vector<std::vector<Key>> missing;
    for (const std::vector<Key> &group : requiredKeys(mapping.kind)) {
        if (std::ranges::none_of(group, [&](Key key) { return mapping.columnOf(key) >= 0; }))
            missing.push_back(group);
    }
    return missing;
}

QList<PreviewRow> readPreview(TableReader &reader)
{
    QList<PreviewRow> rows;
    for (RowView row; rows.size() < previewRows && reader.next(row);) {
        PreviewRow copy{row.number, {}, {row.cells.begin(), row.cells.end()}};
        for (const Cell &cell : row.cells)
            copy.texts += cell.text;
        rows += std::move(copy);
    }
    if (!reader.error())
        reader.select(reader.selected());
    return rows;
}

ColumnMapping mappingFor(const PreviewRow &header, Kind kind, const ColumnTitles &titles)
{
    ColumnMapping mapping{kind, header.number, {}};
    for (const QString &title : header.texts) {
        TitleMatch match = titles.match(kind, title);
        // A second phone column is another number of the same person.
        if (match.key == Key::Phone && mapping.columnOf(Key::Phone) >= 0
            && !titles.titlesOf(kind, Key::OtherPhones).isEmpty())
            match = {Key::OtherPhones, {}};
        if (match.key != Key::Skip && mapping.columnOf(match.key) >= 0)
            match = {};
        mapping.columns += {title, match.key, match.unit};
    }
    return mapping;
}

ColumnMapping proposeMapping(const QList<PreviewRow> &rows, const ColumnTitles &titles)
{
    ColumnMapping best;
    int bestScore = 0;
    for (const PreviewRow &row : rows) {
        for (const Kind kind : importedKinds()) {
            ColumnMapping mapping = mappingFor(row, kind, titles);
            if (recognised(mapping) < 2
                && !(kind == Kind::Address && recognised(mapping) == 1 && row.texts.size() == 1))
                continue;
            const int score = scoreOf(mapping, titles);
            if (best.headerRow == 0 || score > bestScore) {
                best = std::move(mapping);
                bestScore = score;
            }
        }
    }
    takeUnitAbove(best, rows, titles);
    return best;
}

QString signatureOf(const QStringList &titles)
{
    QStringList plain;
    for (const QString &title : titles)
        plain += normalized(title);
    const QByteArray hash = QCryptographicHash::hash(plain.join(QChar(0x1F)).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(16).toHex());
}

std::optional<ColumnMapping> recallMapping(
    const QList<PreviewRow> &rows, const ColumnTitles &titles, const std::function<QString(const QString &)> &recall)
{
    for (const PreviewRow &row : rows) {
        const QString json = recall(signatureOf(row.texts));
        auto mapping = json.isEmpty() ? std::nullopt : mappingFromJson(json);
        if (mapping && mapping->columns.size() == row.texts.size()) {
            mapping->headerRow = row.number;
            takeUnitAbove(*mapping, rows, titles);
            return mapping;
        }
    }
    return std::nullopt;
}

QString toJson(const ColumnMapping &mapping)
{
    QJsonArray columns;
    for (const ColumnMapping::Column &column : mapping.columns) {
        QJsonObject object{{u"title"_s, column.title}, {u"key"_s, QString(nameOf(column.key))}};
        // A unit above the titles is this file's, not that of the next one with these titles.
        if (!column.unit.isEmpty() && normalized(column.title).contains(column.unit))
            object.insert(u"unit"_s, column.unit);
        columns += object;
    }
    const QJsonObject object{{u"kind"_s, QString(nameOf(mapping.kind))}, {u"columns"_s, columns}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ColumnMapping> mappingFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    ColumnMapping mapping{importedKindNamed(object[u"kind"].toString()), 0, {}};
    if (mapping.kind == Kind::None)
        return std::nullopt;
    for (const QJsonArray values = object[u"columns"].toArray(); const auto &value : values) {
        const QString name = value[u"key"].toString();
        const Key key = keyNamed(name);
        const bool isTwice = key != Key::None && key != Key::Skip && mapping.columnOf(key) >= 0;
        if ((key == Key::None && !name.isEmpty()) || isTwice)
            return std::nullopt;
        mapping.columns += {value[u"title"].toString(), key, value[u"unit"].toString()};
    }
    return mapping;
}

std::optional<MappingProblem> problemOf(const ColumnMapping &mapping, const QString &file, const QString &sheet)
{
    auto missing = missingKeys(mapping);
    if (mapping.headerRow > 0 && missing.empty())
        return std::nullopt;
    return MappingProblem{file, sheet, mapping.headerRow, mapping.kind, std::move(missing), false};
}

QString describe(const MappingProblem &problem, const ColumnTitles &titles)
{
    QStringList place{problem.file};
    if (!problem.sheet.isEmpty())
        place += tr("sheet “%1”").arg(problem.sheet);
    if (problem.isEmpty)
        return tr("%1: There is nothing in it. Sheets that are hidden are not read.").arg(place.join(tr(", ")));
    if (problem.headerRow == 0) {
        return tr("%1: No row of column titles was found among the first %2 rows. Choose the row and the kind of table "
                  "by hand, or put "
                  "titles above the columns.")
            .arg(place.join(tr(", ")))
            .arg(previewRows);
    }
    place += tr("row %1").arg(problem.headerRow);
    QStringList columns;
    for (const std::vector<Key> &group : problem.missing) {
        constexpr qsizetype mostNamed = 3;
        QStringList names;
        for (const Key key : group)
            names += titles.titlesOf(problem.kind, key).first(1);
        names = names.first(std::min(names.size(), mostNamed));
        columns += tr("“%1”").arg(names.join(tr("” or “")));
    }
    return tr("%1: There is no column %2. Choose in the preview which column it is, or give it this title.")
        .arg(place.join(tr(", ")), columns.join(tr(", ")));
}

}  // namespace qianshao::imports
