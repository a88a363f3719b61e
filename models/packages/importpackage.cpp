// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/importpackage.h"

#include "models/packages/contents.h"
#include "models/security/packagereader.h"
#include "models/security/packagevolumes.h"
#include "models/store/identity.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace qianshao::packages {

using security::Kept;
using security::PackageReader;

namespace {

class Import {
public:
    Import(store::Store &store, const security::Vault &vault, const QString &path, const records::Uuid &author,
        const store::GoOn &goOn)
        : m_store(store),
          m_vault(vault),
          m_goOn(goOn),
          m_author(author),
          m_file(QFileInfo(path).fileName()),
          m_partners(store),
          m_register(store),
          m_wallMs(std::max(store.now().ms, changes::wallOf(store.lastStamp()))),
          m_reader(
              security::volumesBeside(path), store::identityOf(store), [this](qint64 device) { return keyOf(device); },
              [this](double share) { this->goOn(share / 2); })
    {
    }
    Imported run();

private:
    [[nodiscard]] QByteArray keyOf(qint64 device)
    {
        const auto partner = m_partners.of(device);
        return partner ? partner->keys.sign : QByteArray();
    }
    void goOn(double share) const
    {
        if (m_goOn && !m_goOn(share))
            throw Refusal(Refusal::Code::Cancelled);
    }
    [[nodiscard]] std::optional<QString> nextEntry();
    void keep(const Kept &attachment);
    [[nodiscard]] std::optional<changes::Page> nextPage();
    [[nodiscard]] bool isTooFarAhead(const changes::Page &page) const;
    [[nodiscard]] store::PackageEntry entry(const store::Partner &partner) const;
    void takeRecords(const store::Partner &partner);

    store::Store &m_store;
    const security::Vault &m_vault;
    const store::GoOn &m_goOn;
    const records::Uuid m_author;
    const QString m_file;
    store::Partners m_partners;
    store::PackageRegister m_register;
    const qint64 m_wallMs;  // how late it is at least: of a clock that stopped, what stands in the file knows more
    PackageReader m_reader;
    std::optional<QString> m_entry;  // that the reader stands before
    QStringList m_kept;              // attachments that were not here before
    Imported m_done;
};

std::optional<QString> Import::nextEntry()
{
    goOn(0.5 + m_reader.share() / 2);
    return m_entry = m_reader.next();
}

void Import::keep(const Kept &attachment)
{
    if (m_vault.isSound(attachment.sha256))
        return;
    try {
        m_vault.put(attachment, [this] { return m_reader.read(); });
    } catch (const security::VaultFailure &) {
        throw Refusal(Refusal::Code::FileNotKept, m_file);
    }
    m_kept.append(attachment.sha256);
}

std::optional<changes::Page> Import::nextPage()
{
    while (m_entry && *m_entry != changesEntry)
        (void)nextEntry();
    if (!m_entry)
        return {};
    auto page = readPage(m_reader);
    if (!page)
        throw Refusal(Refusal::Code::NotUnderstood, m_file);
    if (isTooFarAhead(*page))
        throw Refusal(Refusal::Code::ClockAhead, m_file);
    m_done.records += std::ssize(page->states);
    (void)nextEntry();
    return page;
}

bool Import::isTooFarAhead(const changes::Page &page) const
{
    return changes::isTooFarAhead(page.upTo, m_wallMs)
        || std::ranges::any_of(page.states, [this](const changes::RecordState &state) {
               return changes::isTooFarAhead(changes::newestTold(state), m_wallMs);
           });
}

store::PackageEntry Import::entry(const store::Partner &partner) const
{
    const security::PackageManifest &manifest = m_done.manifest;
    return {.direction = store::PackageEntry::Direction::Taken,
        .partner = partner.device,
        .partnerName = partner.name,
        .number = manifest.number,
        .after = manifest.after,
        .package = manifest.package,
        .at = m_store.now(),
        .staff = m_author,
        .medium = manifest.medium,
        .approver = manifest.approver,
        .file = m_file,
        .counts = manifest.counts};
}

void Import::takeRecords(const store::Partner &partner)
{
    try {
        for (auto name = nextEntry(); name && *name != changesEntry; name = nextEntry()) {
            if (const auto attachment = attachmentNamed(*name))
                keep(*attachment);
        }
        const QString label =
            QCoreApplication::translate("packages", "Package %1 from %2").arg(m_done.manifest.number).arg(partner.name);
        m_done.applied = m_register.take(entry(partner), [this] { return nextPage(); }, {label, m_author});
    } catch (...) {
        for (const QString &hash : std::as_const(m_kept))
            m_vault.remove(hash);
        throw;
    }
    m_done.files = m_kept.size();
}

Imported Import::run()
{
    m_done.manifest = m_reader.manifest();
    const auto partner = m_partners.of(m_done.manifest.sender);
    if (!partner->gives())
        throw Refusal(Refusal::Code::OnlyTo, partner->name);
    m_done.partner = partner->name;
    m_done.before = m_register.takenAt(m_done.manifest.package);
    if (!m_done.before.isSet())
        takeRecords(*partner);
    m_done.missing = m_register.missing(partner->device);
    return m_done;
}

}  // namespace

Imported importPackage(store::Store &store, const security::Vault &vault, const QString &path,
    const records::Uuid &author, const store::GoOn &goOn)
{
    return Import(store, vault, path, author, goOn).run();
}

}  // namespace qianshao::packages
