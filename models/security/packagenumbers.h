// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/typedcode.h"

namespace qianshao::security {

// Packages of one sender for one receiver are numbered 1, 2, 3 …, and each says after which one it goes on: mostly the
// one before; an earlier one where something was lost and is sent again, or where a number came to nothing; 0 where it
// holds everything. So the receiver knows what is missing without ever answering.

enum class PackageOrder {
    Next,        // it goes on where the last one ended, or before
    AlreadyHad,  // nothing new is in it; to take it again does no harm
    Gap,         // those between are missing
};

struct PackageArrival {
    PackageOrder order = PackageOrder::Next;
    int firstMissing = 0;  // with Gap only
    int lastMissing = 0;

    bool operator==(const PackageArrival &) const = default;
};

// `last`: the largest number up to which all were taken from this sender, 0 for none. `after`, `number`: of the new
// one.
[[nodiscard]] PackageArrival packageArrival(int last, int after, int number);

// What the receiver asks for, by telephone: "7Q2K-12-14-X", the first four characters of deviceText() of the sender,
// the first and the last number that is missing, and a check character (typedcode.h).
struct MissingPackages {
    QString sender;
    int first = 0;
    int last = 0;

    // Four characters are no identity: it is asked of a device that its user chose, to see that it is the right one.
    [[nodiscard]] bool isAskedOf(qint64 device) const;
    bool operator==(const MissingPackages &) const = default;
};

[[nodiscard]] MissingPackages missingPackages(qint64 sender, const PackageArrival &gap);
[[nodiscard]] QString toText(const MissingPackages &missing);
// In either case, with white space around. Throws CodeFailure.
[[nodiscard]] MissingPackages missingPackagesFromText(QStringView text);

}  // namespace qianshao::security
