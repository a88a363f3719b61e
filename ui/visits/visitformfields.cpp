// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields of a VisitForm and what they hold when it opens.

#include "ui/forms/casewords.h"
#include "ui/scripts/scriptside.h"
#include "ui/visits/evidencefield.h"
#include "ui/visits/noticebar.h"
#include "ui/visits/positionfield.h"
#include "ui/visits/questionsfield.h"
#include "ui/visits/visitform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::visits {

using records::CallResult;
using records::NoticeOpinion;
using records::VisitResult;
using records::YesNo;
using widgets::ChoiceField;
using widgets::TextField;

namespace {

// The unit's own 告知书, HTML; empty: the shipped one.
constexpr auto noticeTemplateKey = "notices/template";

std::optional<geo::Point> pointOf(const std::optional<double> &longitude, const std::optional<double> &latitude)
{
    return longitude && latitude ? std::optional(geo::Point{*longitude, *latitude}) : std::nullopt;
}

}  // namespace

Fix fixOf(const records::Visit &visit)
{
    return {pointOf(visit.longitude, visit.latitude), visit.accuracy, visit.positionSource};
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
    m_follows = addField(QStringLiteral("follows"), tr("What follows"),
        new ChoiceField(theme,
            {{1, tr("Follow up"), u'J'}, {2, tr("Case filed"), u'K'}, {4, tr("Payment stopped"), u'X'},
                {8, tr("Feedback again"), u'M'}},
            ChoiceField::Mode::Many));
    m_checks = addField(QStringLiteral("checks"), tr("Four checks: looked at together"),
        new ChoiceField(theme,
            {{1, tr("Calls and messages"), u'D'}, {2, tr("Chats"), u'L'}, {4, tr("Fraud apps"), u'A'},
                {8, tr("Large transfers"), u'T'}},
            ChoiceField::Mode::Many));
    m_phoneShown = addField(QStringLiteral("phone_shown"), tr("The person showed the phone willingly"),
        new ChoiceField(theme, widgets::letterChoices<YesNo>({{YesNo::Yes, 'E'}, {YesNo::No, 'H'}})));
    m_answers = addField(QStringLiteral("answers"), tr("Three questions"),
        new QuestionsField(workplace().editor.setting(QLatin1StringView(thirdQuestionKey))));
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
    addNotice();
    m_note = addField(QStringLiteral("note"), tr("Note"), new widgets::NoteField);
    addEvidence();
    addNoticeBar();
    addPlace();
    addGroup(tr("Who and when"));
    m_at = addField(QStringLiteral("at"), tr("Visited"), new widgets::TimeField(workplace(), widgets::Toward::Past));
    pairNext();
    m_officer1 = addField(QStringLiteral("officer1"), tr("First person"), new widgets::StaffField(workplace()));
    m_officer2 = addField(QStringLiteral("officer2"), tr("Second person"), new widgets::StaffField(workplace()));
    m_contact = addField(QStringLiteral("contact"), tr("Reached by phone before"),
        new ChoiceField(theme,
            widgets::plainChoices({CallResult::Cooperative, CallResult::Uncooperative, CallResult::OtherPerson,
                CallResult::Busy, CallResult::NoAnswer, CallResult::Rejected, CallResult::PoweredOff,
                CallResult::NotInUse, CallResult::Suspended, CallResult::Forwarded, CallResult::NoNumber})));
}

// A refused signature is one more thing to account for: why, and who saw it.
void VisitForm::addNotice()
{
    m_noticeOpinion = addField(QStringLiteral("notice_opinion"), tr("Opinion on the notice"),
        new ChoiceField(workplace().theme,
            widgets::letterChoices<NoticeOpinion>(
                {{NoticeOpinion::Agrees, 'F'}, {NoticeOpinion::Disagrees, 'V'}, {NoticeOpinion::Refuses, 'R'}})));
    m_refusalReason = addField(QStringLiteral("refusal_reason"), tr("Why the signature was refused"), new TextField);
    m_witness = addField(QStringLiteral("witness"), tr("Witness of the refusal"), new TextField);
    connect(m_noticeOpinion, &ChoiceField::chosen, this, &VisitForm::opinionChosen);
}

