// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/callform.h"

#include "models/itemmodels/words.h"
#include "ui/calls/callclock.h"
#include "ui/calls/proposals.h"
#include "ui/calls/scriptview.h"
#include "ui/forms/casewords.h"

#include <QLabel>

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

std::vector<widgets::Choice> resultChoices()
{
    auto choices = widgets::digitChoices({CallResult::Cooperative, CallResult::Uncooperative, CallResult::OtherPerson,
        CallResult::Busy, CallResult::NoAnswer, CallResult::Rejected, CallResult::PoweredOff, CallResult::NotInUse,
        CallResult::Suspended, CallResult::NoNumber});
    choices.push_back({int(CallResult::Forwarded), itemmodels::word(CallResult::Forwarded), u'-'});
    return choices;
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
    m_scriptBelow = new QWidget(this);
    addWidget(m_scriptBelow);
    const auto type = m_case.instruction.fraudTypeJudged != records::FraudType::Unset
        ? m_case.instruction.fraudTypeJudged
        : m_case.instruction.fraudType;
    const itemmodels::Script script = workplace.cases.script(type);
    m_script = new ScriptView(workplace.theme, script, this);
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
    setSubject(forms::subjectOf(m_case));
}

void CallForm::addOutcome()
{
    const widgets::Theme &theme = workplace().theme;
    m_result = addField(QStringLiteral("result"), tr("Result"), new ChoiceField(theme, resultChoices()));
    setFirstField(m_result);
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("hintLabel"));
    m_hint->setProperty("role", QStringLiteral("problem"));
    m_hint->setWordWrap(true);
    addWidget(m_hint);
    m_judgement =
        addField(QStringLiteral("judgement"), tr("Judgement"), new ChoiceField(theme, forms::fraudStateChoices()));
    connect(m_result, &ChoiceField::chosen, this, &CallForm::resultChosen);
}

void CallForm::addNextStep()
{
    const widgets::Theme &theme = workplace().theme;
    m_nextStep = addField(QStringLiteral("next_step"), tr("Next step"),
        new ChoiceField(theme,
            widgets::letterChoices<NextStep>(
                {{NextStep::None, 'N'}, {NextStep::CallAgain, 'C'}, {NextStep::CallRelative, 'K'},
                    {NextStep::Visit, 'V'}, {NextStep::Transfer, 'T'}, {NextStep::Feedback, 'F'}})));
    pairNext();
    m_nextAt = addField(
        QStringLiteral("next_at"), tr("Next step at"), new widgets::TimeField(workplace(), widgets::Toward::Future));
    m_seconds = addField(QStringLiteral("seconds"), tr("Duration (H: hung up)"), new CallClock(workplace()));
    m_answers = addField(QStringLiteral("answers"), tr("The person said yes to"),
        new ChoiceField(theme,
            {{1, tr("Screen shared"), u'P'}, {2, tr("Code or money given"), u'M'}, {4, tr("Unknown app"), u'A'},
                {8, tr("Unknown link"), u'L'}},
            ChoiceField::Mode::Many));
    m_note = addField(QStringLiteral("note"), tr("Note"), new widgets::NoteField);
    connect(m_nextStep, &ChoiceField::chosen, this, &CallForm::proposeNextTime);
}

void CallForm::addDetails()
{
    addGroup(tr("To whom and when"));
    m_contact = addField(QStringLiteral("contact"), tr("To whom"),
        new ChoiceField(
            workplace().theme, widgets::letterChoices<Contact>({{Contact::Self, 'I'}, {Contact::Relative, 'E'}})));
    pairNext();
    m_number =
        addField(QStringLiteral("number"), tr("Number called"), new widgets::TextField(numbersOf(m_case.person)));
    m_relation = addField(QStringLiteral("relation"), tr("Relation"),
        new widgets::TextField({tr("Husband or wife"), tr("Son or daughter"), tr("Parent"), tr("Brother or sister"),
            tr("Friend"), tr("Neighbour"), tr("Colleague")}));
    pairNext();
    m_startedAt = addField(
        QStringLiteral("started_at"), tr("Started"), new widgets::TimeField(workplace(), widgets::Toward::Past));
    m_caller = addField(QStringLiteral("caller"), tr("Caller"), new widgets::StaffField(workplace()));
    connect(m_contact, &ChoiceField::chosen, this, &CallForm::contactChosen);
}

