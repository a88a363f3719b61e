// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/editor.h"
#include "models/records/all.h"
#include "tests/support/teststore.h"

namespace qianshao::tests {

using namespace records;

// A station with one officer at work and one instruction that came an hour ago.
struct EditStation {
    TestStore store;
    Staff me;
    Instruction instruction;
    std::unique_ptr<edit::Editor> editor;

    EditStation()
    {
        me = store.add(
            Staff{.id = {}, .code = QStringLiteral("1"), .name = QStringLiteral("张伟"), .role = Role::Officer});
        instruction = add(QStringLiteral("YJ1"));
        editor = std::make_unique<edit::Editor>(*store, me.id);
    }
    Instruction add(const QString &number)
    {
        return store.add(
            Instruction{.id = {}, .number = number, .level = Level::Urgent, .issuedAt = store.now().plusMinutes(-60)});
    }
    // So many instructions in all.
    QList<Uuid> addUpTo(int count)
    {
        QList<Uuid> ids{instruction.id};
        changes::ChangeSet set;
        while (ids.size() < count) {
            ids.append(store->newId());
            set.changes.push_back(changes::inserted(Instruction{.id = ids.back(),
                .number = QStringLiteral("YJ%1").arg(ids.size()),
                .level = Level::Urgent,
                .issuedAt = store.now().plusMinutes(-60)}));
        }
        (void)store->apply(set, store::Origin::Import);
        return ids;
    }
    Instruction read() { return *store->read<Instruction>(instruction.id); }
    Status status()
    {
        for (const Status status : {Status::Pending, Status::Acknowledged, Status::Assigned, Status::InProgress,
                 Status::Met, Status::NotMet, Status::FedBack, Status::Closed, Status::Returned, Status::Transferred,
                 Status::Duplicate, Status::Invalid, Status::FeedbackAgain}) {
            if (store->counter("status", qint64(status)) == 1)
                return status;
        }
        return Status::Unset;
    }
    Call call()
    {
        return {.id = store->newId(),
            .instruction = {instruction.id},
            .startedAt = store.now(),
            .result = CallResult::Cooperative,
            .caller = {me.id}};
    }
    Visit visit(VisitResult result)
    {
        return {.id = store->newId(),
            .instruction = {instruction.id},
            .at = store.now(),
            .result = result,
            .officer1 = {me.id}};
    }
};

}  // namespace qianshao::tests
