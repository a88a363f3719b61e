// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"
#include "models/store/restamp.h"

#include <QCoreApplication>
#include <QDateTime>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

// For stations that have no hub to tell them how late it is. Whoever types the date has looked at a calendar: by a
// clock that is behind, right stamps would look as if they were still to come.
Exit packageRestamp(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const auto tell = [](const char *text) { say(QCoreApplication::translate("cli", text)); };
    const records::Instant now = session->store().now();
    const QDate here = QDateTime::fromMSecsSinceEpoch(now.ms, session->zone()).date();
    if (QDate::fromString(arguments.value(u"today"_s), Qt::ISODate) != here) {
        say(QCoreApplication::translate("cli",
            "By this machine's clock today is %1, not “%2”. Set the clock right first; the date is written as %1.")
                .arg(here.toString(Qt::ISODate), arguments.value(u"today"_s)));
        return Exit::Refused;
    }
    const bool isDone = store::restampAhead(session->store(), now);
    if (isDone)
        tell(QT_TRANSLATE_NOOP("cli",
            "What was written while the clock was ahead is stamped anew. Make the packages again that were refused."));
    else
        tell(QT_TRANSLATE_NOOP("cli", "Nothing was written a day ahead or more; nothing has changed."));
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"restamped"_s, isDone}});
    return Exit::Done;
}

}  // namespace qianshao::cli
