// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/visitlist.h"

namespace qianshao::store {

using records::Kind;

ListQuery VisitList::query(const Filter &filter) const
{
    ListQuery query;
    query.from = "visit v";
    query.row = "v.row";
    query.key = "v.at";
    query.index = "visit_time";
    if (filter.officer.isSet()) {
        const qint64 officer = m_store.rowOf(Kind::Staff, filter.officer.id);
        query.filter("(v.officer1 = ? OR v.officer2 = ?)", {officer, officer});
    }
    if (filter.result != records::VisitResult::Unset)
        query.filter("v.result = ?", {qint64(filter.result)});
    if (filter.from.isSet())
        query.where("v.at >= ?", {filter.from.ms});
    if (filter.to.isSet())
        query.where("v.at < ?", {filter.to.ms});
    return query;
}

const char *VisitList::lineSql() const
{
    return "SELECT v.row, v.id, i.id, i.number, i.level, p.id, p.name, p.phone, p.address, v.attempt, v.at, v.result, "
           "v.result_sent, a.id, coalesce(a.name, v.officer1_sent), b.id, coalesce(b.name, v.officer2_sent), "
           "v.fraud_state, "
           "v.lost, v.stopped, v.estimated, v.app_installed, v.notice_signed, v.next_at, v.note "
           "FROM json_each(?1) j CROSS JOIN visit v ON v.row = j.value JOIN instruction i ON i.row = v.instruction "
           "LEFT JOIN person p ON p.row = i.person "
           "LEFT JOIN staff a ON a.row = v.officer1 LEFT JOIN staff b ON b.row = v.officer2";
}

VisitList::Line VisitList::lineOf(const Query &query) const
{
    Line line;
    line.row = query.integer(0);
    line.id = query.uuid(1);
    line.instruction = query.uuid(2);
    line.instructionNumber = query.text(3);
    line.level = records::Level(query.integer(4));
    line.person = query.uuid(5);
    line.name = query.text(6);
    line.phone = query.text(7);
    line.address = query.text(8);
    line.attempt = query.isNull(9) ? std::nullopt : std::optional(query.integer(9));
    line.at = query.instant(10);
    line.result = records::VisitResult(query.integer(11));
    line.resultSent = query.text(12);
    line.officer1 = query.uuid(13);
    line.officer1Name = query.text(14);
    line.officer2 = query.uuid(15);
    line.officer2Name = query.text(16);
    line.fraudState = records::FraudState(query.integer(17));
    line.lost = query.isNull(18) ? records::Fen() : records::Fen{query.integer(18)};
    line.stopped = query.isNull(19) ? records::Fen() : records::Fen{query.integer(19)};
    line.estimated = query.isNull(20) ? records::Fen() : records::Fen{query.integer(20)};
    line.appInstalled = records::YesNo(query.integer(21));
    line.noticeSigned = records::YesNo(query.integer(22));
    line.nextAt = query.instant(23);
    line.note = query.text(24);
    return line;
}

const char *VisitList::concernSql(Kind kind) const
{
    switch (kind) {
    case Kind::Visit: return "SELECT ?1";
    case Kind::Instruction: return "SELECT row FROM visit WHERE instruction = ?1";
    case Kind::Person:
        return "SELECT e.row FROM instruction i JOIN visit e ON e.instruction = i.row WHERE i.person = ?1";
    default: return nullptr;
    }
}

}  // namespace qianshao::store
