// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/codetext.h"

#include <QCoreApplication>

namespace qianshao::packages {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("packages", text);
}

}  // namespace

QString describe(const security::CodeFailure &failure)
{
    using Code = security::CodeFailure::Code;
    switch (failure.code()) {
    case Code::OtherKind: return say(QT_TRANSLATE_NOOP("packages", "This is no such code, or one for something else."));
    case Code::BadCharacter:
        return say(QT_TRANSLATE_NOOP("packages", "The code holds a character that is in none. Type it once more."));
    case Code::WrongGroup:
        return say(QT_TRANSLATE_NOOP("packages", "The code is mistyped in group %1.")).arg(failure.group());
    case Code::CutShort: return say(QT_TRANSLATE_NOOP("packages", "The code is not whole: its end is missing."));
    case Code::TooLong: return say(QT_TRANSLATE_NOOP("packages", "There is more than the code."));
    case Code::NewerVersion:
        return say(QT_TRANSLATE_NOOP("packages", "The code comes from a newer program. Update the program here."));
    case Code::WrongCheck:
    case Code::Expired:
    case Code::BadContent: return say(QT_TRANSLATE_NOOP("packages", "The code is mistyped. Type it once more."));
    }
    return {};
}

}  // namespace qianshao::packages
