// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scripts/wakeupview.h"

#include "ui/widgets/wraplayout.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::scripts {
namespace {

constexpr qint64 wholeMs = qint64(3) * 60'000;

QString clock(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

}  // namespace

WakeUpView::WakeUpView(const widgets::Theme &theme, const itemmodels::WakeUp &wakeUp,
    std::function<records::Instant()> now, QWidget *parent)
    : QWidget(parent),
      m_wakeUp(wakeUp),
      m_now(std::move(now)),
      m_answers(wakeUp.questions.size()),
      m_place(new QLabel(this)),
      m_time(new QLabel(this)),
      m_text(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_yes(new QPushButton(tr("Yes  Y"), this)),
      m_no(new QPushButton(tr("No  N"), this)),
      m_next(new QPushButton(this)),
      m_leave(new QPushButton(tr("Back to the script  Esc"), this))
{
    setObjectName(QStringLiteral("wakeUpView"));
    setFocusPolicy(Qt::StrongFocus);
    for (const auto &[label, name, role] :
        {std::tuple{m_place, "wakeUpPlaceLabel", "dim"}, std::tuple{m_time, "wakeUpTimeLabel", "dim"},
            std::tuple{m_text, "wakeUpLabel", "head"}, std::tuple{m_hint, "wakeUpHintLabel", "small"}}) {
        label->setObjectName(QLatin1StringView(name));
        label->setProperty("role", QLatin1StringView(role));
    }
    m_text->setWordWrap(true);
    m_hint->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_place, 1);
    top->addWidget(m_time);
    auto *buttons = new widgets::WrapLayout;
    buttons->setSpacing(theme.grid());
    for (const auto &[button, name] : {std::pair{m_yes, "wakeUpYesPushButton"}, {m_no, "wakeUpNoPushButton"},
             {m_next, "wakeUpNextPushButton"}, {m_leave, "wakeUpLeavePushButton"}}) {
        button->setObjectName(QLatin1StringView(name));
        button->setFocusPolicy(Qt::NoFocus);
        buttons->addWidget(button);
    }
    m_next->setProperty("role", QStringLiteral("primary"));
    m_leave->setProperty("role", QStringLiteral("flat"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme.grid());
    column->setSpacing(theme.grid() * 3 / 2);
    column->addLayout(top);
    column->addWidget(m_text);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_next, &QPushButton::clicked, this, &WakeUpView::goOn);
    connect(m_leave, &QPushButton::clicked, this, &WakeUpView::left);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &WakeUpView::showTime);
}

void WakeUpView::begin()
{
    if (!m_begun.isSet())
        m_begun = m_now();
    m_timer.start();
    show();
    setFocus();
}

void WakeUpView::keyPressEvent(QKeyEvent *event)
{
    const bool isAsking = m_question < m_answers.size() && !m_isSaying;
    switch (event->key()) {
    case Qt::Key_Y:
    case Qt::Key_N:
        if (isAsking)
            answer(event->key() == Qt::Key_Y);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!isAsking)
            goOn();
        return;  // not the form's: nothing is saved in the middle of a question
    case Qt::Key_Right:
        if (m_question < m_answers.size())
            goOn();
        return;
    case Qt::Key_Left:
        if (m_isSaying || m_question == 0)
            goTo(m_question);
        else
            goTo(m_question - 1);
        return;
    case Qt::Key_Escape: Q_EMIT left(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void WakeUpView::answer(std::optional<bool> answer)
{
    m_answers[m_question] = answer;
    m_isSaying = isSign(m_question);
    if (m_isSaying)
        show();
    else
        goTo(m_question + 1);
}

void WakeUpView::goTo(size_t question)
{
    m_question = question;
    m_isSaying = false;
    show();
}

void WakeUpView::goOn()
{
    if (m_question < m_answers.size()) {
        goTo(m_question + 1);
        return;
    }
    m_timer.stop();
    Q_EMIT finished(m_wakeUp.summary.arg(asked()).arg(signs().size()).arg(signs().join(QStringLiteral("、"))));
}

bool WakeUpView::isSign(size_t question) const
{
    return m_answers[question] == m_wakeUp.questions[question].isSignWhenYes;
}

QStringList WakeUpView::signs() const
{
    QStringList signs;
    for (size_t i = 0; i < m_answers.size(); ++i) {
        if (isSign(i))
            signs.append(m_wakeUp.questions[i].sign);
    }
    return signs;
}

int WakeUpView::asked() const
{
    return int(std::ranges::count_if(m_answers, [](const auto &answer) { return answer.has_value(); }));
}

void WakeUpView::show()
{
    const bool isEnd = m_question == m_answers.size();
    const bool isAsking = !isEnd && !m_isSaying;
    m_place->setText(isEnd ? tr("Read it back") : tr("Question %1 of %2").arg(m_question + 1).arg(m_answers.size()));
    if (isEnd) {
        m_text->setText(
            signs().isEmpty() ? m_wakeUp.withoutSigns : m_wakeUp.readBack.arg(signs().join(QStringLiteral("、"))));
    } else {
        const itemmodels::WakeUpQuestion &question = m_wakeUp.questions[m_question];
        m_text->setText(m_isSaying ? question.then : question.ask);
    }
    m_hint->setText(isEnd ? tr("Enter writes what came of it into the note.")
            : m_isSaying  ? tr("Say this, slowly.")
                          : tr("Ask this and wait for the answer. → passes over, ← goes back."));
    m_yes->setVisible(isAsking);
    m_no->setVisible(isAsking);
    m_next->setVisible(!isAsking);
    m_next->setText(isEnd ? tr("Into the note  Enter") : tr("Next question  Enter"));
    showTime();
    updateGeometry();
}

void WakeUpView::showTime()
{
    const qint64 left = wholeMs - (m_now().ms - m_begun.ms);
    m_time->setText(left >= 0 ? tr("%1 left").arg(clock(left)) : tr("%1 over").arg(clock(-left)));
}

}  // namespace qianshao::ui::scripts
