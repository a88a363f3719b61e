// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/visitform.h"

#include "ui/forms/casewords.h"
#include "ui/scripts/scriptside.h"
#include "ui/visits/evidencefield.h"
#include "ui/visits/nextattempt.h"
#include "ui/visits/positionfield.h"
#include "ui/visits/questionsfield.h"

#include <QLabel>

namespace qianshao::ui::visits {

using records::CallResult;
using records::FraudState;
using records::NoticeOpinion;
using records::PositionSource;
using records::VisitResult;
using records::YesNo;
using widgets::ChoiceField;

namespace {

constexpr auto farMetresKey = "visits/far_metres";
constexpr qint64 usualFarMetres = 200;

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
    addScript();
    fill();
    resultChosen();
    opinionChosen();
    positionChanged();
}

// What is still being recorded, written or taken in goes into the draft, which the base keeps.
VisitForm::~VisitForm()
{
    if (m_evidence)
        m_evidence->finish();
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
    if (!m_case.calls.empty())
        m_visit.contact = m_case.calls.back().result;
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

void VisitForm::resizeEvent(QResizeEvent *event)
{
    Form::resizeEvent(event);
    if (m_script)
        m_script->place();
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
        workplace().editor.saveVisit(followed(visit), m_isNew ? std::nullopt : std::optional(m_visit),
            m_evidence ? m_evidence->captured() : std::vector<records::Attachment>());
    if (problems.empty()
        && m_answers->thirdQuestion() != workplace().editor.setting(QLatin1StringView(thirdQuestionKey)))
        workplace().editor.setSetting(QLatin1StringView(thirdQuestionKey), m_answers->thirdQuestion());
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
    visit.contact = m_contact->as<CallResult>();
    visit.follows = m_follows->value() ? std::optional<qint64>(m_follows->value()) : std::nullopt;
    visit.phoneShown = m_phoneShown->as<YesNo>();
    visit.noticeOpinion = m_noticeOpinion->as<NoticeOpinion>();
    visit.refusalReason = m_refusalReason->text();
    visit.witness = m_witness->text();
    visit.positionReason = m_positionReason->text();
    visit.distanceReason = m_distanceReason->text();
    if (const Fix here = m_position->fix(); m_isNew || here != fixOf(m_visit)) {
        visit.longitude = here.point ? std::optional(here.point->longitude) : std::nullopt;
        visit.latitude = here.point ? std::optional(here.point->latitude) : std::nullopt;
        visit.accuracy = here.accuracy;
        visit.positionSource = here.point ? here.source : PositionSource::None;
        visit.distance = m_position->distance();
    }
    return visit;
}

// What follows from a result and from people that are new; of a visit that was there the rest is not ours.
records::Visit VisitForm::followed(records::Visit visit) const
{
    if (visit.noticeOpinion != NoticeOpinion::Refuses) {
        visit.refusalReason.clear();
        visit.witness.clear();
    }
    if (visit.positionSource != PositionSource::Typed)
        visit.positionReason.clear();
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

void VisitForm::opinionChosen()
{
    const bool isRefused = m_noticeOpinion->as<NoticeOpinion>() == NoticeOpinion::Refuses;
    setFieldVisible(m_refusalReason, isRefused);
    setFieldVisible(m_witness, isRefused);
    if (isRefused && !isTyped(m_noticeSigned))
        m_noticeSigned->setValue(int(YesNo::No));
}

void VisitForm::positionChanged()
{
    const Fix here = m_position->fix();
    setFieldVisible(m_positionReason, here.source == PositionSource::Typed);
    const qint64 set = workplace().editor.setting(QLatin1StringView(farMetresKey)).toLongLong();
    const qint64 most = set > 0 ? set : usualFarMetres;
    const bool isFar = m_position->distance().value_or(0) > double(most);
    m_farWarning->setText(
        tr("This is more than %1 m from the address. Check the position; if it is right, say why.").arg(most));
    m_farWarning->setVisible(isFar);
    setFieldVisible(m_distanceReason, isFar);
}

}  // namespace qianshao::ui::visits
