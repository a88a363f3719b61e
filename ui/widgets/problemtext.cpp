// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/problemtext.h"

#include <QCoreApplication>

namespace qianshao::ui::widgets {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("problems", text);
}

}  // namespace

QString problemText(rules::ProblemCode code)
{
    using Code = rules::ProblemCode;
    switch (code) {
    case Code::Required: return say(QT_TRANSLATE_NOOP("problems", "This must be filled in."));
    case Code::OutOfRange: return say(QT_TRANSLATE_NOOP("problems", "This cannot be."));
    case Code::NotInOrder: return say(QT_TRANSLATE_NOOP("problems", "This lies before what it must follow."));
    case Code::TooLong: return say(QT_TRANSLATE_NOOP("problems", "This is too long."));
    case Code::Duplicate: return say(QT_TRANSLATE_NOOP("problems", "Another record has this already."));
    case Code::NoSuchRecord: return say(QT_TRANSLATE_NOOP("problems", "There is no such record."));
    case Code::ChangedSince:
        return say(QT_TRANSLATE_NOOP("problems", "Somebody has changed it since. Look again and repeat."));
    case Code::StillUsed: return say(QT_TRANSLATE_NOOP("problems", "Other records refer to it."));
    case Code::FileFailed:
        return say(QT_TRANSLATE_NOOP("problems",
            "Nothing was saved: the file cannot be written. All that you typed is still here; save again."));
    case Code::FileBusy:
        return say(QT_TRANSLATE_NOOP(
            "problems", "Not done: an import is writing to the file. Try again when it has finished, or cancel it."));
    case Code::Cancelled: return say(QT_TRANSLATE_NOOP("problems", "Cancelled: nothing has changed."));
    case Code::NotReported:
        return say(QT_TRANSLATE_NOOP("problems",
            "Not closed: a case is closed once it has been reported on. Its feedback (F) is still missing."));
    case Code::SetAside:
        return say(QT_TRANSLATE_NOOP("problems", "Not closed: it is closed, returned, transferred or marked already."));
    case Code::StillOpen:
        return say(QT_TRANSLATE_NOOP("problems", "Nothing to take up again: the case is still being worked on."));
    case Code::NotAllowed: return say(QT_TRANSLATE_NOOP("problems", "Not done: it is not for the role that you have."));
    }
    return say(QT_TRANSLATE_NOOP("problems", "The file does not accept this."));
}

}  // namespace qianshao::ui::widgets
