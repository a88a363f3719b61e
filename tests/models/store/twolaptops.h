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

// Says what is not.
[[nodiscard]] inline bool isSound(Device &device)
{
    const auto findings = store::check(*device.file);
    for (const store::CheckFinding &finding : findings)
        qWarning("part %d: %s", int(finding.part), qPrintable(finding.first));
    return findings.empty();
}

}  // namespace qianshao::tests
