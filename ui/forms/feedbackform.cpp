// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forms/feedbackform.h"

#include "models/itemmodels/words.h"
#include "ui/forms/casewords.h"

#include <QDateTime>

namespace qianshao::ui::forms {

using records::Level;
using records::YesNo;
using widgets::ChoiceField;

namespace {

QString clock(records::Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, zone).toString(u"MM-dd HH:mm");
}

}  // namespace

QString summaryOf(const itemmodels::InstructionCase &found, const QTimeZone &zone)
{
    std::vector<std::pair<records::Instant, QString>> events;
    const auto add = [&](records::Instant at, const QString &sentence, records::FraudState state) {
        const QString judged = itemmodels::word(state);
        events.emplace_back(at, judged.isEmpty() ? sentence : FeedbackForm::tr("%1, %2").arg(sentence, judged));
    };
    for (const records::Call &call : found.calls) {
        const QString result =
            call.result == records::CallResult::Unset ? call.resultSent : itemmodels::word(call.result);
        add(call.startedAt, FeedbackForm::tr("%1 called: %2").arg(clock(call.startedAt, zone), result), call.judgement);
    }
    for (const records::Visit &visit : found.visits) {
        const QString result =
            visit.result == records::VisitResult::Unset ? visit.resultSent : itemmodels::word(visit.result);
        add(visit.at, FeedbackForm::tr("%1 visited: %2").arg(clock(visit.at, zone), result), visit.fraudState);
    }
    std::ranges::stable_sort(events, {}, &decltype(events)::value_type::first);
    QStringList sentences;
    for (const auto &[at, sentence] : events)
        sentences.append(sentence);
    return sentences.isEmpty() ? QString() : FeedbackForm::tr("%1.").arg(sentences.join(FeedbackForm::tr("; ")));
}

FeedbackForm::FeedbackForm(const widgets::Workplace &workplace, const records::Uuid &instruction, QWidget *parent)
    : Form(workplace, QStringLiteral("feedback/%1").arg(instruction.toString()), parent),
      m_instruction(instruction)
{
    setObjectName(QStringLiteral("feedbackForm"));
    const auto found = workplace.cases.read(instruction).value_or(itemmodels::InstructionCase{});
    setTitle(found.feedback.empty() ? tr("Feedback") : tr("Feedback, round %1").arg(found.feedback.size() + 1));
    setSubject(subjectOf(found));
    const widgets::Theme &theme = workplace.theme;
    m_again = addField(QStringLiteral("again"), tr("What follows"),
        new ChoiceField(
            theme, {{int(YesNo::No), tr("Done"), u'1'}, {int(YesNo::Yes), tr("Feedback needed again"), u'2'}}));
    m_fraudState =
        addField(QStringLiteral("fraud_state"), tr("Fraud state"), new ChoiceField(theme, fraudStateChoices()));
    m_text = addField(QStringLiteral("text"), tr("Text"), new widgets::NoteField(6));
    addGroup(tr("As you judge it"));
    m_levelJudged = addField(QStringLiteral("level_judged"), tr("Level"),
        new ChoiceField(theme,
            widgets::letterChoices<Level>(
                {{Level::Urgent, 'J'}, {Level::High, 'G'}, {Level::Medium, 'M'}, {Level::Low, 'D'}})));
    m_fraudTypeJudged = addField(QStringLiteral("fraud_type_judged"), tr("Type of fraud"), new FraudTypeField);
    setFirstField(m_again);
    fill(found);
}

void FeedbackForm::fill(const itemmodels::InstructionCase &found)
{
    const records::Instruction &instruction = found.instruction;
    m_again->setValue(int(YesNo::No));
    m_fraudState->setValue(int(lastJudgement(found)));
    m_text->setText(summaryOf(found, workplace().zone));
    const bool isLevelJudged = instruction.levelJudged != Level::Unset;
    m_levelJudged->setValue(int(isLevelJudged ? instruction.levelJudged : instruction.level));
    const bool isTypeJudged = instruction.fraudTypeJudged != records::FraudType::Unset;
    m_fraudTypeJudged->setType(isTypeJudged ? instruction.fraudTypeJudged : instruction.fraudType);
}

edit::Problems FeedbackForm::store()
{
    records::Feedback round;
    round.id = workplace().editor.newId();
    round.instruction = {m_instruction};
    round.by = {workplace().editor.me()};
    round.at = workplace().now();
    round.text = m_text->text();
    round.again = m_again->as<YesNo>();
    round.fraudState = m_fraudState->as<records::FraudState>();
    round.levelJudged = m_levelJudged->as<Level>();
    round.fraudTypeJudged = m_fraudTypeJudged->type();
    return workplace().editor.saveFeedback(round);
}

}  // namespace qianshao::ui::forms
