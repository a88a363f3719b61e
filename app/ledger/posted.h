// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/catalogue.h"

#include <QJsonObject>

#include <exception>
#include <map>
#include <span>

// Records that programs post as objects of their fields by name: text, enums by number, times in milliseconds of UTC,
// money in fen; null or an empty text: absent.
namespace qianshao::ledger {

// What is wrong with posted records; nothing of them was taken.
class PostedFailure : public std::exception {
public:
    // `index`: from 0; `field`: empty where the record as a whole is meant.
    PostedFailure(int index, QString field) : m_index(index), m_field(std::move(field)) {}
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] const QString &field() const { return m_field; }
    [[nodiscard]] const char *what() const noexcept override { return "posted"; }

private:
    int m_index;
    QString m_field;
};

// By the fields' numbers.
using PostedValues = std::map<int, records::Value>;

// `allowed`: the fields that may be posted. Throws PostedFailure for another field, which it names behind `prefix`, and
// for what is none of its type.
[[nodiscard]] PostedValues valuesIn(
    const QJsonObject &json, records::Kind kind, std::span<const int> allowed, int index, const QString &prefix = {});
// An id that follows from the parts: the same thing is the same record whenever it is posted.
[[nodiscard]] records::Uuid idFrom(std::span<const QByteArray> parts);

}  // namespace qianshao::ledger
