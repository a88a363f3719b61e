// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/packagetrouble.h"
#include "app/cli/verbs.h"
#include "models/store/identity.h"
#include "models/store/partners.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using store::Partner;
using store::Partners;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

constexpr std::pair<const char *, Partner::Road> roads[] = {
    {"both", Partner::Road::Both}, {"to", Partner::Road::OnlyTo}, {"from", Partner::Road::OnlyFrom}};

QString nameOf(Partner::Road road)
{
    for (const auto &[name, value] : roads) {
        if (value == road)
            return QString::fromLatin1(name);
    }
    return {};
}

// nullopt, and said why.
std::optional<Partner::Road> roadIn(const Arguments &arguments)
{
    const QString text = arguments.values.value(u"road"_s, u"both"_s);
    for (const auto &[name, road] : roads) {
        if (text == QLatin1StringView(name))
            return road;
    }
    say(translated(QT_TRANSLATE_NOOP("cli", "--road is both, to or from, not “%1”.")).arg(text));
    return {};
}

QJsonObject jsonOf(const Partner &partner)
{
    return {{u"name"_s, partner.name}, {u"device"_s, security::deviceText(partner.device)},
        {u"fingerprint"_s, security::fingerprintOf(partner.keys)}, {u"road"_s, nameOf(partner.road)}};
}

QString textOf(Partners::Added added, const QString &name)
{
    switch (added) {
    case Partners::Added::New:
        return translated(
            QT_TRANSLATE_NOOP("cli", "“%1” is a partner now. Compare its fingerprint with what its program shows:"))
            .arg(name);
    case Partners::Added::Renamed:
        return translated(QT_TRANSLATE_NOOP("cli", "This partner is called “%1” now. Its fingerprint:")).arg(name);
    case Partners::Added::NameTaken:
        return translated(QT_TRANSLATE_NOOP("cli", "Another partner is called “%1”. Choose another name.")).arg(name);
    case Partners::Added::NumberTaken:
        return translated(QT_TRANSLATE_NOOP(
            "cli", "Another partner has the same device number. Let the new device make other keys."));
    case Partners::Added::OtherRoad:
        return translated(
            QT_TRANSLATE_NOOP("cli", "This partner is there already, with another road, which cannot be changed."));
    case Partners::Added::OwnKeys:
        return translated(QT_TRANSLATE_NOOP("cli", "This is the code of this very device. Enter the partner's."));
    }
    return {};
}

Exit add(const Arguments &arguments, store::Store &store)
{
    const auto road = roadIn(arguments);
    if (!road)
        return Exit::Refused;
    const QString name = arguments.value(u"name"_s);
    const auto keys = security::publicKeysFromText(arguments.value(u"code"_s));
    (void)store::identityOf(store);
    Partners partners(store);
    const auto added = partners.add(name, keys, *road);
    say(textOf(added, name));
    if (added != Partners::Added::New && added != Partners::Added::Renamed)
        return Exit::Refused;
    if (arguments.has(u"json"_s))
        print(jsonOf(*partners.named(name)));
    else
        print(security::fingerprintOf(keys));
    return Exit::Done;
}

}  // namespace

Exit partnerAdd(const Arguments &arguments)
{
    const auto session = open(arguments);
    return session ? tellingWhyNot([&] { return add(arguments, session->store()); }) : Exit::Refused;
}

Exit partnerList(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    QJsonArray list;
    for (const Partner &partner : Partners(session->store()).all()) {
        list.append(jsonOf(partner));
        if (!arguments.has(u"json"_s))
            print(u"%1  %2  %3  %4"_s.arg(security::deviceText(partner.device), security::fingerprintOf(partner.keys),
                nameOf(partner.road), partner.name));
    }
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"partners"_s, list}});
    return Exit::Done;
}

// What the others enter as their partner.
Exit partnerCode(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const auto keys = store::identityOf(session->store()).publicKeys();
    const QString fingerprint = security::fingerprintOf(keys);
    if (arguments.has(u"json"_s)) {
        print(QJsonObject{{u"code"_s, security::toText(keys)},
            {u"device"_s, security::deviceText(security::deviceNumberOf(keys.sign))}, {u"fingerprint"_s, fingerprint}});
        return Exit::Done;
    }
    say(translated(QT_TRANSLATE_NOOP("cli", "The code that the partner enters, and the fingerprint to compare:")));
    print(security::toText(keys));
    print(fingerprint);
    return Exit::Done;
}

}  // namespace qianshao::cli
