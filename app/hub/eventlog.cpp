// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/eventlog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>
#include <unistd.h>

namespace qianshao::hub {

using namespace Qt::StringLiterals;

void EventLog::write(LogLevel level, const char *event, QJsonObject fields) const
{
    if (level > m_least)
        return;
    static constexpr std::array levels = {"error", "warning", "info", "debug"};
    fields[u"time"] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    fields[u"level"] = QLatin1StringView(levels[size_t(level)]);
    fields[u"event"] = QLatin1StringView(event);
    const QByteArray line = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    // A log that nobody takes any more (a closed pipe, a full disk) is no reason to stop serving.
    [[maybe_unused]] const auto written = ::write(m_descriptor, line.constData(), size_t(line.size()));
}

QString withoutQuotes(const QString &message)
{
    static const QRegularExpression quoted(uR"("[^"]*"|'[^']*'|“[^”]*”|»[^«]*«|«[^»]*»)"_s);
    return message.section(u'\n', 0, 0).trimmed().replace(quoted, u"…"_s);
}

}  // namespace qianshao::hub
