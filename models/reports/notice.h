// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/units.h"
#include "models/reports/document.h"

#include <QByteArray>
#include <QTimeZone>

#include <map>

namespace qianshao::reports {

// All that a notice of dissuasion 劝阻告知书 may say. What warned the police and whom they suspect has no place in it,
// so that no template can print it.
struct Notice {
    QString unit;
    QString number;
    QString person;
    QString fraudType;
    QStringList patterns;  // how this kind of fraud usually runs, in general words
    QStringList never;  // what the police never do
    bool isPaymentStopped = false;  // a protective stop of the person's own account
    records::NoticeOpinion opinion{};  // Unset: to be ticked on paper
    QString refusalReason;
    QString witness;
    QStringList officers;
    records::Instant at;
    QTimeZone zone;
    std::map<records::Signer, QByteArray> signatures;  // pictures, PNG; those that are missing are signed on paper
};

// The shipped template, as a unit begins to edit its own.
[[nodiscard]] QString shippedNoticeTemplate();

// The notice on one sheet. `ownTemplate`: the unit's, HTML with the same marks {{…}} as the shipped one; empty = the
// shipped one, which says of itself that it is for reference only. What is not known yet is a line to write on.
[[nodiscard]] Document noticeDocument(const Notice &notice, const QString &ownTemplate = {});

}  // namespace qianshao::reports
