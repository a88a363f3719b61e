// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/addressdoubt.h"

#include <QCoreApplication>

namespace qianshao::geo {

AddressDoubt doubtOf(const AddressMatch &match)
{
    switch (match.verdict()) {
    case AddressVerdict::Sure: return AddressDoubt::None;
    case AddressVerdict::None: return AddressDoubt::NothingAlike;
    case AddressVerdict::Unsure: break;
    }
    switch (match.level) {
    case AddressLevel::None:
    case AddressLevel::Community: return AddressDoubt::OnlyPlace;
    case AddressLevel::Building: return match.address ? AddressDoubt::WrittenOtherwise : AddressDoubt::OnlyHouse;
    case AddressLevel::Room: break;
    }
    return match.address ? AddressDoubt::WrittenOtherwise : AddressDoubt::SeveralAlike;
}

QString textOf(AddressDoubt doubt)
{
    const char *text = "";
    switch (doubt) {
    case AddressDoubt::None: return {};
    case AddressDoubt::NothingAlike: text = QT_TRANSLATE_NOOP("geo", "Nothing in the list is like it"); break;
    case AddressDoubt::OnlyPlace: text = QT_TRANSLATE_NOOP("geo", "Only the community or the road agrees"); break;
    case AddressDoubt::OnlyHouse: text = QT_TRANSLATE_NOOP("geo", "The house is known, this room is not"); break;
    case AddressDoubt::SeveralAlike: text = QT_TRANSLATE_NOOP("geo", "Several fit alike"); break;
    case AddressDoubt::WrittenOtherwise: text = QT_TRANSLATE_NOOP("geo", "Fits, but is written otherwise"); break;
    }
    return QCoreApplication::translate("geo", text);
}

}  // namespace qianshao::geo
