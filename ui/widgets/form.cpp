// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/form.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/formframe.h"
#include "ui/widgets/problemtext.h"

#include <QBoxLayout>
#include <QLabel>

namespace qianshao::ui::widgets {
namespace {

constexpr int draftDelayMs = 300;
constexpr int saveAgainMs = 300;

// "started_at", TimeField -> startedAtTimeField
QString objectNameFor(const QString &key, const InputField *field)
{
    QString name;
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (key[i] == u'_')
            continue;
        name += i > 0 && key[i - 1] == u'_' ? key[i].toUpper() : key[i];
    }
    const QString type = QString::fromLatin1(field->metaObject()->className());
    return name + type.mid(type.lastIndexOf(u':') + 1);
}

}  // namespace

Form::Form(const Workplace &workplace, const QString &draftName, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_draftName(draftName),
      m_frame(new FormFrame(workplace.theme, this))
{
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);  // a click beside the fields gives the form its keys back
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    connect(m_frame, &FormFrame::saveClicked, this, &Form::save);
    connect(m_frame, &FormFrame::backClicked, this, &Form::goBack);
    connect(m_frame, &FormFrame::discardClicked, this, &Form::discardDraft);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &Form::keepDraft);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveAgainMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &Form::save);
}

Form::~Form()
{
    if (!m_done && m_draftTimer.isActive())
        keepDraft();
}

QString Form::title() const
{
    return m_frame->title();
}

void Form::setTitle(const QString &text)
{
    m_frame->setTitle(text);
    setAccessibleName(text);
}

void Form::setSubject(const QString &text)
{
    m_frame->setSubject(text);
}

void Form::setSaveText(const QString &text)
{
    m_frame->setSaveText(text);
}

void Form::pairNext()
{
    m_pairBox = new QWidget(this);
    auto *row = new QHBoxLayout(m_pairBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_workplace.theme.grid() * 3 / 2);
    m_frame->fields()->addWidget(m_pairBox);
    m_pairLeft = 2;
}

void Form::add(const QString &key, const QString &label, InputField *field)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *title = makeFormLabel(label, "label", box);
    auto *problem = makeFormLabel({}, "problem", box);
    problem->setObjectName(key + QLatin1StringView("ProblemLabel"));
    problem->hide();
    title->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(title);
    column->addWidget(field);
    column->addWidget(problem);
    field->setObjectName(objectNameFor(key, field));
    if (m_pairLeft > 0) {
        --m_pairLeft;
        static_cast<QHBoxLayout *>(m_pairBox->layout())->addWidget(box, 1, Qt::AlignTop);
    } else {
        m_frame->fields()->addWidget(box);
    }
    m_rows.push_back({key, field, title, problem, box, {}, false, {}});
    connect(field, &InputField::edited, this, [this, index = m_rows.size() - 1] {
        m_rows[index].isTyped = true;
        clearProblems();
        stopWaiting();
        if (m_begun && !m_draftName.isEmpty())
            m_draftTimer.start();
    });
}

void Form::addGroup(const QString &title)
{
    m_pairLeft = 0;
    m_frame->fields()->addSpacing(m_workplace.theme.grid());
    m_frame->fields()->addWidget(makeFormLabel(title, "group", this));
}

void Form::addWidget(QWidget *widget)
{
    m_pairLeft = 0;
    m_frame->fields()->addWidget(widget);
}

void Form::addToHead(QWidget *widget)
{
    m_frame->addToHead(widget);
}

void Form::setFieldVisible(InputField *field, bool visible)
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    if (row != m_rows.end())
        row->box->setVisible(visible);
}

void Form::begin()
{
    m_frame->endFields();
    noteUntouched();
    restoreDraft();
    m_begun = true;
    for (const Row &row : m_rows) {
        if (!m_first && row.field->focusPolicy() != Qt::NoFocus)
            m_first = row.field;
    }
    if (m_first)
        m_first->setFocus(Qt::TabFocusReason);
    else
        setFocus();
}

void Form::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        save();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        goBack();
        return;
    }
    for (const Row &row : m_rows) {
        if (row.box->isVisibleTo(this) && row.field->takeKey(*event))
            return;
    }
    QWidget::keyPressEvent(event);
}

bool Form::save()
{
    stopWaiting();
    clearProblems();
    if (m_done || m_isWorking || !showUnreadable())
        return false;
    if (const edit::Problems problems = store(); !problems.empty()) {
        if (problems.front().code == rules::ProblemCode::FileBusy)
            waitForFile();
        else
            showProblems(problems);
        return false;
    }
    if (m_isWorking || m_done)
        return m_done;
    finish();
    return true;
}

void Form::finish()
{
    m_done = true;
    m_draftTimer.stop();
    if (!m_draftName.isEmpty()) {
        if (m_workplace.editor.isAtWork())
            keepDraft();  // what is done beside the window may still be refused
        m_workplace.editor.dropDraftWhenDone(m_draftName);
    }
    Q_EMIT saved();
}

void Form::goBack()
{
    stopWaiting();
    if (m_draftTimer.isActive())
        keepDraft();
    Q_EMIT closed();
}

void Form::clearProblems()
{
    m_frame->setProblem({});
    for (Row &row : m_rows) {
        row.problem->hide();
        row.field->setWrong(false);
    }
}

bool Form::showUnreadable()
{
    for (Row &row : m_rows) {
        if (!row.box->isVisibleTo(this))
            continue;
        if (const QString why = row.field->unreadable(); !why.isEmpty()) {
            showProblem(row, why);
            row.field->setFocus();
            return false;
        }
    }
    return true;
}

void Form::showProblem(Row &row, const QString &text)
{
    row.problem->setText(text);
    row.problem->show();
    row.field->setWrong(true);
}

void Form::showProblems(const edit::Problems &problems)
{
    InputField *first = nullptr;
    QStringList others;
    for (const rules::Problem &problem : problems) {
        const auto row = std::ranges::find(m_rows, problem.field, &Row::key);
        if (row == m_rows.end() || !row->box->isVisibleTo(this)) {
            const QString title = itemmodels::fieldTitle(problem.kind, problem.field);
            const QString text = problemText(problem.code);
            others += problem.field.isEmpty() ? text : tr("%1: %2").arg(title, text);
            continue;
        }
        showProblem(*row, problemText(problem.code));
        if (!first)
            first = row->field;
    }
    if (std::ranges::find(problems, rules::ProblemCode::ChangedSince, &rules::Problem::code) != problems.end())
        others = {tr("Another window has changed this since the form was opened, and nothing was saved. Close the form "
                     "to see it; what you typed comes back when you open the form again.")};
    others.removeDuplicates();
    m_frame->setProblem(others.join(u'\n'));
    if (first)
        first->setFocus();
}

}  // namespace qianshao::ui::widgets
