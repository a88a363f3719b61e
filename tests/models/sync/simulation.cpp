// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulation.h"

#include "tests/models/sync/simulatedlaptop.h"
#include "tests/support/smalldisk.h"

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using changes::Change;
using changes::Page;
using changes::Push;
using changes::PushReply;
using changes::RecordState;
using sync::Heard;
using sync::Trouble;

namespace {

constexpr qint64 patience = 30'000;  // ms until somebody gives up

}  // namespace

Simulation::Counts &Simulation::Counts::operator+=(const Counts &other)
{
    for (const auto count : {&Counts::conflicts, &Counts::removals, &Counts::reopened, &Counts::aliases, &Counts::lost,
             &Counts::doubled, &Counts::kills, &Counts::fullDisks, &Counts::refused, &Counts::views,
             &Counts::departures, &Counts::revoked})
        this->*count += other.*count;
    return *this;
}

void Simulation::Line::push(const changes::PackedPush &push, Heard<PushReply> heard)
{
    const qint64 device = m_laptop.device.exchange().device();
    const size_t written = std::exchange(m_collected, std::nullopt).value_or(m_world.m_writings.size());
    m_world.send(m_laptop, changes::encode(push), [this, device, written, heard](const QByteArray &bytes) {
        const auto arrived = changes::decodePush(bytes);
        const auto said = m_world.receive(device, *arrived);
        if (const auto *reply = std::get_if<PushReply>(&said))
            m_world.noteTaken(device, written, *arrived, *reply);
        answer(said, heard);
    });
}

void Simulation::Line::pull(changes::Place after, int most, Heard<Page> heard)
{
    const qint64 device = m_laptop.device.exchange().device();
    m_world.send(m_laptop, {}, [this, device, after, most, heard](const QByteArray &) {
        const auto said = m_world.page(device, after, most);
        if (const auto *page = std::get_if<Page>(&said))
            m_world.m_counts.departures += int(page->departed.size());
        answer(said, heard);
    });
}

// Before the answer comes or after it.
void Simulation::Line::meanwhile(std::function<void()> work)
{
    m_world.later(m_world.m_isCalm ? 0 : qint64(m_world.below(500)), [this, work = std::move(work)] {
        m_collected = m_collected.value_or(m_world.m_writings.size());
        work();
    });
}

template <class Answer>
void Simulation::Line::answer(const SimulatedHub::Said<Answer> &said, const Heard<Answer> &heard)
{
    if (const auto *trouble = std::get_if<Trouble>(&said)) {
        m_world.send(m_laptop, {}, [this, heard, trouble = *trouble](const QByteArray &) {
            if (trouble == Trouble::Revoked)
                m_world.end(m_laptop);
            heard(trouble);
        });
        return;
    }
    m_world.send(m_laptop, changes::encode(std::get<Answer>(said)), [heard](const QByteArray &bytes) {
        if constexpr (std::is_same_v<Answer, Page>)
            heard(*changes::decodePage(bytes));
        else
            heard(*changes::decodePushReply(bytes));
    });
}

SimulatedHub::Said<PushReply> Simulation::receive(qint64 device, const Push &push)
{
    const auto said = m_hub.receive(device, push);
    return m_spokenHub ? m_spokenHub->receive(device, push) : said;
}

SimulatedHub::Said<Page> Simulation::page(qint64 device, changes::Place after, int most)
{
    return m_spokenHub ? m_spokenHub->page(device, after, most) : m_hub.page(device, after, size_t(most));
}

