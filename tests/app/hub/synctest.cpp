// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/token.h"
#include "tests/app/hub/caller.h"
#include "tests/support/postgres.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using records::Kind;
using records::Uuid;

namespace {

// A WebSocket's other end, as far as a hub's short texts go.
class Listener {
public:
    Listener(int port, const QByteArray &token)
    {
        m_socket.connectToHost(u"127.0.0.1"_s, quint16(port));
        m_socket.write("GET /v1/watch HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                       "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                       "Authorization: Bearer "
            + token + "\r\n\r\n");
    }
    // Texts that came, and of a close its code and reason.
    [[nodiscard]] QByteArrayList heard()
    {
        m_bytes += m_socket.readAll();
        QByteArrayList all;
        for (qsizetype at = m_bytes.indexOf("\r\n\r\n") + 4; at >= 4 && at + 2 <= m_bytes.size();) {
            const int kind = m_bytes[at] & 0xf;
            const qsizetype size = m_bytes[at + 1] & 0x7f;
            const QByteArray body = m_bytes.mid(at + 2, size);
            if (kind == 1)
                all.append(body);
            else if (kind == 8)
                all.append("closed " + QByteArray::number(quint8(body[0]) << 8 | quint8(body[1])) + ' ' + body.mid(2));
            at += 2 + size;
        }
        return all;
    }
    [[nodiscard]] bool hears(const QByteArrayList &all)
    {
        return QTest::qWaitFor([&] { return heard() == all; }, 5'000);
    }

private:
    QTcpSocket m_socket;
    QByteArray m_bytes;
};

changes::Page pageIn(const Answer &answer)
{
    return changes::decodePage(answer.body).value_or(changes::Page{.upTo = -1});
}

}  // namespace

// What devices say to a hub, over the wire.
class SyncTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;
    QString m_database;
    std::unique_ptr<HubProcess> m_hub;

    void insert(const QString &sql) const { (void)Postgres::query(m_database, sql); }
    [[nodiscard]] security::Invitation invite(quint64 id, records::Role role = records::Role::Chief) const
    {
        return tests::invite(m_database, id, role);
    }

private Q_SLOTS:
    void init()
    {
        m_database = m_postgres.newDatabase();
        m_hub = std::make_unique<HubProcess>(m_database);
        QVERIFY2(m_hub->isServing(), m_hub->log().constData());
        insert(u"INSERT INTO unit (unit, code, name) VALUES ('%1', '610502001', '示范派出所')"_s.arg(
            callersUnit.toString()));
    }
    void cleanup() { m_hub.reset(); }

