// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QVideoFrame>
#include <QWidget>

namespace qianshao::ui::capture {

// What a camera sees now, whole, in the middle of what room there is. Drawn by the widget itself, without the graphics
// card.
class Viewfinder final : public QWidget {
    Q_OBJECT
public:
    explicit Viewfinder(const widgets::Theme &theme, QWidget *parent = nullptr);

    // An invalid frame: nothing is seen.
    void setFrame(const QVideoFrame &frame);
    // What is seen now, as large as it came; null for nothing.
    [[nodiscard]] QImage picture();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 3 / 4; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const widgets::Theme &m_theme;
    QVideoFrame m_frame;
    QImage m_picture;  // of the frame, once somebody asked
};

}  // namespace qianshao::ui::capture
