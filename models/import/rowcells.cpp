// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/rowcells.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

RowCells::RowCells(const ColumnMapping &mapping, const Vocabulary &words) : m_mapping(mapping)
{
    constexpr qint64 fenPerYuan = 100;
    m_columns.fill(-1);
    m_units.fill(1);
    for (size_t i = 0; i < keyCount; ++i) {
        if (isMoney(Key(i)))
            m_units[i] = fenPerYuan;
    }
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping::Column &column = mapping.columns[i];
        if (column.key == Key::None || column.key == Key::Skip)
            continue;
        m_columns[size_t(column.key)] = qint16(i);
        const auto unit = isMoney(column.key) ? words.fenPer(column.unit) : words.secondsPer(column.unit);
        if (!column.unit.isEmpty() && unit)
            m_units[size_t(column.key)] = *unit;
    }
}

const Cell &RowCells::cell(Key key) const
{
    static const Cell empty;
    const Cell &cell = m_row.at(m_columns[size_t(key)]);
    return cell.type == Cell::Type::Error ? empty : cell;
}

const QString &RowCells::titleOf(Key key) const
{
    static const QString none;
    const qsizetype column = m_columns[size_t(key)];
    return column >= 0 ? m_mapping.columns[column].title : none;
}

bool RowCells::isBlank() const
{
    for (size_t i = 0; i < m_row.cells.size(); ++i) {
        const bool isTaken = qsizetype(i) < m_mapping.columns.size() && m_mapping.columns[qsizetype(i)].key > Key::Skip;
        if (isTaken && !m_row.cells[i].isEmpty())
            return false;
    }
    return true;
}

bool RowCells::isHeader() const
{
    for (qsizetype i = 0; i < m_mapping.columns.size(); ++i) {
        if (m_row.at(i).text != m_mapping.columns[i].title)
            return false;
    }
    return true;
}

QString RowCells::raw() const
{
    QJsonObject texts;
    QJsonArray others;
    for (const ColumnMapping::Column &column : m_mapping.columns) {
        if (column.key <= Key::Skip)
            continue;
        const QString &text = m_row.at(m_columns[size_t(column.key)]).text;
        const bool isBare = !column.unit.isEmpty() && !text.isEmpty() && (text.back().isDigit() || text.back() == u'.');
        if (!text.isEmpty())
            texts.insert(nameOf(column.key), isBare ? text + column.unit : text);
    }
    forEachOther([&](const QString &title, const QString &text) { others += QJsonArray{title, text}; });
    if (!others.isEmpty())
        texts.insert(QString(), others);
    return QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

}  // namespace qianshao::imports
