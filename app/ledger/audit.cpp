// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/audit.h"

namespace qianshao::ledger {

void note(postgres::Connection &connection, const Device &by, const char *what, const QString &about)
{
    (void)connection.ask("INSERT INTO audit (unit, device, staff, what, about) "
                         "VALUES ($1::uuid, $2::bigint, $3::uuid, $4::text, $5::text)",
        postgres::Parameters()
            .add(by.unit.bytes())
            .add(by.number)
            .add(by.staff.bytes())
            .add(QByteArrayView(what))
            .add(about));
}

bool wasNoted(postgres::Connection &connection, const records::Uuid &unit, const char *what, qint64 minutes)
{
    return !connection
                .ask("SELECT 1 FROM audit WHERE unit = $1::uuid AND what = $2::text "
                     "AND at > clock_timestamp() - make_interval(mins => $3::int) LIMIT 1",
                    postgres::Parameters().add(unit.bytes()).add(QByteArrayView(what)).add(qint32(minutes)))
                .isEmpty();
}

}  // namespace qianshao::ledger
