// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/contents.h"
#include "models/store/outgoing.h"
#include "tests/models/packages/packagelaptop.h"
#include "tests/support/device.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using packages::Refusal;
using store::Partner;
using tests::PackageLaptop;
using tests::TwoLaptops;

namespace {

Person person(const QString &name)
{
    return {.id = {}, .name = name};
}

std::optional<Refusal::Code> refusalOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Refusal &refusal) {
        return refusal.code();
    }
    return {};
}

// As a partner's next package.
void takePages(PackageLaptop &laptop, const std::vector<changes::Page> &pages)
{
    constexpr qint64 partner = 77;
    store::PackageRegister packages(*laptop.file);
    const int number = packages.takenUpTo(partner) + 1;
    (void)packages.take(
        {.partner = partner, .partnerName = u"north"_s, .number = number, .package = "p", .at = laptop.file.now()},
        [&pages, next = size_t(0)]() mutable {
            return next < pages.size() ? std::optional(pages[next++]) : std::nullopt;
        },
        {});
}

// Discs go back and forth until nobody has anything to send. How many went.
int settle(const std::vector<std::pair<PackageLaptop *, PackageLaptop *>> &roads)
{
    int discs = 0;
    for (bool isMoving = true; isMoving && discs < 100;) {
        isMoving = false;
        for (const auto &[from, to] : roads) {
            if (from->sendTo(*to)) {
                isMoving = true;
                ++discs;
            }
        }
    }
    return discs;
}

}  // namespace

class RoadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstPackageHoldsEverything()
    {
        PackageLaptop south(1);
        PackageLaptop north(2);
        // From before there was a partner.
        const Person wang = south.file.add(person(u"王"_s));
        const Instruction instruction = south.file.add(
            Instruction{.id = {}, .number = u"YJ1"_s, .person = {wang.id}, .issuedAt = south.file.now()});
        south.addPartner(north);
        north.addPartner(south);
        const auto made = south.makeFor(north);
        QCOMPARE(made.records, 2);
        QCOMPARE(made.entry.number, 1);
        QCOMPARE(made.entry.after, 0);
        QCOMPARE(made.entry.counts, (std::map<QString, qint64>{{u"instruction"_s, 1}, {u"person"_s, 1}}));
        const auto taken = north.take(made);
        QVERIFY(taken.applied.step != 0);
        QVERIFY(!taken.missing);
        QCOMPARE(north.file->read<Person>(wang.id)->name, u"王"_s);
        QCOMPARE(north.file->read<Instruction>(instruction.id)->person.id, wang.id);
        QCOMPARE(north.all(), south.all());
        QVERIFY(store::check(*north.file).empty());
    }

    void theNextOneHoldsOnlyWhatIsNew()
    {
        TwoLaptops two;
        const Person wang = two.south.file.add(person(u"王"_s));
        (void)two.south.file.add(person(u"李"_s));
        QVERIFY(two.south.sendTo(two.north));
        QCOMPARE(refusalOf([&] { (void)two.south.makeFor(two.north); }), Refusal::Code::NothingNew);
        Person after = *two.south.file->read<Person>(wang.id);
        after.phone = u"18600000001"_s;
        two.south.file.put({{changes::updated(*two.south.file->read<Person>(wang.id), after)}});
        const auto made = two.south.makeFor(two.north);
        QCOMPARE(made.records, 1);
        QCOMPARE(made.entry.number, 2);
        QCOMPARE(made.entry.after, 1);
        (void)two.north.take(made);
        QCOMPARE(two.north.file->read<Person>(wang.id)->phone, u"18600000001"_s);
    }

    // In a package of parts a visit's removal must not arrive before its photo's.
    void whatWasRemovedGoesLastAndTheOtherWayRound()
    {
        TwoLaptops two;
        const Instruction instruction =
            two.south.file.add(Instruction{.id = {}, .number = u"YJ1"_s, .issuedAt = two.south.file.now()});
        const Visit visit = two.south.file.add(Visit{
            .id = {}, .instruction = {instruction.id}, .at = two.south.file.now(), .result = VisitResult::MetPerson});
        const Attachment photo = two.south.file.add(Attachment{.id = {},
            .visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'a'),
            .size = 100,
            .mime = u"image/jpeg"_s,
            .capturedAt = two.south.file.now()});
        const qint64 since = two.south.file->lastStamp();
        two.south.file.put({{changes::removed(photo), changes::removed(visit)}});
        (void)two.south.file.add(person(u"王"_s));
        store::Outgoing outgoing(*two.south.file, two.north.device(), since);
        std::vector<Kind> kinds;
        for (const changes::RecordState &state : outgoing.next(100))
            kinds.push_back(state.kind);
        QCOMPARE(kinds, (std::vector{Kind::Person, Kind::Attachment, Kind::Visit}));
    }

    void whatAPartnerGaveDoesNotGoBack()
    {
        TwoLaptops two;
        (void)two.south.file.add(person(u"王"_s));
        QVERIFY(two.south.sendTo(two.north));
        QCOMPARE(refusalOf([&] { (void)two.north.makeFor(two.south); }), Refusal::Code::NothingNew);
        const Person li = two.north.file.add(person(u"李"_s));
        const auto made = two.north.makeFor(two.south);
        QCOMPARE(made.records, 1);
        (void)two.south.take(made);
        QVERIFY(two.south.file->read<Person>(li.id));
        QCOMPARE(two.south.all(), two.north.all());
    }

    // What was written here without the partner's knowing goes back with what it gave.
    void whatBothWroteGoesBack()
    {
        TwoLaptops two;
        const Person wang = two.south.file.add(person(u"王"_s));
        QVERIFY(two.south.sendTo(two.north));
        for (PackageLaptop *laptop : {&two.south, &two.north}) {
            const Person before = *laptop->file->read<Person>(wang.id);
            Person after = before;
            after.phone = laptop == &two.south ? u"1"_s : u"2"_s;
            laptop->file.put({{changes::updated(before, after)}});
        }
        QVERIFY(two.south.sendTo(two.north));
        QVERIFY(two.north.sendTo(two.south));
        QCOMPARE(two.north.all(), two.south.all());
        QCOMPARE(store::Exchange(*two.south.file).conflicts().size(), 1u);
        QCOMPARE(store::Exchange(*two.north.file).conflicts().size(), 1u);
        QVERIFY(!two.south.sendTo(two.north));
        QVERIFY(!two.north.sendTo(two.south));
    }

    void whatCameFromOneGoesOnToAnother()
    {
        PackageLaptop south(1);
        PackageLaptop middle(2);
        PackageLaptop north(3);
        south.addPartner(middle);
        middle.addPartner(south);
        middle.addPartner(north);
        north.addPartner(middle);
        const std::vector<std::pair<PackageLaptop *, PackageLaptop *>> roads{
            {&south, &middle}, {&middle, &north}, {&north, &middle}, {&middle, &south}};
        const Person wang = south.file.add(person(u"王"_s));
        const Person li = north.file.add(person(u"李"_s));
        QCOMPARE(settle(roads), 4);
        QVERIFY(north.file->read<Person>(wang.id) && south.file->read<Person>(li.id));
        QCOMPARE(north.all(), south.all());
        remove(south, wang);
        remove(north, li);
        QCOMPARE(settle(roads), 4);
        QCOMPARE(north.all(), south.all());
        QCOMPARE(middle.all(), south.all());
        QCOMPARE(south.rowsOf("person"), 0);
    }

    void nothingIsRememberedForNobody()
    {
        PackageLaptop south(1);
        PackageLaptop north(2);
        (void)south.file.add(person(u"王"_s));
        south.addPartner(north, Partner::Road::OnlyFrom);
        (void)south.file.add(person(u"李"_s));
        QCOMPARE(south.rowsOf("departure"), 0);
        PackageLaptop east(3);
        south.addPartner(east, Partner::Road::OnlyTo);
        (void)south.file.add(person(u"赵"_s));
        QCOMPARE(south.rowsOf("departure"), 1);
    }

    void oneWayForEver()
    {
        PackageLaptop south(1);
        PackageLaptop north(2);
        south.addPartner(north, Partner::Road::OnlyTo);
        north.addPartner(south, Partner::Road::OnlyFrom);
        for (int i = 1; i <= 5; ++i) {
            (void)south.file.add(person(u"王%1"_s.arg(i)));
            const auto made = south.makeFor(north);
            QCOMPARE(made.entry.number, i);
            QCOMPARE(made.records, 1);
            QVERIFY(!north.take(made).missing);
        }
        QCOMPARE(north.all(), south.all());
        QCOMPARE(refusalOf([&] { (void)north.makeFor(south); }), Refusal::Code::OnlyFrom);
        PackageLaptop stubborn(2);  // the same device, as if it did not know
        stubborn.addPartner(south);
        (void)stubborn.file.add(person(u"李"_s));
        QCOMPARE(refusalOf([&] { (void)south.take(stubborn.makeFor(south)); }), Refusal::Code::OnlyTo);
        QCOMPARE(south.rowsOf("person"), 5);
    }

    // Both have imported one ledger, and their discs cross.
    void twoLedgersBecomeOne()
    {
        TwoLaptops two;
        for (PackageLaptop *laptop : {&two.south, &two.north}) {
            const Person about =
                laptop->file.add(Person{.id = {}, .name = u"王"_s, .identity = u"610502199001011234"_s});
            const Instruction of = laptop->file.add(
                Instruction{.id = {}, .number = u"YJ1"_s, .person = {about.id}, .issuedAt = laptop->file.now()});
            (void)laptop->file.add(
                Call{.id = {}, .instruction = {of.id}, .startedAt = laptop->file.now(), .result = CallResult::Busy});
        }
        const auto fromSouth = two.south.makeFor(two.north);
        const auto fromNorth = two.north.makeFor(two.south);
        (void)two.south.take(fromNorth);
        (void)two.north.take(fromSouth);
        const int more = settle({{&two.south, &two.north}, {&two.north, &two.south}});
        QVERIFY2(more <= 4, qPrintable(u"%1 discs"_s.arg(more)));
        for (PackageLaptop *laptop : {&two.south, &two.north}) {
            QCOMPARE(laptop->rowsOf("person"), 1);
            QCOMPARE(laptop->rowsOf("instruction"), 1);
            QCOMPARE(laptop->rowsOf("call"), 2);
            QCOMPARE(laptop->rowsOf("conflict"), 0);
            QVERIFY(store::check(*laptop->file).empty());
        }
        QCOMPARE(two.north.file->readAll<Instruction>().front().id, two.south.file->readAll<Instruction>().front().id);
        QCOMPARE(two.north.all(), two.south.all());
    }

    // It turned out to be one's own, by way of a third, and was removed here before its writer's disc arrived.
    void aLateDiscBringsNothingBackUnderAnotherId()
    {
        TwoLaptops two;
        PackageLaptop east(3);
        for (PackageLaptop *other : {&two.south, &two.north}) {
            east.addPartner(*other);
            other->addPartner(east);
        }
        const auto own = [](PackageLaptop &laptop) {
            return laptop.file.add(Instruction{.id = {}, .number = u"YJ1"_s, .issuedAt = laptop.file.now()});
        };
        const Instruction mine = own(two.south);
        const Instruction theirs = own(two.north);
        QVERIFY(mine.id < theirs.id);
        const auto late = two.north.makeFor(two.south);
        QVERIFY(two.north.sendTo(east));
        QVERIFY(east.sendTo(two.south));
        QCOMPARE(two.south.file->read<Instruction>(theirs.id)->id, mine.id);
        two.south.file.put({{changes::removed(*two.south.file->read<Instruction>(mine.id))}});
        (void)two.south.take(late);
        QCOMPARE(two.south.rowsOf("instruction"), 0);
        (void)settle({{&two.south, &two.north}, {&two.south, &east}, {&two.north, &east}, {&east, &two.north}});
        QCOMPARE(two.north.rowsOf("instruction"), 0);
        QCOMPARE(east.rowsOf("instruction"), 0);
    }

    // Three laptops, of which one had another opinion than the two others, told one another for ever.
    void whichIdStoodForWhichOfWhatIsGoneIsNotTurnedAround()
    {
        PackageLaptop south(1);
        const Instruction first =
            south.file.add(Instruction{.id = {}, .number = u"YJ1"_s, .issuedAt = south.file.now()});
        const Uuid second = south.file->newId();
        takePages(south, {{.aliases = {{Kind::Instruction, second, first.id}}}});
        south.file.put({{changes::removed(first)}});
        const auto told = [&] {
            store::Query query = south.file->connection().query("SELECT now, stamp FROM alias");
            std::vector<std::pair<Uuid, qint64>> all;
            while (query.next())
                all.emplace_back(query.uuid(0), query.integer(1));
            return all;
        };
        const auto before = told();
        QCOMPARE(before.front().first, first.id);
        takePages(south, {{.aliases = {{Kind::Instruction, first.id, second}}}});
        QCOMPARE(told(), before);
    }

    // An instruction comes before the person whom it is about, who is known here by another id.
    void onePersonByTwoIdsIsNoConflict()
    {
        TwoLaptops two;
        const auto about = [](PackageLaptop &laptop) {
            const Person who = laptop.file.add(Person{.id = {}, .name = u"王"_s, .identity = u"610502199001011234"_s});
            return laptop.file.add(
                Instruction{.id = {}, .number = u"YJ1"_s, .person = {who.id}, .issuedAt = laptop.file.now()});
        };
        (void)about(two.south);
        (void)about(two.north);
        takePages(two.south,
            {{.states = two.north.exchange().statesOf(Kind::Instruction)},
                {.states = two.north.exchange().statesOf(Kind::Person)}});
        QCOMPARE(two.south.rowsOf("person"), 1);
        QCOMPARE(two.south.rowsOf("conflict"), 0);
    }

    void whatCameByPackageGoesOnToTheHub()
    {
        TwoLaptops two;
        tests::PlainHub hub;
        store::Exchange exchange(*two.south.file);
        const auto push = [&] {
            const auto parcel = exchange.waiting(1000);
            hub.receive(parcel.states, {exchange.device(), exchange.taken()});
            exchange.confirm(parcel);
        };
        const Person wang = two.north.file.add(person(u"王"_s));
        QVERIFY(two.north.sendTo(two.south));
        push();
        QCOMPARE(
            changes::shown(hub.records().at({Kind::Person, wang.id}).state, numberOf(&Person::name)), Value(u"王"_s));
        QCOMPARE(exchange.waitingCount(), 0);
        // What comes between a push and its answer waits for the next.
        two.north.file.put(
            {{changes::updated(wang, Person{.id = wang.id, .name = u"王"_s, .phone = u"18600000001"_s})}});
        (void)two.south.file.add(person(u"李"_s));
        const auto parcel = exchange.waiting(1000);
        QVERIFY(two.north.sendTo(two.south));
        exchange.confirm(parcel);
        push();
        QCOMPARE(changes::shown(hub.records().at({Kind::Person, wang.id}).state, numberOf(&Person::phone)),
            Value(u"18600000001"_s));
        // A removal too.
        two.north.file.put({{changes::removed(*two.north.file->read<Person>(wang.id))}});
        QVERIFY(two.north.sendTo(two.south));
        push();
        QVERIFY(changes::isRemoved(hub.records().at({Kind::Person, wang.id}).state));
        QCOMPARE(exchange.waitingCount(), 0);
    }

    // The hub has been told, so that nothing of it waits here any more; the partner has not.
    void whoBringsARecordBackBringsAllOfItBack()
    {
        TwoLaptops two;
        tests::PlainHub hub;
        const Person wang = two.south.file.add(person(u"王"_s));
        QVERIFY(two.south.sendTo(two.north));
        two.south.change(wang, Person{.id = wang.id, .name = u"王"_s, .phone = u"18600000001"_s});
        two.south.meet(hub);
        remove(two.south, wang);
        two.south.meet(hub);
        QVERIFY(changes::isRemoved(hub.records().at({Kind::Person, wang.id}).state));
        two.north.change(wang, Person{.id = wang.id, .name = u"王"_s, .address = u"南塘路 1 号"_s});
        QVERIFY(two.north.sendTo(two.south));
        QCOMPARE(two.south.file->read<Person>(wang.id)->phone, u"18600000001"_s);
        QCOMPARE(two.south.file->read<Person>(wang.id)->address, u"南塘路 1 号"_s);
        QVERIFY(two.south.sendTo(two.north));
        QCOMPARE(two.north.all(), two.south.all());
    }

    void whatCameFromTheHubGoesOnInPackages()
    {
        TwoLaptops two;
        tests::PlainHub hub;
        tests::Device east(77);
        QVERIFY(!two.south.sendTo(two.north));
        const Person wang = east.file.add(person(u"王"_s));
        east.push(hub);
        store::Exchange exchange(*two.south.file);
        (void)exchange.take(hub.page(exchange.taken(), exchange.device()), {u"pull"_s, {}});
        QVERIFY(two.south.sendTo(two.north));
        QCOMPARE(two.north.file->read<Person>(wang.id)->name, u"王"_s);
        QCOMPARE(exchange.waitingCount(), 0);  // and does not go back to the hub
    }

    void manyRecordsTravelInPieces()
    {
        TwoLaptops two;
        changes::ChangeSet set;
        for (int i = 0; i < 2 * packages::recordsOfPage + 1; ++i)
            set.changes.push_back(changes::inserted(Person{.id = two.south.file->newId(), .name = u"王%1"_s.arg(i)}));
        two.south.file.put(set);
        two.south.file.passMinutes(600);  // its clock is ahead
        (void)two.south.file.add(person(u"李"_s));
        std::vector<double> shares;
        const auto made =
            packages::exportPackage(*two.south.file, two.south.vault, two.south.orderFor(two.north), [&](double share) {
                shares.push_back(share);
                return true;
            });
        QVERIFY(shares.size() >= 4 && std::ranges::is_sorted(shares) && shares.back() <= 1);
        const auto taken = two.north.take(made);
        QCOMPARE(taken.records, std::ssize(set.changes) + 1);
        // Whoever has read a writing writes after it.
        QVERIFY(two.north.file->lastStamp() > two.south.file->lastStamp());
        QCOMPARE(two.north.all(), two.south.all());
        QCOMPARE(two.north.file->counter("rows", qint64(Kind::Person)), std::ssize(set.changes) + 1);
    }

    void theRegisterSaysWhatWent()
    {
        TwoLaptops two;
        (void)two.south.file.add(Unit{.id = {}, .name = u"南塘派出所"_s});
        auto order = two.south.orderFor(two.north);
        order.medium = u"光盘 2026-007"_s;
        order.approver = u"王所长"_s;
        order.author = two.south.file->newId();
        const auto made = two.south.make(order);
        (void)two.north.take(made);
        const auto out = store::PackageRegister(*two.south.file).entries();
        QCOMPARE(out.size(), 1u);
        QCOMPARE(out[0], made.entry);
        QCOMPARE(out[0].staff, order.author);
        QCOMPARE(out[0].file, packages::fileNameOf(two.south.device(), two.north.device(), 1));
        const auto in = store::PackageRegister(*two.north.file).entries();
        QCOMPARE(in.size(), 1u);
        QCOMPARE(in[0].direction, store::PackageEntry::Direction::Taken);
        QCOMPARE(in[0].partner, two.south.device());
        QCOMPARE(in[0].medium, order.medium);
        QCOMPARE(in[0].approver, order.approver);
        QCOMPARE(in[0].counts, out[0].counts);
        QCOMPARE(in[0].package, out[0].package);
        const auto manifest = security::inspect(made.paths.front()).manifest;
        QCOMPARE(manifest.senderName, u"南塘派出所"_s);
        QCOMPARE(manifest.from, QString());
        QCOMPARE(manifest.to, u"2026-11-20T01:00:00.000Z"_s);
        QCOMPARE(store::Outgoing::countFor(*two.north.file, two.south.device(), 0), 0);
        const Person li = two.north.file.add(person(u"李"_s));
        (void)two.north.file.add(person(u"赵"_s));
        remove(two.north, li);
        QCOMPARE(packages::standings(*two.north.file).front().waiting, 2);
        QCOMPARE(store::Outgoing(*two.north.file, two.south.device(), 0).count(), 2);
        (void)two.north.makeFor(two.south);
        const auto standing = packages::standings(*two.north.file).front();
        QCOMPARE(standing.takenUpTo, 1);
        QCOMPARE(standing.waiting, 0);
        QCOMPARE(standing.lastMade.number, 1);
    }

private:
    static void remove(PackageLaptop &laptop, const Person &person)
    {
        laptop.file.put({{changes::removed(*laptop.file->read<Person>(person.id))}});
    }
};

QTEST_GUILESS_MAIN(RoadTest)
#include "roadtest.moc"
