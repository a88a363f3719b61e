// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "app/session/session.h"
#include "models/records/enums.h"

#include <span>

namespace qianshao::cli {

// A word of the command line, or several, and what it does. `run` may throw store::Failure and
// security::KeySlotsFailure.
struct Verb {
    const char *name;
    const char *usage;
    Grammar grammar;
    Exit (*run)(const Arguments &arguments);
};

[[nodiscard]] std::span<const Verb> verbs();

// The verbs, a file each; those of `map` that are about its files share one, and those of `package`
// that are about packages, and about partners.
Exit init(const Arguments &arguments);
Exit import(const Arguments &arguments);
Exit list(const Arguments &arguments);
Exit report(const Arguments &arguments);
Exit check(const Arguments &arguments);
Exit addresses(const Arguments &arguments);
Exit plan(const Arguments &arguments);
Exit mapImport(const Arguments &arguments);
Exit mapDemo(const Arguments &arguments);
Exit mapList(const Arguments &arguments);
Exit mapService(const Arguments &arguments);
Exit packageExport(const Arguments &arguments);
Exit packageImport(const Arguments &arguments);
Exit packageInspect(const Arguments &arguments);
Exit packageStatus(const Arguments &arguments);
Exit packageRestamp(const Arguments &arguments);
Exit partnerAdd(const Arguments &arguments);
Exit partnerList(const Arguments &arguments);
Exit partnerCode(const Arguments &arguments);
Exit syncStatus(const Arguments &arguments);
Exit syncNow(const Arguments &arguments);
Exit syncEnrol(const Arguments &arguments);
Exit planDay(const Arguments &arguments);  // plan, of an officer's open visits

// The station of --store, opened with the passphrase; null (and said why) without one.
[[nodiscard]] std::unique_ptr<session::Session> open(const Arguments &arguments);

// A moment as people write it on a command line: 2026-11-20T09:00, 2026-11-20 09:00, 2026-11-20, in the station's zone.
// Absent where it is no moment; then it was said.
[[nodiscard]] records::Instant moment(const Arguments &arguments, const QString &option, const QTimeZone &zone);
[[nodiscard]] QString isoText(records::Instant at, const QTimeZone &zone);

// What a level is called in what is printed; empty where it is not stated.
[[nodiscard]] QString wordOf(records::Level level);
// By name or code; null for an empty name. nullopt (and said why) when the roster has no such officer, or several.
[[nodiscard]] std::optional<records::Ref<records::Kind::Staff>> officerNamed(store::Store &store, const QString &name);

}  // namespace qianshao::cli
