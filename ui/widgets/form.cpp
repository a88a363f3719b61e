// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/form.h"

#include "models/itemmodels/words.h"

#include <QBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace qianshao::ui::widgets {
namespace {

constexpr int draftDelayMs = 300;

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

QLabel *makeLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    return label;
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("line"));
    return line;
}

}  // namespace

Form::Form(const Workplace &workplace, const QString &draftName, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_draftName(draftName)
{
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);  // a click beside the fields gives the form its keys back
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    auto *scroll = new QScrollArea(this);
    scroll->setProperty("role", QStringLiteral("surface"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    m_fields = new QVBoxLayout(content);
    const int margin = workplace.theme.margin();
    m_fields->setContentsMargins(margin, margin / 2, margin, margin);
    m_fields->setSpacing(workplace.theme.grid() * 3 / 2);
    m_fields->setAlignment(Qt::AlignTop);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    buildFoot(column);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &Form::keepDraft);
}

Form::~Form()
{
    if (!m_done && m_draftTimer.isActive())
        keepDraft();
}

void Form::buildHead(QVBoxLayout *column)
{
    const int margin = m_workplace.theme.margin();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, margin * 3 / 4, margin, margin / 2);
    head->setSpacing(2);
    m_title = makeLabel({}, "head", this);
    m_title->setObjectName(QStringLiteral("titleLabel"));
    m_subject = makeLabel({}, "dim", this);
    m_subject->hide();
    head->addWidget(m_title);
    head->addWidget(m_subject);
    m_restored = new QWidget(this);
    auto *restored = new QHBoxLayout(m_restored);
    restored->setContentsMargins(0, 4, 0, 0);
    restored->addWidget(makeLabel(tr("Your unsaved text is back."), "small", m_restored), 1);
    auto *discard = new QPushButton(tr("Discard it"), m_restored);
    discard->setObjectName(QStringLiteral("discardPushButton"));
    discard->setProperty("role", QStringLiteral("flat"));
    discard->setFocusPolicy(Qt::NoFocus);
    connect(discard, &QPushButton::clicked, this, &Form::discardDraft);
    restored->addWidget(discard);
    m_restored->hide();
    head->addWidget(m_restored);
    column->addLayout(head);
    column->addWidget(makeLine(this));
}

void Form::buildFoot(QVBoxLayout *column)
{
    const int margin = m_workplace.theme.margin();
    column->addWidget(makeLine(this));
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(margin, margin * 3 / 4, margin, margin * 3 / 4);
    m_problem = makeLabel({}, "problem", this);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->hide();
    foot->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_workplace.theme.grid());
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("savePushButton"));
    m_save->setProperty("role", QStringLiteral("primary"));
    connect(m_save, &QPushButton::clicked, this, &Form::save);
    setSaveText(tr("Save"));
    auto *back = new QPushButton(tr("Back  Esc"), this);
    back->setObjectName(QStringLiteral("backPushButton"));
    connect(back, &QPushButton::clicked, this, &Form::goBack);
    buttons->addWidget(m_save, 1);
    buttons->addWidget(back);
    foot->addLayout(buttons);
    column->addLayout(foot);
}

QString Form::title() const
{
    return m_title->text();
}

void Form::setTitle(const QString &text)
{
    m_title->setText(text);
    setAccessibleName(text);
}

void Form::setSubject(const QString &text)
{
    m_subject->setText(text);
    m_subject->setVisible(!text.isEmpty());
}

void Form::setSaveText(const QString &text)
{
    m_save->setText(tr("%1  Enter").arg(text));
}

void Form::pairNext()
{
    m_pairBox = new QWidget(this);
    auto *row = new QHBoxLayout(m_pairBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_workplace.theme.grid() * 3 / 2);
    m_fields->addWidget(m_pairBox);
    m_pairLeft = 2;
}

void Form::add(const QString &key, const QString &label, InputField *field)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *title = makeLabel(label, "label", box);
    auto *problem = makeLabel({}, "problem", box);
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
        m_fields->addWidget(box);
    }
    m_rows.push_back({key, field, title, problem, box});
    connect(field, &InputField::edited, this, [this] {
        clearProblems();
        if (m_begun && !m_draftName.isEmpty())
            m_draftTimer.start();
    });
}

void Form::addGroup(const QString &title)
{
    m_pairLeft = 0;
    m_fields->addSpacing(m_workplace.theme.grid());
    m_fields->addWidget(makeLabel(title, "group", this));
}

void Form::addWidget(QWidget *widget)
{
    m_pairLeft = 0;
    m_fields->addWidget(widget);
}

void Form::setFieldVisible(InputField *field, bool visible)
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    if (row != m_rows.end())
        row->box->setVisible(visible);
}

void Form::begin()
{
    m_untouched = draftText();
    m_restored->setVisible(restoreDraft());
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

QString Form::draftText() const
{
    QJsonObject draft;
    for (const Row &row : m_rows)
        draft[row.key] = row.field->draft();
    return QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

void Form::fillFrom(const QString &draft)
{
    const QJsonObject fields = QJsonDocument::fromJson(draft.toUtf8()).object();
    for (const Row &row : m_rows) {
        if (fields.contains(row.key))
            row.field->restore(fields[row.key].toString());
    }
}

void Form::keepDraft()
{
    m_draftTimer.stop();
    if (!m_draftName.isEmpty())
        m_workplace.editor.keepDraft(m_draftName, draftText());
}

bool Form::restoreDraft()
{
    const QString draft = m_draftName.isEmpty() ? QString() : m_workplace.editor.draft(m_draftName);
    if (draft.isEmpty())
        return false;
    fillFrom(draft);
    return true;
}

void Form::discardDraft()
{
    m_draftTimer.stop();
    m_workplace.editor.dropDraft(m_draftName);
    fillFrom(m_untouched);
    m_restored->hide();
    if (m_first)
        m_first->setFocus();
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
    clearProblems();
    if (m_done || !showUnreadable())
        return false;
    if (const edit::Problems problems = store(); !problems.empty()) {
        showProblems(problems);
        return false;
    }
    m_done = true;
    m_draftTimer.stop();
    if (!m_draftName.isEmpty())
        m_workplace.editor.dropDraft(m_draftName);
    Q_EMIT saved();
    return true;
}

void Form::goBack()
{
    if (m_draftTimer.isActive())
        keepDraft();
    Q_EMIT closed();
}

void Form::clearProblems()
{
    m_problem->hide();
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
    others.removeDuplicates();
    m_problem->setText(others.join(u'\n'));
    m_problem->setVisible(!others.isEmpty());
    if (first)
        first->setFocus();
}

QString problemText(rules::ProblemCode code)
{
    switch (code) {
    case rules::ProblemCode::Required: return Form::tr("This must be filled in.");
    case rules::ProblemCode::OutOfRange: return Form::tr("This cannot be.");
    case rules::ProblemCode::NotInOrder: return Form::tr("This lies before what it must follow.");
    case rules::ProblemCode::TooLong: return Form::tr("This is too long.");
    case rules::ProblemCode::Duplicate: return Form::tr("Another record has this already.");
    case rules::ProblemCode::NoSuchRecord: return Form::tr("There is no such record.");
    case rules::ProblemCode::ChangedSince: return Form::tr("Somebody has changed it since. Look again and repeat.");
    case rules::ProblemCode::StillUsed: return Form::tr("Other records refer to it.");
    case rules::ProblemCode::FileFailed:
        return Form::tr(
            "Nothing was saved: the file is busy or cannot be written. All that you typed is still here; save again.");
    }
    return Form::tr("The file does not accept this.");
}

}  // namespace qianshao::ui::widgets
