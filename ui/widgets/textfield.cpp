// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/textfield.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace qianshao::ui::widgets {

TextField::TextField(const QStringList &suggestions, QWidget *parent)
    : InputField(parent),
      m_row(new QHBoxLayout),
      m_edit(new QLineEdit(this)),
      m_meaning(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(m_row);
    m_row->setSpacing(8);
    m_row->addWidget(m_edit, 1);
    m_row->addWidget(m_meaning);
    m_meaning->setProperty("role", QStringLiteral("dim"));
    m_meaning->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &InputField::edited);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT changed(this->text()); });
    if (suggestions.isEmpty())
        return;
    auto *completer = new QCompleter(suggestions, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(10);
    m_edit->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &InputField::edited);
    m_edit->installEventFilter(this);
}

bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    // ↓ in an empty field offers everything, as in a combo box.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down
        && m_edit->completer()) {
        m_edit->completer()->setCompletionPrefix(m_edit->text());
        m_edit->completer()->complete();
        return true;
    }
    return InputField::eventFilter(watched, event);
}

QString TextField::text() const
{
    return m_edit->text().trimmed();
}

void TextField::setText(const QString &text)
{
    m_edit->setText(text);
    if (!m_edit->hasFocus())
        m_edit->setCursorPosition(0);  // its beginning is seen
}

void TextField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TextField::setMeaning(const QString &text)
{
    m_meaning->setText(text);
    m_meaning->setVisible(!text.isEmpty());
}

void TextField::setMeaningBelow()
{
    m_meaning->setProperty("role", QStringLiteral("small"));
    layout()->addWidget(m_meaning);
}

void TextField::addBeside(QWidget *widget)
{
    m_row->addWidget(widget);
}

NoteField::NoteField(int lines, QWidget *parent) : InputField(parent), m_edit(new QPlainTextEdit(this)), m_lines(lines)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    m_edit->setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fitLines();
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_edit->hasFocus())
            Q_EMIT edited();
    });
}

void NoteField::fitLines()
{
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * m_lines + 16);
}

void NoteField::changeEvent(QEvent *event)
{
    InputField::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitLines();
}

bool NoteField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & Qt::ShiftModifier)) {
            QApplication::sendEvent(this, event);  // and so on to the form
            return true;
        }
    }
    return InputField::eventFilter(watched, event);
}

QString NoteField::text() const
{
    return m_edit->toPlainText().trimmed();
}

void NoteField::setText(const QString &text)
{
    m_edit->setPlainText(text);
}

void NoteField::addLine(const QString &line)
{
    setText(text().isEmpty() ? line : text() + u'\n' + line);
    Q_EMIT edited();
}

void NoteField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

}  // namespace qianshao::ui::widgets
