// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/packageadapter.h"

#include "models/packages/codetext.h"
#include "models/packages/importpackage.h"
#include "models/packages/standing.h"
#include "models/records/staff.h"
#include "models/security/packagevolumes.h"
#include "models/store/identity.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace qianshao::desktop {

using packages::Refusal;
using security::PackageFailure;
using ui::packages::Cover;
using ui::packages::Order;
using ui::packages::Partner;
using ui::packages::PartnerRefusal;
using ui::packages::RegisterLine;
using ui::packages::Road;

namespace {

constexpr qint64 reportEveryMs = 100;

template <class Failure>
QString wordsOf(const Failure &failure)
{
    return QStringList{failure.problem(), failure.remedy()}.join(u' ').trimmed();
}

QString wordsOf(const security::MissingPackages &missing, const QString &partner)
{
    return PackageAdapter::tr("Packages %1 to %2 of “%3” are missing. Ask it for: %4")
        .arg(missing.first)
        .arg(missing.last)
        .arg(partner, security::toText(missing));
}

Partner partnerOf(const packages::Standing &standing)
{
    Partner partner{.device = standing.partner.device,
        .name = standing.partner.name,
        .fingerprint = security::fingerprintOf(standing.partner.keys),
        .road = Road(standing.partner.road),
        .sentUpTo = standing.lastMade.number,
        .waiting = standing.waiting,
        .takenUpTo = standing.takenUpTo};
    if (standing.missing) {
        partner.firstMissing = standing.missing->first;
        partner.lastMissing = standing.missing->last;
        partner.missingCode = security::toText(*standing.missing);
    }
    return partner;
}

}  // namespace

PackageAdapter::PackageAdapter(session::Session &session, edit::Editor &editor, QObject *parent)
    : PackageDesk(parent),
      m_session(session),
      m_editor(editor)
{
}

template <class Value>
Value PackageAdapter::readSafely(const std::function<Value()> &read) const
{
    try {
        return read();
    } catch (const store::Failure &failure) {
        Q_EMIT m_editor.failed(failure);
        return {};
    }
}

QList<Partner> PackageAdapter::partners()
{
    return readSafely<QList<Partner>>([this] {
        QList<Partner> all;
        for (const packages::Standing &standing : packages::standings(m_session.store()))
            all.append(partnerOf(standing));
        return all;
    });
}

QList<RegisterLine> PackageAdapter::registerLines()
{
    return readSafely<QList<RegisterLine>>([this] {
        QList<RegisterLine> lines;
        for (const store::PackageEntry &entry : store::PackageRegister(m_session.store()).entries()) {
            const auto who = m_session.store().read<records::Staff>(entry.staff);
            qint64 records = 0;
            for (const auto &[kind, count] : entry.counts)
                records += count;
            lines.append({entry.at, entry.direction == store::PackageEntry::Direction::Made, entry.partnerName,
                entry.number, entry.medium, entry.approver, who ? who->name : QString(), records, entry.file});
        }
        return lines;
    });
}

QString PackageAdapter::ownCode()
{
    return readSafely<QString>([this] { return security::toText(store::identityOf(m_session.store()).publicKeys()); });
}

QString PackageAdapter::ownFingerprint()
{
    return readSafely<QString>(
        [this] { return security::fingerprintOf(store::identityOf(m_session.store()).publicKeys()); });
}

QString PackageAdapter::problemOfCode(const QString &code) const
{
    try {
        (void)security::publicKeysFromText(code);
        return {};
    } catch (const security::CodeFailure &failure) {
        return packages::describe(failure);
    }
}

QString PackageAdapter::problemOfAsked(const QString &code) const
{
    try {
        const auto missing = security::missingPackagesFromText(code);
        return missing.isAskedOf(store::identityOf(m_session.store()).number())
            ? QString()
            : tr("This code asks for packages of another device.");
    } catch (const security::CodeFailure &failure) {
        return packages::describe(failure);
    } catch (const store::Failure &failure) {
        return session::describe(failure);
    }
}

PartnerRefusal PackageAdapter::addPartner(const QString &name, const QString &code, Road road)
{
    using Added = store::Partners::Added;
    const QString nameField = QStringLiteral("name");
    const QString codeField = QStringLiteral("code");
    try {
        (void)store::identityOf(m_session.store());
        switch (store::Partners(m_session.store())
                .add(name, security::publicKeysFromText(code), store::Partner::Road(road))) {
        case Added::New:
        case Added::Renamed: return {};
        case Added::NameTaken: return {nameField, tr("Another partner is called so. Choose another name.")};
        case Added::NumberTaken:
            return {codeField, tr("Another partner has the same device number. Let the new device make other keys.")};
        case Added::OtherRoad:
            return {codeField, tr("This partner is there already, with another road, which cannot be changed.")};
        case Added::OwnKeys: return {codeField, tr("This is the code of this very device. Enter the partner's.")};
        }
    } catch (const security::CodeFailure &failure) {
        return {codeField, packages::describe(failure)};
    } catch (const store::Failure &failure) {
        return {nameField, session::describe(failure)};
    }
    return {};
}

