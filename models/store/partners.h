// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/devicekeys.h"
#include "models/store/store.h"

namespace qianshao::store {

// A device that packages are exchanged with.
struct Partner {
    // The numbers are stored.
    enum class Road : quint8 { Both = 1, OnlyTo = 2, OnlyFrom = 3 };

    qint64 device = 0;
    QString name;  // as people here call it
    security::DevicePublicKeys keys;
    Road road = Road::Both;

    [[nodiscard]] bool gets() const { return road != Road::OnlyFrom; }
    [[nodiscard]] bool gives() const { return road != Road::OnlyTo; }
    bool operator==(const Partner &) const = default;
};

// The partners of a file. Once there is one to send to, the store remembers what has changed (departures.h); so a
// partner's road is never changed, and none is ever taken away: what was not remembered could not be sent.
class Partners {
public:
    explicit Partners(Store &store) : m_connection(store.connection()) {}

    enum class Added {
        New,
        Renamed,      // it was there by another name
        NameTaken,    // another device is called so
        NumberTaken,  // another device has that number: it must make other keys
        OtherRoad,    // it is there with another road
        OwnKeys,      // they are this device's
    };
    [[nodiscard]] Added add(const QString &name, const security::DevicePublicKeys &keys, Partner::Road road);
    // By name.
    [[nodiscard]] std::vector<Partner> all();
    [[nodiscard]] std::optional<Partner> of(qint64 device);
    [[nodiscard]] std::optional<Partner> named(const QString &name);

private:
    [[nodiscard]] std::vector<Partner> where(const char *condition, const std::function<void(Query &)> &bind);

    Connection &m_connection;
};

}  // namespace qianshao::store
