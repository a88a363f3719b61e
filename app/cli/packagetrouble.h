// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "models/packages/codetext.h"
#include "models/packages/refusal.h"
#include "models/security/packagefailure.h"

namespace qianshao::cli {

// Does the work, and says why where nothing came of it.
template <class Work>
Exit tellingWhyNot(const Work &work)
{
    const auto tell = [](const auto &failure) {
        say(failure.problem());
        if (const QString remedy = failure.remedy(); !remedy.isEmpty())
            say(remedy);
        return Exit::Refused;
    };
    try {
        return work();
    } catch (const packages::Refusal &refusal) {
        return tell(refusal);
    } catch (const security::PackageFailure &failure) {
        return tell(failure);
    } catch (const security::CodeFailure &failure) {
        say(packages::describe(failure));
        return Exit::Refused;
    }
}

}  // namespace qianshao::cli