std::variant<Cover, QString> PackageAdapter::look(const QString &path)
{
    try {
        const auto manifest = security::inspectAll(security::volumesBeside(path)).front().manifest;
        const auto keys = store::identityOf(m_session.store()).publicKeys();
        if (manifest.receiver != security::fingerprintOf(keys))
            throw PackageFailure(PackageFailure::Code::ForReceiver, path);
        const auto partner = store::Partners(m_session.store()).of(manifest.sender);
        if (!partner)
            throw PackageFailure(PackageFailure::Code::UnknownSender, path);
        return Cover{path, partner->name, manifest.number, manifest.madeAt, manifest.senderName, manifest.program,
            manifest.medium, manifest.approver, manifest.volumes, manifest.counts};
    } catch (const PackageFailure &failure) {
        return wordsOf(failure);
    } catch (const store::Failure &failure) {
        return session::describe(failure);
    }
}

void PackageAdapter::begin(const std::function<Outcome(store::Store &, const store::GoOn &)> &work)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_thread = std::jthread([this, work](std::stop_token stop) {
        QElapsedTimer clock;
        clock.start();
        qint64 reported = -reportEveryMs;
        const store::GoOn goOn = [&](double share) {
            if (clock.elapsed() - reported >= reportEveryMs) {
                reported = clock.elapsed();
                const int percent = int(100 * share);
                QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT progressed(percent); }, Qt::QueuedConnection);
            }
            return !stop.stop_requested();
        };
        Outcome outcome;
        try {
            const auto store = m_session.store().another();
            outcome = work(*store, goOn);
        } catch (const Refusal &refusal) {
            outcome = {wordsOf(refusal), refusal.code() != Refusal::Code::Cancelled};
        } catch (const PackageFailure &failure) {
            outcome = {wordsOf(failure), true};
        } catch (const store::Failure &failure) {
            outcome = {session::describe(failure), true};
        }
        QMetaObject::invokeMethod(this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    });
}

void PackageAdapter::finish(const Outcome &outcome)
{
    m_isRunning = false;
    (void)readSafely<bool>([this] { return m_session.store().readElsewhere(); });
    Q_EMIT finished(outcome.words, outcome.isProblem);
}

void PackageAdapter::make(const Order &order)
{
    packages::ExportOrder wanted{.partner = order.partner,
        .folder = order.folder,
        .volumeSize = order.volumeSize,
        .withFiles = order.withFiles,
        .medium = order.medium,
        .approver = order.approver,
        .author = m_editor.me()};
    if (!order.again.isEmpty())
        wanted.from = security::missingPackagesFromText(order.again).first;  // the form has read it
    begin([wanted, vault = m_session.vault()](store::Store &store, const store::GoOn &goOn) -> Outcome {
        const auto made = packages::exportPackage(store, vault, wanted, goOn);
        QString words = tr("Package %1 for “%2”: %3 records, %4 photos and other files. It lies in %5.")
                            .arg(made.entry.number)
                            .arg(made.entry.partnerName)
                            .arg(made.records)
                            .arg(made.files)
                            .arg(made.paths.front());
        if (made.filesMissing > 0)
            words += u' ' + tr("%1 files are not here or damaged, and were left out.").arg(made.filesMissing);
        return {words, made.filesMissing > 0};
    });
}

void PackageAdapter::take(const QString &path)
{
    begin(
        [path, me = m_editor.me(), vault = m_session.vault()](store::Store &store, const store::GoOn &goOn) -> Outcome {
            const auto taken = packages::importPackage(store, vault, path, me, goOn);
            QString words = taken.before.isSet()
                ? tr("%1 was taken in before; nothing has changed.").arg(QFileInfo(path).fileName())
                : tr("Package %1 from “%2”: %3 records, %4 files.")
                      .arg(taken.manifest.number)
                      .arg(taken.partner)
                      .arg(taken.records)
                      .arg(taken.files);
            if (taken.missing)
                words += u' ' + wordsOf(*taken.missing, taken.partner);
            return {words, taken.missing.has_value()};
        });
}

}  // namespace qianshao::desktop
