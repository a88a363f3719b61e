// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/questionsfield.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace qianshao::ui::visits {

namespace {

// Between a question and its answer, also where the window is English: the record is read by others.
constexpr QChar colon = u'：';

}  // namespace

QuestionsField::QuestionsField(const QString &thirdQuestion, QWidget *parent)
    : InputField(parent),
      m_shipped(thirdQuestion),
      m_third(new QLineEdit(thirdQuestion, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_third->setObjectName(QStringLiteral("thirdQuestionLineEdit"));
    m_third->setPlaceholderText(tr("question of your unit"));
    for (size_t i = 0; i < m_answers.size(); ++i) {
        m_answers[i] = new QLineEdit(this);
        m_answers[i]->setObjectName(QStringLiteral("answer%1LineEdit").arg(i + 1));
        m_answers[i]->setPlaceholderText(tr("answer"));
        QWidget *asked = i == 2 ? static_cast<QWidget *>(m_third) : new QLabel(question(i), this);
        grid->addWidget(asked, int(i), 0);
        grid->addWidget(m_answers[i], int(i), 1);
        connect(m_answers[i], &QLineEdit::textEdited, this, &InputField::edited);
    }
    m_third->setFixedWidth(fontMetrics().horizontalAdvance(question(1)) + 16);
    connect(m_third, &QLineEdit::textEdited, this, &InputField::edited);
    setFocusProxy(m_answers[0]);
    setTabOrder({m_answers[0], m_answers[1], m_third, m_answers[2]});
}

QString QuestionsField::question(size_t index) const
{
    switch (index) {
    case 0: return tr("Reason of the transfer");
    case 1: return tr("To an unknown account");
    default: return thirdQuestion();
    }
}

QString QuestionsField::thirdQuestion() const
{
    return m_third->text().trimmed();
}

QString QuestionsField::text() const
{
    QStringList lines;
    for (size_t i = 0; i < m_answers.size(); ++i) {
        const QString answer = m_answers[i]->text().trimmed();
        if (!answer.isEmpty())
            lines.append(question(i).isEmpty() ? answer : question(i) + colon + answer);
    }
    return lines.join(u'\n');
}

void QuestionsField::setText(const QString &text)
{
    for (QLineEdit *answer : m_answers)
        answer->clear();
    QStringList rest;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        size_t index = 0;
        while (index < 2 && !line.startsWith(question(index) + colon))
            ++index;
        if (index < 2) {
            m_answers[index]->setText(line.mid(question(index).size() + 1));
        } else if (!thirdQuestion().isEmpty() && line.startsWith(thirdQuestion() + colon)) {
            rest.append(line.mid(thirdQuestion().size() + 1));
        } else {
            rest.append(line);
        }
    }
    m_answers[2]->setText(rest.join(u';'));
}

QString QuestionsField::draft() const
{
    if (thirdQuestion() == m_shipped && text().isEmpty())
        return {};
    return thirdQuestion() + u'\n' + text();
}

void QuestionsField::restore(const QString &draft)
{
    m_third->setText(draft.isEmpty() ? m_shipped : draft.section(u'\n', 0, 0));
    setText(draft.section(u'\n', 1));
}

}  // namespace qianshao::ui::visits
