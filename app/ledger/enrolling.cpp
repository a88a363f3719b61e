// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/enrolling.h"

#include "app/ledger/audit.h"
#include "app/ledger/refusal.h"
#include "app/ledger/views.h"
#include "models/security/enrolment.h"

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Instant;
using records::Uuid;

namespace {

// NULL for none.
Parameters &addId(Parameters &parameters, const Uuid &id)
{
    return id.isNull() ? parameters.addNull() : parameters.add(id.bytes());
}

// Of a repeated request: the device that used the invitation, if these are its keys.
Device enrolledBefore(Connection &connection, const Enrolment &enrolment, qint64 device, Instant now)
{
    Device known = knownDevice(connection, enrolment.unit, device, now);
    if (known.signKey != enrolment.keys.sign || known.sealKey != enrolment.keys.seal)
        throw Refusal(Refusal::Code::BadInvitation);
    (void)connection.ask("COMMIT");
    return known;
}

// Whether the unit has this device already. Throws Refusal where its number is another's, or it was shut out.
bool isHere(Connection &connection, const Enrolment &enrolment, qint64 number)
{
    const Rows rows = connection.ask("SELECT sign_key, seal_key, revoked_at IS NOT NULL FROM device "
                                     "WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(enrolment.unit.bytes()).add(number));
    if (rows.isEmpty())
        return false;
    if (rows.bytes(0, 0) != enrolment.keys.sign || rows.bytes(0, 1) != enrolment.keys.seal)
        throw Refusal(Refusal::Code::DeviceNumberTaken);
    if (rows.flag(0, 2))
        throw Refusal(Refusal::Code::Revoked);
    return true;
}

void addDevice(Connection &connection, const Enrolment &enrolment, const Uuid &staff, records::Role role, Instant now)
{
    const Sight sight = sightOf(connection, enrolment.unit, staff, role);
    (void)connection.ask("INSERT INTO device (unit, device, staff, name, sign_key, seal_key, role, labels, "
                         "enrolled_at, last_seen) VALUES ($1::uuid, $2::bigint, $3::uuid, $4::text, $5::bytea, "
                         "$6::bytea, $7::smallint, $8::bigint[], to_timestamp($9::bigint / 1000.0), "
                         "to_timestamp($9::bigint / 1000.0))",
        Parameters()
            .add(enrolment.unit.bytes())
            .add(security::deviceNumberOf(enrolment.keys.sign))
            .add(staff.bytes())
            .add(enrolment.name)
            .add(enrolment.keys.sign)
            .add(enrolment.keys.seal)
            .add(qint16(sight.role))
            .add(sight.labels)
            .add(now.ms));
}

// As after the hub was given another key, or the lease was over: it stays whose it is.
void admitAgain(Connection &connection, const Enrolment &enrolment, qint64 number, Instant now)
{
    (void)connection.ask("UPDATE device SET name = $3::text, last_seen = to_timestamp($4::bigint / 1000.0) "
                         "WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(enrolment.unit.bytes()).add(number).add(enrolment.name).add(now.ms));
}

}  // namespace

void addInvitation(Connection &connection, const Invitation &invitation)
{
    Parameters parameters;
    parameters.add(invitation.unit.bytes()).add(invitation.id.bytes()).add(invitation.verifier);
    addId(parameters, invitation.staff).add(qint16(invitation.role)).add(invitation.expires.ms);
    const Rows rows = connection.ask("INSERT INTO invitation (unit, id, verifier, staff, role, expires_at) VALUES "
                                     "($1::uuid, $2::uuid, $3::bytea, $4::uuid, $5::smallint, "
                                     "to_timestamp($6::bigint / 1000.0)) ON CONFLICT DO NOTHING",
        std::move(parameters));
    if (rows.changed() != 1)
        throw Refusal(Refusal::Code::BadMessage);
}

Device enrol(Connection &connection, const Enrolment &enrolment, Instant now)
{
    const auto answers = connection.ask({{"BEGIN", {}},
        {"SELECT last_number FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE",
            Parameters().add(enrolment.unit.bytes())},
        {"SELECT verifier, staff, role, expires_at < to_timestamp($3::bigint / 1000.0), used_by FROM invitation "
         "WHERE unit = $1::uuid AND id = $2::uuid FOR UPDATE",
            Parameters().add(enrolment.unit.bytes()).add(enrolment.invitation.bytes()).add(now.ms)}});
    const Rows &found = answers[2];
    if (found.isEmpty())
        throw Refusal(Refusal::Code::BadInvitation);
    if (!found.isNull(0, 4))
        return enrolledBefore(connection, enrolment, found.number(0, 4), now);
    const bool isOver = found.flag(0, 3);
    if (isOver || !security::isEnrolmentProof(found.bytes(0, 0), enrolment.keys, enrolment.proof))
        throw Refusal(Refusal::Code::BadInvitation);
    const Uuid staff = found.isNull(0, 1) ? enrolment.staff : Uuid::fromBytes(found.bytes(0, 1));
    if (staff.isNull())
        throw Refusal(Refusal::Code::NobodyNamed);
    const qint64 number = security::deviceNumberOf(enrolment.keys.sign);
    const auto role = records::Role(found.number(0, 2));
    if (!isHere(connection, enrolment, number))
        addDevice(connection, enrolment, staff, role, now);
    else
        admitAgain(connection, enrolment, number, now);
    (void)connection.ask({{"UPDATE invitation SET verifier = NULL, used_by = $3::bigint "
                           "WHERE unit = $1::uuid AND id = $2::uuid",
                              Parameters().add(enrolment.unit.bytes()).add(enrolment.invitation.bytes()).add(number)},
        {"COMMIT", {}}});
    Device device = knownDevice(connection, enrolment.unit, number, now);
    note(connection, device, "enrolled", QString::number(number));
    return device;
}

}  // namespace qianshao::ledger
