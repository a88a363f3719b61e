// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/refusal.h"

#include <QCoreApplication>

namespace qianshao::packages {
namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("packages", text);
}

}  // namespace

QString Refusal::problem() const
{
    switch (m_code) {
    case Code::Cancelled: return say(QT_TRANSLATE_NOOP("packages", "It was cancelled. Nothing has changed."));
    case Code::NoPartner: return say(QT_TRANSLATE_NOOP("packages", "No partner is called “%1”.")).arg(m_subject);
    case Code::OnlyFrom:
        return say(QT_TRANSLATE_NOOP("packages", "Packages only come from “%1”; none is made for it.")).arg(m_subject);
    case Code::OnlyTo:
        return say(QT_TRANSLATE_NOOP("packages", "Packages only go to “%1”; none of its own is taken in."))
            .arg(m_subject);
    case Code::NothingNew:
        return say(QT_TRANSLATE_NOOP("packages", "“%1” has everything. No package was made.")).arg(m_subject);
    case Code::NotUnderstood:
        return say(QT_TRANSLATE_NOOP("packages", "%1 holds something that this program does not understand."))
            .arg(m_subject);
    case Code::ClockAhead:
        return say(
            QT_TRANSLATE_NOOP("packages", "By this machine's clock %1 was written on a day that is still to come."))
            .arg(m_subject);
    case Code::FileNotKept:
        return say(QT_TRANSLATE_NOOP("packages", "A photo of %1 could not be kept beside the station's file."))
            .arg(m_subject);
    }
    return {};
}

QString Refusal::remedy() const
{
    switch (m_code) {
    case Code::NoPartner:
        return say(QT_TRANSLATE_NOOP("packages", "Add it first, with the code that its program shows."));
    case Code::NotUnderstood: return say(QT_TRANSLATE_NOOP("packages", "Update the program here."));
    case Code::ClockAhead:
        return say(QT_TRANSLATE_NOOP("packages",
            "Look at the date of this machine: if it is wrong, set it right and take the package in once more. If it "
            "is right, the machine that made the package has a wrong one: there it is set right, "
            "“qianshao-cli package restamp” is called, and the package is made again."));
    case Code::FileNotKept:
        return say(QT_TRANSLATE_NOOP("packages", "Make room on the disk and take the package in once more."));
    case Code::Cancelled:
    case Code::OnlyFrom:
    case Code::OnlyTo:
    case Code::NothingNew: break;
    }
    return {};
}

}  // namespace qianshao::packages
