// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace qianshao::ui::widgets {

// The colour of a level; an unset one is treated as High (expected.md).
[[nodiscard]] Ink inkOf(records::Level level);

// The level's sign in `rect` (square; its middle when not): a filled triangle with !, a filled diamond, a filled
// circle, a hollow circle. The word stands beside it, never the sign alone.
void paintLevelSign(QPainter &painter, const QRectF &rect, records::Level level, const Theme &theme);
// A clock with a bar: the limit has passed.
void paintOverdueSign(QPainter &painter, const QRectF &rect, const Theme &theme);

// Sign and word of a level, for panels and forms.
class LevelBadge : public QWidget {
    Q_OBJECT
public:
    explicit LevelBadge(const Theme &theme, QWidget *parent = nullptr);
    void setLevel(records::Level level);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    records::Level m_level = records::Level::Unset;
};

}  // namespace qianshao::ui::widgets
