// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/lightdevice.h"

#include "app/ledger/token.h"
#include "app/postgres/connection.h"
#include "models/records/all.h"
#include "models/rules/naturalkey.h"
#include "models/rules/scope.h"
#include "models/security/signature.h"
#include "tests/bench/ledgerrows.h"
#include "tests/support/device.h"

#include <QDateTime>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace qianshao::bench {

using namespace Qt::StringLiterals;
using changes::RecordState;
using postgres::Parameters;
using records::Uuid;
using tests::Answer;

namespace {

SSL_CTX *context()
{
    static SSL_CTX *const one = [] {
        SSL_CTX *made = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_min_proto_version(made, TLS1_3_VERSION);
        SSL_CTX_set_mode(made, SSL_MODE_RELEASE_BUFFERS);
        return made;
    }();
    return one;
}

// The same uuid for the same device, another one for every other.
Uuid of(const Uuid &id, quint32 seed)
{
    QByteArray bytes = id.bytes().toByteArray();
    for (int i = 0; i < 4; ++i)
        bytes[12 + i] = char(bytes[12 + i] ^ char(seed >> 8 * i));
    return Uuid::fromBytes(bytes);
}

RecordState of(RecordState state, quint32 seed, qint64 device)
{
    state.id = of(state.id, seed);
    for (changes::FieldState &field : state.fields) {
        for (changes::Written &written : field.values) {
            written.at.device = device;
            if (const auto *id = std::get_if<Uuid>(&written.value))
                written.value = of(*id, seed);
            else if (field.field == rules::naturalKeyOf(state.kind))
                written.value = std::get<QString>(written.value) + QString::number(seed);
        }
    }
    for (changes::Author &author : state.authors)
        author.at.device = device;
    return state;
}

}  // namespace

LightLine::LightLine(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), m_tls(SSL_new(context()))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(quint16(port));
    const int on = 1;
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        qFatal("no connection");
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    SSL_set_fd(m_tls, m_socket);
    if (SSL_connect(m_tls) != 1)
        qFatal("no TLS");
}

LightLine::~LightLine()
{
    SSL_free(m_tls);
    ::close(m_socket);
}

void LightLine::write(const QByteArray &bytes)
{
    if (SSL_write(m_tls, bytes.constData(), int(bytes.size())) != bytes.size())
        qFatal("the connection broke off");
}

QByteArray LightLine::read()
{
    QByteArray bytes(16 * 1024, Qt::Uninitialized);
    bytes.resize(std::max(0, SSL_read(m_tls, bytes.data(), int(bytes.size()))));
    return bytes;
}

Answer LightLine::ask(const QByteArray &request)
{
    write(request);
    QByteArray bytes;
    qsizetype whole = std::numeric_limits<qsizetype>::max();
    while (bytes.size() < whole) {
        const QByteArray more = read();
        if (more.isEmpty())
            qFatal("the hub hung up: %s", bytes.constData());
        bytes += more;
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head >= 0)
            whole = head + 4 + tests::parseAnswer(bytes.first(head + 4)).headers["content-length"].toLongLong();
    }
    return tests::parseAnswer(bytes);
}

LightDevice::LightDevice(const Uuid &unit, quint32 seed)
    : m_unit(unit),
      m_seed(seed),
      m_keys(security::DeviceKeys::fromSeed(
          QByteArray(security::DeviceKeys::seedSize - 4, 's') + QByteArray(reinterpret_cast<const char *>(&seed), 4)))
{
}

QByteArray LightDevice::signedRequest(const QByteArray &path, const QByteArray &body, qint64 sequence) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const security::SignedRequest request{m_unit, m_keys.number(), sequence, {now}, security::sha256(body)};
    return "POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Type: application/cbor\r\nQianshao-Unit: "
        + m_unit.toString().toLatin1() + "\r\nQianshao-Device: " + QByteArray::number(request.device)
        + "\r\nQianshao-Sequence: " + QByteArray::number(request.sequence) + "\r\nQianshao-Time: "
        + QByteArray::number(now) + "\r\nQianshao-Signature: " + security::signRequest(m_keys, request).toBase64()
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void LightDevice::prepare(const std::vector<RecordState> &pattern)
{
    std::vector<RecordState> states;
    for (const RecordState &state : pattern)
        states.push_back(of(state, m_seed + quint32(m_prepared.size()) * 1'000'000, m_keys.number()));
    ++m_sequence;
    m_prepared.push_back(
        signedRequest("/v1/push", encode(changes::Push{m_sequence, 0, std::move(states)}), m_sequence));
}

