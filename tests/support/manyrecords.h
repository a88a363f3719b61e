// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "tests/support/teststore.h"

#include <random>

namespace qianshao::tests {

// A store with invented instructions of every level, status and officer, several of them for the same person and many
// issued in the same minute. The same seed gives the same records.
struct ManyRecords {
    std::vector<records::Staff> staff;
    std::vector<records::Person> persons;
    std::vector<records::Instruction> instructions;
    std::mt19937 random;

    explicit ManyRecords(TestStore &store, int count, unsigned seed = 1) : random(seed)
    {
        changes::ChangeSet set;
        const auto add = [&](auto record, auto &list) {
            record.id = store->newId();
            set.changes.push_back(changes::inserted(record));
            list.push_back(record);
        };
        for (int i = 0; i < 3; ++i)
            add(
                records::Staff{
                    .id = {}, .code = QString::number(100 + i), .name = name(), .role = records::Role::Officer},
                staff);
        for (int i = 0; i < count; ++i) {
            if (persons.empty() || one(5) != 0)
                add(person(i), persons);
            add(instruction(store, i), instructions);
        }
        store.put(set);
    }

    int one(int count) { return int(random() % unsigned(count)); }

    QString name()
    {
        static constexpr char16_t family[] = u"王李张刘陈杨";
        static constexpr char16_t given[] = u"秀兰伟芳丽强军明燕𠮷";
        QString name = QChar(family[one(6)]) + QString(QChar(given[one(9)]));
        if (one(2) == 0)
            name += QChar(given[one(9)]);
        return one(40) == 0 ? name + QStringLiteral("𠮷") : name;
    }

    records::Person person(int i)
    {
        return {.id = {},
            .name = name(),
            .identity = QStringLiteral("6105021960%1").arg(1'000'0000 + i),
            .phone = QStringLiteral("1%1").arg(3'000'000'000LL + qint64(random() % 6'000'000'000ULL)),
            .address = QStringLiteral("人民街道%1社区%2-%3")
                .arg(one(2) ? QStringLiteral("南塘") : QStringLiteral("东关"))
                .arg(one(9))
                .arg(one(900))};
    }

    records::Instruction instruction(TestStore &store, int i)
    {
        records::Instruction it;
        it.number = QStringLiteral("YJ-2026-%1").arg(i, 5, 10, QLatin1Char('0'));
        it.level = records::Level(1 + one(4));
        it.fraudType = records::FraudType(1 + one(11));
        it.person = {persons[size_t(one(int(persons.size())))].id};
        it.issuedAt = store.now().plusMinutes(qint64(-one(300)) * 10);
        if (one(4) != 0)
            it.assignee = {staff[size_t(one(3))].id};
        if (one(3) == 0)
            it.acknowledgedAt = it.issuedAt.plusMinutes(5);
        if (one(3) == 0)
            it.status = one(2) ? records::Status::Closed : records::Status::Returned;
        if (it.status == records::Status::Returned)
            it.statusReason = QStringLiteral("不在本辖区");
        if (one(10) == 0)
            it.marks = 1;
        if (one(6) == 0)
            it.suspectNumber = QStringLiteral("00%1").arg(one(100000));
        if (one(8) == 0)
            it.suspectSite = QStringLiteral("App%_\"' ①😀-%1").arg(one(20));
        return it;
    }
};

}  // namespace qianshao::tests
