// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/sync/remotehub.h"
#include "models/sync/round.h"
#include "tests/support/smalldisk.h"
#include "tests/support/teststore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <cstdio>
#include <random>

// What the chaos test kills: a laptop on which somebody works without a pause while it speaks with its hub.
//   chaosdevice STORE SEED MINUTES DISK
// STORE belongs to a hub already; MINUTES: how wrong the clock is; DISK: "small" is full now and then. Prints "kind id
// field stamp" for each field that is safe on disk, "full" for each act that found no room, and goes on for ever.
namespace {

using namespace qianshao;
using namespace qianshao::records;
using namespace std::chrono_literals;
using changes::Change;

class Laptop {
public:
    Laptop(const QString &path, quint32 seed, qint64 minutes)
        : m_random(seed),
          m_store(store::Store::open(path, tests::TestStore::key(),
              {[minutes] { return Instant{QDateTime::currentMSecsSinceEpoch()}.plusMinutes(minutes); },
                  [this] { return quint64(m_random()) << 32 | m_random(); }})),
          m_exchange(*m_store),
          m_hub(*m_store, m_exchange, store::readMembership(*m_store).value(),
              {.connect = 1s, .silence = 1s, .whole = 5s}),
          m_round(m_exchange, m_hub, {7, 11})
    {
    }
    [[noreturn]] void work(bool isSmall)
    {
        while (true) {
            if (isSmall)
                fillOrClear();
            if (const auto change = act())
                write(*change);
            if (!m_round.isRunning())
                m_round.begin([](sync::Trouble) {});
            QCoreApplication::processEvents(QEventLoop::AllEvents, int(below(15)));
        }
    }

private:
    size_t below(size_t bound) { return m_random() % bound; }
    template <Record R>
    std::optional<R> any()
    {
        const auto all = m_store->readAll<R>();
        return all.empty() ? std::nullopt : std::optional(all[below(all.size())]);
    }
    void fillOrClear()
    {
        const QString folder = QFileInfo(m_store->path()).path();
        if (below(40) == 0)
            tests::setRoom(folder, qint64(below(40'000)));
        else if (below(8) == 0)
            tests::setEndlessRoom(folder);
    }
    std::optional<Change> act()
    {
        const auto person = any<Person>();
        const auto instruction = any<Instruction>();
        switch (below(6)) {
        case 0:
            return changes::inserted(Person{.id = m_store->newId(), .name = QStringLiteral("王%1").arg(below(100))});
        case 1:
            return changes::inserted(Instruction{.id = m_store->newId(),
                .number = QStringLiteral("YJ%1").arg(below(9)),
                .person = {person ? person->id : Uuid()},
                .issuedAt = m_store->now()});
        case 2:
            return !instruction ? std::nullopt
                                : std::optional(changes::inserted(Call{.id = m_store->newId(),
                                      .instruction = {instruction->id},
                                      .startedAt = m_store->now(),
                                      .result = CallResult::Busy}));
        case 3: {
            if (!instruction)
                return {};
            Instruction after = *instruction;
            after.source = QString::number(below(5));
            return changes::updated(*instruction, after);
        }
        default: {
            if (!person)
                return {};
            Person after = *person;
            (below(2) == 0 ? after.phone : after.address) = QString::number(below(5));
            return changes::updated(*person, after);
        }
        }
    }
    void write(const Change &change)
    {
        try {
            if (change.fields.empty() || !m_store->apply({{change}}, store::Origin::Edit).problems.empty())
                return;
        } catch (const store::Failure &failure) {
            if (failure.code() != store::Failure::Code::DiskFull)
                throw;
            puts("full");
            fflush(stdout);
            return;
        }
        for (const changes::FieldChange &field : change.fields)
            printf("%d %s %d %lld\n", int(change.kind), qPrintable(change.id.toString()), field.field,
                static_cast<long long>(m_store->lastStamp()));
        fflush(stdout);
    }

    std::mt19937 m_random;
    std::unique_ptr<store::Store> m_store;
    store::Exchange m_exchange;
    sync::RemoteHub m_hub;
    sync::Round m_round;
};

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 5)
        return 2;
    tests::putSmallDisksUnderSqlite();
    Laptop(arguments[1], arguments[2].toUInt(), arguments[3].toLongLong())
        .work(arguments[4] == QLatin1StringView("small"));
}
