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
    Uuid staff = found.isNull(0, 1) ? enrolment.staff : Uuid::fromBytes(found.bytes(0, 1));
    if (staff.isNull())
        staff = enrolment.invitation;  // somebody whom no roster will ever name
    const qint64 number = security::deviceNumberOf(enrolment.keys.sign);
    const Sight sight = sightOf(connection, enrolment.unit, staff, records::Role(found.number(0, 2)));
    const Rows added =
        connection.ask("INSERT INTO device (unit, device, staff, name, sign_key, seal_key, role, labels, "
                       "view_since, enrolled_at, last_seen) VALUES ($1::uuid, $2::bigint, $3::uuid, "
                       "$4::text, $5::bytea, $6::bytea, $7::smallint, $8::bigint[], 0, "
                       "to_timestamp($9::bigint / 1000.0), to_timestamp($9::bigint / 1000.0)) "
                       "ON CONFLICT DO NOTHING",
            Parameters()
                .add(enrolment.unit.bytes())
                .add(number)
                .add(staff.bytes())
                .add(enrolment.name)
                .add(enrolment.keys.sign)
                .add(enrolment.keys.seal)
                .add(qint16(sight.role))
                .add(sight.labels)
                .add(now.ms));
    if (added.changed() != 1)
        throw Refusal(Refusal::Code::DeviceNumberTaken);
    (void)connection.ask({{"UPDATE invitation SET verifier = NULL, used_by = $3::bigint "
                           "WHERE unit = $1::uuid AND id = $2::uuid",
                              Parameters().add(enrolment.unit.bytes()).add(enrolment.invitation.bytes()).add(number)},
        {"COMMIT", {}}});
    Device device = knownDevice(connection, enrolment.unit, number, now);
    note(connection, device, "enrolled", QString::number(number));
    return device;
}

}  // namespace qianshao::ledger
