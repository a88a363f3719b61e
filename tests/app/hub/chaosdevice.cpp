// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/stateform.h"
#include "models/sync/remotehub.h"
#include "models/sync/round.h"
#include "tests/models/sync/simulatedacts.h"
#include "tests/support/smalldisk.h"
#include "tests/support/teststore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

// What the chaos test kills: a laptop on which somebody works without a pause while it speaks with its hub.
//   chaosdevice STORE SEED MINUTES DISK
// STORE belongs to a hub already; MINUTES: how wrong the clock is; DISK: "small" is full now and then. Prints of each
// record that is safe on disk its state after the writing (changes::encodeStates, Base64), "full" for each act that
// found no room, and goes on for ever.
namespace {

using namespace qianshao;
using namespace qianshao::records;
using namespace std::chrono_literals;
using changes::RecordState;

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
            if (const auto set = tests::randomAct(*m_store, who(), m_random); !set.isEmpty())
                write(set);
            if (!m_round.isRunning())
                m_round.begin([](sync::Trouble) {});
            QCoreApplication::processEvents(QEventLoop::AllEvents, int(below(15)));
        }
    }

private:
    size_t below(size_t bound) { return m_random() % bound; }
    // As the laptop's own file has them; whom the roster does not name is what the hub says.
    Staff who()
    {
        const store::Membership &membership = m_hub.membership();
        const auto named = m_store->read<Staff>(membership.staff);
        return named ? *named : Staff{.id = membership.staff, .role = membership.role};
    }
    void fillOrClear()
    {
        const QString folder = QFileInfo(m_store->path()).path();
        if (below(40) == 0)
            tests::setRoom(folder, qint64(below(40'000)));
        else if (below(8) == 0)
            tests::setEndlessRoom(folder);
    }
    std::vector<std::optional<RecordState>> statesOf(const changes::ChangeSet &set)
    {
        std::vector<std::optional<RecordState>> all;
        for (const changes::Change &change : set.changes)
            all.push_back(m_exchange.stateOf(change.kind, m_store->rowOf(change.kind, change.id)));
        return all;
    }
    void write(const changes::ChangeSet &set)
    {
        const auto before = statesOf(set);
        try {
            if (!m_store->apply(set, store::Origin::Edit).problems.empty())
                return;
        } catch (const store::Failure &failure) {
            if (failure.code() != store::Failure::Code::DiskFull)
                throw;
            puts("full");
            fflush(stdout);
            return;
        }
        const auto after = statesOf(set);
        for (size_t i = 0; i < set.changes.size(); ++i) {
            if (set.changes[i].action != changes::Action::Remove)
                print(*after[i]);
            else
                print(removed(*before[i]));
        }
        fflush(stdout);
    }
    RecordState removed(RecordState state)
    {
        changes::remove(state, {m_store->lastStamp(), m_exchange.device()}, {});
        return state;
    }
    static void print(const RecordState &state) { puts(changes::encodeStates({&state, 1}).toBase64().constData()); }

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
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that is stopped leaves nobody working for ever
    tests::putSmallDisksUnderSqlite();
    Laptop(arguments[1], arguments[2].toUInt(), arguments[3].toLongLong())
        .work(arguments[4] == QLatin1StringView("small"));
}
