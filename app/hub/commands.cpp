// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/commands.h"

#include "app/hub/certificate.h"
#include "app/ledger/contentsweep.h"
#include "app/ledger/enrolling.h"
#include "app/ledger/ingestion.h"
#include "app/ledger/lineage.h"
#include "app/ledger/migrations.h"
#include "app/ledger/token.h"
#include "app/ledger/unitlist.h"
#include "models/security/bytes.h"
#include "models/security/enrolment.h"

#include <QCoreApplication>

#include <cstdio>
#include <random>

namespace qianshao::hub {

using namespace std::chrono_literals;
using postgres::Connection;
using records::Instant;
using records::Role;
using records::Uuid;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("hub", text);
}

void print(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
}

int complain(const QString &text, int exit = 2)
{
    print(stderr, text);
    return exit;
}

Uuid newId(Instant now)
{
    std::random_device random;
    return Uuid::v7(now.ms, 0, quint64(random()) << 32 | random());
}

int makeUnit(Connection &connection, const QStringList &arguments, Instant now)
{
    if (arguments.size() < 2 || arguments.size() > 3)
        return complain(words(QT_TRANSLATE_NOOP("hub",
            "unit takes a code, a name and, where that is to change, the code of the unit above, or - for none.")));
    const auto known = ledger::unitWithCode(connection, arguments[0]);
    Uuid parent = known ? known->parent : Uuid();
    if (arguments.value(2) == QStringLiteral("-")) {
        parent = {};
    } else if (arguments.size() == 3) {
        const auto above = ledger::unitWithCode(connection, arguments[2]);
        if (!above)
            return complain(
                words(QT_TRANSLATE_NOOP("hub", "There is no unit %1: make the upper one first.")).arg(arguments[2]));
        parent = above->id;
    }
    const Uuid id = known ? known->id : newId(now);
    try {
        ledger::addUnit(connection, {id, arguments[0], arguments[1], parent, 0}, now);
    } catch (const ledger::UnitRing &) {
        return complain(words(QT_TRANSLATE_NOOP("hub", "%1 cannot be below %2, which is %1 itself or below it."))
                .arg(arguments[0], arguments[2]));
    }
    print(stdout, id.toString());
    return 0;
}

int invite(Connection &connection, const QStringList &arguments, const Config &config, Instant now)
{
    const QString role = arguments.value(2, QStringLiteral("chief"));
    const bool isRole = role == QStringLiteral("chief") || role == QStringLiteral("administrator");
    if (arguments.size() < 2 || arguments.size() > 3 || !isRole)
        return complain(words(QT_TRANSLATE_NOOP("hub",
            "invite takes a unit's code, the address of the hub as devices reach it (host:port), "
            "and chief or administrator.")));
    if (!security::isHubAddress(arguments[1]))
        return complain(words(QT_TRANSLATE_NOOP("hub", "%1 is no address: host:port, in ASCII.")).arg(arguments[1]));
    const auto unit = ledger::unitWithCode(connection, arguments[0]);
    if (!unit)
        return complain(
            words(QT_TRANSLATE_NOOP("hub", "There is no unit %1. \"unit %1 NAME\" makes it.")).arg(arguments[0]));
    const QByteArray pin = pinOf(config.certificate);
    if (pin.isEmpty())
        return complain(words(QT_TRANSLATE_NOOP("hub",
            "Without a certificate there is nothing that a device could know this hub by: set "
            "certificate, also where a balancer ends TLS.")));
    const auto invitation = security::newInvitation(arguments[1], pin, unit->id, newId(now), now);
    ledger::addInvitation(connection,
        {unit->id, invitation.id, security::verifierOf(invitation), {},
            role == QStringLiteral("chief") ? Role::Chief : Role::Administrator, invitation.expires});
    print(stdout, security::toText(invitation));
    return 0;
}

int addPlatform(Connection &connection, const QStringList &arguments, Instant now)
{
    const auto unit = arguments.size() == 2 ? ledger::unitWithCode(connection, arguments[0]) : std::nullopt;
    if (!unit)
        return complain(
            words(QT_TRANSLATE_NOOP("hub", "platform takes the code of a unit that there is, and a name.")));
    const ledger::Device platform = ledger::addPlatform(connection, unit->id, arguments[1], now);
    print(stdout, QString::fromLatin1(ledger::toText({unit->id, platform.number, ledger::endless}, platform.tokenKey)));
    return 0;
}

int sweep(Connection &connection, Instant now)
{
    const ledger::Swept swept = ledger::sweepContents(connection, now);
    print(stdout,
        words(QT_TRANSLATE_NOOP("hub", "Contents removed: %1 (%2 bytes)")).arg(swept.contents).arg(swept.bytes));
    return 0;
}

}  // namespace

QString describeCommands()
{
    return words(QT_TRANSLATE_NOOP("hub",
        "Instead of serving, it does one of these and ends:\n"
        "  unit CODE NAME [CODE OF THE UNIT ABOVE|-]   makes a unit, renames it, puts it below another one or (-) "
        "none: "
        "the\n"
        "                                              upper one sees all of it; it stays below it where none is "
        "named\n"
        "  invite CODE HOST:PORT [chief|administrator] prints the code by which a unit's first device joins, "
        "within 15 minutes\n"
        "  platform CODE NAME                          prints the token with which a system above the unit posts "
        "instructions\n"
        "  restored                                    after a snapshot of the database's disk was put back: devices "
        "read\n"
        "                                              everything again and bring what is missing\n"
        "  sweep                                       removes the photos and other contents that no record has named "
        "for a week\n"));
}

int runCommand(const QStringList &arguments, const Config &config, Instant now)
{
    try {
        (void)ledger::migrate(config.database);
        const postgres::StopSign stop;
        Connection connection(config.database.toUtf8(), 10s, stop);
        if (arguments[0] == QStringLiteral("unit"))
            return makeUnit(connection, arguments.sliced(1), now);
        if (arguments[0] == QStringLiteral("invite"))
            return invite(connection, arguments.sliced(1), config, now);
        if (arguments[0] == QStringLiteral("platform"))
            return addPlatform(connection, arguments.sliced(1), now);
        if (arguments[0] == QStringLiteral("restored")) {
            ledger::beginLineages(connection);
            return 0;
        }
        if (arguments[0] == QStringLiteral("sweep"))
            return sweep(connection, now);
        return complain(
            words(QT_TRANSLATE_NOOP("hub", "There is no command %1. --help names them.")).arg(arguments[0]));
    } catch (const ledger::MigrationFailure &failure) {
        return complain(words(QT_TRANSLATE_NOOP("hub", "The database does not do it: %1")).arg(failure.detail()), 1);
    } catch (const postgres::Failure &failure) {
        return complain(words(QT_TRANSLATE_NOOP("hub", "The database does not do it: %1"))
                            .arg(QString::fromStdString(failure.words())),
            1);
    }
}

}  // namespace qianshao::hub
