// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/contents.h"
#include "tests/models/packages/packagelaptop.h"
#include "tests/support/device.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using packages::Refusal;
using security::PackageFailure;
using tests::PackageLaptop;
using tests::TwoLaptops;

namespace {

template <class Failure>
std::optional<typename Failure::Code> codeOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Failure &failure) {
        return failure.code();
    }
    return {};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    file.remove();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
}

// Discs from the south, each with one person more; kept until somebody takes them.
struct Discs : TwoLaptops {
    explicit Discs(int count)
    {
        for (int i = 0; i < count; ++i)
            make();
    }
    void make()
    {
        people.push_back(south.file.add(Person{.id = {}, .name = u"王"_s}));
        made.push_back(south.makeFor(north));
    }
    // In three pages.
    void makeLarge()
    {
        changes::ChangeSet set;
        for (int i = 0; i < 2 * packages::recordsOfPage; ++i)
            set.changes.push_back(changes::inserted(Person{.id = south.file->newId(), .name = u"王%1"_s.arg(i)}));
        south.file.put(set);
        make();
    }
    void take(int number) { last = north.take(made[size_t(number) - 1]); }
    [[nodiscard]] bool has(int number) { return north.file->read<Person>(people[size_t(number) - 1].id).has_value(); }
    [[nodiscard]] int takenUpTo() { return packages::standings(*north.file).front().takenUpTo; }

    std::vector<Person> people;
    std::vector<packages::Exported> made;
    packages::Imported last;
};

}  // namespace

class TroubleTest : public QObject {
    Q_OBJECT

    // Nothing of the only disc was taken, and it can still be.
    static void verifyUntouched(Discs &discs)
    {
        QCOMPARE(discs.north.rowsOf("person"), 0);
        QCOMPARE(discs.north.rowsOf("package"), 0);
        QCOMPARE(discs.north.rowsOf("step"), 0);
        discs.take(1);
        QVERIFY(discs.has(1));
        QCOMPARE(discs.takenUpTo(), 1);
    }

private Q_SLOTS:
    void twiceIsOnce()
    {
        Discs discs(1);
        discs.take(1);
        QVERIFY(!discs.last.before.isSet());
        const qint64 stamp = discs.north.file->lastStamp();
        discs.north.file.passMinutes(10);
        discs.take(1);
        QCOMPARE(discs.last.before, discs.north.file.now().plusMinutes(-10));
        QCOMPARE(discs.last.records, 0);
        QCOMPARE(discs.north.file->lastStamp(), stamp);
        QCOMPARE(discs.north.rowsOf("package"), 1);
    }

    void theOrderDoesNotMatter()
    {
        Discs discs(4);
        discs.take(3);
        QVERIFY(discs.has(3));
        QCOMPARE(discs.takenUpTo(), 0);
        QCOMPARE(discs.last.missing->first, 1);
        QCOMPARE(discs.last.missing->last, 2);
        discs.take(1);
        QCOMPARE(discs.takenUpTo(), 1);
        QCOMPARE(discs.last.missing->first, 2);
        discs.take(4);
        QCOMPARE(discs.last.missing->last, 2);
        discs.take(2);
        QVERIFY(!discs.last.missing);
        QCOMPARE(discs.takenUpTo(), 4);
        QCOMPARE(discs.north.all(), discs.south.all());
    }

    // The code goes by telephone; what is sent again closes the gap and holds all since.
    void whatWasLostIsAskedForByCodeAndSentAgain()
    {
        Discs discs(6);
        discs.take(1);
        discs.take(5);
        discs.take(6);
        const QString code = security::toText(*discs.last.missing);
        const auto asked = security::missingPackagesFromText(code);
        QVERIFY(asked.isAskedOf(discs.south.device()));
        QCOMPARE(asked.first, 2);
        QCOMPARE(asked.last, 4);
        auto order = discs.south.orderFor(discs.north);
        order.from = asked.first;
        const auto again = discs.south.make(order);
        QCOMPARE(again.entry.number, 7);
        QCOMPARE(again.entry.after, 1);
        QCOMPARE(again.records, 5);
        const auto taken = discs.north.take(again);
        QVERIFY(!taken.missing);
        QCOMPARE(discs.takenUpTo(), 7);
        QCOMPARE(discs.north.all(), discs.south.all());
        // And the next goes on after that one.
        discs.make();
        QCOMPARE(discs.made.back().entry.after, 7);
        QVERIFY(!discs.north.take(discs.made.back()).missing);
    }

    void whatWasNeverMadeIsNotSentAgain()
    {
        Discs discs(2);
        auto order = discs.south.orderFor(discs.north);
        order.from = 3;
        QCOMPARE(codeOf<Refusal>([&] { (void)discs.south.make(order); }), Refusal::Code::NothingNew);
    }

