// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace qianshao::itemmodels {

// A question that makes somebody think again. One of its answers is a sign of fraud; then `then` is said.
struct WakeUpQuestion {
    QString ask;
    bool isSignWhenYes = true;
    QString then;
    QString sign;  // in a few words, for the record
};

// Three minutes of questions for who does not believe the officer, the same for every type of fraud.
struct WakeUp {
    std::vector<WakeUpQuestion> questions;
    QString readBack;      // %1 = the signs
    QString withoutSigns;  // instead, where there is none
    QString summary;       // for the record: %1 asked, %2 signs, %3 which
};

// What an officer says on the phone to somebody who may be in a fraud of one type (resources/scripts). Chinese, as it
// is spoken. No line asks for the installation of anything.
struct Script {
    QString name;          // what Call::script keeps: "冒充公检法/1"
    QString title;
    QStringList pattern;   // how the fraud usually runs
    QStringList say;       // in the order of the call
    QStringList own;       // of these, the ones about this type of fraud
    QStringList questions; // the four, in the order of the bits of Call::answers
    QStringList never;     // what the police never do
    WakeUp wakeUp;
};

// The script of a type; the general one for a type that has none of its own.
[[nodiscard]] Script scriptOf(records::FraudType type);

}  // namespace qianshao::itemmodels
