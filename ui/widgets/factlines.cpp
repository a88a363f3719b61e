// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/factlines.h"

#include <QGridLayout>

namespace qianshao::ui::widgets {

FactLines::FactLines(const Theme &theme, QWidget *parent) : QWidget(parent), m_lines(new QGridLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(theme.grid() * 3 / 2);
    m_lines->setVerticalSpacing(theme.grid() / 2);
    m_lines->setColumnStretch(1, 1);
    m_lines->setColumnMinimumWidth(0, theme.textSize() * 4);
}

void FactLines::setFacts(const Facts &facts)
{
    size_t row = 0;
    for (const auto &[name, value] : facts) {
        if (value.isEmpty())
            continue;
        if (row == m_labels.size())
            addLine();
        const auto [label, text] = m_labels[row++];
        label->setText(name.toHtmlEscaped());
        text->setWords(value);
    }
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i].first->setVisible(i < row);
        m_labels[i].second->setVisible(i < row);
    }
}

void FactLines::addLine()
{
    const int row = int(m_labels.size());
    auto *label = new QLabel(this);
    label->setProperty("role", QStringLiteral("label"));
    label->setTextFormat(Qt::RichText);  // laid out as a text that can be selected is: else it stands a pixel lower
    auto *text = new widgets::BreakingLabel(this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(label, row, 0, Qt::AlignTop);
    m_lines->addWidget(text, row, 1, Qt::AlignTop);
    m_labels.emplace_back(label, text);
}

}  // namespace qianshao::ui::widgets