void LightDevice::connect(int port)
{
    m_line = std::make_unique<LightLine>(port);
}

Answer LightDevice::insist(const QByteArray &request)
{
    while (true) {
        const Answer answer = m_line->ask(request);
        if (answer.status == 200)
            return answer;
        if (answer.status != 503)
            qFatal("%d %s", answer.status, answer.body.constData());
        QThread::msleep(500);
    }
}

void LightDevice::refresh()
{
    m_token = insist(signedRequest("/v1/refresh", {}, 1)).json()[u"token"].toString().toLatin1();
}

void LightDevice::push()
{
    for (const QByteArray &request : std::exchange(m_prepared, {})) {
        const auto reply = changes::decodePushReply(insist(request).body);
        if (!reply || !reply->refused.empty())
            qFatal("not everything was taken");
    }
}

size_t LightDevice::pull()
{
    size_t count = 0;
    for (bool isLast = false; !isLast;) {
        const Answer answer = insist("GET /v1/pull?view=1&after=" + QByteArray::number(m_place.upTo)
            + "&most=2000 HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + m_token + "\r\n\r\n");
        const auto page = changes::decodePage(answer.body);
        if (!page || page->view != m_place.view)
            qFatal("no page");
        m_place.upTo = page->upTo;
        isLast = page->isLast;
        count += page->states.size();
    }
    return count;
}

void admit(const QString &database, const std::vector<std::unique_ptr<LightDevice>> &devices)
{
    std::vector<QByteArray> units, signKeys, sealKeys;
    std::vector<qint64> numbers;
    for (const auto &device : devices) {
        units.push_back(device->unit().bytes().toByteArray());
        numbers.push_back(device->keys().number());
        signKeys.push_back(device->keys().publicKeys().sign);
        sealKeys.push_back(device->keys().publicKeys().seal);
    }
    const postgres::StopSign stop;
    postgres::Connection connection(database.toUtf8(), std::chrono::seconds(60), stop);
    (void)connection.ask(
        "INSERT INTO unit (unit, code, name) SELECT DISTINCT u, u::text, '示范派出所' FROM unnest($1::uuid[]) u",
        Parameters().addUuids(units));
    (void)connection.ask("INSERT INTO device (unit, device, staff, name, sign_key, seal_key, role, labels) "
                         "SELECT u, d, gen_random_uuid(), 'laptop', s, e, $5::smallint, $6::bigint[] "
                         "FROM unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::bytea[]) AS t (u, d, s, e)",
        Parameters()
            .addUuids(units)
            .add(numbers)
            .addBytes(signKeys)
            .addBytes(sealKeys)
            .add(qint16(records::Role::Chief))
            .add(rules::labelsSeenBy({records::Role::Chief, Uuid::v7(1, 0, 1), {}}, {})));
}

std::vector<std::unique_ptr<LightDevice>> lightDevices(const QString &database, int units, int devicesOfEach)
{
    static quint32 made = 0;
    std::vector<std::unique_ptr<LightDevice>> devices;
    for (int unit = 0; unit < units; ++unit) {
        const Uuid id = Uuid::v7(1'790'000'000'000, 0, quint64(made + 1) << 20);
        for (int i = 0; i < devicesOfEach; ++i)
            devices.push_back(std::make_unique<LightDevice>(id, ++made));
    }
    admit(database, devices);
    return devices;
}

QByteArray tokenOf(const LightDevice &device, QByteArrayView unitKey)
{
    const records::Instant now{QDateTime::currentMSecsSinceEpoch()};
    return ledger::toText({device.unit(), device.keys().number(), now.plusMinutes(ledger::tokenMinutes)}, unitKey);
}

std::vector<RecordState> patternOf(int count)
{
    tests::Device device(0x3f8a12c4d901);
    device.file.setNow({QDateTime::currentMSecsSinceEpoch()});
    device.file.put(insertionOf(makeFullRows(*device.file, (count + 5) / 6, 0)));
    std::vector<RecordState> states;
    for (const records::Kind kind :
        {records::Kind::Person, records::Kind::Instruction, records::Kind::Call, records::Kind::Visit}) {
        const auto some = device.exchange().statesOf(kind);
        states.insert(states.end(), some.begin(), some.end());
    }
    states.resize(size_t(count));
    return states;
}

QJsonObject withoutRateLimit()
{
    return {{u"databaseConnections"_s, 8}, {u"requestsPerSecond"_s, 1'000'000}, {u"requestBurst"_s, 1'000'000}};
}

}  // namespace qianshao::bench
