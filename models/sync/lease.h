// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace qianshao::store {
class Store;
}  // namespace qianshao::store

namespace qianshao::sync {

enum class Lease : quint8 {
    Runs,     // also of a file of no hub, or without a lease
    InDoubt,  // it is over by this machine's clock, which may be wrong: the file is to be closed
    Over,     // … and the key slots are destroyed
};

// For each start, and now and then while there is no contact: remembers how late it is, and where the device had no
// contact with its hub for longer than it may, ends it. A clock that is further than half a year from when the file was
// seen last may have been set to a wrong year, which is to cost nobody their work: then it ends a day later by that
// clock, and not at all where the clock is set right before. Throws security::KeySlotsFailure where the slots cannot be
// destroyed, store::Failure where the file cannot be read; one that is held is looked at next time.
[[nodiscard]] Lease lookAtLease(store::Store &store);

}  // namespace qianshao::sync
