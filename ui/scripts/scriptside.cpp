// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scripts/scriptside.h"

#include <QApplication>
#include <QShortcut>

namespace qianshao::ui::scripts {
namespace {

// A little of what was read stays in sight.
constexpr double page = 0.8;

}  // namespace

ScriptSide::ScriptSide(const widgets::Workplace &workplace, widgets::Form &form, widgets::FormFrame &frame,
    const itemmodels::Script &script, int fieldsWidth)
    : QWidget(&form),
      m_theme(workplace.theme),
      m_form(form),
      m_frame(frame),
      m_fieldsWidth(fieldsWidth),
      m_view(new ScriptView(workplace.theme, script, workplace.now, this))
{
    const auto onKey = [this](Qt::Key key, auto &&run) {
        auto *shortcut = new QShortcut(Qt::ALT | key, &m_form, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    onKey(Qt::Key_PageDown, [this] { roll(page); });
    onKey(Qt::Key_PageUp, [this] { roll(-page); });
    onKey(Qt::Key_W, [this] { wakeUp(); });
    connect(m_view, &ScriptView::wakeUpWanted, this, &ScriptSide::wakeUp);
    connect(m_view, &ScriptView::resized, this, &ScriptSide::place);
    const auto goBack = [this] {
        if (m_before)
            m_before->setFocus();
    };
    connect(m_view, &ScriptView::left, this, goBack);
    connect(m_view, &ScriptView::wokenUp, this, [this, goBack](const QString &summary) {
        Q_EMIT wokenUp(summary);
        goBack();
    });
}

// Below the fields the script takes what its text needs.
void ScriptSide::place()
{
    const int panel = m_theme.panelWidth();
    const bool isBeside = m_form.width() >= m_fieldsWidth + panel * 2 / 3;
    const int width = isBeside ? std::min(m_form.width() - m_fieldsWidth, panel * 8 / 9) : 0;
    m_form.setContentsMargins(0, 0, width, 0);
    setVisible(!isBeside);
    Q_EMIT movedBelow(!isBeside);
    QWidget *place = isBeside ? static_cast<QWidget *>(&m_form) : this;
    if (m_view->parentWidget() != place)
        m_view->setParent(place);
    if (isBeside) {
        m_view->setGeometry(m_form.width() - width, 0, width, m_form.height());
    } else {
        const int inner = std::min(m_form.width(), m_fieldsWidth) - 2 * m_theme.margin();
        setFixedHeight(m_view->wholeHeight(inner) + m_theme.grid());
        m_view->setGeometry(0, 0, inner, height());
    }
    m_view->show();
}

void ScriptSide::goThere()
{
    m_frame.rollTo(this);
}

void ScriptSide::wakeUp()
{
    if (QWidget *focused = QApplication::focusWidget(); focused && m_form.isAncestorOf(focused))
        m_before = focused;
    m_view->wakeUp();
    if (isBelow())
        goThere();
}

// Below the fields it rolls with them: first until it is seen.
void ScriptSide::roll(double pages)
{
    if (!isBelow())
        m_view->roll(pages);
    else if (pages > 0 && !m_frame.isReached(this))
        goThere();
    else
        m_frame.roll(pages);
}

}  // namespace qianshao::ui::scripts
