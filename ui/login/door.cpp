// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/login/door.h"

#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace qianshao::ui::login {
namespace {

// Shorter waits need no button that comes and goes.
constexpr int untilCancelMs = 400;

}  // namespace

Door::Door(const widgets::Theme &theme, const QString &head, const QString &sentence, QWidget *parent)
    : QDialog(parent),
      m_theme(theme)
{
    setWindowTitle(tr("Qianshao"));
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(theme.grid());
    auto *brand = new QLabel(tr("Qianshao"), this);
    brand->setProperty("role", QStringLiteral("brand"));
    auto *title = new QLabel(head, this);
    title->setProperty("role", QStringLiteral("title"));
    m_sentence = new QLabel(sentence, this);
    m_sentence->setObjectName(QStringLiteral("sentenceLabel"));
    m_sentence->setProperty("role", QStringLiteral("dim"));
    m_sentence->setWordWrap(true);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(4);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_action = new QPushButton(this);
    m_action->setObjectName(QStringLiteral("actionPushButton"));
    m_action->setProperty("role", QStringLiteral("primary"));
    m_action->setDefault(true);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelPushButton"));
    m_cancel->setAutoDefault(false);
    m_cancel->hide();
    m_buttons = new QHBoxLayout;
    m_buttons->addStretch();
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_action);
    column->addWidget(brand);
    column->addWidget(title);
    column->addWidget(m_sentence);
    column->addSpacing(theme.grid());
    column->addLayout(m_fields, 1);
    column->addWidget(m_problem);
    column->addSpacing(theme.grid());
    column->addLayout(m_buttons);
    connect(m_action, &QPushButton::clicked, this, &Door::tryIt);
    connect(m_cancel, &QPushButton::clicked, this, &Door::reject);
}

QLayout *Door::titled(const QString &label, QWidget *field, QWidget *beside)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *title = new QLabel(label, this);
    title->setProperty("role", QStringLiteral("label"));
    title->setBuddy(field);
    column->addWidget(title);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.grid() / 2);
    row->addWidget(field, 1);
    if (beside)
        row->addWidget(beside);
    column->addLayout(row);
    return column;
}

void Door::addRow(QLayout *row)
{
    if (m_fields->count() > 0)
        m_fields->addSpacing(m_theme.grid());
    m_fields->addLayout(row);
}

void Door::addField(const QString &label, QWidget *field, QWidget *beside)
{
    addRow(titled(label, field, beside));
}

void Door::addPair(const QString &label, QWidget *field, const QString &otherLabel, QWidget *otherField)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.margin());
    // At the top: one of the two may be higher.
    for (QLayout *half : {titled(label, field, nullptr), titled(otherLabel, otherField, nullptr)}) {
        row->addLayout(half, 1);
        row->setAlignment(half, Qt::AlignTop);
    }
    addRow(row);
}

void Door::addWidget(QWidget *widget)
{
    m_fields->addWidget(widget);
}

void Door::setActionText(const QString &text, const QString &busyText)
{
    m_actionText = text;
    m_busyText = busyText;
    m_action->setText(text);
}

void Door::setSentence(const QString &text)
{
    m_sentence->setText(text);
    grow();
}

void Door::addSecondary(const QString &name, const QString &text, std::function<void()> run)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("flat"));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_buttons->insertWidget(0, button);
    m_secondary.append(button);
}

void Door::tryIt()
{
    if (m_isBusy)
        return;
    forgetProblem();
    Attempt attempted = attempt();
    if (!attempted.problem.isEmpty())
        say(attempted.problem);
    else if (attempted.work)
        start(std::move(attempted.work));
    else
        accept();
}

void Door::start(Work work)
{
    m_isBusy = true;
    m_action->setText(m_busyText);
    m_action->setEnabled(false);
    for (QPushButton *button : std::as_const(m_secondary))
        button->setEnabled(false);
    QTimer::singleShot(untilCancelMs, this, [this] { m_cancel->setVisible(m_isBusy); });
    setCursor(Qt::BusyCursor);
    m_thread = std::jthread([this, work = std::move(work)](const std::stop_token &stop) {
        const QString problem = work(stop);
        QMetaObject::invokeMethod(this, [this, problem] { finish(problem); }, Qt::QueuedConnection);
    });
}

void Door::finish(const QString &problem)
{
    m_isBusy = false;
    m_action->setText(m_actionText);
    m_action->setEnabled(true);
    for (QPushButton *button : std::as_const(m_secondary))
        button->setEnabled(true);
    m_cancel->hide();
    unsetCursor();
    if (problem.isEmpty()) {
        accept();
        return;
    }
    if (!m_thread.get_stop_token().stop_requested())
        say(problem);
    refused();
}

void Door::reject()
{
    if (m_isBusy)
        m_thread.request_stop();
    else
        QDialog::reject();
}

void Door::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    grow();
}

void Door::forgetProblem()
{
    m_problem->hide();
}

void Door::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    grow();
}

// The height that the sentences need at this width: the dialog's own hint takes them for one line.
void Door::grow()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

}  // namespace qianshao::ui::login