void VisitForm::addEvidence()
{
    if (!workplace().vault)
        return;
    addGroup(tr("Evidence"));
    m_evidence =
        addField(QStringLiteral("evidence"), tr("Photos, signatures, sound notes"), new EvidenceField(workplace()));
    if (!m_isNew)
        m_evidence->setSaved(workplace().cases.attachments(m_visit.id));
}

void VisitForm::addNoticeBar()
{
    const auto now = [this] {
        return noticeOf(m_case, followed(typed()), workplace().cases.stationName(), workplace().zone);
    };
    addWidget(new NoticeBar(now, workplace().editor.setting(QLatin1StringView(noticeTemplateKey)), m_evidence, this));
}

void VisitForm::addPlace()
{
    addGroup(tr("Where"));
    const auto &address = m_case.address;
    m_position = addField(QStringLiteral("longitude"), tr("Position"),
        new PositionField(m_isNew ? workplace().positions : nullptr,
            address ? pointOf(address->longitude, address->latitude) : std::nullopt));
    m_positionReason = addField(QStringLiteral("position_reason"), tr("Why it was typed by hand"), new TextField);
    m_farWarning = new QLabel(this);
    m_farWarning->setObjectName(QStringLiteral("farWarningLabel"));
    m_farWarning->setProperty("role", QStringLiteral("problem"));
    m_farWarning->setWordWrap(true);
    addWidget(m_farWarning);
    m_distanceReason = addField(QStringLiteral("distance_reason"), tr("Why so far away"), new TextField);
    connect(m_position, &PositionField::fixChanged, this, &VisitForm::positionChanged);
}

// What to say at the door, and what to ask.
void VisitForm::addScript()
{
    const records::Instruction &instruction = m_case.instruction;
    const bool isJudged = instruction.fraudTypeJudged != records::FraudType::Unset;
    const itemmodels::Script script =
        workplace().cases.script(isJudged ? instruction.fraudTypeJudged : instruction.fraudType);
    m_script = new scripts::ScriptSide(workplace(), *this, frame(), script, VisitForm::sizeHint().width());
    addWidget(m_script);
    auto *there = new QPushButton(tr("Script  Alt+PgDn"), this);
    there->setObjectName(QStringLiteral("scriptPushButton"));
    there->setProperty("role", QStringLiteral("flat"));
    there->setFocusPolicy(Qt::NoFocus);
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(there);
    row->addStretch();
    addToHead(line);
    connect(there, &QPushButton::clicked, m_script, &scripts::ScriptSide::goThere);
    connect(m_script, &scripts::ScriptSide::movedBelow, line, &QWidget::setVisible);
    connect(m_script, &scripts::ScriptSide::wokenUp, m_note, &widgets::NoteField::addLine);
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
    m_follows->setValue(int(m_visit.follows.value_or(0)));
    m_phoneShown->setValue(int(m_visit.phoneShown));
    m_noticeOpinion->setValue(int(m_visit.noticeOpinion));
    m_refusalReason->setText(m_visit.refusalReason);
    m_witness->setText(m_visit.witness);
    m_position->setFix(fixOf(m_visit));
    m_positionReason->setText(m_visit.positionReason);
    m_distanceReason->setText(m_visit.distanceReason);
    m_contact->setValue(int(m_visit.contact));
    m_note->setText(m_visit.note);
    m_at->setAt(m_visit.at);
    m_officer1->setStaff(m_visit.officer1.id);
    m_officer2->setStaff(m_visit.officer2.id);
    if (!m_isNew)
        return;
    setOfTheMoment(m_at, [this] { m_at->setAt(m_visit.at); });
    setOfTheMoment(m_nextAt, [this] { m_nextAt->setText({}); });
    setOfTheMoment(m_position, [this] {
        m_position->setFix({});
        m_position->ask();
    });
    m_position->ask();
}

}  // namespace qianshao::ui::visits
