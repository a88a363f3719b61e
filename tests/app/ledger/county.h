// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/rise.h"
#include "models/records/all.h"
#include "tests/app/ledger/ledgerbench.h"

#include <QTest>

#include <memory>

namespace qianshao::tests {

using Told =
    std::map<std::pair<records::Kind, records::Uuid>, std::pair<std::vector<changes::FieldState>, changes::Knowledge>>;

// What is in its file and does not stay there, but for the limits.
[[nodiscard]] inline Told toldTo(LedgerLaptop &laptop)
{
    Told all;
    for (const records::Kind kind : records::allKinds()) {
        if (!records::travels(kind) || kind == records::Kind::LimitProfile)
            continue;
        for (const changes::RecordState &state : laptop.device().exchange().statesOf(kind))
            all[{kind, state.id}] = {state.fields, state.removal};
    }
    return all;
}

// A unit with its chief's laptop.
struct Office {
    Office(const LedgerBench &beside, quint16 place, const records::Uuid &above = {})
        : place(place),
          bench(beside, records::Uuid::v7(20, place, 1), QString::number(place), above),
          staff(records::Uuid::v7(21, place, 1)),
          chief(bench, staff, records::Role::Chief)
    {
        file().add(records::Staff{.id = staff,
            .code = QStringLiteral("00") + QString::number(place),
            .name = QStringLiteral("所长"),
            .role = records::Role::Chief});
    }
    [[nodiscard]] const records::Uuid &id() const { return bench.unit(); }
    TestStore &file() { return chief.device().file; }
    template <records::Record R>
    R read(const records::Uuid &id)
    {
        return file()->read<R>(id).value_or(R());
    }
    template <records::Record R>
    void change(const records::Uuid &id, auto &&how)
    {
        const R before = read<R>(id);
        R after = before;
        how(after);
        file().passMinutes(1);
        file().put({{changes::updated(before, after)}});
    }
    template <records::Record R>
    void remove(const records::Uuid &id)
    {
        file().passMinutes(1);
        file().put({{changes::removed(read<R>(id))}});
    }
    Told told() { return toldTo(chief); }
    // Without its own unit and chief.
    Told toldOfOthers()
    {
        Told all = told();
        all.erase({records::Kind::Unit, id()});
        all.erase({records::Kind::Staff, staff});
        return all;
    }
    // What another of its devices is told, beginning from nothing.
    std::set<std::pair<records::Kind, records::Uuid>> seenBy(qint64 device)
    {
        std::set<std::pair<records::Kind, records::Uuid>> here;
        changes::Place place;
        for (bool isLast = false; !isLast;) {
            const changes::Page page = bench.pull(device, place, 7);
            isLast = page.isLast;
            place = {page.view, page.upTo};
            for (const changes::RecordState &state : page.states)
                here.emplace(state.kind, state.id);
            for (const auto &gone : page.departed)
                here.erase(gone);
        }
        return here;
    }

    const quint16 place;
    LedgerBench bench;
    records::Uuid staff;  // the chief
    LedgerLaptop chief;
};

// A case with all that belongs to one.
struct WholeCase {
    WholeCase(Office &at, const QString &number, records::Instant now)
    {
        using namespace records;
        auto &file = at.file();
        file.passMinutes(1);
        address = file.add(Address{.text = QStringLiteral("北街") + number + QString::number(at.place),
            .communityCode = QStringLiteral("610502001001")});
        person = file.add(Person{.name = QStringLiteral("王建国"),
            .address = address.text,
            .addressId = {address.id},
            .addressMatch = AddressMatch::Sure,
            .addressMatchedText = address.text});
        instruction = file.add(Instruction{.number = number, .person = {person.id}, .issuedAt = now});
        call = file.add(Call{.instruction = {instruction.id}, .startedAt = now, .result = CallResult::Busy});
        visit = file.add(Visit{
            .instruction = {instruction.id}, .at = now, .result = VisitResult::NobodyHome, .officer1 = {at.staff}});
        photo = file.add(Attachment{.visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'a'),
            .size = 1000,
            .mime = QStringLiteral("image/jpeg"),
            .capturedAt = now,
            .capturedBy = {at.staff}});
    }
    records::Address address;
    records::Person person;
    records::Instruction instruction;
    records::Call call;
    records::Visit visit;
    records::Attachment photo;
};

// A county office with two stations on one database.
class County {
public:
    LedgerBench base;
    Office office{base, 1};
    Office east{base, 2, office.id()};
    Office west{base, 3, office.id()};

    // Until nothing more waits, a few changes at a time.
    void rise()
    {
        int rounds = 0;
        for (auto units = waiting(); !units.empty(); units = waiting()) {
            for (const records::Uuid &unit : units) {
                while (ledger::rise(base.connection(), unit, 3)) {}
            }
            if (++rounds > 100)
                qFatal("it never ends");
        }
    }
    [[nodiscard]] std::vector<records::Uuid> waiting() { return ledger::unitsToRise(base.connection()); }
    // The stations give what they have, and the county's chief takes it.
    [[nodiscard]] bool meet()
    {
        bool isFine = true;
        for (int i = 0; i < 2; ++i) {
            for (Office *it : {&east, &west, &office}) {
                isFine = it->chief.meet() == sync::Trouble::None && isFine;
                rise();
            }
        }
        return isFine && office.chief.meet() == sync::Trouble::None;
    }
};

// What the tests of a county have in common.
class CountyBench {
protected:
    void begin() { m_county = std::make_unique<County>(); }
    Office &office() { return m_county->office; }
    Office &east() { return m_county->east; }
    Office &west() { return m_county->west; }
    void meet() { QVERIFY(m_county->meet()); }
    static WholeCase newCase(Office &at, const QString &number) { return {at, number, at.bench.now()}; }

    std::unique_ptr<County> m_county;
};

}  // namespace qianshao::tests
