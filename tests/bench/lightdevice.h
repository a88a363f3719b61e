// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/security/devicekeys.h"
#include "tests/app/hub/stationhub.h"

#include <memory>

using SSL = struct ssl_st;

namespace qianshao::bench {

// A TLS connection to a hub that waits, and stays open between questions.
class LightLine {
public:
    explicit LightLine(int port);
    ~LightLine();
    LightLine(const LightLine &) = delete;
    LightLine &operator=(const LightLine &) = delete;

    [[nodiscard]] tests::Answer ask(const QByteArray &request);
    void write(const QByteArray &bytes);
    // At least one byte; empty where the other side has closed.
    [[nodiscard]] QByteArray read();

private:
    int m_socket;
    SSL *m_tls;
};

// A device without a file, so that hundreds fit into one process and cost it next to nothing: what it sends was made
// and signed before, of what it takes only the records are counted.
class LightDevice {
public:
    LightDevice(const records::Uuid &unit, quint32 seed);
    [[nodiscard]] const records::Uuid &unit() const { return m_unit; }
    [[nodiscard]] const security::DeviceKeys &keys() const { return m_keys; }

    // The next parcel: these records as this device's own, with ids that no other device has.
    void prepare(const std::vector<changes::RecordState> &pattern);
    void connect(int port);
    // Asks for a token, as a program does that has just begun. Once.
    void refresh();
    // Whatever was prepared; what the hub has no time for is sent once more.
    void push();
    // How many records have come since, in pages of 2000.
    [[nodiscard]] size_t pull();

private:
    [[nodiscard]] QByteArray signedRequest(const QByteArray &path, const QByteArray &body, qint64 sequence) const;
    [[nodiscard]] tests::Answer insist(const QByteArray &request);

    const records::Uuid m_unit;
    const quint32 m_seed;
    const security::DeviceKeys m_keys;
    qint64 m_sequence = 1;  // that of refresh(), which is asked before what was prepared is sent
    std::vector<QByteArray> m_prepared;
    std::unique_ptr<LightLine> m_line;
    QByteArray m_token;
    changes::Place m_place{1, 0};
};

// As chiefs of their units, which are made.
void admit(const QString &database, const std::vector<std::unique_ptr<LightDevice>> &devices);
// `count` units with so many devices each, known to that hub.
[[nodiscard]] std::vector<std::unique_ptr<LightDevice>> lightDevices(
    const QString &database, int units, int devicesOfEach);
// The token of a device, made as the hub makes it.
[[nodiscard]] QByteArray tokenOf(const LightDevice &device, QByteArrayView unitKey);
// `count` records, as a station's file has them.
[[nodiscard]] std::vector<changes::RecordState> patternOf(int count);

// Many clients come from one address here.
[[nodiscard]] QJsonObject withoutRateLimit();

}  // namespace qianshao::bench
