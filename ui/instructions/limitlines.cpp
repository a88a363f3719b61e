// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/limitlines.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/levelsign.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace qianshao::ui::instructions {

using itemmodels::MilestoneState;
using widgets::Ink;

// A tick for what was done in time, the clock with a bar for what was not.
class LimitLines::Sign : public QWidget {
public:
    enum class Shown : quint8 { Nothing, Tick, Late };

    Sign(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setShown(Shown shown)
    {
        m_shown = shown;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.textSize() + 4, m_theme.textSize() + 4}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_shown == Shown::Tick)
            m_theme.icon(QStringLiteral("checkmark"), Ink::Done).paint(&painter, rect());
        else if (m_shown == Shown::Late)
            widgets::paintOverdueSign(painter, rect(), m_theme);
    }

private:
    const widgets::Theme &m_theme;
    Shown m_shown = Shown::Nothing;
};

LimitLines::LimitLines(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_grid(new QGridLayout),
      m_profile(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workplace.theme.grid());
    m_grid->setHorizontalSpacing(workplace.theme.grid());
    m_grid->setVerticalSpacing(workplace.theme.grid() / 2);
    m_grid->setColumnMinimumWidth(0, workplace.theme.textSize() * 4);
    m_grid->setColumnStretch(3, 1);
    column->addLayout(m_grid);
    m_profile->setProperty("role", QStringLiteral("small"));
    m_profile->setWordWrap(true);
    column->addWidget(m_profile);
}

void LimitLines::addLine()
{
    const int row = int(m_lines.size());
    const Line line{new QLabel(this), new QLabel(this), new Sign(m_workplace.theme, this), new QLabel(this)};
    line.step->setProperty("role", QStringLiteral("label"));
    line.outcome->setObjectName(QStringLiteral("outcomeLabel"));
    line.outcome->setWordWrap(true);
    m_grid->addWidget(line.step, row, 0);
    m_grid->addWidget(line.limit, row, 1);
    m_grid->addWidget(line.sign, row, 2);
    m_grid->addWidget(line.outcome, row, 3);
    m_lines.push_back(line);
}

void LimitLines::fill(const Line &line, const MilestoneState &state)
{
    const auto time = [this](records::Instant at) {
        return itemmodels::shortTime(at, m_workplace.now(), m_workplace.zone);
    };
    const bool isDone = state.doneAt.isSet();
    line.step->setText(itemmodels::word(state.milestone));
    line.limit->setText(time(state.limit));
    line.sign->setShown(state.isLate ? Sign::Shown::Late : isDone ? Sign::Shown::Tick : Sign::Shown::Nothing);
    QString outcome;
    if (isDone)
        outcome = (state.isLate ? tr("late, %1") : tr("done %1")).arg(time(state.doneAt));
    else if (state.isLate)
        outcome = tr("overdue");
    line.outcome->setText(outcome);
    line.outcome->setProperty("role", state.isLate ? QStringLiteral("urgent") : QStringLiteral("done"));
    style()->unpolish(line.outcome);
    style()->polish(line.outcome);
}

void LimitLines::show(const itemmodels::InstructionCase &data)
{
    size_t row = 0;
    for (const MilestoneState &state : data.milestones) {
        if (!state.limit.isSet() && !state.doneAt.isSet())
            continue;
        if (row == m_lines.size())
            addLine();
        fill(m_lines[row++], state);
    }
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        for (QWidget *part : {static_cast<QWidget *>(line.step), static_cast<QWidget *>(line.limit),
                 static_cast<QWidget *>(line.sign), static_cast<QWidget *>(line.outcome)})
            part->setVisible(i < row);
    }
    m_profile->setText(tr("Profile: %1").arg(data.profileName));
    m_profile->setVisible(!data.profileName.isEmpty());
}

}  // namespace qianshao::ui::instructions
