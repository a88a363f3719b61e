// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/unitlist.h"
#include "tests/app/ledger/county.h"

#include <QTest>

#include <random>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace records;

// Two stations and their county write of the same few people and numbers, and come and go.
class ConvergenceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<County> m_county;
    std::mt19937 m_random;

    size_t any(size_t of) { return size_t(m_random() % of); }
    template <Record R>
    std::optional<R> one(Office &at)
    {
        const auto all = at.file()->readAll<R>();
        return all.empty() ? std::nullopt : std::optional(all[any(all.size())]);
    }
    template <Record R>
    std::optional<R> with(Office &at, QString R::*key, const QString &value)
    {
        const auto all = at.file()->readAll<R>();
        const auto found = std::ranges::find(all, value, key);
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
    void begin(Office &at)
    {
        auto &file = at.file();
        const QString identity = u"6105021990010110%1"_s.arg(10 + any(6));
        auto person = with(at, &Person::identity, identity);
        if (!person)
            person = file.add(Person{.name = u"王建国"_s, .identity = identity});
        const QString number = u"YJ%1"_s.arg(any(8));
        if (any(3) == 0) {
            file.add(Victim{.person = {person->id}, .reportedAt = file.now()});
        } else if (!with(at, &Instruction::number, number)) {
            const auto it = file.add(Instruction{.number = number, .person = {person->id}, .issuedAt = file.now()});
            const auto visit = file.add(Visit{
                .instruction = {it.id}, .at = file.now(), .result = VisitResult::NobodyHome, .officer1 = {at.staff}});
            file.add(Attachment{.visit = {visit.id},
                .kind = AttachmentKind::Photo,
                .sha256 = QString(64, u'a'),
                .size = 1000,
                .mime = u"image/jpeg"_s,
                .capturedAt = file.now(),
                .capturedBy = {at.staff}});
        }
    }
    void undo(Office &at)
    {
        if (const auto photo = one<Attachment>(at))
            at.file().put({{changes::removed(*photo), changes::removed(at.read<Visit>(photo->visit.id))}});
    }
    void move(Office &station)
    {
        auto &connection = m_county->base.connection();
        const auto known = ledger::unitWithId(connection, station.id()).value();
        ledger::addUnit(connection, {known.id, known.code, known.name, any(3) == 0 ? Uuid() : m_county->office.id(), 0},
            m_county->base.now());
    }
    void act(Office &at)
    {
        at.file().passMinutes(1);
        switch (any(10)) {
        case 0:
        case 1: begin(at); break;
        case 2: undo(at); break;
        case 3: (void)at.chief.meet(); break;
        case 4: (void)m_county->office.chief.meet(); break;
        case 5: (void)ledger::rise(m_county->base.connection(), at.id(), 1 + int(any(9))); break;
        case 6:
            if (&at != &m_county->office)
                move(at);
            break;
        case 7:
            if (const auto it = one<Person>(at))
                at.change<Person>(it->id, [&](Person &person) { person.phone = QString::number(m_random()); });
            break;
        default:
            if (const auto it = one<Instruction>(at))
                at.change<Instruction>(it->id, [&](Instruction &to) { to.remark = QString::number(m_random()); });
        }
    }

private Q_SLOTS:
    // What it was told change by change is what somebody is told who comes in the end.
    void aLaptopThatWasThereHasWhatANewOneGets_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 3u, 17u, 26u, 36u, 41u})
            QTest::addRow("%u", seed) << seed;
    }
    void aLaptopThatWasThereHasWhatANewOneGets()
    {
        QFETCH(unsigned, seed);
        m_random.seed(seed);
        m_county = std::make_unique<County>();
        for (int step = 0; step < 250; ++step)
            act(any(8) == 0 ? m_county->office : any(2) == 0 ? m_county->east : m_county->west);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_county->meet());
        LedgerLaptop fresh(m_county->office.bench, m_county->office.staff, Role::Chief);
        QCOMPARE(fresh.meet(), sync::Trouble::None);
        QCOMPARE(m_county->office.told(), toldTo(fresh));
        for (LedgerLaptop *laptop : {&m_county->office.chief, &fresh}) {
            QCOMPARE(laptop->device().exchange().stranded(), 0);
            QCOMPARE(laptop->device().exchange().waitingCount(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(ConvergenceTest)
#include "convergencetest.moc"
