// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/packages/exportpackage.h"

#include "models/packages/contents.h"
#include "models/records/unit.h"
#include "models/store/identity.h"
#include "models/store/outgoing.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

namespace qianshao::packages {

using security::Kept;
using security::PackageWriter;
using store::Outgoing;
using store::PackageEntry;

namespace {

store::Partner receiverOf(store::Store &store, qint64 device)
{
    const auto partner = store::Partners(store).of(device);
    if (!partner)
        throw Refusal(Refusal::Code::NoPartner, security::deviceText(device));
    if (!partner->gets())
        throw Refusal(Refusal::Code::OnlyFrom, partner->name);
    return *partner;
}

QString stationName(store::Store &store)
{
    const auto units = store.readAll<records::Unit>();
    return units.empty() ? QString() : units.front().name;
}

// For people who read the cover; empty: since ever.
QString momentOf(qint64 stamp)
{
    return stamp == 0
        ? QString()
        : QDateTime::fromMSecsSinceEpoch(changes::wallOf(stamp), QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

class Export {
public:
    Export(store::Store &store, const security::Vault &vault, const ExportOrder &order, const store::GoOn &goOn)
        : m_store(store),
          m_vault(vault),
          m_order(order),
          m_goOn(goOn),
          m_partner(receiverOf(store, order.partner)),
          m_register(store),
          m_keys(store::identityOf(store)),
          m_base(order.from > 0 ? m_register.lastMade(order.partner, order.from) : m_register.lastMade(order.partner))
    {
    }
    Exported run();

private:
    [[nodiscard]] bool isAgain() const { return m_order.from > 0; }
    [[nodiscard]] Outgoing outgoing()
    {
        return {m_store, m_partner.device, m_base.upTo, isAgain() ? Outgoing::Which::Again : Outgoing::Which::Since};
    }
    void addFiles(PackageWriter &writer, const QStringList &hashes);
    void addPages(PackageWriter &writer, Outgoing &outgoing);
    void count(const std::vector<changes::RecordState> &states);
    void goOn(double share) const;
    [[nodiscard]] security::PackageFacts facts() const;

    store::Store &m_store;
    const security::Vault &m_vault;
    const ExportOrder &m_order;
    const store::GoOn &m_goOn;
    const store::Partner m_partner;
    store::PackageRegister m_register;
    const security::DeviceKeys m_keys;
    const PackageEntry m_base;  // it goes on after this one
    Exported m_done;
};

void Export::goOn(double share) const
{
    if (m_goOn && !m_goOn(share))
        throw Refusal(Refusal::Code::Cancelled);
}

// What is damaged or not here yet is left out, and said.
void Export::addFiles(PackageWriter &writer, const QStringList &hashes)
{
    for (const QString &hash : hashes) {
        goOn(0.5 * double(m_done.files + m_done.filesMissing) / double(hashes.size()));
        Kept kept;
        try {
            kept = m_vault.read(hash);
        } catch (const security::VaultFailure &) {
            ++m_done.filesMissing;
            continue;
        }
        writer.add(entryNameOf(kept), [&](const security::Sink &sink) { (void)m_vault.read(hash, sink); });
        ++m_done.files;
    }
}

void Export::addPages(PackageWriter &writer, Outgoing &outgoing)
{
    const double begin = m_done.files > 0 ? 0.5 : 0;
    changes::Page page{.upTo = 0, .isLast = false, .states = {}, .aliases = outgoing.aliases()};
    do {
        goOn(begin + (1 - begin) * double(m_done.records) / double(std::max<qint64>(outgoing.count(), 1)));
        page.states = outgoing.next(recordsOfPage);
        page.isLast = page.states.empty();
        count(page.states);
        writer.add(changesEntry, changes::encode(page));
        page.aliases.clear();
    } while (!page.isLast);
}

void Export::count(const std::vector<changes::RecordState> &states)
{
    m_done.records += std::ssize(states);
    for (const changes::RecordState &state : states) {
        const char *kind = records::tableOf(state.kind);
        ++m_done.entry.counts[kind ? QString::fromLatin1(kind) : QStringLiteral("other")];
    }
}

security::PackageFacts Export::facts() const
{
    const PackageEntry &entry = m_done.entry;
    return {QStringLiteral("qianshao ") + QCoreApplication::applicationVersion(), entry.number, entry.after,
        stationName(m_store), entry.at, momentOf(m_base.upTo), momentOf(entry.upTo), entry.counts, entry.medium,
        entry.approver};
}

Exported Export::run()
{
    if (const Outgoing looked = outgoing(); !isAgain() && looked.count() == 0 && looked.aliases().empty())
        throw Refusal(Refusal::Code::NothingNew, m_partner.name);
    PackageEntry &entry = m_done.entry;
    entry = {.direction = PackageEntry::Direction::Made, .partner = m_partner.device, .partnerName = m_partner.name};
    // Taken before the first byte is written, so that two packages that differ never have one number.
    entry.number = m_register.nextNumber(m_partner.device);
    entry.after = m_base.number;
    entry.at = m_store.now();
    entry.staff = m_order.author;
    entry.medium = m_order.medium;
    entry.approver = m_order.approver;
    const QString name = fileNameOf(m_keys.number(), m_partner.device, entry.number);
    PackageWriter writer(QDir(m_order.folder).filePath(name), m_keys, m_partner.keys, m_order.volumeSize);
    {
        Outgoing outgoing = this->outgoing();
        entry.upTo = outgoing.upTo();
        if (m_order.withFiles)
            addFiles(writer, outgoing.attachments());
        addPages(writer, outgoing);
    }
    m_done.paths = writer.finish(facts());
    try {
        entry.package = security::inspect(m_done.paths.front()).manifest.package;
        entry.file = QFileInfo(m_done.paths.front()).fileName();
        m_register.noteMade(entry);
    } catch (...) {
        // Nobody may carry away what the register does not know.
        for (const QString &path : std::as_const(m_done.paths))
            QFile::remove(path);
        throw;
    }
    return m_done;
}

}  // namespace

Exported exportPackage(
    store::Store &store, const security::Vault &vault, const ExportOrder &order, const store::GoOn &goOn)
{
    return Export(store, vault, order, goOn).run();
}

QString fileNameOf(qint64 sender, qint64 receiver, int number)
{
    constexpr qsizetype shortSize = 4;
    return QStringLiteral("qianshao-%1-%2-%3.qpk")
        .arg(security::deviceText(sender).first(shortSize), security::deviceText(receiver).first(shortSize))
        .arg(number);
}

}  // namespace qianshao::packages
