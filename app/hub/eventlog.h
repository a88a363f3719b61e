// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace qianshao::hub {

enum class LogLevel : quint8 { Error = 0, Warning = 1, Info = 2, Debug = 3 };

// What the hub tells whoever runs it: one JSON object a line, with "time" (UTC), "level", "event" and the fields of
// that event. Callers give no names, addresses, queries, bodies or texts of PostgreSQL about rows.
// May be written to by several threads; a line is one write.
class EventLog {
public:
    // Lines below `least` are left out; the others go to the file descriptor.
    explicit EventLog(LogLevel least, int descriptor = 2) : m_least(least), m_descriptor(descriptor) {}
    void write(LogLevel level, const char *event, QJsonObject fields = {}) const;

private:
    LogLevel m_least;
    int m_descriptor;
};

// A message of a library or of PostgreSQL without what it may quote from data: its first line, with … in place of what
// stands in quotation marks.
[[nodiscard]] QString withoutQuotes(const QString &message);

}  // namespace qianshao::hub
