// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>
#include <span>
#include <vector>

namespace qianshao::postgres {

// Values of a statement in PostgreSQL's binary form. The statement names their types: $1::bigint, $2::uuid[].
class Parameters {
public:
    Parameters &add(bool value);
    Parameters &add(qint16 value);
    Parameters &add(qint32 value);
    Parameters &add(qint64 value);
    // bytea, uuid (16 bytes), and text that is UTF-8 already
    Parameters &add(QByteArrayView bytes);
    Parameters &add(const QByteArray &bytes) { return add(QByteArrayView(bytes)); }
    Parameters &add(const QString &text) { return add(QByteArrayView(text.toUtf8())); }
    Parameters &addNull();
    template <class T>
    Parameters &add(const std::optional<T> &value)
    {
        return value ? add(*value) : addNull();
    }

    Parameters &add(const std::vector<qint16> &values);
    Parameters &add(const std::vector<qint32> &values);
    Parameters &add(const std::vector<qint64> &values);
    Parameters &add(const std::vector<bool> &values);
    Parameters &addBytes(std::span<const QByteArray> values);  // bytea[]; a null array is NULL
    Parameters &addUuids(std::span<const QByteArray> values);  // uuid[]; likewise
    Parameters &addTexts(std::span<const QByteArray> values);  // text[], UTF-8; likewise

    [[nodiscard]] std::span<const std::optional<QByteArray>> values() const { return m_values; }

private:
    std::vector<std::optional<QByteArray>> m_values;
};

// bigint[] as text, for an array of such arrays: PostgreSQL has none whose parts differ in length.
[[nodiscard]] QByteArray arrayText(std::span<const qint64> values);

}  // namespace qianshao::postgres
