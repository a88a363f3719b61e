// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/soundbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace qianshao::ui::capture {

namespace {

// Silence for so long is a muted microphone rather than a pause.
constexpr std::chrono::milliseconds patience{3000};

}  // namespace

QString minutesText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

SoundBox::SoundBox(const widgets::Theme &theme, Devices &devices, std::chrono::milliseconds limit, QWidget *parent)
    : QWidget(parent),
      m_devices(devices),
      m_limit(limit),
      m_time(new QLabel(this)),
      m_meter(new QProgressBar(this)),
      m_text(new QLabel(this)),
      m_keep(new QPushButton(tr("Keep  Enter"), this)),
      m_leave(new QPushButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sound note"));
    m_time->setObjectName(QStringLiteral("soundTimeLabel"));
    m_time->setProperty("role", QStringLiteral("strong"));
    m_meter->setObjectName(QStringLiteral("soundMeter"));
    m_meter->setAccessibleName(tr("How loud it is"));
    m_meter->setRange(0, 100);
    m_meter->setTextVisible(false);
    m_text->setObjectName(QStringLiteral("soundLabel"));
    m_text->setProperty("role", QStringLiteral("small"));
    m_text->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("keepSoundButton"));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.grid());
    line->addWidget(m_time);
    line->addWidget(m_meter, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.grid());
    buttons->addWidget(m_keep);
    buttons->addStretch();
    buttons->addWidget(m_leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid() / 2);
    column->addLayout(line);
    column->addWidget(m_text);
    column->addLayout(buttons);
    hide();
    connect(m_keep, &QPushButton::clicked, this, &SoundBox::keep);
    connect(m_leave, &QPushButton::clicked, this, &SoundBox::leave);
    connect(&m_devices, &Devices::looked, this, &SoundBox::follow);
}

SoundBox::~SoundBox() = default;

QString SoundBox::nothingFound()
{
    return tr("No microphone was found. Connect one, or let this program use it in the system's sound settings.");
}

void SoundBox::begin()
{
    if (m_state == State::Closed || m_state == State::Looking) {
        m_sound = {};
        m_isHeard = false;
        enter(State::Looking, tr("Looking for a microphone …"));
        m_devices.look();
    }
    setFocus();
}

bool SoundBox::isHolding() const
{
    return !m_sound.samples.isEmpty();
}

void SoundBox::follow()
{
    if (m_state != State::Looking)
        return;
    if (!m_devices.found()->hasMicrophone) {
        enter(State::Looking, nothingFound());
        return;
    }
    enter(State::Recording);
    m_microphone = m_devices.listen();
    m_sound.rate = m_microphone->rate();
    connect(m_microphone.get(), &Microphone::heard, this, &SoundBox::hear);
    connect(m_microphone.get(), &Microphone::lost, this, &SoundBox::lose);
}

void SoundBox::hear(const QByteArray &samples)
{
    const qsizetype most = m_limit.count() * m_sound.rate / 1000 * 2;
    m_sound.samples += samples.first(std::min(samples.size(), most - m_sound.samples.size()));
    const int level = loudness(samples);
    m_isHeard = m_isHeard || level > 0;
    m_meter->setValue(level);
    if (m_sound.samples.size() >= most) {
        enter(State::Stopped,
            tr("The recording has ended: a note takes %1 at most. Enter keeps it.").arg(minutesText(m_limit.count())));
        return;
    }
    const bool isMute = !m_isHeard && m_sound.milliseconds() > patience.count();
    enter(State::Recording, isMute ? tr("Nothing is heard. Is the microphone switched off?") : QString());
}

void SoundBox::lose()
{
    if (isHolding())
        enter(State::Stopped,
            tr("The microphone was pulled out or taken by another program. What was heard until then "
               "is here: Enter keeps it."));
    else
        enter(State::Looking,
            tr("The microphone gives no sound: it was pulled out, another program has it, or you may "
               "not use it. Connect it or end the other program, then open this once more."));
}

void SoundBox::keep()
{
    if (!isHolding() || m_state == State::Keeping)
        return;
    enter(State::Keeping, tr("The note is being kept …"));
    Q_EMIT recorded(m_sound);
}

void SoundBox::confirm()
{
    if (m_state == State::Keeping)
        close();
}

void SoundBox::refuse()
{
    if (m_state == State::Keeping)
        enter(State::Stopped, tr("The note is still here: Enter tries to keep it once more."));
}

// What is being kept can no longer be thrown away.
void SoundBox::leave()
{
    if (m_state == State::Keeping)
        return;
    const bool wasHolding = isHolding();
    close();
    if (wasHolding)
        Q_EMIT thrownAway();
}

void SoundBox::close()
{
    enter(State::Closed);
    m_sound = {};
    Q_EMIT closed();
}

// Often asked for in the middle of what the microphone tells: it goes when it has finished.
void SoundBox::switchOff()
{
    m_meter->setValue(0);
    if (!m_microphone)
        return;
    m_microphone->disconnect(this);
    m_microphone.release()->deleteLater();
}

void SoundBox::enter(State state, const QString &text)
{
    m_state = state;
    if (state != State::Recording)
        switchOff();
    m_time->setText(tr("%1 of %2").arg(minutesText(m_sound.milliseconds()), minutesText(m_limit.count())));
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_keep->setEnabled(isHolding() && state != State::Keeping);
    m_leave->setEnabled(state != State::Keeping);
    m_leave->setText(isHolding() ? tr("Throw away  Esc") : tr("Close  Esc"));
    setVisible(state != State::Closed);
}

void SoundBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: keep(); break;
    case Qt::Key_Escape: leave(); break;
    default: QWidget::keyPressEvent(event);
    }
}

}  // namespace qianshao::ui::capture
