// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/check.h"

#include "models/rules/limits.h"

#include <QRegularExpression>

namespace qianshao::rules {

using namespace records;

namespace {

// Gathers what is wrong with one record; fields are named by their key.
template <Record R>
class Findings {
public:
    explicit Findings(const R &record) : m_record(record) {}

    template <class T>
    Findings &required(T R::*member)
    {
        return require(member, !isAbsent(ValueOf<T>::from(m_record.*member)), ProblemCode::Required);
    }
    template <class T>
    Findings &require(T R::*member, bool holds, ProblemCode code)
    {
        if (!holds)
            m_problems.push_back({FieldTable<R>::kind, m_record.id, keyOf(member), code});
        return *this;
    }
    Findings &notNegative(Fen R::*member)
    {
        return require(member, !(m_record.*member).isSet() || (m_record.*member).value >= 0, ProblemCode::OutOfRange);
    }
    Findings &notNegative(std::optional<double> R::*member)
    {
        return require(member, (m_record.*member).value_or(0) >= 0, ProblemCode::OutOfRange);
    }
    Findings &position()
    {
        const auto within = [](std::optional<double> degrees, double most) {
            return !degrees || std::abs(*degrees) <= most;
        };
        require(&R::longitude, within(m_record.longitude, 180), ProblemCode::OutOfRange);
        return require(&R::latitude, within(m_record.latitude, 90), ProblemCode::OutOfRange);
    }
    operator Problems() const { return m_problems; }

private:
    template <class T>
    static QString keyOf(T R::*member)
    {
        QString key;
        forEachField<R>([&](const auto &field) {
            if constexpr (std::is_same_v<decltype(field.member), T R::*>) {
                if (field.member == member)
                    key = QString::fromLatin1(field.key);
            }
        });
        return key;
    }

    const R &m_record;
    Problems m_problems;
};

bool notBefore(Instant later, Instant earlier)
{
    return !later.isSet() || !earlier.isSet() || later >= earlier;
}

}  // namespace

Problems check(const Unit &unit)
{
    return Findings(unit).required(&Unit::name);
}

Problems check(const Staff &staff)
{
    return Findings(staff).required(&Staff::name);
}

Problems check(const Address &address)
{
    return Findings(address).required(&Address::text).position();
}

Problems check(const Person &person)
{
    // A person without a name is reached by phone, one without a phone at the door.
    const bool known =
        !person.name.isEmpty() || !person.phone.isEmpty() || !person.identity.isEmpty() || !person.address.isEmpty();
    return Findings(person).require(&Person::name, known, ProblemCode::Required);
}

Problems check(const Instruction &instruction)
{
    return Findings(instruction)
        .required(&Instruction::number)
        .required(&Instruction::issuedAt)
        .notNegative(&Instruction::amount)
        .require(&Instruction::statusReason,
            instruction.status != Status::Returned || !instruction.statusReason.isEmpty()
                || !instruction.statusSent.isEmpty(),
            ProblemCode::Required)
        .require(&Instruction::statusTarget,
            instruction.status != Status::Transferred || !instruction.statusTarget.isEmpty()
                || !instruction.statusSent.isEmpty(),
            ProblemCode::Required)
        .require(&Instruction::repeatOf, instruction.repeatOf.id.isNull() || instruction.repeatOf.id != instruction.id,
            ProblemCode::OutOfRange);
}

Problems check(const Call &call)
{
    constexpr qint64 day = 86'400;
    return Findings(call)
        .required(&Call::instruction)
        .required(&Call::startedAt)
        .require(&Call::result, call.result != CallResult::Unset || !call.resultSent.isEmpty(), ProblemCode::Required)
        .require(&Call::seconds, !call.seconds || (*call.seconds >= 0 && *call.seconds <= day), ProblemCode::OutOfRange)
        .require(&Call::nextAt, notBefore(call.nextAt, call.startedAt), ProblemCode::NotInOrder);
}

Problems check(const Visit &visit)
{
    const bool isRefused = visit.noticeOpinion == NoticeOpinion::Refuses;
    return Findings(visit)
        .required(&Visit::instruction)
        .required(&Visit::at)
        .require(
            &Visit::result, visit.result != VisitResult::Unset || !visit.resultSent.isEmpty(), ProblemCode::Required)
        .notNegative(&Visit::lost)
        .notNegative(&Visit::stopped)
        .notNegative(&Visit::estimated)
        .position()
        .notNegative(&Visit::accuracy)
        .notNegative(&Visit::distance)
        .require(&Visit::positionReason,
            visit.positionSource != PositionSource::Typed || !visit.positionReason.isEmpty(), ProblemCode::Required)
        .require(&Visit::refusalReason, !isRefused || !visit.refusalReason.isEmpty(), ProblemCode::Required)
        .require(&Visit::witness, !isRefused || !visit.witness.isEmpty(), ProblemCode::Required)
        .require(&Visit::noticeSigned, !isRefused || visit.noticeSigned != YesNo::Yes, ProblemCode::OutOfRange)
        .require(&Visit::officer2, !visit.officer2.isSet() || visit.officer2 != visit.officer1, ProblemCode::OutOfRange)
        .require(&Visit::nextAt, notBefore(visit.nextAt, visit.at), ProblemCode::NotInOrder);
}

Problems check(const Attachment &attachment)
{
    static const QRegularExpression hash(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    const bool isSignature = attachment.kind == AttachmentKind::Signature;
    return Findings(attachment)
        .required(&Attachment::visit)
        .required(&Attachment::kind)
        .require(&Attachment::sha256, hash.match(attachment.sha256).hasMatch(), ProblemCode::OutOfRange)
        .require(&Attachment::size, attachment.size.value_or(0) > 0, ProblemCode::OutOfRange)
        .required(&Attachment::capturedAt)
        .require(&Attachment::signer, !isSignature || attachment.signer != Signer::Unset, ProblemCode::Required)
        .position();
}

Problems check(const Feedback &feedback)
{
    return Findings(feedback).required(&Feedback::instruction).required(&Feedback::at).required(&Feedback::text);
}

Problems check(const Victim &victim)
{
    return Findings(victim)
        .required(&Victim::person)
        .notNegative(&Victim::lost)
        .notNegative(&Victim::stopped)
        .notNegative(&Victim::frozen)
        .notNegative(&Victim::returned);
}

Problems check(const HeldRow &row)
{
    return Findings(row).required(&HeldRow::target).required(&HeldRow::raw);
}

Problems check(const LimitProfile &profile)
{
    return Findings(profile)
        .required(&LimitProfile::name)
        .require(&LimitProfile::minutes, parseLimits(profile.minutes).has_value(), ProblemCode::OutOfRange);
}

Problems check(const Setting &setting)
{
    return Findings(setting).required(&Setting::key);
}

}  // namespace qianshao::rules
