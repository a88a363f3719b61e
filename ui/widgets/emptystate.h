// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace qianshao::ui::widgets {

// What an empty page says: what would be here and how it comes, and the one thing to do about it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const Theme &theme, const QString &icon, QWidget *parent = nullptr);
    // An empty `action` shows no button.
    void setText(const QString &head, const QString &sentence, const QString &action = {});
    // Any: the sentence is broken into more lines where it is narrow.
    [[nodiscard]] QSize minimumSizeHint() const override { return {}; }

Q_SIGNALS:
    void actionClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSentence();

    const Theme &m_theme;
    QLabel *m_head;
    QLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace qianshao::ui::widgets
