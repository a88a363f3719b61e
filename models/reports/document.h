// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>
#include <vector>

// What a report says, before it has a form: plain text in the user's language, no markup. A line feed in a text is a
// new line.
namespace qianshao::reports {

enum class Align : quint8 { Left, Center, Right };

struct Column {
    QString title;
    int width = 0;  // percent of the table; they make 100
    Align align = Align::Left;
};

struct Cell {
    QString text;
    QString detail;  // small, below the text: the numbers behind a rate
    QString code;    // a text that stands as QR code below both
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // as many cells as columns
    std::vector<Cell> total;              // set off at the end; empty = none
    QString whenEmpty;                    // stands in the place of the rows when there are none
    bool isDense = false;                 // small type, for lists of many rows
};

// A title that stays with its table and is repeated with it on every page. Without a table: a title and text.
struct Section {
    QString title;
    QStringList text;  // paragraphs before the table
    std::optional<Table> table;
    QStringList notes;  // small print after it
};

struct Fact {
    QString name;
    QString value;
};

struct Document {
    QString title;
    QString subtitle;
    std::vector<Fact> facts;  // what the figures are about: unit, period, moment, limits
    std::vector<Section> sections;
    QString body;  // HTML in place of the title and of all that stands here but the footer: what a template gives
    QStringList signatures;   // who signs at the end, each with a line to write on
    QString footer;           // at the foot of every page, beside the number: who made it, when, of how many
};

}  // namespace qianshao::reports
