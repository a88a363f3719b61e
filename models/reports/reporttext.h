// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/rules/limits.h"
#include "models/rules/rate.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace qianshao::stats {
struct UsedProfile;
}

namespace qianshao::reports {

// The words of printed reports, in the program's language (context "ReportText").
struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
public:
    // Unset levels are printed as High, which they are treated as.
    [[nodiscard]] static QString of(records::Level level);
    [[nodiscard]] static QString of(rules::Milestone milestone);
    [[nodiscard]] static QString of(records::CallResult result);
    [[nodiscard]] static QString of(records::VisitResult result);
    // 默认, version 1
    [[nodiscard]] static QString of(const stats::UsedProfile &profile);

    // 12 min, 3 h 5 min, 2 d 4 h; from ten days on whole days.
    [[nodiscard]] static QString duration(qint64 minutes);
    // 2026-10-01 09:04; empty when absent.
    [[nodiscard]] static QString dateTime(records::Instant at, const QTimeZone &zone);
    // 10-01 09:04, where the year is known; empty when absent.
    [[nodiscard]] static QString dayTime(records::Instant at, const QTimeZone &zone);
    // 1,234,567.80
    [[nodiscard]] static QString yuan(qint64 fen);
    // 1,234
    [[nodiscard]] static QString number(qint64 number);
    // 89.69 %; a dash when nothing is due.
    [[nodiscard]] static QString percent(const rules::Rate &rate);
    // 879/980
    [[nodiscard]] static QString fraction(const rules::Rate &rate);
};

}  // namespace qianshao::reports
