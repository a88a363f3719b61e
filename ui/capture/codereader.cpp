// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/codereader.h"

#include "ui/capture/qrreading.h"
#include "ui/capture/scanbox.h"
#include "ui/widgets/question.h"

#include <QBoxLayout>
#include <QDialog>
#include <QPushButton>

namespace qianshao::ui::capture {

CodeReader::CodeReader(const widgets::Theme &theme, Devices *devices, Sight sight, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid() / 2);
    auto *row = new QBoxLayout(sight == Sight::Here ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row->setSpacing(theme.grid());
    const auto addButton = [&](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    if (devices) {
        auto *camera = addButton(tr("Read it by camera"), QStringLiteral("cameraPushButton"));
        if (sight == Sight::Here) {
            auto *scan = new ScanBox(theme, *devices, this);
            column->addWidget(scan);
            connect(scan, &ScanBox::read, this, &CodeReader::read);
            connect(camera, &QPushButton::clicked, scan, &ScanBox::begin);
        } else {
            connect(camera, &QPushButton::clicked, this, [this, devices] { openWindow(*devices); });
        }
    }
    auto *picture = addButton(tr("From a picture…"), QStringLiteral("picturePushButton"));
    connect(picture, &QPushButton::clicked, this, &CodeReader::readPicture);
    if (sight == Sight::Here)
        row->addStretch();
    column->addLayout(row);
}

void CodeReader::openWindow(Devices &devices)
{
    constexpr int width = 480;
    auto *window = new QDialog(this);
    window->setObjectName(QStringLiteral("scanDialog"));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("Hold the code before the camera"));
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(m_theme.margin(), m_theme.margin(), m_theme.margin(), m_theme.margin());
    auto *scan = new ScanBox(m_theme, devices, window);
    column->addWidget(scan);
    connect(scan, &ScanBox::read, this, &CodeReader::read);
    connect(scan, &ScanBox::closed, window, &QDialog::close);
    scan->begin();
    window->setFixedWidth(width);
    window->open();
}

void CodeReader::readPicture()
{
    const QString path = widgets::chosenFile(this, tr("Picture of the code"), tr("Pictures (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    const QString code = qrText(QImage(path));
    if (code.isEmpty())
        Q_EMIT failed(tr("There is no code in this picture that can be read."));
    else
        Q_EMIT read(code);
}

}  // namespace qianshao::ui::capture
