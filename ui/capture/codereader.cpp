// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/codereader.h"

#include "ui/capture/qrreading.h"
#include "ui/capture/scanbox.h"
#include "ui/widgets/question.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::capture {

CodeReader::CodeReader(const widgets::Theme &theme, Devices *devices, Sight sight, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_problem(new QLabel(tr("There is no code in this picture that can be read."), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid() / 2);
    auto *row = new QHBoxLayout;
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
            connect(scan, &ScanBox::read, this, &CodeReader::take);
            connect(camera, &QPushButton::clicked, scan, &ScanBox::begin);
        } else {
            connect(camera, &QPushButton::clicked, this, [this, devices] { openWindow(*devices); });
        }
    }
    auto *picture = addButton(tr("From a picture…"), QStringLiteral("picturePushButton"));
    connect(picture, &QPushButton::clicked, this, &CodeReader::readPicture);
    row->addStretch();
    column->addLayout(row);
    m_problem->setObjectName(QStringLiteral("pictureLabel"));
    m_problem->setProperty("role", QStringLiteral("small"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
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
    connect(scan, &ScanBox::read, this, &CodeReader::take);
    connect(scan, &ScanBox::closed, window, &QDialog::close);
    scan->begin();
    window->setFixedWidth(width);
    window->open();
}

void CodeReader::take(const QString &text)
{
    m_problem->hide();
    Q_EMIT read(text);
}

void CodeReader::readPicture()
{
    const QString path = widgets::chosenFile(this, tr("Picture of the code"), tr("Pictures (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    const QString code = qrText(QImage(path));
    m_problem->setVisible(code.isEmpty());
    if (!code.isEmpty())
        Q_EMIT read(code);
}

}  // namespace qianshao::ui::capture
