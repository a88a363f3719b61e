// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a call's form asks for, and the call that its fields say.

#include "models/itemmodels/words.h"
#include "ui/calls/callclock.h"
#include "ui/calls/callform.h"
#include "ui/calls/proposals.h"
#include "ui/forms/casewords.h"

#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::calls {

using records::CallResult;
using records::Contact;
using records::NextStep;
using widgets::ChoiceField;

namespace {

std::vector<widgets::Choice> resultChoices()
{
    auto choices = widgets::digitChoices({CallResult::Cooperative, CallResult::Uncooperative, CallResult::OtherPerson,
        CallResult::Busy, CallResult::NoAnswer, CallResult::Rejected, CallResult::PoweredOff, CallResult::NotInUse,
        CallResult::Suspended, CallResult::NoNumber});
    choices.push_back({int(CallResult::Forwarded), itemmodels::word(CallResult::Forwarded), u'-'});
    return choices;
}

}  // namespace

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
    m_seconds = addField(QStringLiteral("seconds"), tr("Duration"), new CallClock(workplace()));
    addHungUp();
    m_answers = addField(QStringLiteral("answers"), tr("The person said yes to"),
        new ChoiceField(theme,
            {{1, tr("Screen shared"), u'P'}, {2, tr("Code or money given"), u'M'}, {4, tr("Unknown app"), u'A'},
                {8, tr("Unknown link"), u'L'}},
            ChoiceField::Mode::Many));
    m_note = addField(QStringLiteral("note"), tr("Note"), new widgets::NoteField);
    connect(m_nextStep, &ChoiceField::chosen, this, &CallForm::proposeNextTime);
}

// The key beside the clock that it stops.
void CallForm::addHungUp()
{
    m_hungUp = new QPushButton(tr("Hung up  H"), this);
    m_hungUp->setObjectName(QStringLiteral("hungUpPushButton"));
    m_hungUp->setFocusPolicy(Qt::NoFocus);
    m_hungUp->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);  // as high as the field
    m_seconds->addBeside(m_hungUp);
    connect(m_hungUp, &QPushButton::clicked, this, &CallForm::hold);
    connect(m_seconds, &widgets::InputField::edited, this, [this] { m_hungUp->setEnabled(false); });
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

}  // namespace qianshao::ui::calls
