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

}  // namespace qianshao::ledger
