// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/fieldkeys.h"

#include "models/records/catalogue.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

// In the order of the enum.
constexpr std::array<const char *, keyCount> names{"", "skip", "name", "identity", "phone", "other_phones", "address",
    "relatives", "number", "level", "source", "fraud_type", "bank", "card", "suspect_number", "suspect_account",
    "suspect_site", "amount", "issued_by", "issued_at", "receiving_unit", "acknowledged_at", "assignee", "feedback_at",
    "status", "status_reason", "status_target", "remark", "instruction", "contact", "relation", "started_at", "seconds",
    "result", "caller", "judgement", "script", "attempt", "at", "met_at", "officer1", "officer2", "longitude",
    "latitude", "answers", "fraud_state", "lost", "stopped", "estimated", "app_installed", "notice_signed", "next_at",
    "note", "defrauded_at", "reported_at", "frozen", "returned", "case_number", "progress", "officer",
    "next_follow_up_at", "code", "role", "communities", "community_codes", "text", "community", "community_code"};

}  // namespace

QLatin1StringView nameOf(Key key)
{
    return QLatin1StringView(names[size_t(key)]);
}

Key keyNamed(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const char *key) { return name == QLatin1StringView(key); });
    return found == names.end() ? Key::None : Key(found - names.begin());
}

std::span<const records::Kind> importedKinds()
{
    using enum records::Kind;
    static constexpr std::array kinds{Staff, Address, Instruction, Call, Visit, Victim};
    return kinds;
}

QLatin1StringView nameOf(records::Kind kind)
{
    return QLatin1StringView(records::tableOf(kind));
}

records::Kind importedKindNamed(QStringView name)
{
    for (const records::Kind kind : importedKinds()) {
        if (name == nameOf(kind))
            return kind;
    }
    return records::Kind::None;
}

}  // namespace qianshao::imports
