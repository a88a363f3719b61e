// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ledger/ledgerbench.h"

#include "app/ledger/enrolling.h"
#include "app/ledger/migrations.h"
#include "app/ledger/unitlist.h"
#include "models/security/enrolment.h"

namespace qianshao::tests {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using records::Role;
using records::Uuid;

namespace {

QString migrated(const QString &database)
{
    ledger::migrate(database);
    return database;
}

}  // namespace

Postgres &LedgerBench::cluster()
{
    static Postgres postgres;
    return postgres;
}

LedgerBench::LedgerBench()
    : m_database(migrated(cluster().newDatabase())),
      m_connection(m_database.toUtf8(), 20s, m_stop),
      m_now(TestStore().now())
{
    // Without the unit's own record, so that a test's are counted from 1.
    (void)m_connection.ask("INSERT INTO unit (unit, code, name) VALUES ($1::uuid, '610502', '示范派出所')",
        postgres::Parameters().add(m_unit.bytes()));
}

// The keys of its devices are nobody else's: everybody writes under a number of their own.
LedgerBench::LedgerBench(const LedgerBench &beside, const Uuid &unit, const QString &code, const Uuid &above)
    : m_database(beside.m_database),
      m_connection(m_database.toUtf8(), 20s, m_stop),
      m_unit(unit),
      m_now(beside.m_now),
      m_lastSeed(1000 * code.toInt())
{
    ledger::addUnit(m_connection, {unit, code, code, above, 0}, m_now);
}

std::unique_ptr<postgres::Connection> LedgerBench::another(std::chrono::seconds patience) const
{
    return std::make_unique<postgres::Connection>(m_database.toUtf8(), patience, m_stop);
}

qint64 LedgerBench::join(const Uuid &staff, Role role, const QString &name)
{
    const int seed = ++m_lastSeed;
    const qint64 number = join(seed, staff, role, name);
    m_seeds[number] = seed;
    return number;
}

qint64 LedgerBench::joinAgain(qint64 device, const QString &name)
{
    return join(m_seeds.at(device), Uuid::v7(3, 0, 1 << 8), Role::Officer, name);
}

qint64 LedgerBench::join(int seed, const Uuid &staff, Role role, const QString &name)
{
    const auto keys =
        security::DeviceKeys::fromSeed(QByteArray::number(seed).rightJustified(security::DeviceKeys::seedSize, '0'));
    const auto invitation = security::newInvitation(
        u"hub.example:8443"_s, QByteArray(32, 'p'), m_unit, Uuid::v7(m_now.ms, 0, ++m_invitations << 8), m_now);
    ledger::addInvitation(
        m_connection, {m_unit, invitation.id, security::verifierOf(invitation), staff, role, invitation.expires});
    return ledger::enrol(m_connection,
        {m_unit, invitation.id, keys.publicKeys(), security::enrolmentProof(invitation, keys.publicKeys()), name, {}},
        m_now)
        .number;
}

ledger::Device LedgerBench::device(qint64 number)
{
    return ledger::knownDevice(m_connection, m_unit, number, m_now);
}

changes::PushReply LedgerBench::push(qint64 device, std::vector<changes::RecordState> states, qint64 upTo)
{
    return ledger::receive(
        m_connection, this->device(device), {1000 + ++m_pushes[device], upTo, std::move(states)}, m_now)
        .reply;
}

changes::Page LedgerBench::pull(qint64 device, changes::Place after, int most)
{
    return ledger::page(m_connection, this->device(device), after, most);
}

LedgerLaptop::LedgerLaptop(LedgerBench &bench, const Uuid &staff, Role role)
    : m_bench(bench),
      m_device(bench.join(staff, role)),
      m_round(m_device.exchange(), *this)
{
}

sync::Trouble LedgerLaptop::meet()
{
    sync::Trouble ended{};
    m_round.begin([&](sync::Trouble trouble) { ended = trouble; });
    return ended;
}

void LedgerLaptop::push(const changes::PackedPush &push, sync::Heard<changes::PushReply> heard)
{
    const auto device = m_bench.device(m_device.exchange().device());
    heard(ledger::receive(m_bench.connection(), device, *changes::decodePush(encode(push)), m_bench.now()).reply);
}

void LedgerLaptop::pull(changes::Place after, int most, sync::Heard<changes::Page> heard)
{
    heard(m_bench.pull(m_device.exchange().device(), after, most));
}

}  // namespace qianshao::tests
