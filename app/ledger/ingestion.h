// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"

#include <QJsonArray>

#include <exception>

namespace qianshao::ledger {

// A system above a unit, which posts instructions to it and reads what became of them. The token is to be made
// (token.h), and is the only way to be it.
[[nodiscard]] Device addPlatform(
    postgres::Connection &connection, const records::Uuid &unit, const QString &name, records::Instant now);

// What is wrong with posted instructions; nothing of them was taken.
class IngestionFailure : public std::exception {
public:
    // `index`: from 0; `field`: empty where the instruction as a whole is meant.
    IngestionFailure(int index, QString field) : m_index(index), m_field(std::move(field)) {}
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] const QString &field() const { return m_field; }
    [[nodiscard]] const char *what() const noexcept override { return "ingestion"; }

private:
    int m_index;
    QString m_field;
};

struct Ingested {
    int fresh = 0;      // that were not posted before
    int changed = 0;
    int unchanged = 0;  // posted again, word for word
    QStringList ofBelow;  // numbers of which a unit below has the instruction: not taken, they are that one's to write
    qint64 lastNumber = 0;
};

// Instructions as objects of their fields by name (records/instruction.h: text, enums by number, times in milliseconds
// of UTC, money in fen), with "person" as an object of a Person's. number and issued_at must be there. Idempotent by
// number: what is posted again is compared with what that platform posted before, and only what it has changed since
// is written; where somebody at the unit has changed the same field, both are kept for a person to decide. Throws
// IngestionFailure, Refusal.
[[nodiscard]] Ingested ingest(
    postgres::Connection &connection, const Device &platform, const QJsonArray &instructions, records::Instant now);

}  // namespace qianshao::ledger
