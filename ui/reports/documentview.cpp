// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/documentview.h"

#include "ui/reports/papertable.h"
#include "ui/widgets/factlines.h"

#include <QLabel>
#include <QVBoxLayout>

namespace qianshao::ui::reports {

namespace paper = qianshao::reports;

namespace {

// Measuring the height of 500 rows of three lines holds the window for a tenth of a second.
constexpr size_t mostRows = 100;
constexpr int widest = 1080;

}  // namespace

DocumentView::DocumentView(const widgets::Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("documentView"));
    setProperty("role", QStringLiteral("surface"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void DocumentView::show(const paper::Document &document)
{
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(m_theme.margin(), m_theme.margin(), m_theme.margin(), m_theme.group());
    m_column->setSpacing(m_theme.grid());
    addText(document.title, "head");
    if (!document.subtitle.isEmpty())
        addText(document.subtitle, "dim");
    addFacts(document);
    int number = 0;
    for (const paper::Section &section : document.sections)
        addSection(section, number++);
    m_column->addStretch();  // an alignment would forget what breaking lines take
    setWidget(m_content);
}

void DocumentView::addFacts(const paper::Document &document)
{
    widgets::Facts facts;
    for (const paper::Fact &fact : document.facts)
        facts.append({fact.name, fact.value});
    auto *lines = new widgets::FactLines(m_theme, m_content);
    lines->setFacts(facts);
    m_column->addWidget(lines);
}

void DocumentView::addText(const QString &text, const char *role)
{
    auto *label = new QLabel(text, m_content);
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    label->setMaximumWidth(widest);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void DocumentView::addSection(const paper::Section &section, int number)
{
    m_column->addSpacing(m_theme.margin());
    if (!section.title.isEmpty())
        addText(section.title, "strong");
    for (const QString &text : section.text)
        addText(text, "");
    if (section.table && section.table->rows.empty() && !section.table->whenEmpty.isEmpty()) {
        addText(section.table->whenEmpty, "dim");
    } else if (section.table) {
        const size_t rows = std::min(section.table->rows.size(), mostRows);
        auto *table = new PaperTable(m_theme, *section.table, rows, m_content);
        table->setMaximumWidth(widest);
        table->setObjectName(QStringLiteral("section%1Table").arg(number));
        m_column->addWidget(table);
        if (rows < section.table->rows.size())
            addText(
                tr("… %n more row(s) on paper and in the files", "", int(section.table->rows.size() - rows)), "dim");
    }
    for (const QString &note : section.notes)
        addText(note, "small");
}

}  // namespace qianshao::ui::reports
