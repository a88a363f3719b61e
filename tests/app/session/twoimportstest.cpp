// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/importrun.h"
#include "models/store/storecheck.h"
#include "tests/support/device.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using session::ImportRun;
using tests::Device;
using tests::PlainHub;

namespace {

const QByteArray instructions = "指令编号,下发时间,预警等级,姓名,手机号,身份证号\n"
                                "YJ1,2026-10-20 09:00,高危,王秀兰,13800138000,11010519491231002X\n"
                                "YJ2,2026-10-20 09:30,中危,李建国,13800138001,\n";
// Two officers at one minute; one of them says two things of it; a call of the other case.
const QByteArray calls = "指令编号,拨打时间,拨打号码,通话时长,通话结果,拨打人,备注\n"
                         "YJ1,2026-10-20 09:05,13800138000,30,接通(配合),张伟,劝住了\n"
                         "YJ1,2026-10-20 09:05,13800138000,0,占线,张伟,\n"
                         "YJ1,2026-10-20 09:05,13800138000,0,占线,张伟,又打一次\n"
                         "YJ1,2026-10-20 09:05,13800138000,0,占线,李强,\n"
                         "YJ2,2026-10-20 09:40,13800138001,0,无人接听,张伟,\n";
const QByteArray visits = "指令编号,上门时间,上门结果,民警\n"
                          "YJ1,2026-10-20 11:00,见到本人,张伟\n"
                          "YJ2,2026-10-20 11:30,无人在家,李强\n";

struct Laptop {
    explicit Laptop(qint64 number) : device(number), run(*device.file, QTimeZone("Asia/Shanghai")) {}
    // The step; 0: nothing was new.
    qint64 import(const QList<QByteArray> &ledgers)
    {
        std::vector<session::ImportFile> files;
        for (const QByteArray &ledger : ledgers) {
            const QString path = device.file.folder() + u"/%1.csv"_s.arg(files.size());
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(ledger) != ledger.size())
                qFatal("not written");
            files.push_back({path});
        }
        const auto result = run.run(files);
        if (!result.isDone() || result.total().held > 0)
            qFatal("not imported: %s", qPrintable(session::describe(result, run.titles())));
        return result.step;
    }
    template <Record R>
    size_t count()
    {
        return device.file->readAll<R>().size();
    }

    Device device;
    ImportRun run;
};

void meet(PlainHub &hub, Laptop &one, Laptop &other)
{
    for (Laptop *laptop : {&one, &other, &one})
        laptop->device.meet(hub);
}

}  // namespace

// One ledger, imported on two laptops that know nothing of one another.
class TwoImportsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachRowBecomesOneRecord()
    {
        PlainHub hub;
        Laptop one(1);
        Laptop other(2);
        QVERIFY(one.import({instructions, calls, visits}) != 0);
        other.device.file.passMinutes(90);
        QVERIFY(other.import({visits, instructions, calls}) != 0);
        QCOMPARE(one.count<Call>(), 5u);
        meet(hub, one, other);
        for (Laptop *laptop : {&one, &other}) {
            QCOMPARE(laptop->count<Instruction>(), 2u);
            QCOMPARE(laptop->count<Call>(), 5u);
            QCOMPARE(laptop->count<Visit>(), 2u);
            // When a laptop received an instruction is its own to say, and nobody is asked about it.
            for (const auto &[kind, row] : laptop->device.exchange().conflicts())
                QCOMPARE(kind, Kind::Instruction);
            QVERIFY(store::check(*laptop->device.file).empty());
            // And once more does nothing.
            QCOMPARE(laptop->import({instructions, calls, visits}), 0);
            QCOMPARE(laptop->device.exchange().waitingCount(), 0);
        }
    }

    // What one has heard by telephone and the other has from the ledger, each in its own order.
    void aLaterEditionBringsOnlyWhatIsNew()
    {
        PlainHub hub;
        Laptop one(1);
        Laptop other(2);
        QVERIFY(one.import({instructions, calls}) != 0);
        meet(hub, one, other);
        const QByteArray later = calls + "YJ2,2026-10-20 10:40,13800138001,60,接通(配合),李强,\n";
        QVERIFY(one.import({later}) != 0);
        QVERIFY(other.import({later}) != 0);
        meet(hub, one, other);
        QCOMPARE(one.count<Call>(), 6u);
        QCOMPARE(other.count<Call>(), 6u);
        QVERIFY(one.device.exchange().conflicts().empty());
    }

    // Two officers, or one at two laptops, at the same minute with the same result: they were two.
    void whatIsWrittenInAFormStaysApart()
    {
        PlainHub hub;
        Laptop one(1);
        Laptop other(2);
        QVERIFY(one.import({instructions}) != 0);
        meet(hub, one, other);
        for (Laptop *laptop : {&one, &other}) {
            const Instruction instruction = laptop->device.file->readAll<Instruction>().front();
            (void)laptop->device.file.add(Call{.instruction = {instruction.id},
                .number = u"13800138000"_s,
                .startedAt = {1'792'458'300'000},
                .result = CallResult::Busy});
        }
        meet(hub, one, other);
        QCOMPARE(one.count<Call>(), 2u);
        QCOMPARE(other.count<Call>(), 2u);
    }

    // An import that was taken back may be done again, and what was corrected by hand is not taken for another row.
    void anUndoneImportIsDoneAgain()
    {
        PlainHub hub;
        Laptop one(1);
        Laptop other(2);
        QVERIFY(one.import({instructions}) != 0);
        const qint64 step = one.import({calls});
        meet(hub, one, other);
        QVERIFY(one.device.file->revert(step).problems.empty());
        QCOMPARE(one.count<Call>(), 0u);
        QVERIFY(one.import({calls}) != 0);
        QCOMPARE(one.count<Call>(), 5u);
        meet(hub, one, other);
        QCOMPARE(one.count<Call>(), 5u);
        QCOMPARE(other.count<Call>(), 5u);
        QVERIFY(store::check(*one.device.file).empty());
        QVERIFY(store::check(*other.device.file).empty());
    }
};

QTEST_GUILESS_MAIN(TwoImportsTest)
#include "twoimportstest.moc"
