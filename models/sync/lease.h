// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace qianshao::store {
class Store;
}  // namespace qianshao::store

namespace qianshao::sync {

// For each start, and now and then while there is no contact: remembers how late it is, and where the device had no
// contact with its hub for longer than it may, destroys the key slots. True: it is over, the file is to be closed. A
// file of no hub, or without a lease, is never over. Throws security::KeySlotsFailure where the slots cannot be
// destroyed, store::Failure where the file cannot be read; one that is held is looked at next time.
[[nodiscard]] bool endWhereLeaseIsOver(store::Store &store);

}  // namespace qianshao::sync
