// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/caller.h"
#include "tests/support/postgres.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using records::Attachment;
using records::Kind;
using records::Uuid;

namespace {

constexpr qsizetype part = 256 * 1024;

QByteArray bytes(qsizetype size, char seed = 'a')
{
    QByteArray all(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        all[i] = char(seed + i * 31 + (i >> 8) * 7);
    return all;
}

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

QByteArray pathOf(const QByteArray &content)
{
    return "/v1/attachments/" + hashOf(content);
}

QByteArray partPath(const QByteArray &content, qsizetype number)
{
    return pathOf(content) + "/parts/" + QByteArray::number(number) + "?size=" + QByteArray::number(content.size());
}

}  // namespace

// The contents of attachments over the wire.
class ContentTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;
    QString m_database;
    std::unique_ptr<HubProcess> m_hub;
    std::unique_ptr<Caller> m_one;

    // The record of a photo of that content, at no visit that anybody knows: a chief's.
    changes::RecordState photoOf(Caller &caller, const QByteArray &content, const Uuid &author = callersStaff)
    {
        changes::RecordState state{Kind::Attachment, Uuid::v7(1, 0, 5 << 8), {}, {}, {}, {}};
        changes::write(state, records::numberOf(&Attachment::sha256), QString::fromLatin1(hashOf(content)),
            caller.nextVersion(), author);
        return state;
    }
    void tell(Caller &caller, const QByteArray &content)
    {
        QCOMPARE(caller.push({photoOf(caller, content)}).status, 200);
    }
    static int put(const Caller &caller, const QByteArray &content, qsizetype number)
    {
        return caller.put(partPath(content, number), content.mid(number * part, part)).status;
    }
    static void putAll(const Caller &caller, const QByteArray &content)
    {
        for (qsizetype number = 0; number * part < content.size(); ++number)
            QCOMPARE(put(caller, content, number), 201);
    }
    void beginHub()
    {
        m_hub->begin();
        QVERIFY2(QTest::qWaitFor([&] { return m_hub->hasLogged(u"started"_s, 2); }, 20'000), m_hub->log().constData());
    }

private Q_SLOTS:
    void init()
    {
        m_database = m_postgres.newDatabase();
        m_hub = std::make_unique<HubProcess>(m_database);
        QVERIFY2(m_hub->isServing(), m_hub->log().constData());
        (void)Postgres::query(m_database,
            u"INSERT INTO unit (unit, code, name) VALUES ('%1', '610502001', '示范派出所')"_s.arg(
                callersUnit.toString()));
        m_one = std::make_unique<Caller>(m_hub->port(), 1);
        QCOMPARE(m_one->enrol(invite(m_database, 1, records::Role::Chief)).status, 200);
    }
    void cleanup() { m_hub.reset(); }

    void whatIsPutInPartsIsGotBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("one byte") << qsizetype(1);
        QTest::newRow("a part") << part;
        QTest::newRow("a part and a byte") << part + 1;
        QTest::newRow("three and a bit") << 3 * part + 1000;
    }
    void whatIsPutInPartsIsGotBack()
    {
        QFETCH(qsizetype, size);
        const QByteArray content = bytes(size);
        tell(*m_one, content);
        putAll(*m_one, content);
        const Answer all = m_one->read(pathOf(content));
        QCOMPARE(all.status, 200);
        QCOMPARE(all.headers["content-type"], QByteArray("application/octet-stream"));
        QCOMPARE(all.body, content);
        const Answer head = m_one->read(pathOf(content), "*/*", {}, "HEAD");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers["content-length"], QByteArray::number(size));
        QVERIFY(head.body.isEmpty());
    }

