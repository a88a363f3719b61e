// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/security/packagenumbers.h"
#include "models/store/partners.h"

#include <functional>

namespace qianshao::store {

// A line of the register: a package that was made here, or taken in.
struct PackageEntry {
    // The numbers are stored.
    enum class Direction : quint8 { Made = 1, Taken = 2 };

    Direction direction = Direction::Made;
    qint64 partner = 0;
    QString partnerName;  // as it was called then
    int number = 0;
    int after = 0;        // it holds what came after the package of this number; 0: everything
    qint64 upTo = 0;      // of one made here: the newest stamp in it
    QByteArray package;   // its own 16 bytes
    records::Instant at;
    records::Uuid staff;  // null: nobody was signed in
    QString medium;       // as on its cover
    QString approver;
    QString file;         // name of the first volume
    std::map<QString, qint64> counts;  // by kind

    bool operator==(const PackageEntry &) const = default;
};

// The packages of a file. Numbers count up per partner and are never given twice, whatever happens to a package; which
// of those from a partner are missing follows from what is written on them, without any answer.
class PackageRegister {
public:
    explicit PackageRegister(Store &store) : m_store(store), m_connection(store.connection()) {}

    // Newest first.
    [[nodiscard]] std::vector<PackageEntry> entries(int most = 1000);
    // The newest of these that were made for the partner; number 0 where there is none. `before`: only smaller numbers.
    [[nodiscard]] PackageEntry lastMade(qint64 partner, int before = std::numeric_limits<int>::max());
    // All up to this number were taken from the partner, or what they held; 0: none.
    [[nodiscard]] int takenUpTo(qint64 partner);
    // The first that are missing.
    [[nodiscard]] std::optional<security::MissingPackages> missing(qint64 partner);
    // When this very package was taken in; absent where it was not.
    [[nodiscard]] records::Instant takenAt(const QByteArray &package);

    // For the next package for the partner. One that comes to nothing leaves its number unused.
    [[nodiscard]] int nextNumber(qint64 partner);
    void noteMade(const PackageEntry &entry);
    // Makes what a package brings part of the file and writes it into the register: both or neither. `next` gives its
    // pages, nullopt after the last; what it throws goes through, and nothing has happened.
    Applied take(
        const PackageEntry &entry, const std::function<std::optional<changes::Page>()> &next, const StepInfo &info);

private:
    [[nodiscard]] std::vector<PackageEntry> where(const char *rest, const std::function<void(Query &)> &bind);
    void write(const PackageEntry &entry);

    Store &m_store;
    Connection &m_connection;
};

}  // namespace qianshao::store
