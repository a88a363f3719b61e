// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/packageregister.h"

#include "models/store/batch.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::store {

using Direction = PackageEntry::Direction;

namespace {

QString textOf(const std::map<QString, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[kind, count] : counts)
        json.insert(kind, count);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::map<QString, qint64> countsIn(const QString &text)
{
    std::map<QString, qint64> counts;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto count = json.begin(); count != json.end(); ++count)
        counts[count.key()] = count.value().toInteger();
    return counts;
}

}  // namespace

std::vector<PackageEntry> PackageRegister::where(const char *rest, const std::function<void(Query &)> &bind)
{
    std::vector<PackageEntry> found;
    Query query = m_connection.query(
        QByteArray(
            "SELECT direction, partner, partner_name, number, after, up_to, package, at, staff, medium, approver, "
            "file, counts FROM package ")
        + rest);
    bind(query);
    while (query.next())
        found.push_back({Direction(query.integer(0)), query.integer(1), query.text(2), int(query.integer(3)),
            int(query.integer(4)), query.integer(5), query.blob(6), query.instant(7), query.uuid(8), query.text(9),
            query.text(10), query.text(11), countsIn(query.text(12))});
    return found;
}

std::vector<PackageEntry> PackageRegister::entries(int most)
{
    return where("ORDER BY seq DESC LIMIT ?", [&](Query &query) { query.bind(0, most); });
}

PackageEntry PackageRegister::lastMade(qint64 partner, int before)
{
    const auto found = where("WHERE partner = ? AND direction = 1 AND number < ? ORDER BY number DESC LIMIT 1",
        [&](Query &query) { query.bind(0, partner).bind(1, before); });
    return found.empty() ? PackageEntry{.partner = partner} : found.front();
}

// A package that was made again goes on after an earlier one, and so closes the gap that follows it.
int PackageRegister::takenUpTo(qint64 partner)
{
    Query query = m_connection.query(
        "SELECT after, number FROM package WHERE partner = ? AND direction = 2 ORDER BY after, number");
    query.bind(0, partner);
    int last = 0;
    while (query.next() && query.integer(0) <= last)
        last = std::max(last, int(query.integer(1)));
    return last;
}

std::optional<security::MissingPackages> PackageRegister::missing(qint64 partner)
{
    const int last = takenUpTo(partner);
    Query query = m_connection.query(
        "SELECT after, number FROM package WHERE partner = ? AND direction = 2 AND after > ? ORDER BY after LIMIT 1");
    query.bind(0, partner).bind(1, last);
    if (!query.next())
        return {};
    const auto gap = security::packageArrival(last, int(query.integer(0)), int(query.integer(1)));
    return security::missingPackages(partner, gap);
}

records::Instant PackageRegister::takenAt(const QByteArray &package)
{
    Query query = m_connection.query("SELECT at FROM package WHERE direction = 2 AND package = ?");
    query.bindBlob(0, package);
    return query.next() ? query.instant(0) : records::Instant();
}

int PackageRegister::nextNumber(qint64 partner)
{
    Transaction transaction(m_connection);
    int number = 0;
    {
        Query query = m_connection.query(
            "UPDATE partner SET last_number = last_number + 1 WHERE device = ? RETURNING last_number");
        query.bind(0, partner);
        while (query.next())
            number = int(query.integer(0));
    }
    transaction.commit();
    return number;
}

void PackageRegister::noteMade(const PackageEntry &entry)
{
    Transaction transaction(m_connection);
    write(entry);
    transaction.commit();
}

Applied PackageRegister::take(
    const PackageEntry &entry, const std::function<std::optional<changes::Page>()> &next, const StepInfo &info)
{
    Batch batch(m_store, Origin::Package, info, entry.partner);
    while (auto page = next()) {
        batch.follow(page->upTo);
        // First, so that a record is known by the id that it comes with.
        batch.merge(page->aliases);
        changes::orderRemovals(page->states);
        batch.merge(page->states);
    }
    write(entry);
    return batch.commit();
}

void PackageRegister::write(const PackageEntry &entry)
{
    Query query = m_connection.query("INSERT INTO package (direction, partner, partner_name, number, after, up_to, "
                                     "package, at, staff, medium, approver, "
                                     "file, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(0, qint64(entry.direction)).bind(1, entry.partner).bind(2, entry.partnerName).bind(3, entry.number);
    query.bind(4, entry.after).bind(5, entry.upTo).bindBlob(6, entry.package).bind(7, entry.at);
    entry.staff.isNull() ? query.bindNull(8) : query.bind(8, entry.staff);
    query.bind(9, entry.medium).bind(10, entry.approver).bind(11, entry.file).bind(12, textOf(entry.counts));
    query.run();
}

}  // namespace qianshao::store