Simulation::Simulation(quint32 seed, int devices, SpokenHub *hub)
    : m_seed(seed),
      m_random(seed),
      m_hub(hub ? hub->number() : 7),
      m_spokenHub(hub)
{
    putSmallDisksUnderSqlite();
    for (int i = 0; i < devices; ++i)
        m_laptops.push_back(std::make_unique<Laptop>(*this, qint64(1 + m_random() % 0xffff'ffff)));
    found();
}

Simulation::~Simulation()
{
    for (const auto &laptop : m_laptops)
        setEndlessRoom(laptop->device.file.folder());
}

// The chief writes down what there is, and everybody hears of it.
void Simulation::found()
{
    Laptop &chief = *m_laptops[0];
    std::vector<records::Staff> roster(m_laptops.size());
    chief.device.file.put(randomStation(*chief.device.file, roster, m_random));
    for (size_t i = 0; i < m_laptops.size(); ++i) {
        Laptop &laptop = *m_laptops[i];
        laptop.invited = roster[i];
        laptop.author = below(4) == 0 ? records::Uuid() : laptop.invited.id;
        m_hub.admit(laptop.device.exchange().device(), laptop.invited.id, laptop.invited.role);
        if (m_spokenHub)
            m_spokenHub->admit(laptop.device.exchange().device(), laptop.invited.id, laptop.invited.role);
        tell(laptop,
            u"is the laptop of %1, role %2, communities %3"_s.arg(laptop.invited.name)
                .arg(int(laptop.invited.role))
                .arg(laptop.invited.communityCodes));
    }
    for (const auto &laptop : m_laptops) {
        converse(*laptop);
        passTo(m_now + patience);
    }
}

void Simulation::tell(const Laptop &laptop, const QString &what)
{
    const auto number = std::ranges::find(m_laptops, &laptop, &std::unique_ptr<Laptop>::get) - m_laptops.begin();
    m_story.append(u"%1 ms, laptop %2: %3"_s.arg(m_now).arg(number).arg(what));
}

void Simulation::later(qint64 ms, std::function<void()> what)
{
    m_events.emplace(m_now + ms, std::move(what));
}

void Simulation::passTo(qint64 time)
{
    while (!m_events.empty() && m_events.begin()->first <= time) {
        m_now = m_events.begin()->first;
        const auto what = std::move(m_events.begin()->second);
        m_events.erase(m_events.begin());
        what();
    }
    m_now = time;
}

void Simulation::send(
    const Laptop &laptop, const QByteArray &bytes, const std::function<void(const QByteArray &)> &arrived)
{
    const bool isLost = !m_isCalm && (below(6) == 0 || laptop.offlineUntil > m_now);
    const int copies = isLost ? 0 : !m_isCalm && below(8) == 0 ? 2 : 1;
    m_counts.lost += isLost ? 1 : 0;
    m_counts.doubled += copies == 2 ? 1 : 0;
    for (int copy = 0; copy < copies; ++copy) {
        // Now and then so late that much has happened since.
        const qint64 delay = m_isCalm ? 1 : below(12) == 0 ? qint64(below(300'000)) : qint64(below(300));
        later(delay, [bytes, arrived] { arrived(bytes); });
    }
}

void Simulation::run(const std::vector<int> &acts)
{
    m_isCalm = false;
    for (const int number : acts) {
        m_random.seed(m_seed * 1009 + quint32(number));
        Laptop &laptop = *m_laptops[below(m_laptops.size())];
        switch (below(6)) {
        case 0:
        case 1: converse(laptop); break;
        case 2: disturb(laptop); break;
        default: act(laptop);
        }
        // Half of them while something is on its way.
        passTo(m_now + qint64(below(below(2) == 0 ? 200 : 20'000)));
    }
}

void Simulation::converse(Laptop &laptop)
{
    if (laptop.isEnded || laptop.round->isRunning())
        return;
    tell(laptop, u"speaks with the hub"_s);
    const quint64 round = ++laptop.rounds;
    laptop.round->begin([](Trouble) {});
    goOn(laptop);
    later(patience, [&laptop, round] {
        if (laptop.rounds == round)
            laptop.round->giveUp();
    });
}

// Who works does not wait for an answer.
void Simulation::goOn(Laptop &laptop)
{
    if (m_isCalm || below(3) > 0)
        return;
    for (size_t acts = 1 + below(6); acts > 0; --acts)
        later(qint64(below(1000)), [this, &laptop] { act(laptop); });
}

void Simulation::disturb(Laptop &laptop)
{
    switch (below(12)) {
    case 0:
    case 1:
    case 2: laptop.offlineUntil = m_now + qint64(below(400'000)); break;
    case 3:
    case 4: laptop.device.file.passMinutes(qint64(below(1200)) - 600); break;
    case 5:
    case 6:
    case 7: kill(laptop); break;
    case 8:
    case 9:
    case 10:
        laptop.isFull = true;
        setRoom(laptop.device.file.folder(), qint64(below(below(2) == 0 ? 1 : 60'000)));
        tell(laptop, u"has little room left on its disk"_s);
        later(qint64(below(100'000)), [&laptop] {
            laptop.isFull = false;
            setEndlessRoom(laptop.device.file.folder());
        });
        break;
    default:
        // Not the chief's, and not all of them.
        if (&laptop != m_laptops[0].get() && m_counts.revoked == 0) {
            ++m_counts.revoked;
            m_hub.revoke(laptop.device.exchange().device());
            if (m_spokenHub)
                m_spokenHub->revoke(laptop.device.exchange().device());
            tell(laptop, u"is shut out"_s);
        }
    }
}

// Between two steps, or in the middle of a write.
void Simulation::kill(Laptop &laptop)
{
    if (laptop.isEnded)
        return;
    ++m_counts.kills;
    ++laptop.rounds;
    laptop.round.reset();
    if (!laptop.isFull && below(2) == 0) {
        setRoom(laptop.device.file.folder(), qint64(below(40'000)));
        laptop.isFull = true;
        act(laptop);
        laptop.isFull = false;
        setEndlessRoom(laptop.device.file.folder());
    }
    tell(laptop, u"is killed"_s);
    laptop.device.killAndReopen();
    laptop.start();
}

// It destroys its key slots (RemoteHub).
void Simulation::end(Laptop &laptop)
{
    laptop.isEnded = true;
    tell(laptop, u"hears that it is shut out"_s);
}

void Simulation::heal()
{
    m_isCalm = true;
    m_random.seed(m_seed);
    for (const auto &laptop : m_laptops) {
        laptop->isFull = false;
        setEndlessRoom(laptop->device.file.folder());
    }
    // Whoever speaks last may have said something that the first has not heard.
    for (int round = 0; round < 20 && !isSettled(); ++round) {
        for (const auto &laptop : m_laptops) {
            passTo(m_now + 2 * patience);
            converse(*laptop);
        }
        passTo(m_now + 20 * patience);
    }
    m_counts.aliases = int(m_hub.identities().aliases.size());
    m_counts.views = m_hub.views();
    m_counts.refused = int(m_refused.size());
    for (const auto &[key, kept] : m_hub.records())
        m_counts.conflicts += changes::hasConflict(kept.state) ? 1 : 0;
}

bool Simulation::isSettled()
{
    return std::ranges::all_of(m_laptops, [&](const auto &laptop) {
        store::Exchange &exchange = laptop->device.exchange();
        const auto newest = [&] {
            return m_spokenHub ? m_spokenHub->newestPlaceOf(exchange.device()) : m_hub.newestPlaceOf(exchange.device());
        };
        return laptop->isEnded || (exchange.waitingCount() == 0 && exchange.place() == newest());
    });
}

}  // namespace qianshao::tests
