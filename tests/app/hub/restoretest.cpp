// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "tests/app/hub/reallaptop.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using records::Kind;
using records::Person;
using records::Uuid;
using sync::Trouble;

namespace {

// All that a laptop has of what travels.
using Contents = std::map<std::pair<Kind, Uuid>, std::pair<std::vector<changes::FieldState>, changes::Knowledge>>;

Contents contentsOf(const RealLaptop &laptop)
{
    Contents contents;
    for (const Kind kind : records::allKinds()) {
        if (!records::travels(kind))
            continue;
        for (const changes::RecordState &state : laptop.exchange->statesOf(kind))
            contents[{kind, state.id}] = {state.fields, state.removal};
    }
    return contents;
}

// As whoever the device belongs to.
void put(RealLaptop &laptop, const changes::Change &change)
{
    laptop.file.passMinutes(1);
    const store::StepInfo info{{}, store::readMembership(*laptop.file).value().staff};
    QVERIFY(laptop.file->apply({{change}}, store::Origin::Edit, info).problems.empty());
}

Person add(RealLaptop &laptop, const QString &name)
{
    const Person person{.id = laptop.file->newId(), .name = name};
    put(laptop, changes::inserted(person));
    return person;
}

void rename(RealLaptop &laptop, const Uuid &id, const QString &name)
{
    const Person before = laptop.file->read<Person>(id).value();
    Person after = before;
    after.name = name;
    put(laptop, changes::updated(before, after));
}

void remove(RealLaptop &laptop, const Uuid &id)
{
    put(laptop, changes::removed(laptop.file->read<Person>(id).value()));
}

QString nameIn(RealLaptop &laptop, const Uuid &id)
{
    const auto found = laptop.file->read<Person>(id);
    return found ? found->name : u"(none)"_s;
}

}  // namespace

