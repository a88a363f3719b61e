// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"
#include "models/rules/limits.h"

#include <QTimeZone>

// The words that the window shows for what the records hold, in the window's language (context "words"; English is the
// source). Unset and absent give an empty text; a number from a newer program gives "?".
namespace qianshao::itemmodels {

[[nodiscard]] QString word(records::Level level);
[[nodiscard]] QString word(records::Status status);
[[nodiscard]] QString word(records::FraudType type);
[[nodiscard]] QString word(records::CallResult result);
[[nodiscard]] QString word(records::VisitResult result);
[[nodiscard]] QString word(records::FraudState state);
[[nodiscard]] QString word(records::Contact contact);
[[nodiscard]] QString word(records::YesNo answer);
[[nodiscard]] QString word(records::Role role);
[[nodiscard]] QString word(records::NextStep step);
[[nodiscard]] QString word(records::RowProblem problem);
[[nodiscard]] QString word(records::Kind kind);
[[nodiscard]] QString word(records::PositionSource source);
[[nodiscard]] QString word(records::NoticeOpinion opinion);
[[nodiscard]] QString word(records::AttachmentKind kind);
[[nodiscard]] QString word(records::Signer signer);
// What has to be done: "Acknowledge", "Call", "Visit", "Feed back".
[[nodiscard]] QString word(rules::Milestone milestone);

// The title of a field (context "fields"); the key itself where the kind has no such field.
[[nodiscard]] QString fieldTitle(records::Kind kind, const QString &key);
// The words of every mark that is set, in the order of their bits; see Instruction::marks.
[[nodiscard]] QStringList markWords(qint64 marks);

// What may be shown to everybody. Contact: 186****2034, Identity: 610502********1234, Account: ****1234. Personal (a
// name, an address) and Open stay as they are. A text too short to keep a part of is all stars.
[[nodiscard]] QString masked(const QString &text, records::Sensitivity sensitivity);

// An address from its community on, where it names one: what stands before is the same for all of a station.
[[nodiscard]] QString localAddress(const QString &address);

// 12,345.60 yuan without the unit; empty when absent.
[[nodiscard]] QString yuan(records::Fen amount);
// 3:05, 1:02:03; empty when absent.
[[nodiscard]] QString duration(std::optional<qint64> seconds);
// 2026-07-01 09:04; empty when absent.
[[nodiscard]] QString dateTime(records::Instant at, const QTimeZone &zone);
// As short as it can be told from now: "yesterday 09:04", "today 09:04", "tomorrow 09:04", 07-01 09:04 this year, else
// with the year.
[[nodiscard]] QString shortTime(records::Instant at, records::Instant now, const QTimeZone &zone);
// As one types it: 09:04 today, 07-01 09:04 this year, else with the year.
[[nodiscard]] QString typedTime(records::Instant at, records::Instant now, const QTimeZone &zone);
// What was agreed: "Visit today 09:04"; the time may be absent.
[[nodiscard]] QString stepText(
    records::NextStep step, records::Instant at, records::Instant now, const QTimeZone &zone);

// How far a limit is. Whole minutes until an hour remains, then seconds too; past six hours the moment itself. Hours,
// minutes and seconds always have their unit. Two days late and more is told in days.
struct Countdown {
    // "2 h 42 min left", "12 min 05 s left", "today 18:00", "tomorrow 09:00", "07-03 09:00", "overdue 20 min"
    QString text;
    bool isOverdue = false;
    // In how many ms the text becomes another one: nobody has to repaint before. 0 = never.
    qint64 staleInMs = 0;
};
// Empty when the deadline is absent.
[[nodiscard]] Countdown countdown(records::Instant deadline, records::Instant now, const QTimeZone &zone);

}  // namespace qianshao::itemmodels
