// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/page.h"

#include <QFrame>
#include <QHash>
#include <QPointer>

class QStackedLayout;
class QToolButton;

namespace qianshao::ui::shell {

// The right side of the window: the panel of the page in front, and over it the form that is open on that page. A form
// stays with its page: it is there again when the page comes back. As wide as its form asks for where there is room.
class SidePanel : public QFrame {
    Q_OBJECT
public:
    explicit SidePanel(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    void showPage(widgets::Page *page);
    // Takes the form; one that is open on the page goes back first (its draft is kept).
    void openForm(widgets::Page *page, widgets::Form *form);
    // Of the page in front; nullptr when there is none.
    [[nodiscard]] widgets::Form *form() const;
    // What the user wants: an open form is shown all the same.
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    // How much of the window may be taken.
    void setRoom(int width);
    [[nodiscard]] QSize sizeHint() const override { return {m_width, QFrame::sizeHint().height()}; }

Q_SIGNALS:
    void closedByUser();
    // The form of that page has gone, saved or not: the page takes the focus.
    void formGone(qianshao::ui::widgets::Page *page, bool wasSaved);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void removeForm(widgets::Page *page, bool wasSaved);
    void arrange();

    const widgets::Theme &m_theme;
    QStackedLayout *m_stack;
    QWidget *m_nothing;
    QToolButton *m_close;
    QHash<widgets::Page *, QPointer<widgets::Form>> m_forms;
    widgets::Page *m_page = nullptr;
    int m_room = 0;
    int m_width = 0;
    bool m_open = true;
};

}  // namespace qianshao::ui::shell