    void aRangeIsAPieceOfIt()
    {
        const QByteArray content = bytes(2 * part + 100);
        tell(*m_one, content);
        putAll(*m_one, content);
        const auto range = [&](const QByteArray &text) {
            return m_one->read(pathOf(content), "*/*", "Range: bytes=" + text + "\r\n");
        };
        const Answer middle = range("262100-262200");  // across two parts
        QCOMPARE(middle.status, 206);
        QCOMPARE(middle.body, content.mid(262100, 101));
        QCOMPARE(middle.headers["content-range"], "bytes 262100-262200/" + QByteArray::number(content.size()));
        QCOMPARE(range("524288-").body, content.mid(524288));
        QCOMPARE(range("524288-99999999").body, content.mid(524288));
        const Answer beyond = range(QByteArray::number(content.size()) + '-');
        QCOMPARE(beyond.status, 416);
        QCOMPARE(beyond.headers["content-range"], "bytes */" + QByteArray::number(content.size()));
    }

    // In any order, again, and over a hub that dies in the middle.
    void whatWasInterruptedGoesOn()
    {
        const QByteArray content = bytes(4 * part + 7);
        tell(*m_one, content);
        QCOMPARE(put(*m_one, content, 3), 201);
        QCOMPARE(put(*m_one, content, 1), 201);
        QCOMPARE(put(*m_one, content, 1), 201);
        QCOMPARE(m_one->read(pathOf(content)).status, 404);
        QCOMPARE(m_hub->end(SIGKILL), -1);
        beginHub();
        const QJsonObject parts = m_one->read(pathOf(content) + "/parts").json();
        QCOMPARE(parts[u"size"].toInteger(), content.size());
        QCOMPARE(parts[u"parts"].toArray(), (QJsonArray{1, 3}));
        for (const int number : {0, 2, 4})
            QCOMPARE(put(*m_one, content, number), 201);
        QCOMPARE(m_one->read(pathOf(content)).body, content);
        QCOMPARE(put(*m_one, content, 2), 201);  // its answer was lost
        QCOMPARE(m_one->read(pathOf(content)).body, content);
    }

    void whatIsSomethingElseIsDropped()
    {
        const QByteArray content = bytes(part + 1);
        tell(*m_one, content);
        QCOMPARE(put(*m_one, content, 0), 201);
        const Answer wrong = m_one->put(partPath(content, 1), "?");
        QCOMPARE(wrong.status, 409);
        QCOMPARE(wrong.json()[u"error"].toString(), u"hash_mismatch"_s);
        QCOMPARE(m_one->read(pathOf(content)).status, 404);
        QCOMPARE(m_one->read(pathOf(content) + "/parts").json()[u"parts"].toArray(), QJsonArray());
        // Another size than was said before: one of the two is wrong, and the hash will tell.
        QCOMPARE(put(*m_one, content, 0), 201);
        QCOMPARE(m_one->put(pathOf(content) + "/parts/0?size=5", "12345").status, 409);
        putAll(*m_one, content);
        QCOMPARE(m_one->read(pathOf(content)).body, content);
    }

    // Nobody learns what there is, by asking or by bringing it.
    void whoMayNotHaveTheRecordFindsNothing()
    {
        const QByteArray content = bytes(100);
        const QByteArray unknown = bytes(100, 'z');
        tell(*m_one, content);
        putAll(*m_one, content);
        Caller grid(m_hub->port(), 2);
        QCOMPARE(grid.enrol(invite(m_database, 2, records::Role::GridWorker, Uuid::v7(9, 0, 1))).status, 200);
        const QByteArray there = hashOf(content);
        for (const QByteArray &it : {content, unknown}) {
            const Answer got = grid.read(pathOf(it));
            QCOMPARE(got.status, 404);
            QCOMPARE(got.json()[u"error"].toString(), u"not_found"_s);
            QCOMPARE(grid.read(pathOf(it), "*/*", {}, "HEAD").status, 404);
            QCOMPARE(grid.read(pathOf(it), "*/*", "Range: bytes=0-1\r\n").status, 404);
            QCOMPARE(grid.read(pathOf(it) + "/parts").status, 404);
            QCOMPARE(put(grid, it, 0), 404);
        }
        QCOMPARE(put(*m_one, unknown, 0), 404);  // nor does the chief: no record names it
        QCOMPARE(ask(m_hub->port(), pathOf(content)).status, 401);
        QCOMPARE(Postgres::query(m_database, u"SELECT count(*) FROM attachment"_s), u"1"_s);
    }

