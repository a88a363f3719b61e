// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/demopackages.h"

#include "models/changes/messages.h"
#include "models/packages/contents.h"
#include "models/packages/exportpackage.h"
#include "models/store/identity.h"

#include <QDir>

namespace qianshao::desktop {

using namespace Qt::StringLiterals;

QString layDemoPackages(session::Session &session, const QString &folder)
{
    store::Store &store = session.store();
    const auto own = store::identityOf(store);
    const auto keys = security::DeviceKeys::fromSeed(QByteArray(security::DeviceKeys::seedSize, 'b'));
    if (store::Partners(store).add(u"北关派出所"_s, keys.publicKeys(), store::Partner::Road::Both)
        == store::Partners::Added::New) {
        (void)packages::exportPackage(store, session.vault(),
            {.partner = keys.number(), .folder = folder, .medium = u"光盘 2026-031"_s, .approver = u"沈国华"_s});
        (void)store::PackageRegister(store).take({.direction = store::PackageEntry::Direction::Taken,
                                                     .partner = keys.number(),
                                                     .partnerName = u"北关派出所"_s,
                                                     .number = 3,
                                                     .after = 2,
                                                     .package = QByteArray(16, 'b'),
                                                     .at = store.now(),
                                                     .medium = u"光盘 2026-118"_s,
                                                     .counts = {{u"instruction"_s, 14}, {u"call"_s, 22}}},
            []() -> std::optional<changes::Page> { return {}; }, {});
    }
    security::PackageWriter writer(
        QDir(folder).filePath(u"north"_s), keys, own.publicKeys(), security::PackageWriter::mail);
    writer.add(packages::changesEntry, changes::encode(changes::Page{}));
    return writer
        .finish({.program = u"qianshao 0.1.0"_s,
            .number = 4,
            .after = 3,
            .senderName = u"北关派出所"_s,
            .madeAt = store.now(),
            .counts = {{u"instruction"_s, 3}, {u"visit"_s, 5}, {u"person"_s, 3}},
            .medium = u"光盘 2026-119"_s,
            .approver = u"罗敏"_s})
        .front();
}

}  // namespace qianshao::desktop
