// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace qianshao::ui::widgets {

// A plain text that is as wide as there is room and never asks for more: it wraps, and a run of letters that has no
// place to break (a web address, a name of 34 letters) breaks anywhere. What is copied of it is the text as it was set.
class BreakingLabel : public QLabel {
    Q_OBJECT
public:
    // `longestRun`: so many letters stay together.
    explicit BreakingLabel(QWidget *parent = nullptr, int longestRun = 24);
    void setWords(const QString &words);

    [[nodiscard]] QSize sizeHint() const override;  // on one line
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;

    int m_longestRun;
};

}  // namespace qianshao::ui::widgets