    // The receiver's file is lost, with what it had sent itself.
    void everythingCanBeSentAgain()
    {
        Discs discs(3);
        const Person own = discs.north.file.add(Person{.id = {}, .name = u"李"_s});
        QVERIFY(discs.north.sendTo(discs.south));
        PackageLaptop fresh(2);
        fresh.addPartner(discs.south);
        auto order = discs.south.orderFor(discs.north);
        order.from = 1;
        const auto taken = fresh.take(discs.south.make(order));
        QVERIFY(!taken.missing);
        QVERIFY(fresh.file->read<Person>(own.id));
        QCOMPARE(fresh.all(), discs.south.all());
    }

    void aBadDiscIsRefusedWhole_data()
    {
        using Change = std::function<QByteArray(const QByteArray &)>;
        using Code = PackageFailure::Code;
        QTest::addColumn<Change>("change");
        QTest::addColumn<Code>("code");
        const auto flipped = [](qsizetype at) {
            return [at](QByteArray bytes) {
                const qsizetype place = at < 0 ? bytes.size() + at : at;
                bytes[place] = char(bytes[place] ^ 1);
                return bytes;
            };
        };
        QTest::newRow("cut short") << Change([](const QByteArray &bytes) { return bytes.chopped(1); })
                                   << Code::CutShort;
        QTest::newRow("cut in half") << Change([](const QByteArray &bytes) { return bytes.first(bytes.size() / 2); })
                                     << Code::CutShort;
        QTest::newRow("a bit of the cover") << Change(flipped(300)) << Code::Damaged;
        QTest::newRow("a bit inside") << Change(flipped(-100)) << Code::Damaged;
        QTest::newRow("something else") << Change([](const QByteArray &) { return "Rechnung"_ba; })
                                        << Code::NotAPackage;
        QTest::newRow("of a newer program")
            << Change([](QByteArray bytes) { return bytes.replace(0, 18, "qianshao-package 2"); }) << Code::NewerFormat;
    }
    void aBadDiscIsRefusedWhole()
    {
        QFETCH(std::function<QByteArray(const QByteArray &)>, change);
        QFETCH(PackageFailure::Code, code);
        Discs discs(1);
        const QString path = discs.made[0].paths.front();
        const QByteArray good = bytesOf(path);
        setBytes(path, change(good));
        try {
            discs.take(1);
            QFAIL("it was taken");
        } catch (const PackageFailure &failure) {
            QCOMPARE(failure.code(), code);
            QVERIFY(failure.problem().contains(QFileInfo(path).fileName()));
            QVERIFY(!failure.remedy().isEmpty());
        }
        setBytes(path, good);
        verifyUntouched(discs);
    }

    void strangersAreRefused()
    {
        Discs discs(1);
        PackageLaptop east(3);
        east.addPartner(discs.south);
        QCOMPARE(codeOf<PackageFailure>([&] { (void)east.take(discs.made[0]); }), PackageFailure::Code::ForReceiver);
        (void)east.file.add(Person{.id = {}, .name = u"赵"_s});
        east.addPartner(discs.north);
        QCOMPARE(codeOf<PackageFailure>([&] { (void)discs.north.take(east.makeFor(discs.north)); }),
            PackageFailure::Code::UnknownSender);
        verifyUntouched(discs);
    }

