// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sidepanel.h"

#include <QStackedLayout>
#include <QToolButton>

namespace qianshao::ui::shell {

using widgets::Form;
using widgets::Page;

SidePanel::SidePanel(const widgets::Workplace &workplace, QWidget *parent)
    : QFrame(parent),
      m_theme(workplace.theme),
      m_stack(new QStackedLayout),
      m_nothing(new QWidget(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("sideSidePanel"));
    setProperty("role", QStringLiteral("side"));
    m_stack->setContentsMargins(1, 0, 0, 0);  // the line at the left
    setLayout(m_stack);
    m_stack->addWidget(m_nothing);
    m_close->setObjectName(QStringLiteral("closeToolButton"));
    m_close->setIcon(m_theme.icon(QStringLiteral("window-close"), widgets::Ink::Dim));
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setToolTip(workplace.actions.toolTip(u"panel"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (Form *open = form())
            open->goBack();
        else
            Q_EMIT closedByUser();
    });
    connect(&m_theme, &widgets::Theme::changed, this, &SidePanel::arrange);
}

Form *SidePanel::form() const
{
    return m_forms.value(m_page);
}

void SidePanel::showPage(Page *page)
{
    m_page = page;
    arrange();
}

void SidePanel::openForm(Page *page, Form *form)
{
    if (Form *open = m_forms.value(page))
        open->goBack();
    m_forms[page] = form;
    m_stack->addWidget(form);
    connect(form, &Form::saved, this, [this, page] { removeForm(page, true); });
    connect(form, &Form::closed, this, [this, page] { removeForm(page, false); });
    arrange();
    if (page == m_page)
        form->begin();
}

void SidePanel::removeForm(Page *page, bool wasSaved)
{
    const QPointer<Form> form = m_forms.take(page);
    if (!form)
        return;
    form->hide();
    m_stack->removeWidget(form);
    form->deleteLater();
    arrange();
    Q_EMIT formGone(page, wasSaved);
}

void SidePanel::setOpen(bool open)
{
    m_open = open;
    arrange();
}

void SidePanel::setRoom(int width)
{
    if (std::exchange(m_room, width) != width)
        arrange();
}

void SidePanel::arrange()
{
    if (!m_page)
        return;
    Form *open = form();
    QWidget *panel = m_page->panel();
    if (panel && m_stack->indexOf(panel) < 0)
        m_stack->addWidget(panel);
    QWidget *shown = open ? static_cast<QWidget *>(open) : panel;
    setVisible(open || (panel && m_open));
    m_stack->setCurrentWidget(shown ? shown : m_nothing);
    const int least = m_theme.panelWidth();
    m_width = open ? std::clamp(open->sizeHint().width() + 1, least, std::max(least, m_room)) : least;
    setMinimumWidth(least);  // not more: the window can be made smaller under an open form
    setMaximumWidth(m_width);
    updateGeometry();
    m_close->raise();
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_close->adjustSize();
    m_close->move(width() - m_close->width() - 8, 8);
    m_close->raise();
}

}  // namespace qianshao::ui::shell
