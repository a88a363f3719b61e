// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/livecapture.h"

#include "ui/capture/camerabox.h"
#include "ui/capture/devices.h"
#include "ui/capture/playbox.h"
#include "ui/capture/soundbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace qianshao::ui::visits {

using capture::CameraBox;
using capture::PlayBox;
using capture::SoundBox;

namespace {

constexpr auto cameraKey = "visits/camera";

void setMissing(QPushButton *button, bool isMissing, const QString &why)
{
    button->setEnabled(!isMissing);
    button->setToolTip(isMissing ? why : QString());
}

}  // namespace

LiveCapture::LiveCapture(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_cameraButton(new QPushButton(tr("Camera  C"), this)),
      m_soundButton(new QPushButton(tr("Record  0"), this)),
      m_camera(new CameraBox(workplace.theme, *workplace.devices, this)),
      m_sound(new SoundBox(workplace.theme, *workplace.devices, capture::longestNote, this)),
      m_player(new PlayBox(workplace.theme, *workplace.devices, this))
{
    m_cameraButton->setObjectName(QStringLiteral("cameraButton"));
    m_soundButton->setObjectName(QStringLiteral("soundButton"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workplace.theme.grid());
    column->addWidget(m_camera);
    column->addWidget(m_sound);
    column->addWidget(m_player);
    connect(m_cameraButton, &QPushButton::clicked, this, &LiveCapture::openCamera);
    connect(m_soundButton, &QPushButton::clicked, this, &LiveCapture::record);
    connect(m_camera, &CameraBox::taken, this, [this] { Q_EMIT problemFound({}); });
    connect(m_camera, &CameraBox::taken, this, &LiveCapture::photographed);
    connect(m_camera, &CameraBox::chosen, this, [this](const QByteArray &camera) {
        m_workplace.editor.setSetting(QLatin1StringView(cameraKey), QString::fromUtf8(camera));
    });
    connect(m_camera, &CameraBox::closed, this, [this] { focus(m_cameraButton); });
    connect(m_sound, &SoundBox::recorded, this, &LiveCapture::recorded);
    connect(m_sound, &SoundBox::thrownAway, this, [this] { Q_EMIT noticed(tr("The sound note was not kept.")); });
    connect(m_sound, &SoundBox::closed, this, [this] { focus(m_soundButton); });
    connect(m_player, &PlayBox::closed, this, &LiveCapture::played);
    connect(workplace.devices, &capture::Devices::looked, this, &LiveCapture::followDevices);
    followDevices();
}

void LiveCapture::openCamera()
{
    Q_EMIT problemFound({});
    m_camera->begin(m_workplace.editor.setting(QLatin1StringView(cameraKey)).toUtf8());
}

void LiveCapture::record()
{
    Q_EMIT problemFound({});
    m_sound->begin();
}

void LiveCapture::followDevices()
{
    const auto &found = m_workplace.devices->found();
    if (!found)
        return;
    setMissing(m_cameraButton, found->cameras.empty(), CameraBox::nothingFound());
    setMissing(m_soundButton, !found->hasMicrophone, SoundBox::nothingFound());
}

bool LiveCapture::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_C: press(m_cameraButton); return true;
    case Qt::Key_0: press(m_soundButton); return true;
    default: return false;
    }
}

// One that cannot be pressed says why, and looks again: not every system tells that something was plugged in.
void LiveCapture::press(QPushButton *button)
{
    if (button->isEnabled()) {
        button->click();
        return;
    }
    Q_EMIT problemFound(button->toolTip());
    m_workplace.devices->look();
}

void LiveCapture::focus(QPushButton *button)
{
    (button->isEnabled() ? button : parentWidget())->setFocus();
}

QString LiveCapture::unkept() const
{
    return m_sound->isHolding() ? tr("The sound note is not kept yet: keep it or throw it away.") : QString();
}

void LiveCapture::keepSound()
{
    m_sound->keep();
}

void LiveCapture::play(const QByteArray &soundFile)
{
    m_player->begin(soundFile);
}

void LiveCapture::confirmSound()
{
    m_sound->confirm();
}

void LiveCapture::refuseSound()
{
    m_sound->refuse();
}

}  // namespace qianshao::ui::visits
