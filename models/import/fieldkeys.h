// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/units.h"

#include <QLatin1StringView>

#include <array>
#include <span>

namespace qianshao::imports {

/// What a column of a file can hold. The names are the keys of the records' field tables; a person's own fields stand
/// in an instruction's or a victim's row under their keys in Person. The numbers are not stored: names are.
// clang-format off
enum class Key : quint8 {
    None,  ///< a column that nothing takes
    Skip,  ///< a column that nobody needs: serial numbers
    // who
    Name, Identity, Phone, OtherPhones, Address, Relatives,
    // instruction; Number is a call's number called too
    Number, Level, Source, FraudType, Bank, Card, SuspectNumber, SuspectAccount, SuspectSite, Amount, IssuedBy, IssuedAt,
    ReceivingUnit, AcknowledgedAt, Assignee, FeedbackAt, Status, StatusReason, StatusTarget, Remark,
    // call, visit; MetAt is a visit's time in a ledger of meetings, which has no result because all were met
    Instruction, Contact, Relation, StartedAt, Seconds, Result, Caller, Judgement, Script, Attempt, At, MetAt, Officer1,
    Officer2, Longitude, Latitude, Answers, FraudState, Lost, Stopped, Estimated, AppInstalled, NoticeSigned, NextAt, Note,
    // victim
    DefraudedAt, ReportedAt, Frozen, Returned, CaseNumber, Progress, Officer, NextFollowUpAt,
    // staff, address
    Code, Role, Communities, CommunityCodes, Text, Community, CommunityCode,
};
// clang-format on
inline constexpr size_t keyCount = size_t(Key::CommunityCode) + 1;

[[nodiscard]] QLatin1StringView nameOf(Key key);
/// None for a name that is no key.
[[nodiscard]] Key keyNamed(QStringView name);

/// The kinds that a file can hold, in the order in which files must be taken: each after what it refers to.
[[nodiscard]] std::span<const records::Kind> importedKinds();
/// instruction, call, visit, victim, staff, address; None for anything else.
[[nodiscard]] records::Kind importedKindNamed(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(records::Kind kind);

}  // namespace qianshao::imports
