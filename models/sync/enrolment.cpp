// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/enrolment.h"

#include "models/store/identity.h"
#include "models/sync/pinnedtls.h"
#include "models/sync/remotehub.h"
#include "models/sync/troubletext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::sync {

using namespace Qt::StringLiterals;
using security::CodeFailure;
using Reason = EnrolmentFailure::Reason;

namespace {

// An answer that was lost on its way, or a device number that somebody has: once in 50,000.
constexpr int mostAttempts = 3;
constexpr qint64 mostBytes = 1024 * 1024;

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

EnrolmentFailure failed(CodeFailure::Code code, int group = 0)
{
    return {.reason = Reason::Code, .code = code, .group = group};
}

}  // namespace

Enrolment::Enrolment(store::Store &store, store::Exchange &exchange, HttpLimits limits)
    : m_store(store),
      m_exchange(exchange),
      m_limits(limits)
{
}

void Enrolment::begin(const QString &code, const QString &deviceName, const records::Uuid &person, Ended ended)
{
    Q_ASSERT(!m_ended);
    m_ended = std::move(ended);
    m_person = person;
    m_attempts = 0;
    try {
        m_invitation = security::invitationFromText(code, m_store.now());
    } catch (const CodeFailure &failure) {
        end(failed(failure.code(), failure.group()));
        return;
    }
    const auto url = hubUrl(m_invitation.hub);
    if (!url) {
        end(failed(CodeFailure::Code::BadContent));
        return;
    }
    const auto before = store::readMembership(m_store);
    if (before && before->isEnrolled() && before->unit != m_invitation.unit) {
        end(EnrolmentFailure{.reason = Reason::OtherUnit});
        return;
    }
    m_membership = before.value_or(store::Membership());
    m_membership.hub = m_invitation.hub;
    m_membership.pin = m_invitation.pin;
    m_membership.unit = m_invitation.unit;
    m_membership.deviceName = deviceName;
    m_http.emplace(*url, m_invitation.pin, m_limits);
    // A device that has exchanged packages has keys already.
    if (m_membership.keys.isEmpty() && m_exchange.device() != 0)
        m_membership.keys = store::identityOf(m_store).stored();
    if (m_membership.keys.isEmpty())
        useNewKeys();
    ask();
}

void Enrolment::useNewKeys()
{
    m_membership.keys = security::DeviceKeys::generate().stored();
    store::keepMembership(m_store, m_membership);
}

void Enrolment::ask()
{
    ++m_attempts;
    const auto keys = security::DeviceKeys::fromStored(m_membership.keys);
    if (!keys) {
        end(EnrolmentFailure{.trouble = Trouble::FileBusy});
        return;
    }
    QJsonObject body{{u"unit"_s, m_invitation.unit.toString()}, {u"invitation"_s, m_invitation.id.toString()},
        {u"keys"_s, text(security::toBytes(keys->publicKeys()))},
        {u"proof"_s, text(security::enrolmentProof(m_invitation, keys->publicKeys()))},
        {u"name"_s, m_membership.deviceName}};
    if (!m_person.isNull())
        body[u"staff"_s] = m_person.toString();
    m_http->post(u"/v1/enrol"_s, {{"Content-Type", "application/json"}},
        QJsonDocument(body).toJson(QJsonDocument::Compact), mostBytes,
        [this](const HttpAnswer &answer) { heard(answer); });
}

void Enrolment::heard(const HttpAnswer &answer)
{
    const bool mayTryAgain = m_attempts < mostAttempts;
    try {
        if (answer.trouble == Trouble::None) {
            admit(answer.body);
        } else if (answer.code == u"bad_invitation") {
            end(EnrolmentFailure{.reason = Reason::Invitation});
        } else if (answer.code == u"nobody_named") {
            end(EnrolmentFailure{.reason = Reason::Nobody});
        } else if (answer.code == u"device_number_taken" && m_exchange.device() == 0 && mayTryAgain) {
            useNewKeys();
            ask();
        } else if (answer.trouble == Trouble::NoAnswer && mayTryAgain) {
            ask();
        } else {
            end(EnrolmentFailure{.trouble = answer.trouble});
        }
    } catch (const store::Failure &) {
        end(EnrolmentFailure{.trouble = Trouble::FileBusy});
    }
}

void Enrolment::admit(const QByteArray &body)
{
    const auto account = accountFrom(body, m_membership, m_store.now());
    if (!account) {
        end(EnrolmentFailure{.trouble = Trouble::BadAnswer});
        return;
    }
    // In this order: a file that has its number and not yet its membership is admitted once more with the same keys.
    if (m_exchange.device() == 0)
        m_exchange.setDevice(security::DeviceKeys::fromStored(m_membership.keys)->number());
    if (m_exchange.taken() == 0)
        m_exchange.leaveOwnUnit();
    store::keepMembership(m_store, account->membership);
    end({});
}

void Enrolment::end(const std::optional<EnrolmentFailure> &failure)
{
    std::exchange(m_ended, nullptr)(failure);
}

QString describe(const EnrolmentFailure &failure)
{
    const auto say = [](const char *words) { return QCoreApplication::translate("sync", words); };
    if (failure.reason == Reason::Hub)
        return describe(failure.trouble);
    if (failure.reason == Reason::OtherUnit)
        return say(QT_TRANSLATE_NOOP(
            "sync", "This station file belongs to another unit already. Make a new station file for the other unit."));
    if (failure.reason == Reason::Invitation)
        return say(QT_TRANSLATE_NOOP("sync",
            "The hub does not take this code: it was used, its 15 minutes are over, or it was withdrawn. Ask the chief "
            "for a new one."));
    if (failure.reason == Reason::Nobody)
        return say(QT_TRANSLATE_NOOP("sync",
            "This code is for the first device of a unit and does not say whose it is. Make a new station with its "
            "roster, choose who you are, and join on the page “Devices” with the same code."));
    using Code = CodeFailure::Code;
    switch (failure.code) {
    case Code::OtherKind:
        return say(QT_TRANSLATE_NOOP("sync", "This is no code for admitting a device. Ask the chief for one."));
    case Code::BadCharacter:
        return say(QT_TRANSLATE_NOOP(
                       "sync", "Group %1 holds a character that is in no code. Compare it with the chief's screen."))
            .arg(failure.group);
    case Code::WrongGroup:
        return say(QT_TRANSLATE_NOOP("sync",
                       "There is a mistake in group %1, or a group before it was left out or typed twice. Compare it "
                       "with the chief's screen."))
            .arg(failure.group);
    case Code::CutShort:
        return say(QT_TRANSLATE_NOOP("sync", "The code is right so far but not complete. Type the rest of it."));
    case Code::TooLong:
        return say(QT_TRANSLATE_NOOP("sync", "There is more behind the end of the code. Take that away."));
    case Code::WrongCheck:
        return say(QT_TRANSLATE_NOOP(
            "sync", "The groups do not belong together. Type the code anew from the chief's screen."));
    case Code::NewerVersion:
        return say(QT_TRANSLATE_NOOP("sync", "The code was made by a newer version. Update this program."));
    case Code::Expired:
        return say(QT_TRANSLATE_NOOP("sync",
            "The code's 15 minutes are over, or this machine's clock is wrong. Check the clock, then ask the chief for "
            "a new code."));
    case Code::BadContent:
        return say(QT_TRANSLATE_NOOP(
            "sync", "The code is typed rightly, but names no hub that can be asked. Ask whoever runs the hub."));
    }
    return {};
}

}  // namespace qianshao::sync
