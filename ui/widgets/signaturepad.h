// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/evidence/strokes.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QTouchEvent;

namespace qianshao::ui::widgets {

// A piece of paper to sign on: mouse, finger or pen, whichever comes; the pen's pressure is kept. Always black on
// white, as the picture of it is. Backspace takes the last stroke back, Delete all of them, Enter says that it is
// signed.
class SignaturePad final : public QWidget {
    Q_OBJECT
public:
    explicit SignaturePad(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] evidence::Strokes strokes() const { return {QSizeF(size()), m_strokes}; }
    [[nodiscard]] bool isEmpty() const { return m_strokes.empty(); }
    void undoStroke();
    void clear();
    [[nodiscard]] QSize sizeHint() const override { return {440, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

Q_SIGNALS:
    // A stroke has ended, or was taken back.
    void changed();
    void accepted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void penDown(const QPointF &at, quint64 timestamp, double pressure);
    void penMoved(const QPointF &at, quint64 timestamp, double pressure);
    void penUp();
    bool touched(QTouchEvent *event);

    const Theme &m_theme;
    std::vector<evidence::Stroke> m_strokes;
    bool m_isDown = false;
    quint64 m_begun = 0;  // the first point's time
};

}  // namespace qianshao::ui::widgets
