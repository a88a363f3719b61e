// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

namespace qianshao::ui::shell {

// The pages at the left: icon, word, and the number of what waits there. One is current.
class Navigation : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(const widgets::Theme &theme, QWidget *parent = nullptr);

    // An empty `key`: none leads there.
    void addEntry(const QString &icon, const QString &title, const QString &key);
    void setCurrent(int index);
    // Those that are not shown leave no gap.
    void setShown(int index, bool isShown);
    [[nodiscard]] int current() const { return m_current; }
    // 0 shows none.
    void setWaiting(int index, int count);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry {
        QIcon icon;
        QIcon currentIcon;
        QString title;
        QString key;
        int waiting = 0;
        bool isShown = true;
    };
    [[nodiscard]] QRect entryRect(int index) const;
    [[nodiscard]] int entryAt(const QPoint &position) const;
    void paintEntry(QPainter &painter, int index) const;

    const widgets::Theme &m_theme;
    std::vector<Entry> m_entries;
    int m_current = 0;
    int m_hovered = -1;
};

}  // namespace qianshao::ui::shell
