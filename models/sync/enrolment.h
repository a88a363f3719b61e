// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/enrolment.h"
#include "models/store/exchange.h"
#include "models/store/membership.h"
#include "models/sync/hubhttp.h"

namespace qianshao::sync {

// Why a device was not admitted.
struct EnrolmentFailure {
    enum class Reason {
        Code,        // the code was mistyped, is over, or is none: `code`, `group`
        OtherUnit,   // the file belongs to another unit already
        Invitation,  // the hub does not know the invitation, or it is used or over
        Nobody,      // neither the code nor who typed it says whose device it is to be; the code serves once more
        Hub,         // `trouble`
    };
    Reason reason = Reason::Hub;
    security::CodeFailure::Code code = security::CodeFailure::Code::OtherKind;
    int group = 0;
    Trouble trouble = Trouble::None;

    bool operator==(const EnrolmentFailure &) const = default;
};

// In words for people, translated: what happened, and what to do.
[[nodiscard]] QString describe(const EnrolmentFailure &failure);

// Makes a file a device of a unit, by the code that the chief's program shows. The keys are in the file before they
// go to the hub: where its answer is lost, the same code serves once more. A device that the hub has forgotten may be
// admitted again to the same unit; it keeps its keys.
class Enrolment {
public:
    // Both outlive it.
    Enrolment(store::Store &store, store::Exchange &exchange, HttpLimits limits = {});

    // `person`: the Staff who sits at it, for codes that do not say it, as that of a unit's first device; may be null.
    // `ended` is told once, nullopt where the device is admitted: then the file has its membership. Not while one is
    // running. Throws store::Failure.
    using Ended = std::function<void(const std::optional<EnrolmentFailure> &)>;
    void begin(const QString &code, const QString &deviceName, const records::Uuid &person, Ended ended);

private:
    void ask();
    void heard(const HttpAnswer &answer);
    void admit(const QByteArray &body);
    void useNewKeys();
    void end(const std::optional<EnrolmentFailure> &failure);

    store::Store &m_store;
    store::Exchange &m_exchange;
    const HttpLimits m_limits;
    std::optional<HubHttp> m_http;
    security::Invitation m_invitation;
    store::Membership m_membership;  // as it will be
    records::Uuid m_person;
    int m_attempts = 0;
    Ended m_ended;
};

}  // namespace qianshao::sync
