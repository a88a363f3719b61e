// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/camerabox.h"

#include "ui/capture/viewfinder.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMediaCaptureSession>
#include <QPushButton>
#include <QVideoSink>

namespace qianshao::ui::capture {

namespace {

constexpr int jpegQuality = 90;

QByteArray jpegOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", jpegQuality);
    return bytes;
}

}  // namespace

struct CameraBox::Live {
    QByteArray camera;
    QVideoSink sink;
    QMediaCaptureSession session;
    std::unique_ptr<Source> source;
};

CameraBox::CameraBox(const widgets::Theme &theme, Devices &devices, QWidget *parent)
    : CameraBox(theme, devices, Purpose::Take, parent)
{
}

CameraBox::CameraBox(const widgets::Theme &theme, Devices &devices, Purpose purpose, QWidget *parent)
    : QWidget(parent),
      m_devices(devices),
      m_cameras(new QComboBox(this)),
      m_view(new Viewfinder(theme, this)),
      m_text(new QLabel(this)),
      m_take(new QPushButton(tr("Take  Enter"), this)),
      m_purpose(purpose)
{
    auto *leave = new QPushButton(tr("Close  Esc"), this);
    m_cameras->setObjectName(QStringLiteral("camerasComboBox"));
    m_cameras->setAccessibleName(tr("Which camera"));
    m_cameras->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_view->setObjectName(QStringLiteral("viewfinder"));
    m_text->setObjectName(QStringLiteral("cameraLabel"));
    m_text->setProperty("role", QStringLiteral("small"));
    m_text->setWordWrap(true);
    m_take->setObjectName(QStringLiteral("takePhotoButton"));
    m_take->setVisible(purpose == Purpose::Take);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.grid());
    buttons->addWidget(m_take);
    buttons->addStretch();
    buttons->addWidget(leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid() / 2);
    column->addWidget(m_cameras);
    column->addWidget(m_view);
    column->addWidget(m_text);
    column->addLayout(buttons);
    hide();
    connect(m_take, &QPushButton::clicked, this, &CameraBox::take);
    connect(leave, &QPushButton::clicked, this, &CameraBox::close);
    connect(m_cameras, &QComboBox::activated, this, [this] {
        m_preferred = m_cameras->currentData().toByteArray();
        switchOn(m_preferred);
        m_view->setFocus();
        Q_EMIT chosen(m_preferred);
    });
    connect(&m_devices, &Devices::looked, this, &CameraBox::follow);
}

CameraBox::~CameraBox() = default;

QString CameraBox::nothingFound()
{
    return tr("No camera was found. Connect one; where one is built in, ask whoever looks after this computer to let "
              "you use it. A photo from a file can be added meanwhile.");
}

void CameraBox::begin(const QByteArray &preferred)
{
    m_preferred = preferred;
    switchOff();
    m_cameras->hide();
    m_view->show();
    say(tr("Looking for cameras …"));
    show();
    m_view->setFocus();
    m_devices.look();
}

// What is on stays on while it is there.
void CameraBox::follow()
{
    if (!isVisibleTo(parentWidget()))
        return;
    const std::vector<CameraName> &cameras = m_devices.found()->cameras;
    m_cameras->clear();
    for (const CameraName &camera : cameras)
        m_cameras->addItem(camera.name, camera.id);
    m_cameras->setVisible(cameras.size() > 1);
    const bool isPulledOut = m_live && m_cameras->findData(m_live->camera) < 0;
    if (isPulledOut)
        lose();
    if (!m_live && !cameras.empty())
        switchOn(m_cameras->findData(m_preferred) < 0 ? cameras.front().id : m_preferred);
    else if (cameras.empty() && !isPulledOut)
        say(nothingFound());
    if (m_live)
        m_cameras->setCurrentIndex(m_cameras->findData(m_live->camera));
}

void CameraBox::switchOn(const QByteArray &camera)
{
    switchOff();
    say(tr("Waiting for the camera …"));
    m_live = std::make_unique<Live>();
    m_live->camera = camera;
    connect(&m_live->sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (!frame.isValid())
            return;
        if (!m_take->isEnabled())
            say({});
        m_take->setEnabled(true);
        m_view->setFrame(frame);
        Q_EMIT seen();
    });
    m_live->session.setVideoSink(&m_live->sink);
    m_live->source = m_devices.switchOn(camera, m_live->session);
    connect(m_live->source.get(), &Source::lost, this, &CameraBox::lose);
}

void CameraBox::switchOff()
{
    m_live.reset();
    m_take->setEnabled(false);
    m_view->setFrame({});
}

void CameraBox::lose()
{
    switchOff();
    say(tr("The camera gives no pictures: it was pulled out, another program has it, or you may not use it. Connect it "
           "or end the other program, then open this once more."));
}

QImage CameraBox::picture() const
{
    return m_view->picture();
}

void CameraBox::take()
{
    const QImage image = picture();
    if (image.isNull() || m_purpose != Purpose::Take)
        return;
    say(tr("Taken. Enter takes one more."));
    Q_EMIT taken(jpegOf(image));
}

void CameraBox::close()
{
    switchOff();
    hide();
    Q_EMIT closed();
}

void CameraBox::say(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void CameraBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: take(); break;
    case Qt::Key_Escape: close(); break;
    default: QWidget::keyPressEvent(event);
    }
}

}  // namespace qianshao::ui::capture