    void aDeviceJoinsOnceByItsInvitation()
    {
        Caller one(m_hub->port(), 1);
        const auto invitation = invite(1);
        const Answer answer = one.enrol(invitation);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()[u"unitName"].toString(), u"示范派出所"_s);
        QCOMPARE(answer.json()[u"role"].toInt(), 1);
        QCOMPARE(answer.json()[u"leaseDays"].toInt(), 30);
        QCOMPARE(answer.json()[u"device"].toString(), QString::number(one.number()));
        QCOMPARE(one.enrol(invitation).status, 200);  // the answer was lost, it asks again
        Caller other(m_hub->port(), 2);
        const Answer refused = other.enrol(invitation);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.json()[u"error"].toString(), u"bad_invitation"_s);
    }

    // Of a unit's first device. It is not used up by somebody who does not say who they are.
    void anInvitationForNobodyServesOnceSomebodyIsNamed()
    {
        Caller one(m_hub->port(), 1);
        const auto invitation = invite(1);
        const Answer refused = one.enrol(invitation, {});
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.json()[u"error"].toString(), u"nobody_named"_s);
        QCOMPARE(one.enrol(invitation).status, 200);
    }

    void anInvitationThatIsOverOrGuessedIsNone()
    {
        Caller one(m_hub->port(), 1);
        auto invitation = invite(1);
        insert(u"UPDATE invitation SET expires_at = now() - interval '1 second'"_s);
        QCOMPARE(one.enrol(invitation).status, 403);
        invitation = invite(2);
        invitation.secret[0] = char(invitation.secret[0] ^ 1);
        QCOMPARE(one.enrol(invitation).status, 403);
        invitation.id = Uuid::v7(5, 5, 5);
        QCOMPARE(one.enrol(invitation).status, 403);
        QCOMPARE(Postgres::query(m_database, u"SELECT count(*) FROM device"_s), u"0"_s);
    }

    void whatIsPushedIsPulled()
    {
        Caller one(m_hub->port(), 1);
        Caller other(m_hub->port(), 2);
        (void)one.enrol(invite(1));
        (void)other.enrol(invite(2));
        const Answer answer = one.push(u"机主拒接"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers["content-type"], QByteArray("application/cbor"));
        QCOMPARE(changes::decodePushReply(answer.body)->number, 1);
        const changes::Page page = pageIn(other.read("/v1/pull?view=1"));
        QCOMPARE(page.upTo, 1);
        QVERIFY(page.isLast);
        QCOMPARE(page.states.size(), 1u);
        QCOMPARE(
            changes::shown(page.states[0], records::numberOf(&records::Call::note)), records::Value(u"机主拒接"_s));
        const QJsonObject json = other.read("/v1/pull?view=1", "application/json").json();
        QCOMPARE(json[u"records"][0][u"fields"][u"note"].toString(), u"机主拒接"_s);
        QCOMPARE(json[u"records"][0][u"kind"].toString(), u"call"_s);
        QCOMPARE(other.read("/v1/pull?view=1&after=1").body.size(), 17);  // nothing new is a few bytes
    }

    void aRepeatedRequestIsAnsweredOnceAndAnOldOneRefused()
    {
        Caller one(m_hub->port(), 1);
        (void)one.enrol(invite(1));
        const QByteArray body = encode(one.newPush(u"一"_s));
        const QByteArray headers = one.headers(1, body);
        const Answer first = one.send("/v1/push", headers, body);
        QCOMPARE(first.status, 200);
        QCOMPARE(one.send("/v1/push", headers, body).body, first.body);
        QCOMPARE(one.sign("/v1/refresh", {}).status, 409);  // 1 is taken
        QCOMPARE(one.sign("/v1/refresh", {}).status, 200);
        const Answer old = one.send("/v1/push", headers, body);
        QCOMPARE(old.status, 409);
        QCOMPARE(old.json()[u"error"].toString(), u"stale_sequence"_s);
        QCOMPARE(Postgres::query(m_database, u"SELECT count(*), max(number) FROM record"_s), u"1|1"_s);
    }

    void whatIsForgedIsRefusedAndNothingOfItIsKept()
    {
        Caller one(m_hub->port(), 1);
        Caller stranger(m_hub->port(), 2);
        (void)one.enrol(invite(1));
        const QByteArray body = encode(one.newPush(u"一"_s));
        QByteArray other = body;
        other[other.size() - 1] = char(other.back() ^ 1);
        const QByteArray headers = one.headers(1, body);
        QCOMPARE(one.send("/v1/push", headers, other).status, 403);
        // Somebody else's signature under this device's name, and a device that nobody knows.
        QByteArray foreign = stranger.headers(1, body);
        QCOMPARE(one.send("/v1/push", foreign, body).status, 401);
        foreign.replace(QByteArray::number(stranger.number()), QByteArray::number(one.number()));
        const Answer answer = one.send("/v1/push", foreign, body);
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.json()[u"error"].toString(), u"bad_signature"_s);
        QCOMPARE(Postgres::query(m_database, u"SELECT count(*) FROM record"_s), u"0"_s);
        QVERIFY(m_hub->hasLogged(u"request"_s));
    }

    void nonsenseIsRefusedWithFourHundredAndSomething()
    {
        Caller one(m_hub->port(), 1);
        (void)one.enrol(invite(1));
        for (const QByteArray &body : {QByteArray(), QByteArray("x"), QByteArray("\xa1\x01\x02"),
                 QByteArray(5000, '\x9f'), QByteArray(5000, '\xff'), encode(one.newPush(u"一"_s)).left(30)})
            QCOMPARE(one.sign("/v1/push", body).status, 400);
        changes::Push push = one.newPush(u"一"_s);
        push.number += 5;  // not what was signed
        QCOMPARE(one.sign("/v1/push", encode(push)).status, 400);
        QCOMPARE(one.send("/v1/push", {}, encode(push)).status, 400);
        for (const QByteArray path : {"/v1/pull?after=-1", "/v1/pull?after=x", "/v1/pull?most=0", "/v1/pull?most=99999",
                 "/v1/pull?view=99999999999999999999"})
            QCOMPARE(one.read(path).status, 400);
        QCOMPARE(ask(m_hub->port(), "/v1/enrol", "POST", {}, "{").status, 400);
        QCOMPARE(ask(m_hub->port(), "/v1/enrol", "POST", {}, "{}").status, 400);
        const QByteArray device = "/v1/devices/" + QByteArray::number(one.number());
        QCOMPARE(one.sign(device, R"({"name":"a\u0000b"})", "PATCH").status, 400);
        changes::Push nul = one.newPush(u"一"_s);
        nul.states[0].kind = Kind::Address;
        changes::write(nul.states[0], records::numberOf(&records::Address::communityCode), QString(u"61\0"_s),
            {9 << 16, one.number()}, {});
        QCOMPARE(one.sign("/v1/push", encode(nul)).status, 200);
        QCOMPARE(ask(m_hub->port(), "/v1/pull").status, 401);
        one.token += 'A';
        QCOMPARE(one.read("/v1/pull").status, 401);
        for (const QJsonObject &line : m_hub->lines(u"request"_s))
            QVERIFY2(line[u"status"].toInt() < 500, m_hub->log().constData());
    }

    void aWatcherHearsOfAChangeAtOnce()
    {
        Caller one(m_hub->port(), 1);
        (void)one.enrol(invite(1));
        Listener listener(m_hub->port(), one.token);
        QVERIFY(listener.hears({"{\"number\":0}"}));
        QCOMPARE(one.push(u"一"_s).status, 200);
        QVERIFY(listener.hears({"{\"number\":0}", "{\"number\":1}"}));
        QCOMPARE(one.push(u"二"_s).status, 200);
        QVERIFY(listener.hears({"{\"number\":0}", "{\"number\":1}", "{\"number\":2}"}));
        Listener stranger(m_hub->port(), "nonsense");
        QVERIFY(stranger.hears({"closed 4403 token_expired"}));
    }

    // While it could not listen, another hub took something.
    void whatWasMissedIsToldWhenPostgresIsBack()
    {
        HubProcess second(m_database);
        QVERIFY2(second.isServing(), second.log().constData());
        Caller one(m_hub->port(), 1);
        (void)one.enrol(invite(1));
        Listener listener(second.port(), one.token);
        QVERIFY(listener.hears({"{\"number\":0}"}));
        insert(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = 'SELECT 1'"_s);
        insert(u"UPDATE unit SET last_number = 5"_s);
        QVERIFY(listener.hears({"{\"number\":0}", "{\"number\":5}"}));
        QVERIFY(second.hasLogged(u"notices_lost"_s));
    }

    // Through PostgreSQL, from one hub to the other.
    void noticesCrossHubs()
    {
        HubProcess second(m_database);
        QVERIFY2(second.isServing(), second.log().constData());
        Caller one(m_hub->port(), 1);
        (void)one.enrol(invite(1));
        Listener listener(second.port(), one.token);
        QVERIFY(listener.hears({"{\"number\":0}"}));
        QCOMPARE(one.push(u"一"_s).status, 200);
        QVERIFY(listener.hears({"{\"number\":0}", "{\"number\":1}"}));
    }

    // A system above posts instructions, again and again; laptops get them, and it reads what became of them.
    void aPlatformPostsInstructions()
    {
        insert(u"INSERT INTO device (unit, device, staff, name, sign_key, seal_key, role, labels, lease_days, "
               u"is_platform) "
               "SELECT '%1', 77, gen_random_uuid(), '市反诈中心', sha256('a'), sha256('b'), 2, "
               "ARRAY[('x' || left(encode(sha256('station:'), 'hex'), 16))::bit(64)::bigint], NULL, true"_s.arg(
                   callersUnit.toString()));
        const QByteArray key =
            QByteArray::fromHex(Postgres::query(m_database, u"SELECT encode(token_key, 'hex') FROM unit"_s).toLatin1());
        Caller one(m_hub->port(), 1);
        (void)one.enrol(invite(1));
        const QByteArray token = ledger::toText({callersUnit, 77, ledger::endless}, key);
        const auto post = [&](const QByteArray &body, const QByteArray &as) {
            return ask(m_hub->port(), "/v1/instructions", "POST", "Authorization: Bearer " + as + "\r\n", body);
        };
        QByteArray body = R"({"instructions":[{"number":"YJ1","level":1,"issued_at":1795136400000,"amount":5000000,
            "suspect_number":"0085212","person":{"name":"王建国","phone":"13900000001"}},
            {"number":"YJ2","issued_at":1795136400000}]})";
        QCOMPARE(post(body, one.token).status, 403);
        const Answer first = post(body, token);
        QCOMPARE(first.json()[u"new"].toInt(), 2);
        QCOMPARE(first.json()[u"number"].toInt(), 3);
        const Answer again = post(body, token);
        QCOMPARE(again.json()[u"unchanged"].toInt(), 2);
        QCOMPARE(again.json()[u"number"].toInt(), 3);
        // An officer works on it; the platform corrects something else.
        changes::Page page = pageIn(one.read("/v1/pull?view=1"));
        QCOMPARE(page.states.size(), 3u);
        const auto state = std::ranges::find_if(page.states, [](const changes::RecordState &it) {
            return it.kind == Kind::Instruction
                && changes::shown(it, records::numberOf(&records::Instruction::number)) == records::Value(u"YJ1"_s);
        });
        QVERIFY(state != page.states.end());
        changes::write(*state, records::numberOf(&records::Instruction::suspectNumber), u"0085299"_s,
            {changes::stampOf(QDateTime::currentMSecsSinceEpoch() + 1000, 0), one.number()}, callersStaff);
        QCOMPARE(one.sign("/v1/push", encode(changes::Push{1, page.upTo, {*state}})).status, 200);
        body.replace("5000000", "6000000");
        QCOMPARE(post(body, token).json()[u"changed"].toInt(), 1);
        const QJsonObject feed =
            ask(m_hub->port(), "/v1/feed", "GET", "Authorization: Bearer " + token + "\r\n").json();
        QVERIFY(feed[u"isLast"].toBool());
        const QJsonObject last = feed[u"records"].toArray().last()[u"fields"].toObject();
        QCOMPARE(last[u"amount"].toInt(), 6'000'000);
        QCOMPARE(last[u"suspect_number"].toString(), u"0085299"_s);
        // Wrong ones are named, and nothing of them is taken.
        for (const auto &[bad, field] : {std::pair(R"([{"number":"YJ3"}])", "issued_at"),
                 {R"([{"issued_at":1}])", "number"}, {R"([{"number":"YJ3","issued_at":"x"}])", "issued_at"},
                 {R"([{"number":"YJ3","issued_at":1,"status":9}])", "status"},
                 {R"([{"number":"YJ3","issued_at":1,"person":{"pulse":1}}])", "person.pulse"},
                 {R"([{"number":"YJ3","issued_at":1,"remark":"a\u0000b"}])", "remark"}}) {
            const Answer answer = post(R"({"instructions":)" + QByteArray(bad) + "}", token);
            QCOMPARE(answer.status, 400);
            QVERIFY2(answer.json()[u"message"].toString().contains(QLatin1StringView(field)), answer.body);
        }
        QCOMPARE(post("[]", token).status, 400);
        QCOMPARE(Postgres::query(m_database, u"SELECT count(*) FROM record"_s), u"3"_s);
    }

    // The table of rules/rights, by names.
    void whatEachRoleMayDoIsToldToWhoeverBelongs()
    {
        Caller worker(m_hub->port(), 1);
        (void)worker.enrol(invite(1, records::Role::GridWorker));
        const QJsonObject told = worker.read("/v1/rights").json();
        QCOMPARE(told[u"role"].toInt(), int(records::Role::GridWorker));
        QCOMPARE(told[u"roles"].toArray().size(), 6);
        const auto rightOf = [&](records::Role role, const QString &kind, const QString &action) {
            for (const QJsonValue &ofRole : told[u"roles"].toArray()) {
                for (const QJsonValue &right : ofRole[u"rights"].toArray()) {
                    if (ofRole[u"role"].toInt() == int(role) && right[u"kind"].toString() == kind
                        && right[u"action"].toString() == action)
                        return right.toObject();
                }
            }
            return QJsonObject();
        };
        const auto fields = rightOf(records::Role::GridWorker, u"instruction"_s, u"read"_s)[u"fields"].toArray();
        QVERIFY(fields.contains(u"level"_s));
        QVERIFY(!fields.contains(u"card"_s));
        QVERIFY(rightOf(records::Role::Officer, u"instruction"_s, u"read"_s)[u"fields"].toArray().contains(u"card"_s));
        QVERIFY(rightOf(records::Role::GridWorker, u"visit"_s, u"update"_s)[u"own"].toBool());
        QVERIFY(rightOf(records::Role::Auditor, u"visit"_s, u"update"_s).isEmpty());
        QCOMPARE(ask(m_hub->port(), "/v1/rights").status, 401);
    }

    // A county office puts its stations below itself, and nobody's else.
    void unitsAreMadeBelowTheOwnAndTheirFirstDeviceIsInvited()
    {
        const Uuid below = Uuid::v7(1, 0, 501);
        const Uuid elsewhere = Uuid::v7(1, 0, 502);
        insert(u"INSERT INTO unit (unit, code, name) VALUES ('%1', '610599', '别处')"_s.arg(elsewhere.toString()));
        Caller boss(m_hub->port(), 1);
        Caller officer(m_hub->port(), 2);
        (void)boss.enrol(invite(1, records::Role::Administrator));
        (void)officer.enrol(invite(2, records::Role::Officer));
        const auto unit = [](const Uuid &id, const QString &code, const QString &name) {
            return QJsonDocument({{u"unit"_s, id.toString()}, {u"code"_s, code}, {u"name"_s, name}}).toJson();
        };
        QCOMPARE(boss.sign("/v1/units", unit(below, u"6105020011"_s, u"南塘警务站"_s)).status, 201);
        QCOMPARE(boss.sign("/v1/units", unit(below, u"6105020011"_s, u"南塘所"_s)).status, 204);
        QCOMPARE(
            boss.sign("/v1/units", unit(below, u"610599"_s, u"南塘所"_s)).json()[u"error"].toString(), u"code_taken"_s);
        QCOMPARE(boss.sign("/v1/units", unit(elsewhere, u"610599"_s, u"我的"_s)).status, 403);
        QCOMPARE(boss.sign("/v1/units", unit(callersUnit, u"1"_s, u"环"_s)).status, 403);
        QCOMPARE(officer.sign("/v1/units", unit(Uuid::v7(1, 0, 503), u"9"_s, u"所"_s)).status, 403);
        QCOMPARE(officer.read("/v1/units").status, 403);
        const QJsonArray units = boss.read("/v1/units").json()[u"units"].toArray();
        QCOMPARE(units.size(), 2);
        QCOMPARE(units[0][u"unit"].toString(), callersUnit.toString());
        QCOMPARE(units[1][u"name"].toString(), u"南塘所"_s);
        QCOMPARE(units[1][u"parent"].toString(), callersUnit.toString());

        const auto invitationInto = [&](const Uuid &into, records::Role role) {
            const records::Instant now{QDateTime::currentMSecsSinceEpoch()};
            const auto invitation = security::newInvitation(
                u"127.0.0.1:8443"_s, QByteArray(32, 'p'), into, Uuid::v7(now.ms, 0, quint64(role)), now);
            const QByteArray body = QJsonDocument(
                {{u"id"_s, invitation.id.toString()}, {u"unit"_s, into.toString()}, {u"role"_s, int(role)},
                    {u"verifier"_s, QString::fromLatin1(security::verifierOf(invitation).toBase64())},
                    {u"expiresMs"_s, invitation.expires.ms}})
                                        .toJson();
            return std::pair(invitation, boss.sign("/v1/invitations", body).status);
        };
        QCOMPARE(invitationInto(elsewhere, records::Role::Chief).second, 403);
        QCOMPARE(invitationInto(below, records::Role::Officer).second, 400);
        const auto [invitation, status] = invitationInto(below, records::Role::Chief);
        QCOMPARE(status, 201);
        Caller first(m_hub->port(), 9);
        const Answer joined = first.enrol(invitation);
        QCOMPARE(joined.status, 200);
        QCOMPARE(joined.json()[u"unit"].toString(), below.toString());
        QCOMPARE(joined.json()[u"role"].toInt(), int(records::Role::Chief));
    }

    void aChiefSeesRenamesAndShutsOutDevices()
    {
        Caller boss(m_hub->port(), 1);
        Caller other(m_hub->port(), 2);
        (void)boss.enrol(invite(1));
        (void)other.enrol(invite(2, records::Role::Officer));
        Listener listener(m_hub->port(), other.token);
        QVERIFY(listener.hears({"{\"number\":0}"}));
        const QByteArray path = "/v1/devices/" + QByteArray::number(other.number());
        QCOMPARE(boss.sign(path, R"({"name":"接待室"})", "PATCH").status, 204);
        QCOMPARE(boss.sign(path, R"({"leaseDays":null})", "PATCH").status, 204);
        const QJsonArray devices = boss.read("/v1/devices").json()[u"devices"].toArray();
        QCOMPARE(devices.size(), 2);
        QCOMPARE(devices[1][u"name"].toString(), u"接待室"_s);
        QVERIFY(devices[1][u"leaseDays"].isNull());
        QCOMPARE(other.read("/v1/devices").status, 403);
        QCOMPARE(other.sign(path, R"({"name":"别的"})", "PATCH").status, 403);
        QCOMPARE(boss.sign("/v1/devices/77", R"({"revoked":true})", "PATCH").status, 404);
        QCOMPARE(
            boss.sign("/v1/devices/" + QByteArray::number(boss.number()), R"({"revoked":true})", "PATCH").status, 400);
        QCOMPARE(boss.sign(path, R"({"revoked":true})", "PATCH").status, 204);
        QVERIFY(listener.hears({"{\"number\":0}", "closed 4403 revoked"}));
        for (const Answer &answer : {other.read("/v1/pull"), other.push(u"一"_s), other.sign("/v1/refresh", {})}) {
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.json()[u"error"].toString(), u"revoked"_s);
        }
        QCOMPARE(Postgres::query(m_database, u"SELECT string_agg(what, ' ' ORDER BY at) FROM audit"_s),
            u"enrolled enrolled renamed lease revoked"_s);
    }
};

QTEST_GUILESS_MAIN(SyncTest)
#include "synctest.moc"
