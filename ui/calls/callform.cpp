// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/callform.h"

#include "models/itemmodels/words.h"
#include "ui/calls/callclock.h"
#include "ui/calls/dialhead.h"
#include "ui/calls/proposals.h"
#include "ui/forms/casewords.h"
#include "ui/scripts/scriptside.h"
#include "ui/widgets/formframe.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace qianshao::ui::calls {

using records::CallResult;
using records::Contact;
using records::Instant;
using records::NextStep;
using widgets::ChoiceField;

namespace {

QString draftName(const records::Call &call, bool isNew)
{
    return isNew ? QStringLiteral("call/%1").arg(call.instruction.id.toString())
                 : QStringLiteral("call-edit/%1").arg(call.id.toString());
}

records::Call newCall(const widgets::Workplace &workplace, const records::Uuid &instruction)
{
    records::Call call;
    call.instruction = {instruction};
    call.startedAt = workplace.now();
    call.caller = {workplace.editor.me()};
    call.contact = Contact::Self;
    return call;
}

}  // namespace

bool isAnswered(CallResult result)
{
    return result == CallResult::Cooperative || result == CallResult::Uncooperative || result == CallResult::OtherPerson
        || result == CallResult::Forwarded;
}

CallForm::CallForm(const widgets::Workplace &workplace, const records::Uuid &instruction, QWidget *parent)
    : CallForm(workplace, newCall(workplace, instruction), true, parent)
{
}

CallForm::CallForm(const widgets::Workplace &workplace, const records::Call &call, QWidget *parent)
    : CallForm(workplace, call, false, parent)
{
}

CallForm::CallForm(const widgets::Workplace &workplace, const records::Call &call, bool isNew, QWidget *parent)
    : Form(workplace, draftName(call, isNew), parent),
      m_call(call),
      m_isNew(isNew)
{
    setObjectName(QStringLiteral("callForm"));
    readCase();
    setTitle(isNew ? tr("Call") : tr("Call of %1").arg(itemmodels::dateTime(call.startedAt, workplace.zone)));
    addOutcome();
    addNextStep();
    addDetails();
    addDialHead();
    const auto type = m_case.instruction.fraudTypeJudged != records::FraudType::Unset
        ? m_case.instruction.fraudTypeJudged
        : m_case.instruction.fraudType;
    const itemmodels::Script script = workplace.cases.script(type);
    addScript(script);
    if (isNew)
        m_call.script = script.name;
    fill();
    resultChosen();
    contactChosen();
}

void CallForm::readCase()
{
    if (const auto found = workplace().cases.read(m_call.instruction.id))
        m_case = *found;
    const records::Person &person = m_case.person;
    if (m_isNew) {
        m_call.number = person.phone;
        if (numbersOf(person).isEmpty())
            m_call.result = CallResult::NoNumber;
    }
    setSubject(forms::subjectOf(m_case, forms::Phone::Elsewhere));
}

void CallForm::addDialHead()
{
    m_dial = new DialHead(workplace().theme, numbersOf(m_case.person), this);
    addToHead(m_dial);
    connect(m_dial, &DialHead::nextClicked, this, &CallForm::nextNumber);
    connect(m_number, &widgets::TextField::changed, m_dial, &DialHead::setNumber);
    // With Alt, so that it works in a text too.
    auto *next = new QShortcut(Qt::ALT | Qt::Key_N, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, &CallForm::nextNumber);
}

void CallForm::addScript(const itemmodels::Script &script)
{
    m_script = new scripts::ScriptSide(workplace(), *this, frame(), script, workplace().theme.panelWidth());
    addWidget(m_script);
    connect(m_dial, &DialHead::scriptClicked, m_script, &scripts::ScriptSide::goThere);
    connect(m_script, &scripts::ScriptSide::movedBelow, m_dial, &DialHead::setScriptBelow);
    connect(m_script, &scripts::ScriptSide::wokenUp, m_note, &widgets::NoteField::addLine);
}

void CallForm::nextNumber()
{
    m_number->setText(m_dial->next(m_number->text()));
    Q_EMIT m_number->edited();
}

void CallForm::filled()
{
    resultChosen();
    setFieldVisible(m_relation, m_contact->as<Contact>() == Contact::Relative);
    if (m_isNew && m_nextAt->text().isEmpty())
        proposeNextTime();
}

void CallForm::resultChosen()
{
    const auto result = m_result->as<CallResult>();
    if (m_isNew && result != CallResult::Unset) {
        // Choosing again, after a slip of the finger, must not lose the time that has run.
        if (!isAnswered(result))
            m_seconds->setSeconds(0);
        else if (m_seconds->seconds() == 0)
            m_seconds->runOn();
    }
    QString hint;
    if (result == CallResult::Busy)
        hint = tr("A busy line is the strongest sign of danger: call the family and go there, both at once.");
    else if (result == CallResult::NoNumber && m_isNew)
        hint = tr("No number is known. Ask the family or go there.");
    m_hungUp->setVisible(m_isNew);
    m_hungUp->setEnabled(m_seconds->isRunning());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void CallForm::contactChosen()
{
    const bool isRelative = m_contact->as<Contact>() == Contact::Relative;
    setFieldVisible(m_relation, isRelative);
    if (isRelative && m_number->text() == m_case.person.phone)
        m_number->setText({});
    else if (!isRelative && m_number->text().isEmpty())
        m_number->setText(m_case.person.phone);
}

void CallForm::proposeNextTime()
{
    if (isTyped(m_nextAt))
        return;
    const Instant at = timeOfNextStep(m_nextStep->as<NextStep>(), workplace().now(), m_case);
    if (at.isSet())
        m_nextAt->setAt(at);
    else
        m_nextAt->setText({});
}

edit::Problems CallForm::store()
{
    records::Call call = typed();
    if (m_isNew)
        call.id = workplace().editor.newId();
    else
        keepUntouched(call, m_call);
    return workplace().editor.saveCall(followed(call), m_isNew ? std::nullopt : std::optional(m_call));
}

// The call has ended, whenever the file is free.
void CallForm::hold()
{
    if (m_seconds->isRunning())
        m_seconds->setSeconds(m_seconds->seconds());
    m_hungUp->setEnabled(false);
}

void CallForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_H && event->modifiers() == Qt::NoModifier && m_seconds->isRunning()) {
        hold();
        return;
    }
    Form::keyPressEvent(event);
}

QSize CallForm::sizeHint() const
{
    const int panel = workplace().theme.panelWidth();
    return {panel * 9 / 4, Form::sizeHint().height()};
}

void CallForm::resizeEvent(QResizeEvent *event)
{
    Form::resizeEvent(event);
    if (m_script)
        m_script->place();
}

}  // namespace qianshao::ui::calls
