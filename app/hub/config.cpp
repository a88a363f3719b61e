// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/config.h"

#include "app/hub/certificate.h"
#include "app/hub/configkeys.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>

namespace qianshao::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "QIANSHAO_HUB_"_L1;

[[noreturn]] void refuse(
    const char *text, const QString &first = {}, const QString &second = {}, const QString &third = {})
{
    QString message = QCoreApplication::translate("hub", text);
    for (const QString &part : {first, second, third}) {
        if (!part.isNull())
            message = message.arg(part);
    }
    throw ConfigFailure(message);
}

QString nameOf(const ConfigKey &key)
{
    return QLatin1StringView(key.name);
}

QString allNames()
{
    QStringList names;
    for (const ConfigKey &key : configKeys())
        names += nameOf(key);
    return names.join(u", "_s);
}

// A value of the file as it would stand in the environment; null for what no key takes.
QString asText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return value.toVariant().toString();
    case QJsonValue::String: return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts += part.toString();
        return parts.join(u',');
    }
    default: return {};
    }
}

void takeFile(Config &config, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(QT_TRANSLATE_NOOP("hub", "%1 cannot be read: %2. Name another file with --config."), path,
            file.errorString());
    const QByteArray text = file.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject()) {
        const auto line = 1 + text.left(error.offset).count('\n');
        refuse(QT_TRANSLATE_NOOP("hub", "%1 is no JSON object (line %2: %3). Mend it there."), path,
            QString::number(line), error.errorString());
    }
    const QJsonObject values = document.object();
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto key =
            std::ranges::find_if(configKeys(), [&](const ConfigKey &known) { return nameOf(known) == value.key(); });
        if (key == configKeys().end())
            refuse(
                QT_TRANSLATE_NOOP("hub", "%1: there is no key “%2”. The keys are: %3."), path, value.key(), allNames());
        const QString advice = take(config, *key, asText(*value));
        if (!advice.isEmpty())
            refuse(QT_TRANSLATE_NOOP("hub", "%1: “%2” is wrong: %3."), path, value.key(), advice);
    }
}

void takeEnvironment(Config &config, const QProcessEnvironment &environment)
{
    for (const QString &variable : environment.keys()) {
        if (!variable.startsWith(prefix))
            continue;
        const auto key =
            std::ranges::find_if(configKeys(), [&](const ConfigKey &known) { return variableOf(known) == variable; });
        if (key == configKeys().end())
            refuse(QT_TRANSLATE_NOOP("hub", "There is no variable %1. qianshao-hub --help names them all."), variable);
        const QString advice = take(config, *key, environment.value(variable));
        if (!advice.isEmpty())
            refuse(QT_TRANSLATE_NOOP("hub", "The variable %1 is wrong: %2."), variable, advice);
    }
}

enum class AddressKind { None, Loopback, Other };

AddressKind kindOf(const QString &address)
{
    const QByteArray text = address.toLatin1();
    in_addr four{};
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return ntohl(four.s_addr) >> 24 == 127 ? AddressKind::Loopback : AddressKind::Other;
    in6_addr six{};
    if (inet_pton(AF_INET6, text.constData(), &six) == 1)
        return IN6_IS_ADDR_LOOPBACK(&six) ? AddressKind::Loopback : AddressKind::Other;
    return AddressKind::None;
}

// `source` names where the values came from.
void checkTogether(const Config &config, const QString &source)
{
    if (config.database.isEmpty())
        refuse(QT_TRANSLATE_NOOP("hub", "%1: “database” is missing. Write a connection string, as “dbname=qianshao”."),
            source);
    if (kindOf(config.listenAddress) == AddressKind::None)
        refuse(QT_TRANSLATE_NOOP("hub", "%1: “listenAddress” is wrong: write an IPv4 or IPv6 address, as 0.0.0.0."),
            source);
    for (const auto &[name, addresses] :
        {std::pair{u"balancers"_s, config.balancers}, {u"metricsReaders"_s, config.metricsReaders}}) {
        for (const QString &address : addresses) {
            if (kindOf(address) == AddressKind::None)
                refuse(QT_TRANSLATE_NOOP("hub", "%1: “%2” is wrong: “%3” is no IPv4 or IPv6 address."), source, name,
                    address);
        }
    }
    if (config.plainHttp) {
        if (kindOf(config.listenAddress) != AddressKind::Loopback)
            refuse(QT_TRANSLATE_NOOP("hub", "%1: “plainHttp” is only for a loopback “listenAddress”, as 127.0.0.1."),
                source);
        return;
    }
    for (const auto &[name, path] : {std::pair{u"certificate"_s, config.certificate}, {u"key"_s, config.key}}) {
        if (path.isEmpty())
            refuse(QT_TRANSLATE_NOOP("hub", "%1: “%2” is missing. TLS needs certificate and key."), source, name);
        if (!QFile(path).open(QIODevice::ReadOnly))
            refuse(QT_TRANSLATE_NOOP("hub", "%1: “%2” names %3, which cannot be read."), source, name, path);
    }
    switch (checkCertificate(config.certificate, config.key)) {
    case CertificateState::Fit: break;
    case CertificateState::NoCertificate:
        refuse(QT_TRANSLATE_NOOP("hub", "%1: “certificate” names %2, which holds no PEM certificate."), source,
            config.certificate);
    case CertificateState::NoKey:
        refuse(QT_TRANSLATE_NOOP("hub", "%1: “key” names %2, which holds no PEM key without a passphrase."), source,
            config.key);
    case CertificateState::OtherKey:
        refuse(
            QT_TRANSLATE_NOOP("hub", "%1: “key” names %2, which belongs to another certificate."), source, config.key);
    }
}

}  // namespace

Config readConfig(const QString &path, const QProcessEnvironment &environment)
{
    Config config;
    if (!path.isEmpty())
        takeFile(config, path);
    takeEnvironment(config, environment);
    checkTogether(config, path.isEmpty() ? QCoreApplication::translate("hub", "environment") : path);
    return config;
}

bool isLoopback(const QString &address)
{
    return kindOf(address) == AddressKind::Loopback;
}

QString describeConfig()
{
    const Config defaults;
    QString text;
    for (const ConfigKey &key : configKeys()) {
        const QString value = textOf(defaults, key);
        text +=
            u"  %1 (%2)\n      %3"_s.arg(nameOf(key), variableOf(key), QCoreApplication::translate("hub", key.meaning));
        text += value.isEmpty() ? u"\n"_s : u" [%1]\n"_s.arg(value);
    }
    return text;
}

}  // namespace qianshao::hub
