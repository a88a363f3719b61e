// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/breakinglabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace qianshao::ui::widgets {
namespace {

constexpr QChar breakHere(0x200b);  // a space without width

// Chinese breaks anywhere by itself; the letters of other scripts may be joined.
bool isLatin(QChar c)
{
    return !c.isSpace() && c.unicode() < 0x250;
}

QString breakable(const QString &words, int longestRun)
{
    QString text;
    for (qsizetype first = 0; first < words.size();) {
        qsizetype end = first;
        while (end < words.size() && isLatin(words[end]))
            ++end;
        for (const QChar c : words.sliced(first, end - first)) {
            text += c;
            if (end - first > longestRun)
                text += breakHere;
        }
        if (end < words.size())
            text += words[end++];
        first = end;
    }
    return text;
}

}  // namespace

BreakingLabel::BreakingLabel(QWidget *parent, int longestRun) : QLabel(parent), m_longestRun(longestRun)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void BreakingLabel::setWords(const QString &words)
{
    setText(breakable(words, m_longestRun));
}

QSize BreakingLabel::sizeHint() const
{
    ensurePolished();
    return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

QSize BreakingLabel::minimumSizeHint() const
{
    ensurePolished();
    return {fontMetrics().height() * 2, fontMetrics().height()};
}

void BreakingLabel::copy() const
{
    QGuiApplication::clipboard()->setText(selectedText().remove(breakHere));
}

void BreakingLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

void BreakingLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!hasSelectedText())
        return;
    QMenu menu(this);
    menu.addAction(tr("Copy"), this, &BreakingLabel::copy);
    menu.exec(event->globalPos());
}

}  // namespace qianshao::ui::widgets
