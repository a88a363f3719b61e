// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/playbox.h"

#include "ui/capture/soundbox.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QKeyEvent>
#include <QLabel>
#include <QMediaPlayer>
#include <QProgressBar>
#include <QPushButton>

namespace qianshao::ui::capture {

struct PlayBox::Live {
    QBuffer buffer;
    QMediaPlayer player;
};

PlayBox::PlayBox(const widgets::Theme &theme, Devices &devices, QWidget *parent)
    : QWidget(parent),
      m_devices(devices),
      m_time(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_text(new QLabel(this))
{
    auto *stop = new QPushButton(tr("Stop  Esc"), this);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sound note"));
    m_time->setObjectName(QStringLiteral("playTimeLabel"));
    m_progress->setAccessibleName(tr("How far it is"));
    m_progress->setTextVisible(false);
    m_text->setObjectName(QStringLiteral("playLabel"));
    m_text->setProperty("role", QStringLiteral("problem"));
    m_text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.grid());
    line->addWidget(m_time);
    line->addWidget(m_progress, 1);
    line->addWidget(stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid() / 2);
    column->addLayout(line);
    column->addWidget(m_text);
    hide();
    connect(stop, &QPushButton::clicked, this, &PlayBox::close);
    connect(&m_devices, &Devices::looked, this, &PlayBox::play);
}

PlayBox::~PlayBox() = default;

void PlayBox::begin(const QByteArray &file)
{
    m_live.reset();
    m_file = file;
    m_progress->setMaximum(0);
    m_time->setText(minutesText(0));
    say({});
    show();
    setFocus();
    m_devices.look();
}

void PlayBox::play()
{
    if (m_live || m_file.isEmpty())
        return;
    if (!m_devices.found()->hasLoudspeaker) {
        say(tr("No loudspeaker was found. Connect one, or switch it on in the system's sound settings."));
        return;
    }
    say({});
    m_live = std::make_unique<Live>();
    m_live->buffer.setData(m_file);
    m_live->buffer.open(QIODevice::ReadOnly);
    QMediaPlayer &player = m_live->player;
    m_devices.connectLoudspeaker(player);
    connect(&player, &QMediaPlayer::positionChanged, this, &PlayBox::followTime);
    connect(&player, &QMediaPlayer::durationChanged, this, &PlayBox::followTime);
    // Queued: what the player says last, it says before it may go.
    const auto end = [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia)
            close();
    };
    connect(&player, &QMediaPlayer::mediaStatusChanged, this, end, Qt::QueuedConnection);
    connect(&player, &QMediaPlayer::errorOccurred, this, [this] { say(tr("This sound cannot be played here.")); });
    player.setSourceDevice(&m_live->buffer);
    player.play();
}

void PlayBox::followTime()
{
    const QMediaPlayer &player = m_live->player;
    m_progress->setMaximum(int(player.duration()));
    m_progress->setValue(int(player.position()));
    m_time->setText(tr("%1 of %2").arg(minutesText(player.position()), minutesText(player.duration())));
}

void PlayBox::close()
{
    m_live.reset();
    m_file.clear();
    hide();
    Q_EMIT closed();
}

void PlayBox::say(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void PlayBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace qianshao::ui::capture
