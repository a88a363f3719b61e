// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/filecheck.h"

#include "models/records/all.h"

#include <QFileInfo>
#include <QSet>

#include <map>
#include <optional>
#include <set>

namespace qianshao::session {

using security::Kept;
using security::VaultFailure;

namespace {

// Why a file is not what its records say; nullopt when it is.
std::optional<FilePart> wrongWith(const security::Vault &vault, const QString &sha256, qint64 size)
{
    try {
        return vault.read(sha256).size == size ? std::nullopt : std::optional(FilePart::Other);
    } catch (const VaultFailure &failure) {
        switch (failure.code()) {
        case VaultFailure::Code::NotFound: return FilePart::Missing;
        case VaultFailure::Code::OtherContent: return FilePart::Other;
        default: return FilePart::Damaged;
        }
    }
}

}  // namespace

std::vector<FileFinding> checkFiles(store::Store &store, const security::Vault &vault)
{
    std::map<FilePart, FileFinding> findings;
    const auto found = [&](FilePart part, const QString &where) {
        FileFinding &finding = findings.try_emplace(part, FileFinding{part, 0, where}).first->second;
        ++finding.places;
    };
    std::set<std::pair<QString, qint64>> expected;  // what the records say of hash and size
    QSet<QString> named;
    for (const records::Attachment &attachment : store.readAll<records::Attachment>()) {
        expected.emplace(attachment.sha256, attachment.size.value_or(0));
        named.insert(attachment.sha256);
    }
    for (const auto &[sha256, size] : expected) {
        if (const auto part = wrongWith(vault, sha256, size))
            found(*part, sha256);
    }
    for (const QString &name : vault.names()) {
        if (!named.contains(name) && !store.drafts().mention(name)
            && !store.journalNames(records::Kind::Attachment, name))
            found(FilePart::Unnamed, name);
    }
    for (const QString &path : vault.strangers())
        found(FilePart::Unnamed, QFileInfo(path).fileName());
    std::vector<FileFinding> all;
    for (const auto &[part, finding] : findings)
        all.push_back(finding);
    return all;
}

}  // namespace qianshao::session
