// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/democonflicts.h"

#include "models/records/all.h"
#include "models/store/exchange.h"
#include "models/store/identity.h"

#include <algorithm>

namespace qianshao::session {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr qint64 otherLaptop = 0x11c3a4550b77;
// So much earlier the other one wrote.
constexpr qint64 minutesBefore = 25;

store::Store &withIdentity(store::Store &store)
{
    (void)store::identityOf(store);
    return store;
}

class TwoLaptops {
public:
    explicit TwoLaptops(store::Store &store)
        : m_store(withIdentity(store)),
          m_exchange(store),
          m_staff(store.readAll<Staff>())
    {
    }

    // Somebody here has written the fields once more, and somebody else there others, neither knowing of the other.
    template <Record R>
    void disagree(const R &here, const R &there)
    {
        changes::Change ours = changes::updated(here, there);
        changes::RecordState theirs{.kind = ours.kind, .id = here.id};
        const changes::Version at{
            changes::stampOf(m_store.now().plusMinutes(-minutesBefore).ms, quint64(m_states.size())), otherLaptop};
        for (changes::FieldChange &field : ours.fields)
            changes::write(theirs, field.field, std::exchange(field.after, field.before), at, writer());
        if (!m_store.apply({{ours}}, store::Origin::SetUp, {{}, writer()}).problems.empty())
            throw store::Failure(store::Failure::Code::Io, m_store.path(), u"the demo's conflicts were refused"_s);
        m_states.push_back(std::move(theirs));
    }
    // Somebody here has written one field, and the hub has not taken it: another was first.
    template <Record R>
    void comeTooLate(const R &before, const R &after, int field)
    {
        const Kind kind = FieldTable<R>::kind;
        const auto theirs = m_exchange.stateOf(kind, m_store.rowOf(kind, before.id));
        const changes::Change ours = changes::updated(before, after);
        if (!theirs || !m_store.apply({{ours}}, store::Origin::SetUp, {{}, writer()}).problems.empty())
            throw store::Failure(store::Failure::Code::Io, m_store.path(), u"the demo's refusal was refused"_s);
        (void)m_exchange.withdraw(
            {1, {{kind, before.id, field, changes::Refused::Why::AlreadyDecided}}, {*theirs}}, {});
    }
    void meet() { (void)m_exchange.take({.upTo = m_exchange.taken(), .states = m_states}, {}); }

private:
    // One after the other.
    [[nodiscard]] Uuid writer() { return m_staff.empty() ? Uuid() : m_staff[m_writers++ % m_staff.size()].id; }

    store::Store &m_store;
    store::Exchange m_exchange;
    std::vector<Staff> m_staff;
    size_t m_writers = 0;
    std::vector<changes::RecordState> m_states;
};

}  // namespace

void layDemoConflicts(store::Store &store)
{
    TwoLaptops laptops(store);
    const auto instructions = store.readAll<Instruction>();
    const auto withAmount = std::ranges::find_if(instructions, [](const auto &one) { return one.amount.isSet(); });
    if (withAmount != instructions.end()) {
        Instruction there = *withAmount;
        there.amount = {there.amount.value * 10};
        there.fraudType = there.fraudType == FraudType::Loan ? FraudType::Investment : FraudType::Loan;
        laptops.disagree(*withAmount, there);
    }
    const auto persons = store.readAll<Person>();
    const auto withPhone = std::ranges::find_if(persons, [](const auto &one) { return one.phone.size() == 11; });
    if (withPhone != persons.end()) {
        Person there = *withPhone;
        there.phone.replace(7, 4, u"0619"_s);
        laptops.disagree(*withPhone, there);
    }
    const auto victims = store.readAll<Victim>();
    const auto reported = std::ranges::find_if(victims, [](const auto &one) { return one.reportedAt.isSet(); });
    if (reported != victims.end()) {
        Victim there = *reported;
        there.reportedAt = there.reportedAt.plusMinutes(-90);
        laptops.disagree(*reported, there);
    }
    laptops.meet();
    const auto acknowledged =
        std::ranges::find_if(instructions, [](const auto &one) { return one.acknowledgedAt.isSet(); });
    if (acknowledged != instructions.end()) {
        const Instruction here = *store.read<Instruction>(acknowledged->id);
        Instruction later = here;
        later.acknowledgedAt = later.acknowledgedAt.plusMinutes(4);
        laptops.comeTooLate(here, later, numberOf(&Instruction::acknowledgedAt));
    }
}

}  // namespace qianshao::session
