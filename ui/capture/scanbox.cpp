// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/scanbox.h"

#include "ui/capture/camerabox.h"
#include "ui/capture/qrreading.h"

#include <QVBoxLayout>

namespace qianshao::ui::capture {
namespace {

// Often enough for a hand, and the window is not held up.
constexpr qint64 lookEveryMs = 200;

}  // namespace

ScanBox::ScanBox(const widgets::Theme &theme, Devices &devices, QWidget *parent)
    : QWidget(parent),
      m_camera(new CameraBox(theme, devices, CameraBox::Purpose::Watch, this))
{
    setObjectName(QStringLiteral("scanBox"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_camera);
    hide();
    connect(m_camera, &CameraBox::seen, this, &ScanBox::look);
    connect(m_camera, &CameraBox::closed, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void ScanBox::begin()
{
    m_lastLook.invalidate();
    show();
    m_camera->begin({});
}

void ScanBox::look()
{
    if (m_lastLook.isValid() && m_lastLook.elapsed() < lookEveryMs)
        return;
    m_lastLook.start();
    const QString text = qrText(m_camera->picture());
    if (text.isEmpty())
        return;
    m_camera->close();
    Q_EMIT read(text);
}

}  // namespace qianshao::ui::capture
