// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "models/store/storecheck.h"
#include "tests/support/device.h"

#include <QTest>

// What the tests of an exchange between two laptops share.
namespace qianshao::tests {

inline constexpr qint64 firstDevice = 0x3f8a12c4d901;
inline constexpr qint64 secondDevice = 0x11c3a4550b77;

inline records::Instruction instructionOf(Device &device, const QString &number, const records::Uuid &person = {})
{
    return device.file.add(records::Instruction{
        .id = {}, .number = number, .level = records::Level::High, .person = {person}, .issuedAt = device.file.now()});
}

inline records::Call callOf(Device &device, const records::Uuid &instruction)
{
    return device.file.add(records::Call{
        .id = {}, .instruction = {instruction}, .startedAt = device.file.now(), .result = records::CallResult::Busy});
}

// Written down on the one, and known to both.
template <records::Record R>
R knownToBoth(PlainHub &hub, Device &one, Device &two, const R &record)
{
    const R added = one.file.add(record);
    one.meet(hub);
    two.pull(hub);
    return added;
}

// Until each has what the other wrote.
inline void meetInTurn(PlainHub &hub, Device &one, Device &two)
{
    for (Device *device : {&one, &two, &one})
        device->meet(hub);
}

// A person's phone as both have written it, neither knowing of the other; the other's is the later one.
struct WrittenApart {
    records::Person left, right;
};
inline WrittenApart writePhonesApart(Device &one, Device &two, const records::Person &person,
    const store::StepInfo &left = {}, const store::StepInfo &right = {})
{
    WrittenApart apart{person, person};
    apart.left.phone = QStringLiteral("13900000001");
    apart.right.phone = QStringLiteral("13900000002");
    (void)one.file->apply({{changes::updated(person, apart.left)}}, store::Origin::Edit, left);
    two.file.passMinutes(1);
    (void)two.file->apply({{changes::updated(person, apart.right)}}, store::Origin::Edit, right);
    return apart;
}

// Says what is not.
[[nodiscard]] inline bool isSound(Device &device)
{
    const auto findings = store::check(*device.file);
    for (const store::CheckFinding &finding : findings)
        qWarning("part %d: %s", int(finding.part), qPrintable(finding.first));
    return findings.empty();
}

}  // namespace qianshao::tests
