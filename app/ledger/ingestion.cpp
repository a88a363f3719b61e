// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/ingestion.h"

#include "app/ledger/reception.h"
#include "models/records/all.h"
#include "models/security/bytes.h"
#include "models/security/devicekeys.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <map>
#include <set>

namespace qianshao::ledger {

using namespace records;
using namespace Qt::StringLiterals;
using changes::RecordState;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;

namespace {

// What the sender of an instruction says. What the unit makes of it is the unit's.
constexpr std::array ofInstruction = {numberOf(&Instruction::number), numberOf(&Instruction::level),
    numberOf(&Instruction::levelSent), numberOf(&Instruction::source), numberOf(&Instruction::fraudType),
    numberOf(&Instruction::fraudTypeSent), numberOf(&Instruction::identitySent), numberOf(&Instruction::bank),
    numberOf(&Instruction::card), numberOf(&Instruction::suspectNumber), numberOf(&Instruction::suspectAccount),
    numberOf(&Instruction::suspectSite), numberOf(&Instruction::amount), numberOf(&Instruction::issuedBy),
    numberOf(&Instruction::issuedAt), numberOf(&Instruction::receivedAt), numberOf(&Instruction::receivingUnit),
    numberOf(&Instruction::remark)};
constexpr std::array ofPerson = {numberOf(&Person::name), numberOf(&Person::identity), numberOf(&Person::phone),
    numberOf(&Person::otherPhones), numberOf(&Person::address), numberOf(&Person::relatives)};

// Without the person, who is another record.
PostedValues valuesOfInstruction(QJsonObject json, int index)
{
    json.remove(u"person"_s);
    return valuesIn(json, Kind::Instruction, ofInstruction, index);
}

Uuid idOf(const Device &platform, const QByteArray &what, const QString &number)
{
    return idFrom(
        std::array{platform.unit.bytes().toByteArray(), QByteArray::number(platform.number), what, number.toUtf8()});
}

QByteArray hashOf(const QString &number)
{
    return QCryptographicHash::hash(number.toUtf8(), QCryptographicHash::Sha256);
}

// What is in `now` and was not so before.
void writeNew(RecordState &state, const PostedValues &before, const PostedValues &now, changes::Version at)
{
    for (const auto &[field, value] : now) {
        const auto known = before.find(field);
        const bool isNews = known == before.end() ? !isAbsent(value) : known->second != value;
        if (isNews)
            changes::write(state, field, value, at, {});
    }
}

std::map<QByteArray, QJsonObject> postedBefore(
    Connection &connection, const Device &platform, const QJsonArray &instructions)
{
    std::vector<QByteArray> numbers;
    for (const QJsonValue &json : instructions)
        numbers.push_back(hashOf(json[u"number"].toString().trimmed()));
    const Rows rows = connection.ask("SELECT number, content FROM posted WHERE unit = $1::uuid AND "
                                     "device = $2::bigint AND number = ANY ($3::bytea[])",
        Parameters().add(platform.unit.bytes()).add(platform.number).addBytes(numbers));
    std::map<QByteArray, QJsonObject> before;
    for (int row = 0; row < rows.size(); ++row)
        before[rows.bytes(row, 0).toByteArray()] = QJsonDocument::fromJson(rows.bytes(row, 1).toByteArray()).object();
    return before;
}

// The hashes of those numbers of which a unit below has the instruction.
std::set<QByteArray> ofBelow(Connection &connection, const Device &platform, const QJsonArray &instructions)
{
    std::vector<QByteArray> numbers;
    for (const QJsonValue &json : instructions)
        numbers.push_back(hashOf(json[u"number"].toString().trimmed()));
    const Rows rows = connection.ask(
        "SELECT n.key FROM natural_key n JOIN record r ON r.unit = n.unit AND r.kind = n.kind AND r.id = n.id "
        "WHERE n.unit = $1::uuid AND n.kind = $2::smallint AND n.key = ANY ($3::bytea[]) AND r.below <> '{}'",
        Parameters().add(platform.unit.bytes()).add(qint16(Kind::Instruction)).addBytes(numbers));
    std::set<QByteArray> found;
    for (int row = 0; row < rows.size(); ++row)
        found.insert(rows.bytes(row, 0).toByteArray());
    return found;
}

void keepPosted(Connection &connection, const Device &platform, const std::map<QByteArray, QJsonObject> &posted)
{
    std::vector<QByteArray> numbers;
    std::vector<QByteArray> contents;
    for (const auto &[number, content] : posted) {
        numbers.push_back(number);
        contents.push_back(QJsonDocument(content).toJson(QJsonDocument::Compact));
    }
    (void)connection.ask("INSERT INTO posted (unit, device, number, content) SELECT $1::uuid, $2::bigint, q.* "
                         "FROM unnest($3::bytea[], $4::bytea[]) AS q(number, content) "
                         "ON CONFLICT (unit, device, number) DO UPDATE SET content = excluded.content",
        Parameters().add(platform.unit.bytes()).add(platform.number).addBytes(numbers).addBytes(contents));
}

}  // namespace

Device addPlatform(Connection &connection, const Uuid &unit, const QString &name, Instant now)
{
    const auto keys = security::DeviceKeys::generate();  // thrown away: nobody signs for a platform
    rules::Labels labels;
    std::ranges::set_union(rules::labelsOfStation(), rules::labelsForEverybody(), std::back_inserter(labels));
    (void)connection.ask("INSERT INTO device (unit, device, staff, name, sign_key, seal_key, role, labels, lease_days, "
                         "is_platform) VALUES ($1::uuid, $2::bigint, gen_random_uuid(), $3::text, $4::bytea, "
                         "$5::bytea, $6::smallint, $7::bigint[], NULL, true)",
        Parameters()
            .add(unit.bytes())
            .add(keys.number())
            .add(name)
            .add(keys.publicKeys().sign)
            .add(keys.publicKeys().seal)
            .add(qint16(Role::Officer))
            .add(labels));
    return knownDevice(connection, unit, keys.number(), now);
}

Ingested ingest(Connection &connection, const Device &platform, const QJsonArray &instructions, Instant now)
{
    auto before = postedBefore(connection, platform, instructions);
    const auto theirs = ofBelow(connection, platform, instructions);
    Ingested result;
    changes::Push push;
    qint64 stamp = changes::stampOf(now.ms, 0);
    std::map<QByteArray, QJsonObject> posted;
    for (int index = 0; index < instructions.size(); ++index) {
        const QJsonObject json = instructions[index].toObject();
        const QString number = json[u"number"].toString().trimmed();
        const QJsonObject last = before[hashOf(number)];
        const PostedValues instruction = valuesOfInstruction(json, index);
        const PostedValues person = valuesIn(json[u"person"].toObject(), Kind::Person, ofPerson, index, u"person."_s);
        if (number.isEmpty() || !instruction.contains(numberOf(&Instruction::issuedAt)))
            throw PostedFailure(index, number.isEmpty() ? u"number"_s : u"issued_at"_s);
        if (theirs.contains(hashOf(number))) {
            result.ofBelow.append(number);
            continue;
        }
        if (last == json) {
            ++result.unchanged;
            continue;
        }
        last.isEmpty() ? ++result.fresh : ++result.changed;
        const changes::Version at{++stamp, platform.number};
        RecordState about{Kind::Person, idOf(platform, "person", number), {}, {}, {}, {}};
        writeNew(about, valuesIn(last[u"person"].toObject(), Kind::Person, ofPerson, index), person, at);
        RecordState state{Kind::Instruction, idOf(platform, "instruction", number), {}, {}, {}, {}};
        writeNew(state, valuesOfInstruction(last, index), instruction, at);
        if (!person.empty() && !last.contains(u"person"))
            changes::write(state, numberOf(&Instruction::person), about.id, at, {});
        if (!about.fields.empty())
            push.states.push_back(std::move(about));
        if (!state.fields.empty())
            push.states.push_back(std::move(state));
        before[hashOf(number)] = posted[hashOf(number)] = json;
    }
    result.lastNumber = receive(connection, platform, push, now).lastNumber;
    if (!posted.empty())
        keepPosted(connection, platform, posted);
    return result;
}

}  // namespace qianshao::ledger
