// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/enrolment.h"
#include "models/store/membership.h"
#include "models/store/storecheck.h"
#include "tests/app/session/syncedwindow.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::tests;
using namespace qianshao::records;
using sync::SyncThread;

namespace {

QByteArray bytes(qsizetype size, quint32 seed)
{
    QByteArray all((size + 3) / 4 * 4, '\0');
    QRandomGenerator(seed).fillRange(reinterpret_cast<quint32 *>(all.data()), all.size() / 4);
    all.truncate(size);
    return all;
}

struct Case {
    Instruction instruction;
    Visit visit;
};

Case newCase(Window &window, const QString &number, const Staff &assignee = {})
{
    window.tick();
    const Person person = window.file.add(Person{.name = u"王秀兰"_s, .phone = u"13900000001"_s});
    Case it;
    it.instruction = window.file.add(
        Instruction{.number = number, .person = {person.id}, .issuedAt = window.file.now(), .assignee = {assignee.id}});
    it.visit = window.file.add(
        Visit{.instruction = {it.instruction.id}, .at = window.file.now(), .result = VisitResult::NobodyHome});
    return it;
}

// In the vault at once, and then in the file.
QString capture(Window &window, const Visit &visit, const QByteArray &content, const Staff &by = {})
{
    const security::Kept kept = window.vault.put(content);
    window.tick();
    (void)window.file.add(Attachment{.visit = {visit.id},
        .kind = AttachmentKind::Photo,
        .sha256 = kept.sha256,
        .size = kept.size,
        .mime = u"image/jpeg"_s,
        .capturedAt = window.file.now(),
        .capturedBy = {by.id}});
    return kept.sha256;
}

}  // namespace

// Photos between two laptops and the hub itself, with its PostgreSQL.
class ContentsWithHubTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StationHub> m_hub;

    // Of a person of the roster, as the chief's program makes it.
    [[nodiscard]] QString codeFor(const Staff &staff, Window &chief) const
    {
        const store::Membership known = store::readMembership(*chief.file).value();
        const auto invitation = security::newInvitation(
            known.hub, known.pin, known.unit, chief.file->newId(), {QDateTime::currentMSecsSinceEpoch()});
        (void)m_hub->query(u"INSERT INTO invitation (unit, id, verifier, staff, role, expires_at) VALUES ('%1', '%2', "
                           "'\\x%3', '%4', %5, now() + interval '15 minutes')"_s
                               .arg(known.unit.toString(), invitation.id.toString(),
                                   QString::fromLatin1(security::verifierOf(invitation).toHex()), staff.id.toString())
                               .arg(int(staff.role)));
        return security::toText(invitation);
    }
    [[nodiscard]] qsizetype partsTaken()
    {
        const auto requests = m_hub->process().lines(u"request"_s);
        return std::ranges::count_if(
            requests, [](const QJsonObject &line) { return line[u"method"] == u"PUT"_s && line[u"status"] == 201; });
    }

private Q_SLOTS:
    void init() { m_hub = std::make_unique<StationHub>(); }
    void cleanup() { m_hub.reset(); }

    void aPhotoOfOneIsSeenByTheOther()
    {
        Window one(*m_hub, 1);
        Window other(*m_hub, 2);
        QVERIFY(comes([&] { return one.isComplete() && other.isComplete(); }));
        const QByteArray photo = bytes(400'000, 1);
        const Case it = newCase(one, u"YJ1"_s);
        QSignalSpy came(other.thread.get(), &SyncThread::contentCame);
        QElapsedTimer time;
        time.start();
        const QString sha256 = capture(one, it.visit, photo);
        QVERIFY(comes([&] { return !came.isEmpty(); }));
        qInfo("a photo of 400 kB is on the other's disk after %lld ms", time.elapsed());
        QCOMPARE(came[0][0].toString(), sha256);
        QCOMPARE(other.vault.get(sha256), photo);
        QVERIFY(comes([&] { return one.isComplete() && other.isComplete(); }));
        QCOMPARE(m_hub->query(u"SELECT count(*), bool_and(has_all) FROM attachment"_s), u"1|t"_s);
    }

    void aHubThatIsKilledInTheMiddleKeepsWhatItHas()
    {
        constexpr int parts = 160;
        Window one(*m_hub, 3);
        Window other(*m_hub, 4);
        const Case it = newCase(one, u"YJ2"_s);
        const QByteArray film = bytes(parts * 256 * 1024 - 1, 2);
        const QString sha256 = capture(one, it.visit, film);
        QVERIFY(comes([&] { return partsTaken() >= 20; }));
        m_hub->kill();
        const int kept = m_hub->query(u"SELECT count(*) FROM attachment_part"_s).toInt();
        QVERIFY2(kept >= 20 && kept < parts, qPrintable(QString::number(kept)));
        QVERIFY(!other.vault.has(sha256));
        m_hub->begin();
        one.thread->hold();  // the network is back
        other.thread->hold();
        QElapsedTimer time;
        time.start();
        QVERIFY(comes([&] { return other.vault.has(sha256); }, 120'000));
        qInfo("%d parts after the hub came back: %lld ms, up and down", parts - kept, time.elapsed());
        QCOMPARE(other.vault.get(sha256), film);
        // Those that it had were not brought again.
        QVERIFY2(partsTaken() <= parts + 1, qPrintable(QString::number(partsTaken())));
        QVERIFY(comes([&] { return one.isComplete() && other.isComplete(); }));
        QVERIFY(store::check(*other.file).empty());
    }

    // Their own photo is brought, also if the case is closed at once; others' at the same door are not for them; and of
    // a case that is theirs no more nothing stays on their disk.
    void aGridWorkerHasTheirOwnPhotosWhileTheCaseIsTheirs()
    {
        Window chief(*m_hub, 5);
        QVERIFY(comes([&] { return chief.isComplete(); }));
        chief.tick();
        const Staff worker = chief.file.add(Staff{.code = u"3"_s, .name = u"周格"_s, .role = Role::GridWorker});
        const Case it = newCase(chief, u"YJ3"_s, worker);
        const QString others = capture(chief, it.visit, bytes(300'000, 3));
        QVERIFY(comes([&] { return chief.isComplete(); }));
        Window grid(*m_hub, 6, codeFor(worker, chief));
        QVERIFY(
            comes([&] { return grid.isComplete() && grid.file->rowOf(Kind::Instruction, it.instruction.id) != 0; }));
        QVERIFY(grid.vault.names().isEmpty());
        grid.tick();
        const Visit own = grid.file.add(Visit{.instruction = {it.instruction.id},
            .at = grid.file.now(),
            .result = VisitResult::NobodyHome,
            .officer1 = {worker.id}});
        const QString theirs = capture(grid, own, bytes(300'000, 4), worker);
        QVERIFY(comes([&] { return chief.vault.has(theirs) && chief.isComplete(); }));
        grid.thread->fetchFirst(others);
        QTest::qWait(300);
        QCOMPARE(grid.vault.names(), QStringList{theirs});
        chief.tick();
        (void)chief.file.add(
            Feedback{.instruction = {it.instruction.id}, .round = 1, .text = u"已见面"_s, .at = chief.file.now()});
        QVERIFY(comes([&] { return grid.file->rowOf(Kind::Instruction, it.instruction.id) == 0; }));
        QVERIFY(comes([&] { return grid.vault.names().isEmpty() && grid.isComplete(); }));
        QVERIFY(chief.vault.has(theirs) && chief.vault.has(others));
    }
};

QTEST_GUILESS_MAIN(ContentsWithHubTest)
#include "contentswithhubtest.moc"