    // An older program knows fewer fields, a newer one has entries and kinds of its own.
    void otherProgramsAreUnderstood()
    {
        TwoLaptops two;
        const Uuid known = two.south.file->newId();
        const Uuid unknown = two.south.file->newId();
        const auto newerKind = std::bit_cast<Kind>(quint8(77));
        const changes::Version at{two.south.file->lastStamp() + 70'000, two.south.device()};
        const changes::Page page{.states = {
                                     {.kind = Kind::Person, .id = known, .fields = {{1, {{Value(u"王"_s), at}}, {}}}},
                                     {.kind = newerKind, .id = unknown, .fields = {{3, {{Value(u"?"_s), at}}, {}}}},
                                 }};
        const QString path = two.south.file.folder() + u"/other.qpk"_s;
        const security::DeviceKeys sender = two.south.keys();
        security::PackageWriter writer(path, sender, two.north.keys().publicKeys(), security::PackageWriter::mail);
        writer.add(u"letters"_s, "of a newer program");
        writer.add(packages::changesEntry, changes::encode(page));
        writer.add(u"letters.2"_s, "of a newer program");
        (void)writer.finish({.number = 1, .madeAt = {1}});
        (void)packages::importPackage(*two.north.file, two.north.vault, path);
        QCOMPARE(two.north.file->read<Person>(known)->name, u"王"_s);
        QCOMPARE(store::Exchange(*two.north.file).stranded(), 1);
        // It goes on unharmed to somebody who understands it.
        PackageLaptop east(3);
        two.north.addPartner(east);
        east.addPartner(two.north);
        QVERIFY(two.north.sendTo(east));
        QCOMPARE(store::Exchange(*east.file).stranded(), 1);
    }

    void whatIsNotUnderstoodIsRefusedWhole()
    {
        Discs discs(1);
        const QString path = discs.south.file.folder() + u"/other.qpk"_s;
        const security::DeviceKeys sender = discs.south.keys();
        security::PackageWriter writer(path, sender, discs.north.keys().publicKeys(), security::PackageWriter::mail);
        writer.add(packages::changesEntry,
            changes::encode(changes::Page{.states = {{.kind = Kind::Person,
                                              .id = discs.south.file->newId(),
                                              .fields = {{1, {{Value(u"王"_s), {1, 5}}}, {}}}}}}));
        writer.add(packages::changesEntry, "no page");
        (void)writer.finish({.number = 2, .after = 1, .madeAt = {1}});
        QCOMPARE(codeOf<Refusal>([&] { (void)packages::importPackage(*discs.north.file, discs.north.vault, path); }),
            Refusal::Code::NotUnderstood);
        verifyUntouched(discs);
    }

    void takingInCanBeCancelled_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.0, 0.3, 0.5, 0.8})
            QTest::addRow("%g", share) << share;
    }
    void takingInCanBeCancelled()
    {
        QFETCH(double, share);
        Discs discs(0);
        discs.makeLarge();
        QCOMPARE(codeOf<Refusal>([&] {
            (void)packages::importPackage(*discs.north.file, discs.north.vault, discs.made[0].paths.front(), {},
                [&](double done) { return done < share; });
        }),
            Refusal::Code::Cancelled);
        verifyUntouched(discs);
    }

    void aProgramThatIsKilledLeavesTheFileAsItWas()
    {
        Discs discs(0);
        discs.makeLarge();
        const pid_t child = fork();
        if (child == 0) {
            const auto store = discs.north.file.another();
            (void)packages::importPackage(*store, discs.north.vault, discs.made[0].paths.front(), {}, [](double share) {
                if (share > 0.8)
                    _exit(7);
                return true;
            });
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 7);
        verifyUntouched(discs);
    }

    void aFullDiskLeavesTheFileAsItWas()
    {
        Discs discs(0);
        discs.makeLarge();
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{rlim_t(QFileInfo(discs.north.file.path() + u"-wal"_s).size()) + 100'000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto code = codeOf<store::Failure>([&] { discs.take(1); });
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(code == store::Failure::Code::DiskFull || code == store::Failure::Code::Io);
        verifyUntouched(discs);
    }

    // A number that came to nothing is no gap.
    void makingOneCanBeCancelled()
    {
        Discs discs(1);
        (void)discs.south.file.add(Person{.id = {}, .name = u"李"_s});
        const QStringList before = discs.south.discs();
        QCOMPARE(codeOf<Refusal>([&] {
            (void)packages::exportPackage(
                *discs.south.file, discs.south.vault, discs.south.orderFor(discs.north), [](double) { return false; });
        }),
            Refusal::Code::Cancelled);
        QCOMPARE(discs.south.discs(), before);
        QCOMPARE(discs.south.rowsOf("package"), 1);
        discs.make();
        QCOMPARE(discs.made.back().entry.number, 3);
        QCOMPARE(discs.made.back().entry.after, 1);
        QCOMPARE(discs.made.back().records, 2);
        discs.take(1);
        QVERIFY(!discs.north.take(discs.made.back()).missing);
        QCOMPARE(discs.north.all(), discs.south.all());
    }

    void aDiscThatTakesNothingIsTold()
    {
        Discs discs(1);
        for (int i = 0; i < 300; ++i)
            (void)discs.south.file.add(Person{.id = {}, .name = u"王%1"_s.arg(i)});
        const QStringList before = discs.south.discs();
        auto order = discs.south.orderFor(discs.north);
        order.folder = u"/proc"_s;  // nobody writes there
        QCOMPARE(codeOf<PackageFailure>([&] { (void)discs.south.make(order); }), PackageFailure::Code::NotWritten);
        QCOMPARE(discs.south.discs(), before);
        QCOMPARE(discs.south.rowsOf("package"), 1);
    }

    // Whoever took it would write after it from then on, and nobody would take what they write.
    void ofAClockThatIsFarAheadNothingIsTaken()
    {
        Discs discs(1);
        discs.north.file.setNow(discs.south.file.now());
        discs.south.file.passMinutes(24 * 60);
        discs.make();
        discs.take(1);
        discs.take(2);
        discs.south.file.passMinutes(24 * 60 + 1);
        discs.make();
        const qint64 before = discs.north.file->lastStamp();
        QCOMPARE(codeOf<Refusal>([&] { discs.take(3); }), Refusal::Code::ClockAhead);
        QVERIFY(!discs.has(3));
        QCOMPARE(discs.north.file->lastStamp(), before);
        // It was the clock of the one that takes it.
        discs.north.file.passMinutes(24 * 60 + 1);
        discs.take(3);
        QVERIFY(discs.has(3));
    }

    // The clock is set right, what it stamped is stamped anew: the discs go on where they were.
    void whatWasStampedAnewIsSentByTheNextDisc()
    {
        Discs discs(1);
        discs.take(1);
        const Instant right = discs.south.file.now();
        discs.south.file.passMinutes(50 * 365 * 24 * 60);
        discs.make();
        QCOMPARE(codeOf<Refusal>([&] { discs.take(2); }), Refusal::Code::ClockAhead);
        discs.south.file.setNow(right);
        QVERIFY(discs.south.exchange().restampAhead(right));
        discs.make();
        QCOMPARE(discs.made[2].records, 1);  // since the one before
        discs.take(3);
        QCOMPARE(discs.last.missing->first, 2);
        auto again = discs.south.orderFor(discs.north);
        again.from = 2;
        (void)discs.north.take(discs.south.make(again));
        QCOMPARE(discs.takenUpTo(), 4);
        QCOMPARE(discs.north.all(), discs.south.all());
        QVERIFY(store::check(*discs.south.file).empty());
    }

    // Two have written one case down apart, and the one of the wrong clock has learned so: it is told once, not with
    // each disc from then on.
    void whatWasLearnedWhileTheClockWasWrongIsToldOnce()
    {
        TwoLaptops both;
        const auto writeDown = [](PackageLaptop &laptop) {
            (void)laptop.file.add(Instruction{.id = {}, .number = u"YJ1"_s, .issuedAt = laptop.file.now()});
        };
        writeDown(both.south);
        both.north.file.passMinutes(5);
        writeDown(both.north);
        const Instant right = both.north.file.now();
        both.north.file.passMinutes(50 * 365 * 24 * 60);
        (void)both.north.take(both.south.makeFor(both.north));
        QCOMPARE(both.north.rowsOf("alias"), 1);
        both.north.file.setNow(right);
        QVERIFY(both.north.exchange().restampAhead(right));
        (void)both.north.makeFor(both.south);
        QCOMPARE(codeOf<Refusal>([&] { (void)both.north.makeFor(both.south); }), Refusal::Code::NothingNew);
    }

    // What a disc brought meanwhile goes on to the hub, and waits no more when it is there.
    void whatADiscBroughtWhileTheClockWasWrongGoesOn()
    {
        Discs discs(1);
        const Instant right = discs.north.file.now();
        discs.north.file.passMinutes(50 * 365 * 24 * 60);
        discs.take(1);
        discs.north.file.setNow(right);
        QVERIFY(discs.north.exchange().restampAhead(right));
        tests::PlainHub hub;
        discs.north.push(hub);
        QCOMPARE(discs.north.exchange().waitingCount(), 0);
        QCOMPARE(hub.records().size(), 1u);
    }

    // A clock that begins anew after each start knows less than what stands in the file.
    void aClockThatWasSetBackTakesWhatFollows()
    {
        Discs discs(1);
        discs.take(1);
        discs.make();
        discs.north.file.setNow({1'000});
        discs.take(2);
        QVERIFY(discs.has(2));
    }

    // The sender's file is put back from a backup and gives a number a second time: what is in it is taken all the
    // same.
    void aNumberThatComesTwiceWithOtherContentIsTaken()
    {
        Discs discs(2);
        discs.take(1);
        discs.take(2);
        PackageLaptop restored(1);
        restored.addPartner(discs.north);
        const Person zhao = restored.file.add(Person{.id = {}, .name = u"赵"_s});
        const auto first = restored.makeFor(discs.north);
        QCOMPARE(first.entry.number, 1);
        const auto taken = discs.north.take(first);
        QVERIFY(!taken.before.isSet());
        QVERIFY(discs.north.file->read<Person>(zhao.id));
        QCOMPARE(discs.takenUpTo(), 2);
    }
};

QTEST_GUILESS_MAIN(TroubleTest)
#include "troubletest.moc"