void CallForm::fill()
{
    m_result->setValue(int(m_call.result));
    m_judgement->setValue(int(m_call.judgement));
    m_nextStep->setValue(int(m_call.nextStep));
    if (m_call.nextAt.isSet())
        m_nextAt->setAt(m_call.nextAt);
    m_answers->setValue(int(m_call.answers.value_or(0)));
    m_note->setText(m_call.note);
    m_contact->setValue(int(m_call.contact));
    m_number->setText(m_call.number);
    m_relation->setText(m_call.relation);
    m_startedAt->setAt(m_call.startedAt);
    m_caller->setStaff(m_call.caller.id);
    if (!m_isNew) {
        m_seconds->setSeconds(m_call.seconds);
        return;
    }
    m_seconds->run(m_call.startedAt);
    setOfTheMoment(m_startedAt, [this] { m_startedAt->setAt(m_call.startedAt); });
    setOfTheMoment(m_seconds, [this] { m_seconds->run(m_call.startedAt); });
    setOfTheMoment(m_nextAt, [this] { m_nextAt->setText({}); });
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

records::Call CallForm::typed() const
{
    records::Call call = m_call;
    call.result = m_result->as<CallResult>();
    call.seconds = m_seconds->seconds();
    call.judgement = m_judgement->as<records::FraudState>();
    call.nextStep = m_nextStep->as<NextStep>();
    call.nextAt = m_nextAt->at();
    call.note = m_note->text();
    call.contact = m_contact->as<Contact>();
    call.number = m_number->text();
    call.relation = m_relation->text();
    call.startedAt = m_startedAt->at();
    call.caller = {m_caller->staff()};
    call.answers = m_answers->value();
    return call;
}

// What follows from a result, a contact and a caller that are new; of a call that was there the rest is not ours.
records::Call CallForm::followed(records::Call call) const
{
    if (m_isNew || call.result != m_call.result) {
        if (call.result != CallResult::Unset && !isAnswered(call.result))
            call.seconds = 0;
        // Asked and answered no is not the same as not asked: only an answered call has answers.
        if (isAnswered(call.result) || call.answers.value_or(0))
            call.answers = call.answers.value_or(0);
        else
            call.answers = std::nullopt;
    }
    if (m_isNew && !isAnswered(call.result))
        call.script.clear();
    if ((m_isNew || call.contact != m_call.contact) && call.contact != Contact::Relative)
        call.relation.clear();
    if (call.caller.isSet() && call.caller != m_call.caller)
        call.callerSent.clear();
    return call;
}

// The call has ended, whenever the file is free.
void CallForm::hold()
{
    if (m_seconds->isRunning())
        m_seconds->setSeconds(m_seconds->seconds());
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
    placeScript();
}

// Beside the script three results stand in a row, so that result, judgement and next step are seen at once; below them
// the script takes what its text needs.
void CallForm::placeScript()
{
    const int panel = workplace().theme.panelWidth();
    const bool isBeside = width() >= panel + panel * 2 / 3;
    const int scriptWidth = isBeside ? std::min(width() - panel, panel * 8 / 9) : 0;
    setContentsMargins(0, 0, scriptWidth, 0);
    m_scriptBelow->setVisible(!isBeside);
    QWidget *place = isBeside ? static_cast<QWidget *>(this) : m_scriptBelow;
    if (m_script->parentWidget() != place)
        m_script->setParent(place);
    if (isBeside) {
        m_script->setGeometry(width() - scriptWidth, 0, scriptWidth, height());
    } else {
        const int inner = panel - 2 * workplace().theme.margin();
        m_scriptBelow->setFixedHeight(m_script->wholeHeight(inner) + workplace().theme.grid());
        m_script->setGeometry(0, 0, inner, m_scriptBelow->height());
    }
    m_script->show();
}

}  // namespace qianshao::ui::calls