// A hub whose PostgreSQL is put back to an earlier state, by the scripts and commands that app/hub/README.md names: the
// devices were ahead of it and bring back what it lost.
class RestoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StationHub> m_hub;
    std::unique_ptr<RealLaptop> m_one, m_two;
    quint64 m_laptops = 0;
    Person m_kept, m_changed, m_removed;  // from before

    [[nodiscard]] std::unique_ptr<RealLaptop> laptop()
    {
        return std::make_unique<RealLaptop>(++m_laptops, m_hub->code());
    }
    void stopHub() { QCOMPARE(m_hub->process().end(SIGTERM), 0); }
    [[nodiscard]] QString script(const char *name) const
    {
        return u"bash '"_s + QStringLiteral(SCRIPTS "/") + QLatin1StringView(name) + u"' "_s;
    }
    [[nodiscard]] QString lineages() const
    {
        return m_hub->query(u"SELECT string_agg(lineage::text, ' ') FROM unit"_s);
    }

    // What a disk or a virtual machine does: it leaves no trace in what is put back.
    void takeSnapshot() { withPostgresDown(u"cp -a data snapshot"_s); }
    void putSnapshotBack() { withPostgresDown(u"rm -r data; mv snapshot data"_s); }
    void withPostgresDown(const QString &command)
    {
        m_hub->postgres().stop();
        (void)m_hub->postgres().run(command);
        m_hub->postgres().start();
    }

    // A connection that the hub's end has closed costs one attempt.
    static Trouble meet(RealLaptop &laptop)
    {
        Trouble trouble = laptop.meet();
        for (int i = 0; i < 20 && (trouble == Trouble::NoAnswer || trouble == Trouble::Busy); ++i) {
            QTest::qWait(100);
            trouble = laptop.meet();
        }
        return trouble;
    }
    // Until nobody has anything to say any more.
    void everybodyMeets(const std::vector<RealLaptop *> &laptops)
    {
        for (int round = 0; round < 3; ++round) {
            for (RealLaptop *laptop : laptops)
                QCOMPARE(meet(*laptop), Trouble::None);
        }
        for (RealLaptop *laptop : laptops)
            QCOMPARE(laptop->exchange->waitingCount(), 0);
    }
    // A device that has only just joined has from the hub what all others have.
    void allIsEverywhere(const std::vector<RealLaptop *> &laptops)
    {
        const auto fresh = laptop();
        everybodyMeets({fresh.get()});
        const Contents all = contentsOf(*fresh);
        for (const RealLaptop *laptop : laptops)
            QVERIFY(contentsOf(*laptop) == all);
    }
    // What will be lost, from both laptops: both have taken all of it.
    void work()
    {
        (void)add(*m_one, u"后一"_s);
        (void)add(*m_two, u"后二"_s);
        rename(*m_one, m_changed.id, u"改名"_s);
        remove(*m_two, m_removed.id);
        everybodyMeets({m_one.get(), m_two.get()});
        QCOMPARE(m_one->file->counter("rows", qint64(Kind::Person)), 4);
    }
    void allIsBack(const std::vector<RealLaptop *> &laptops)
    {
        for (RealLaptop *laptop : laptops) {
            QCOMPARE(nameIn(*laptop, m_changed.id), u"改名"_s);
            QCOMPARE(nameIn(*laptop, m_removed.id), u"(none)"_s);
            QCOMPARE(nameIn(*laptop, m_kept.id), m_kept.name);
        }
        allIsEverywhere(laptops);
    }

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<StationHub>();
        m_one = laptop();
        m_two = laptop();
        m_kept = add(*m_one, u"不变"_s);
        m_changed = add(*m_one, u"原名"_s);
        m_removed = add(*m_two, u"删除"_s);
        everybodyMeets({m_one.get(), m_two.get(), m_one.get()});
    }
    void cleanup()
    {
        m_one.reset();
        m_two.reset();
        m_hub.reset();
    }

    void toAPointInTime()
    {
        Postgres &postgres = m_hub->postgres();
        const QString backups = postgres.folder() + u"/backups"_s;
        (void)postgres.run(
            u"mkdir -p '%1/log'; psql -d postgres -c \"ALTER SYSTEM SET archive_mode = on\" -c \"ALTER SYSTEM SET "
            "archive_command = 'test ! -f %1/log/%f && cp %p %1/log/%f'\" -c \"ALTER SYSTEM SET archive_timeout = "
            "'1min'\""_s.arg(backups));
        postgres.stop();
        postgres.start();
        (void)postgres.run(script("backup") + backups);
        QTest::qWait(1100);  // the script's copies are named to the second
        const Person between = add(*m_one, u"其间"_s);
        everybodyMeets({m_one.get(), m_two.get()});
        const QString before = lineages();
        const QString moment = m_hub->query(u"SELECT clock_timestamp()"_s);
        QTest::qWait(50);
        const Person lost = add(*m_two, u"后三"_s);
        rename(*m_one, m_changed.id, u"改名"_s);
        remove(*m_two, m_removed.id);
        everybodyMeets({m_one.get(), m_two.get()});
        // This one joins and is not known afterwards.
        const auto late = laptop();
        const Person ofLate = add(*late, u"后四"_s);
        everybodyMeets({late.get()});

        stopHub();
        (void)postgres.run(u"psql -d postgres -c 'SELECT pg_switch_wal()'"_s);
        postgres.stop();
        (void)postgres.run(u"mv data data.before; "_s + script("restore") + backups + u" data '"_s + moment + u'\'');
        postgres.start();
        // It answers before it has read all of its log.
        QVERIFY(QTest::qWaitFor([&] { return m_hub->query(u"SELECT pg_is_in_recovery()"_s) == u"f"; }, 30'000));
        QCOMPARE(m_hub->query(u"SELECT count(*) FROM device"_s), u"2"_s);
        m_hub->begin();
        QCOMPARE(meet(*m_one), Trouble::None);
        QVERIFY(m_hub->process().hasLogged(u"database_restored"_s));
        QVERIFY(lineages() != before);
        everybodyMeets({m_one.get(), m_two.get(), m_one.get()});
        QCOMPARE(nameIn(*m_one, between.id), u"其间"_s);
        QCOMPARE(nameIn(*m_one, lost.id), u"后三"_s);
        QCOMPARE(nameIn(*m_one, ofLate.id), u"(none)"_s);

        QCOMPARE(meet(*late), Trouble::NotMine);
        late->join(m_hub->code());
        everybodyMeets({late.get(), m_one.get(), m_two.get()});
        QCOMPARE(nameIn(*m_one, ofLate.id), u"后四"_s);
        allIsBack({m_one.get(), m_two.get(), late.get()});
    }

    void fromADump()
    {
        const auto dump = [&](const char *command) {
            return QString::fromLatin1(command).arg(m_hub->database().section(u"dbname="_s, 1));
        };
        (void)m_hub->postgres().run(dump("pg_dump -Fc -f dump %1"));
        work();
        stopHub();
        (void)m_hub->postgres().run(dump("dropdb %1; createdb %1; pg_restore -d %1 dump"));
        m_hub->begin();
        everybodyMeets({m_two.get(), m_one.get(), m_two.get()});
        QVERIFY(m_hub->process().hasLogged(u"database_restored"_s));
        allIsBack({m_one.get(), m_two.get()});
    }

    // While the hub runs, and by what leaves no trace: the first device that is ahead tells.
    void aSnapshotThatNobodyTellsOf()
    {
        takeSnapshot();
        work();
        putSnapshotBack();
        everybodyMeets({m_one.get(), m_two.get(), m_one.get()});
        QVERIFY(!m_hub->process().hasLogged(u"database_restored"_s));
        allIsBack({m_one.get(), m_two.get()});
    }

    // Where others have used up the numbers before a device that was ahead comes, nobody could notice by them.
    void aSnapshotThatIsToldOf()
    {
        takeSnapshot();
        work();
        putSnapshotBack();
        (void)m_hub->command({u"restored"_s});
        const auto third = laptop();
        everybodyMeets({third.get()});
        m_kept.name = u"三改"_s;
        rename(*third, m_kept.id, m_kept.name);
        // It says that it knows of a number which is of that renaming now, and has never heard of it.
        Person after = m_two->file->read<Person>(m_kept.id).value();
        after.phone = u"13909130001"_s;
        put(*m_two, changes::updated(m_two->file->read<Person>(m_kept.id).value(), after));
        for (int i = 0; i < 20; ++i)
            (void)add(*third, u"新%1"_s.arg(i));
        everybodyMeets({third.get(), m_two.get(), m_one.get(), third.get()});
        allIsBack({m_one.get(), m_two.get(), third.get()});
    }

    // What hubs and devices agree on about who asks: a token from before, and numbers that count up.
    void tokensAndNumbersGoOn()
    {
        takeSnapshot();
        work();
        const qint64 last = m_one->exchange->nextPush();
        putSnapshotBack();
        // The token that it has, without asking for another one.
        QCOMPARE(meet(*m_one), Trouble::None);
        QVERIFY(m_one->exchange->nextPush() < last + 10);
        // A file from a backup of its own counts from a smaller number: skipped by the clock.
        m_two->file->connection().execute("UPDATE exchange SET value = 0 WHERE name = 'push'");
        (void)add(*m_two, u"再来"_s);
        Trouble trouble = m_two->meet();
        for (int i = 0; i < 3 && trouble == Trouble::StaleNumber; ++i)
            trouble = m_two->meet();
        QCOMPARE(trouble, Trouble::None);
        everybodyMeets({m_one.get(), m_two.get()});
        allIsBack({m_one.get(), m_two.get()});
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "restoretest.moc"
