// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/ledgerrows.h"

namespace qianshao::bench {

using namespace records;

Rows makeRows(store::Store &store, int count, int first)
{
    Rows rows;
    const Instant start{1'790'000'000'000};
    for (int i = first; i < first + count; ++i) {
        const QString digits = QString::number(i).rightJustified(8, u'0');
        const Instant issued = start.plusMinutes(i);
        rows.people.push_back({.id = store.newId(),
            .name = QStringLiteral("王秀") + QChar(0x4e00 + i % 2000),
            .identity = QStringLiteral("6105021949") + digits,
            .phone = QStringLiteral("186") + digits,
            .address = QStringLiteral("渭南市临渭区人民街道南塘社区%1号楼2单元501室").arg(i % 40)});
        rows.instructions.push_back({.id = store.newId(),
            .number = QStringLiteral("YJ610502") + digits,
            .level = Level(1 + i % 4),
            .levelSent = QStringLiteral("高危"),
            .source = QStringLiteral("省级平台"),
            .fraudType = FraudType(1 + i % 10),
            .fraudTypeSent = QStringLiteral("刷单返利"),
            .person = {rows.people.back().id},
            .card = QStringLiteral("62220212") + digits,
            .suspectNumber = QStringLiteral("0085212") + digits,
            .amount = {i * 100},
            .issuedAt = issued,
            .receivedAt = issued,
            .acknowledgedAt = issued.plusMinutes(5),
            .status = Status::InProgress});
        for (int k = 0; k < 3; ++k)
            rows.calls.push_back({.id = store.newId(),
                .instruction = {rows.instructions.back().id},
                .number = rows.people.back().phone,
                .contact = Contact::Self,
                .startedAt = issued.plusMinutes(10 + k),
                .seconds = 60 * k,
                .result = CallResult(1 + (i + k) % 9)});
        rows.visits.push_back({.id = store.newId(),
            .instruction = {rows.instructions.back().id},
            .attempt = 1,
            .at = issued.plusMinutes(90),
            .result = VisitResult::MetPerson,
            .longitude = 109.5,
            .latitude = 34.5,
            .fraudState = FraudState::Dissuaded,
            .lost = {0},
            .stopped = {0},
            .estimated = {i * 100},
            .appInstalled = YesNo::Yes,
            .noticeSigned = YesNo::Yes});
    }
    return rows;
}

changes::ChangeSet insertionOf(const Rows &rows)
{
    changes::ChangeSet set;
    const auto add = [&set](const auto &all) {
        for (const auto &record : all)
            set.changes.push_back(changes::inserted(record));
    };
    add(rows.people);
    add(rows.instructions);
    add(rows.calls);
    add(rows.visits);
    return set;
}

}  // namespace qianshao::bench
