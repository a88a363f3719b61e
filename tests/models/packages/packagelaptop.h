// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/packages/exportpackage.h"
#include "models/packages/importpackage.h"
#include "models/packages/standing.h"
#include "models/records/all.h"
#include "models/store/identity.h"
#include "models/store/storecheck.h"
#include "tests/support/device.h"

#include <QDir>
#include <QFile>

namespace qianshao::tests {

// A laptop that exchanges discs, and meets a hub where there is one.
class PackageLaptop : public Device {
public:
    // Keys that are the same in each run.
    explicit PackageLaptop(quint64 seed)
        : PackageLaptop(security::DeviceKeys::fromSeed(QByteArray(32, char('A' + seed))))
    {
    }
    explicit PackageLaptop(const security::DeviceKeys &keys)
        : Device(keys.number()),
          vault(file.path(), TestStore::key())
    {
        store::Query query = file->connection().query("INSERT INTO identity (one, keys) VALUES (1, ?)");
        query.bindBlob(0, keys.stored());
        query.run();
    }

    [[nodiscard]] security::DeviceKeys keys() { return store::identityOf(*file); }
    [[nodiscard]] qint64 device() { return keys().number(); }
    void addPartner(PackageLaptop &other, store::Partner::Road road = store::Partner::Road::Both)
    {
        (void)store::Partners(*file).add(security::deviceText(other.device()), other.keys().publicKeys(), road);
    }
    [[nodiscard]] packages::ExportOrder orderFor(PackageLaptop &to)
    {
        return {.partner = to.device(), .folder = file.folder(), .volumeSize = security::PackageWriter::mail};
    }
    packages::Exported make(const packages::ExportOrder &order) { return packages::exportPackage(*file, vault, order); }
    packages::Exported makeFor(PackageLaptop &to) { return make(orderFor(to)); }
    packages::Imported take(const packages::Exported &made)
    {
        return packages::importPackage(*file, vault, made.paths.front());
    }
    // Whether there was anything to send.
    bool sendTo(PackageLaptop &other)
    {
        try {
            (void)other.take(makeFor(other));
            return true;
        } catch (const packages::Refusal &) {
            return false;
        }
    }
    [[nodiscard]] QStringList discs() const { return QDir(file.folder()).entryList({QStringLiteral("*.qpk")}); }
    // How many rows a table of the file has.
    [[nodiscard]] qint64 rowsOf(const char *table)
    {
        store::Query query = file->connection().query(QByteArray("SELECT count(*) FROM ") + table);
        query.next();
        return query.integer(0);
    }
    // Everything that travels; references by the ids of this file.
    [[nodiscard]] std::map<std::pair<records::Kind, records::Uuid>, std::vector<changes::FieldState>> all()
    {
        std::map<std::pair<records::Kind, records::Uuid>, std::vector<changes::FieldState>> all;
        for (const records::Kind kind : records::allKinds()) {
            if (!records::travels(kind))
                continue;
            for (const changes::RecordState &state : exchange().statesOf(kind))
                all[{kind, state.id}] = state.fields;
        }
        return all;
    }

    security::Vault vault;
};

// Two that know one another.
struct TwoLaptops {
    TwoLaptops()
    {
        south.addPartner(north);
        north.addPartner(south);
    }
    PackageLaptop south{1};
    PackageLaptop north{2};
};

}  // namespace qianshao::tests
