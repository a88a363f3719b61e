// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importresult.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

Exit init(const Arguments &arguments)
{
    const QString path = arguments.value(u"store"_s);
    const QString secret = passphrase(true);
    if (secret.isNull())
        return Exit::Refused;
    QString station = arguments.value(u"name"_s);
    if (station.isEmpty())
        station = QCoreApplication::translate("cli", "My station");
    auto session = session::Session::create(path, secret, station, store::systemEnvironment());

    std::vector<session::ImportFile> files;
    for (const auto &[option, kind] :
        {std::pair{u"roster"_s, records::Kind::Staff}, {u"addresses"_s, records::Kind::Address}}) {
        if (arguments.values.contains(option))
            files.push_back({.path = arguments.value(option), .mapping = {}, .kind = kind});
    }
    if (files.empty()) {
        if (arguments.has(u"json"_s))
            print(QJsonObject{{u"files"_s, QJsonArray()}});
        return Exit::Done;
    }
    const Exit exit = importAndSay(*session, files, arguments.has(u"json"_s));
    if (exit == Exit::Refused) {
        // A station without its people is not what was asked for: nothing is left, and the command can be run again.
        session.reset();
        session::removeStation(path);
    }
    return exit;
}

}  // namespace qianshao::cli