    // The record of a grid worker's photo may be theirs to see no more by the time the photo follows.
    void whoWroteTheRecordMayBringTheContentAndNoMore()
    {
        const QByteArray content = bytes(part + 3);
        const Uuid worker = Uuid::v7(9, 0, 1);
        Caller grid(m_hub->port(), 2);
        QCOMPARE(grid.enrol(invite(m_database, 2, records::Role::GridWorker, worker)).status, 200);
        QCOMPARE(grid.push({photoOf(grid, content, worker)}).status, 200);
        QCOMPARE(grid.read(pathOf(content) + "/parts").json()[u"size"].toInt(-1), 0);
        putAll(grid, content);
        QCOMPARE(grid.read(pathOf(content)).status, 404);
        QCOMPARE(m_one->read(pathOf(content)).body, content);
    }

    void theContentOfARemovedRecordIsNobodys()
    {
        const QByteArray content = bytes(100);
        tell(*m_one, content);
        putAll(*m_one, content);
        changes::RecordState state = photoOf(*m_one, content);
        changes::remove(state, m_one->nextVersion(), callersStaff);
        QCOMPARE(m_one->push({state}).status, 200);
        QCOMPARE(m_one->read(pathOf(content)).status, 404);
    }

    void nonsenseIsRefusedWithFourHundredAndSomething()
    {
        const QByteArray content = bytes(part + 1);
        tell(*m_one, content);
        const QByteArray base = pathOf(content);
        QByteArrayList gets{base + "/parts/0", "/v1/attachments/", "/v1/attachments/00", base.chopped(1), base + "0",
            "/v1/attachments/" + hashOf(content).toUpper(), "/v1/attachments/..%2f..%2fetc%2fpasswd",
            "/v1/attachments/" + QByteArray(64, '%'), "/v1/attachments/" + QByteArray(6000, '0')};
        for (const QByteArray &path : gets)
            QVERIFY2(m_one->read(path).status / 100 == 4, path.constData());
        for (const QByteArray query : {"0", "0?size=", "0?size=0", "0?size=-1", "0?size=x", "0?size=104857601",
                 "0?size=99999999999999999999", "0?size=10", "2?size=262145", "-1?size=262145", "x?size=262145",
                 "1?size=262145", "2147483648?size=262145", "400?size=104857600"})
            QVERIFY2(m_one->put(base + "/parts/" + query, content.left(part)).status == 400, query.constData());
        QCOMPARE(m_one->put(base + "/parts/0?size=262145", {}).status, 400);
        putAll(*m_one, content);
        for (const QByteArray range : {"bytes=-5", "bytes=5-4", "bytes=x-", "bytes=", "lines=1-2", "bytes=0-1,3-4",
                 "bytes=99999999999999999999-"})
            QVERIFY2(m_one->read(base, "*/*", "Range: " + range + "\r\n").status == 400, range.constData());
        for (const QJsonObject &line : m_hub->lines(u"request"_s))
            QVERIFY2(line[u"status"].toInt() < 500, m_hub->log().constData());
    }

    // Above 4 MiB it stands in nobody's memory at once.
    void aLargeOneIsGivenByRange()
    {
        const QByteArray content = bytes(5 * 1024 * 1024);
        tell(*m_one, content);
        putAll(*m_one, content);
        QCOMPARE(m_one->read(pathOf(content)).status, 400);
        const Answer head = m_one->read(pathOf(content), "*/*", {}, "HEAD");
        QCOMPARE(head.headers["content-length"], QByteArray::number(content.size()));
        const Answer first = m_one->read(pathOf(content), "*/*", "Range: bytes=0-\r\n");
        QCOMPARE(first.status, 206);
        QCOMPARE(first.body.size(), 4 * 1024 * 1024);
        QCOMPARE(first.headers["content-range"], QByteArray("bytes 0-4194303/5242880"));
    }
};

QTEST_GUILESS_MAIN(ContentTest)
#include "contenttest.moc"
