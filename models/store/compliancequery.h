// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/rules/compliance.h"
#include "models/store/connection.h"

#include <functional>

namespace qianshao::store {

// Reads what the figures of a period are made of (models/rules/compliance.h); keys there are rows here. Sees one state
// of the file from its making to its end, whatever others write meanwhile. Not while a Batch is open on the connection.
class ComplianceQuery {
public:
    ComplianceQuery(Connection &connection, const rules::Period &period);
    ~ComplianceQuery();
    ComplianceQuery(const ComplianceQuery &) = delete;
    ComplianceQuery &operator=(const ComplianceQuery &) = delete;

    struct Case {
        rules::CaseFacts facts;
        qint64 profile = 0;  // row of the limit profile that holds; 0 = none: the default limits
        QString officerSent;  // only where facts.officer is 0: the name that the roster lacks; empty = nobody
    };
    // Every instruction issued in the period and not after its `now`, by time of issue.
    void cases(const std::function<void(const Case &)> &take);
    // Every visit to these; whether the instruction is counted is told by its status.
    void visits(const std::function<void(records::Status, const rules::VisitFacts &)> &take);
    // Everybody who was defrauded, and when, as far as it can touch the period.
    void frauds(const std::function<void(qint64 person, records::Instant at)> &take);

    // What explains why a case is late; as of the period's `now`.
    struct Efforts {
        QString number;
        QString personName;
        qint64 calls = 0;
        records::CallResult lastCall = records::CallResult::Unset;
        qint64 visits = 0;
        records::VisitResult lastVisit = records::VisitResult::Unset;
    };
    [[nodiscard]] Efforts efforts(qint64 instruction);

private:
    Connection &m_connection;
    rules::Period m_period;
};

}  // namespace qianshao::store
