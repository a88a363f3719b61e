// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/visitform.h"

#include "models/itemmodels/words.h"
#include "ui/forms/casewords.h"
#include "ui/visits/nextattempt.h"
#include "ui/visits/questionsfield.h"

namespace qianshao::ui::visits {

using records::FraudState;
using records::VisitResult;
using records::YesNo;
using widgets::ChoiceField;

namespace {

const QString thirdQuestionKey = QStringLiteral("visits/third_question");

QString draftName(const records::Visit &visit, bool isNew)
{
    return isNew ? QStringLiteral("visit/%1").arg(visit.instruction.id.toString())
                 : QStringLiteral("visit-edit/%1").arg(visit.id.toString());
}

records::Visit newVisit(const widgets::Workplace &workplace, const records::Uuid &instruction)
{
    records::Visit visit;
    visit.instruction = {instruction};
    visit.at = workplace.now();
    visit.officer1 = {workplace.editor.me()};
    return visit;
}

bool isTryAgain(VisitResult result)
{
    return result == VisitResult::NobodyHome || result == VisitResult::MetFamily || result == VisitResult::Refused;
}

}  // namespace

VisitForm::VisitForm(const widgets::Workplace &workplace, const records::Uuid &instruction, QWidget *parent)
    : VisitForm(workplace, newVisit(workplace, instruction), true, parent)
{
}

VisitForm::VisitForm(const widgets::Workplace &workplace, const records::Visit &visit, QWidget *parent)
    : VisitForm(workplace, visit, false, parent)
{
}

VisitForm::VisitForm(const widgets::Workplace &workplace, const records::Visit &visit, bool isNew, QWidget *parent)
    : Form(workplace, draftName(visit, isNew), parent),
      m_visit(visit),
      m_isNew(isNew)
{
    setObjectName(QStringLiteral("visitForm"));
    readCase();
    setTitle(m_visit.attempt ? tr("Visit, attempt %1").arg(*m_visit.attempt) : tr("Visit"));
    addMeeting();
    addJudgement();
    addMoney();
    addRest();
    fill();
    resultChosen();
}

void VisitForm::readCase()
{
    if (const auto found = workplace().cases.read(m_visit.instruction.id))
        m_case = *found;
    QStringList subject{forms::subjectOf(m_case)};
    if (!m_case.person.address.isEmpty())
        subject.append(m_case.person.address);
    setSubject(subject.join(u'\n'));
    if (!m_isNew)
        return;
    qint64 attempts = qint64(m_case.visits.size());
    for (const records::Visit &earlier : m_case.visits)
        attempts = std::max(attempts, earlier.attempt.value_or(0));
    m_visit.attempt = attempts + 1;
}

void VisitForm::addMeeting()
{
    const widgets::Theme &theme = workplace().theme;
    m_result = addField(QStringLiteral("result"), tr("Result"),
        new ChoiceField(theme,
            widgets::digitChoices({VisitResult::MetPerson, VisitResult::MetFamily, VisitResult::NobodyHome,
                VisitResult::Refused, VisitResult::WrongAddress, VisitResult::MovedAway})));
    setFirstField(m_result);
    m_nextAt = addField(
        QStringLiteral("next_at"), tr("Next visit"), new widgets::TimeField(workplace(), widgets::Toward::Future));
    connect(m_result, &ChoiceField::chosen, this, &VisitForm::resultChosen);
}

void VisitForm::addJudgement()
{
    const widgets::Theme &theme = workplace().theme;
    m_fraudState =
        addField(QStringLiteral("fraud_state"), tr("Fraud state"), new ChoiceField(theme, forms::fraudStateChoices()));
    m_checks = addField(QStringLiteral("checks"), tr("Four checks: looked at together"),
        new ChoiceField(theme,
            {{1, tr("Calls and messages"), u'D'}, {2, tr("Chats"), u'L'}, {4, tr("Fraud apps"), u'A'},
                {8, tr("Large transfers"), u'T'}},
            ChoiceField::Mode::Many));
    m_answers = addField(QStringLiteral("answers"), tr("Three questions"),
        new QuestionsField(workplace().editor.setting(thirdQuestionKey)));
}

// Three figures of three kinds: no sum of them exists.
void VisitForm::addMoney()
{
    addGroup(tr("Money"));
    pairNext();
    m_lost = addField(QStringLiteral("lost"), tr("Lost"), new widgets::MoneyField);
    m_stopped = addField(QStringLiteral("stopped"), tr("Really stopped"), new widgets::MoneyField);
    pairNext();
    m_estimated = addField(QStringLiteral("estimated"), tr("Dissuaded (estimate)"), new widgets::MoneyField);
}

void VisitForm::addRest()
{
    const widgets::Theme &theme = workplace().theme;
    addGroup(tr("Left behind"));
    pairNext();
    m_appInstalled = addField(QStringLiteral("app_installed"), tr("Anti-fraud app on the phone"),
        new ChoiceField(theme, widgets::letterChoices<YesNo>({{YesNo::Yes, 'I'}, {YesNo::No, 'O'}})));
    m_noticeSigned = addField(QStringLiteral("notice_signed"), tr("Notice signed"),
        new ChoiceField(theme, widgets::letterChoices<YesNo>({{YesNo::Yes, 'Y'}, {YesNo::No, 'N'}})));
    m_note = addField(QStringLiteral("note"), tr("Note"), new widgets::NoteField);
    addGroup(tr("Who and when"));
    m_at = addField(QStringLiteral("at"), tr("Visited"), new widgets::TimeField(workplace(), widgets::Toward::Past));
    pairNext();
    m_officer1 = addField(QStringLiteral("officer1"), tr("First person"), new widgets::StaffField(workplace()));
    m_officer2 = addField(QStringLiteral("officer2"), tr("Second person"), new widgets::StaffField(workplace()));
}

void VisitForm::fill()
{
    m_result->setValue(int(m_visit.result));
    if (m_visit.nextAt.isSet())
        m_nextAt->setAt(m_visit.nextAt);
    m_fraudState->setValue(int(m_visit.fraudState));
    m_checks->setValue(int(m_visit.checks.value_or(0)));
    m_answers->setText(m_visit.answers);
    m_lost->setAmount(m_visit.lost);
    m_stopped->setAmount(m_visit.stopped);
    m_estimated->setAmount(m_visit.estimated);
    m_appInstalled->setValue(int(m_visit.appInstalled));
    m_noticeSigned->setValue(int(m_visit.noticeSigned));
    m_note->setText(m_visit.note);
    m_at->setAt(m_visit.at);
    m_officer1->setStaff(m_visit.officer1.id);
    m_officer2->setStaff(m_visit.officer2.id);
    if (!m_isNew)
        return;
    setOfTheMoment(m_at, [this] { m_at->setAt(m_visit.at); });
    setOfTheMoment(m_nextAt, [this] { m_nextAt->setText({}); });
}

void VisitForm::filled()
{
    if (m_nextAt->text().isEmpty())
        resultChosen();
}

void VisitForm::resultChosen()
{
    if (!m_isNew || isTyped(m_nextAt))
        return;
    const size_t meet = size_t(rules::Milestone::Meet);
    const records::Instant limit = m_case.milestones.size() > meet ? m_case.milestones[meet].limit : records::Instant{};
    if (isTryAgain(m_result->as<VisitResult>()))
        m_nextAt->setAt(nextAttempt(workplace().now(), limit, workplace().zone));
    else
        m_nextAt->setText({});
}

QSize VisitForm::sizeHint() const
{
    return {workplace().theme.panelWidth() * 4 / 3, Form::sizeHint().height()};
}

edit::Problems VisitForm::store()
{
    records::Visit visit = typed();
    if (m_isNew)
        visit.id = workplace().editor.newId();
    else
        keepUntouched(visit, m_visit);
    const edit::Problems problems =
        workplace().editor.saveVisit(followed(visit), m_isNew ? std::nullopt : std::optional(m_visit));
    if (problems.empty() && m_answers->thirdQuestion() != workplace().editor.setting(thirdQuestionKey))
        workplace().editor.setSetting(thirdQuestionKey, m_answers->thirdQuestion());
    return problems;
}

records::Visit VisitForm::typed() const
{
    records::Visit visit = m_visit;
    visit.result = m_result->as<VisitResult>();
    visit.nextAt = m_nextAt->at();
    visit.fraudState = m_fraudState->as<FraudState>();
    visit.checks = m_checks->value();
    visit.answers = m_answers->text();
    visit.lost = m_lost->amount();
    visit.stopped = m_stopped->amount();
    visit.estimated = m_estimated->amount();
    visit.appInstalled = m_appInstalled->as<YesNo>();
    visit.noticeSigned = m_noticeSigned->as<YesNo>();
    visit.note = m_note->text();
    visit.at = m_at->at();
    visit.officer1 = {m_officer1->staff()};
    visit.officer2 = {m_officer2->staff()};
    return visit;
}

// What follows from a result and from people that are new; of a visit that was there the rest is not ours.
records::Visit VisitForm::followed(records::Visit visit) const
{
    if (m_isNew || visit.result != m_visit.result) {
        // Nothing looked at, where somebody was met, is an answer; where nobody was, it is none.
        const qint64 checks = visit.checks.value_or(0);
        visit.checks = visit.result == VisitResult::MetPerson || checks ? std::optional(checks) : std::nullopt;
    }
    if (visit.officer1.isSet() && visit.officer1 != m_visit.officer1)
        visit.officer1Sent.clear();
    if (visit.officer2.isSet() && visit.officer2 != m_visit.officer2)
        visit.officer2Sent.clear();
    return visit;
}

}  // namespace qianshao::ui::visits
