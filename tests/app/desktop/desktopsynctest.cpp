// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "models/records/all.h"
#include "tests/models/sync/tlshub.h"
#include "ui/widgets/listtable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using records::Person;
using tests::TlsHub;

namespace {

template <class Condition>
bool comes(Condition condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

// The program's window on a station that a hub has admitted.
struct Program {
    explicit Program(TlsHub &hub)
        : session(session::Session::create(folder.filePath(u"station.qianshao"_s), u"口令"_s, u"人民街道派出所"_s,
              store::systemEnvironment(), security::Cost::Quick))
    {
        const auto keys = security::DeviceKeys::fromSeed(QByteArray(32, 'p'));
        store::Store &store = session->store();
        hub.admit(keys.publicKeys());
        store::Exchange(store).setDevice(keys.number());
        const records::Instant now = store.now();
        store::keepMembership(store,
            {.hub = hub.address(),
                .pin = hub.pin(),
                .unit = hub.unit(),
                .keys = keys.stored(),
                .contact = now,
                .contactHere = now,
                .newest = now});
        theme.applyTo(*qApp);
        desktop = std::make_unique<desktop::Desktop>(*session, theme);
        desktop->window().restore();
        desktop->window().show();
    }
    [[nodiscard]] QString words() const
    {
        return desktop->window().findChild<QPushButton *>(u"syncPushButton"_s)->text();
    }

    QTemporaryDir folder;
    std::unique_ptr<session::Session> session;
    ui::widgets::Theme theme;
    std::unique_ptr<desktop::Desktop> desktop;
};

}  // namespace

class DesktopSyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheFileHoldsReachesTheHubAndIsSaid()
    {
        TlsHub hub;
        Program program(hub);
        QVERIFY(program.desktop->window().findChild<QPushButton *>(u"syncPushButton"_s)->isVisible());
        store::Store &store = program.session->store();
        const Person person{.id = store.newId(), .name = u"王"_s};
        QVERIFY(store.apply({{changes::inserted(person)}}, store::Origin::Edit).step != 0);
        QVERIFY(comes([&] { return hub.records().records().size() == 1; }));
        QVERIFY(comes([&] { return program.words() == u"Synchronised"_s; }));
    }

    // Not after the two seconds of looking for other programs.
    void whatOthersWriteIsReadAtOnce()
    {
        TlsHub hub;
        Program program(hub);
        QVERIFY(comes([&] { return hub.watchers() == 1 && program.words() == u"Synchronised"_s; }));
        tests::Device other(0x5);
        std::vector<qint64> times;
        for (int i = 0; i < 20; ++i) {
            const Person person = other.file.add(Person{.id = {}, .name = u"王"_s});
            other.push(hub.records());
            QElapsedTimer time;
            time.start();
            hub.notify();
            QSignalSpy changed(&program.session->store(), &store::Store::changed);
            QVERIFY(comes([&] { return !changed.isEmpty(); }));
            times.push_back(time.elapsed());
            QVERIFY(program.session->store().read<Person>(person.id).has_value());
        }
        std::ranges::sort(times);
        qInfo("from the notice to the window: half within %lld ms, all within %lld ms", times[10], times.back());
        QVERIFY(times[10] < 500);
    }

    // Rows that another laptop brings wait above the list until they are asked for.
    void whatOthersBringMovesNothingThatIsLookedAt()
    {
        TlsHub hub;
        Program program(hub);
        tests::Device other(0x5);
        const auto bring = [&](const QString &number) {
            (void)other.file.add(records::Instruction{
                .id = {}, .number = number, .level = records::Level::Low, .issuedAt = other.file.now()});
            other.push(hub.records());
            hub.notify();
        };
        auto &window = program.desktop->window();
        window.showPage(window.pageNamed(u"instructions"));
        auto *table = window.page()->findChild<ui::widgets::ListTable *>();
        bring(u"YJ-1"_s);
        QVERIFY(comes([&] { return table->list()->rowCount() == 1; }));  // an empty list has nothing to move
        QTest::keyClick(table, Qt::Key_Down);
        bring(u"YJ-2"_s);
        const auto *announced = table->findChild<QPushButton *>(u"newRowsPushButton"_s);
        QVERIFY(comes([&] { return announced->isVisible(); }));
        QTest::qWait(100);  // the rest of the window has followed
        QCOMPARE(announced->text(), u"1 new ↑"_s);
        QCOMPARE(table->list()->rowCount(), 1);
        window.refresh();
        QCOMPARE(table->list()->rowCount(), 2);
        QVERIFY(!announced->isVisible());
    }

    // Ten thousand records come while somebody works: the window's thread is never held up for long.
    void theWindowDoesNotWait()
    {
        TlsHub hub;
        tests::Device other(0x5);
        changes::ChangeSet persons;
        for (int i = 0; i < 10'000; ++i)
            persons.changes.push_back(changes::inserted(
                Person{.id = other.file->newId(), .name = u"王秀兰"_s, .address = u"南塘社区%1号"_s.arg(i)}));
        other.file.put(persons);
        while (other.exchange().waitingCount() > 0)
            other.push(hub.records());
        Program program(hub);
        QElapsedTimer whole;
        whole.start();
        qint64 saves = 0;
        qint64 longest = 0;
        while (program.session->store().counter("rows", qint64(records::Kind::Person)) < 10'000 + saves) {
            QElapsedTimer time;
            time.start();
            const Person person{.id = program.session->store().newId(), .name = u"李"_s};
            // A save that the other writer is in the way of is tried again by the form.
            try {
                if (program.session->store().apply({{changes::inserted(person)}}, store::Origin::Edit).step != 0)
                    ++saves;
            } catch (const store::Failure &failure) {
                QCOMPARE(failure.code(), store::Failure::Code::Busy);
            }
            longest = std::max(longest, time.elapsed());
            QTest::qWait(20);
            QVERIFY(whole.elapsed() < 60'000);
        }
        qInfo("10,000 records came within %lld ms; %lld saves beside them, none held the window longer than %lld ms",
            whole.elapsed(), saves, longest);
        QVERIFY(saves > 0);
        QVERIFY(longest < 250);
    }

    void aRevokedDeviceIsTold()
    {
        TlsHub hub;
        Program program(hub);
        QVERIFY(comes([&] { return program.words() == u"Synchronised"_s; }));
        QSignalSpy ended(program.desktop.get(), &desktop::Desktop::ended);
        hub.instead = [](const TlsHub::Request &) { return TlsHub::error(403, "revoked"); };
        Q_EMIT program.desktop->window().syncRequested();
        QVERIFY(comes([&] { return ended.size() == 1; }));
        QVERIFY(ended[0][0].toString().contains(u"taken out of its unit"_s));
        const QString path = program.session->store().path();
        program.desktop.reset();
        program.session.reset();
        QVERIFY_THROWS_EXCEPTION(
            security::KeySlotsFailure, (void)session::Session::open(path, u"口令"_s, store::systemEnvironment()));
    }
};

QTEST_MAIN(DesktopSyncTest)
#include "desktopsynctest.moc"
