// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/fieldtext.h"

#include "models/itemmodels/words.h"
#include "models/records/all.h"
#include "models/store/store.h"

#include <QCoreApplication>

namespace qianshao::itemmodels {
namespace {

using namespace records;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

constexpr auto apart = " · ";

template <Record R, class T>
QString textOf(store::Store &store, T R::*member, const Uuid &id)
{
    const auto record = store.read<R>(id);
    return record ? (*record).*member : QString();
}

QString nameOf(store::Store &store, Kind kind, const Uuid &id)
{
    switch (kind) {
    case Kind::Unit: return textOf(store, &Unit::name, id);
    case Kind::Staff: return textOf(store, &Staff::name, id);
    case Kind::Address: return textOf(store, &Address::text, id);
    case Kind::Person: return textOf(store, &Person::name, id);
    case Kind::Instruction: return textOf(store, &Instruction::number, id);
    default: return {};
    }
}

// The numbers of the questions that are ticked, as they stand in the form.
QString ticked(qint64 bits)
{
    QStringList numbers;
    for (int bit = 0; bit < 62; ++bit) {
        if (bits & (qint64(1) << bit))
            numbers.append(QString::number(bit + 1));
    }
    return numbers.isEmpty() ? Words::tr("none") : numbers.join(QStringLiteral(", "));
}

template <Record R>
QString numberText(qint64 value, int field)
{
    if constexpr (std::is_same_v<R, Call>) {
        if (field == numberOf(&Call::seconds))
            return duration(value);
        if (field == numberOf(&Call::answers))
            return ticked(value);
    }
    if constexpr (std::is_same_v<R, Visit>) {
        if (field == numberOf(&Visit::checks) || field == numberOf(&Visit::follows))
            return ticked(value);
    }
    return QString::number(value);
}

template <Record R>
QString realText(double value, int field)
{
    if constexpr (std::is_same_v<R, Visit>) {
        if (field == numberOf(&Visit::accuracy) || field == numberOf(&Visit::distance))
            return Words::tr("%1 m").arg(qRound64(value));
    }
    constexpr int digits = 6;  // of a degree: 10 cm
    return QString::number(value, 'f', digits);
}

template <Record R>
QString textAs(store::Store &store, int number, const Value &value, const QTimeZone &zone)
{
    QString text;
    forEachField<R>([&](const auto &field) {
        if (field.number != number)
            return;
        using T = std::remove_cvref_t<decltype(std::declval<R>().*(field.member))>;
        const T typed = ValueOf<T>::to(value);
        constexpr FieldType type = ValueOf<T>::type;
        if constexpr (type == FieldType::Text)
            text = typed;
        else if constexpr (type == FieldType::Instant)
            text = dateTime(typed, zone);
        else if constexpr (type == FieldType::Money)
            text = Words::tr("%1 yuan").arg(yuan(typed));
        else if constexpr (type == FieldType::Integer)
            text = numberText<R>(*typed, number);
        else if constexpr (type == FieldType::Real)
            text = realText<R>(*typed, number);
        else if constexpr (type == FieldType::Reference)
            text = store.rowOf(T::kind, typed.id) == 0 ? Words::tr("somebody or something that is not here")
                                                       : nameOf(store, T::kind, typed.id);
        else if constexpr (requires { word(typed); })
            text = word(typed);
    });
    return text;
}

QString personOf(store::Store &store, const Uuid &instruction)
{
    const auto found = store.read<Instruction>(instruction);
    return found ? nameOf(store, Kind::Person, found->person.id) : QString();
}

// Whom it is about, and what kind of thing happened when.
template <Record R>
std::pair<QString, QString> eventNames(store::Store &store, const Uuid &id, Instant R::*at, const QTimeZone &zone)
{
    const auto event = store.read<R>(id);
    return event ? std::pair(personOf(store, event->instruction.id), dateTime((*event).*at, zone))
                 : std::pair<QString, QString>();
}

std::pair<QString, QString> namesOf(store::Store &store, Kind kind, const Uuid &id, const QTimeZone &zone)
{
    switch (kind) {
    case Kind::Instruction: return {personOf(store, id), nameOf(store, kind, id)};
    case Kind::Call: return eventNames(store, id, &Call::startedAt, zone);
    case Kind::Visit: return eventNames(store, id, &Visit::at, zone);
    case Kind::Feedback: return eventNames(store, id, &Feedback::at, zone);
    case Kind::Attachment: {
        const auto attachment = store.read<Attachment>(id);
        const auto visit = attachment ? store.read<Visit>(attachment->visit.id) : std::nullopt;
        return {visit ? personOf(store, visit->instruction.id) : QString(),
            attachment ? word(attachment->kind) : QString()};
    }
    case Kind::Victim: {
        const auto victim = store.read<Victim>(id);
        return victim ? std::pair(nameOf(store, Kind::Person, victim->person.id), victim->caseNumber)
                      : std::pair<QString, QString>();
    }
    case Kind::LimitProfile: return {textOf(store, &LimitProfile::name, id), {}};
    default: return {nameOf(store, kind, id), {}};
    }
}

}  // namespace

QString fieldText(store::Store &store, Kind kind, int field, const Value &value, const QTimeZone &zone)
{
    if (isAbsent(value))
        return {};
    switch (kind) {
    case Kind::Unit: return textAs<Unit>(store, field, value, zone);
    case Kind::Staff: return textAs<Staff>(store, field, value, zone);
    case Kind::Address: return textAs<Address>(store, field, value, zone);
    case Kind::Person: return textAs<Person>(store, field, value, zone);
    case Kind::Instruction: return textAs<Instruction>(store, field, value, zone);
    case Kind::Call: return textAs<Call>(store, field, value, zone);
    case Kind::Visit: return textAs<Visit>(store, field, value, zone);
    case Kind::Attachment: return textAs<Attachment>(store, field, value, zone);
    case Kind::Feedback: return textAs<Feedback>(store, field, value, zone);
    case Kind::Victim: return textAs<Victim>(store, field, value, zone);
    case Kind::LimitProfile: return textAs<LimitProfile>(store, field, value, zone);
    case Kind::None:
    case Kind::HeldRow:
    case Kind::Setting: break;
    }
    return {};
}

QString recordTitle(store::Store &store, Kind kind, const Uuid &id, const QTimeZone &zone)
{
    const auto [who, which] = namesOf(store, kind, id, zone);
    QStringList parts{who, QStringLiteral("%1 %2").arg(word(kind), which).trimmed()};
    parts.removeAll(QString());
    return parts.join(QString::fromUtf8(apart));
}

}  // namespace qianshao::itemmodels
