// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/views.h"

#include "models/changes/shownrecord.h"
#include "models/records/all.h"

#include <QRegularExpression>

#include <algorithm>

namespace qianshao::ledger {

using namespace records;
using changes::KeptRecord;
using changes::RecordState;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using rules::Labels;

namespace {

// A unit's people and the divisions that its addresses lie in, as they are now.
struct Station {
    std::vector<Staff> roster;
    std::vector<Uuid> left;  // were in it once
    QStringList ofNobody;
    bool hasBelow = false;  // something has risen into it
};

Station stationOf(Connection &connection, const Uuid &unit)
{
    const auto answers =
        connection.ask({{"SELECT state FROM record WHERE unit = $1::uuid AND kind = $2::smallint AND below IS NULL",
                            Parameters().add(unit.bytes()).add(qint16(Kind::Staff))},
            {"SELECT code FROM community WHERE unit = $1::uuid ORDER BY code", Parameters().add(unit.bytes())},
            {"SELECT 1 FROM risen WHERE unit = $1::uuid LIMIT 1", Parameters().add(unit.bytes())}});
    Station station;
    for (int row = 0; row < answers[0].size(); ++row) {
        const RecordState state = stateIn(answers[0], row, 0);
        if (changes::isRemoved(state))
            station.left.push_back(state.id);
        else
            station.roster.push_back(changes::shownRecord<Staff>(state));
    }
    QStringList communities;
    for (int row = 0; row < answers[1].size(); ++row)
        communities.append(answers[1].text(row, 0));
    station.ofNobody = rules::communitiesOfNobody(communities, station.roster);
    station.hasBelow = !answers[2].isEmpty();
    return station;
}

Labels joined(const Labels &one, const Labels &other)
{
    Labels both;
    std::ranges::set_union(one, other, std::back_inserter(both));
    return both;
}

Sight sightIn(const Station &station, const Uuid &staff, Role role)
{
    if (std::ranges::find(station.left, staff) != station.left.end())
        return {};
    const auto named = std::ranges::find(station.roster, staff, &Staff::id);
    const rules::Viewer viewer =
        named != station.roster.end() ? rules::viewerOf(*named) : rules::Viewer{role, staff, {}};
    const Labels own = rules::labelsSeenBy(viewer, station.ofNobody);
    return {viewer.role, station.hasBelow ? joined(own, rules::labelsSeenFromAbove(viewer.role)) : own};
}

// Whether a division is new to the unit.
bool addCommunities(Connection &connection, const Uuid &unit, std::span<const KeptRecord *const> changed)
{
    std::vector<QByteArray> codes;
    for (const KeptRecord *kept : changed) {
        if (kept->state.kind != Kind::Address)
            continue;
        const QString code = changes::shownRecord<Address>(kept->state).communityCode;
        static const QRegularExpression isDivision(QStringLiteral("^[0-9]{6,15}$"));
        if (isDivision.match(code).hasMatch())
            codes.push_back(code.toLatin1());
    }
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    if (codes.empty())
        return false;
    const Rows rows =
        connection.ask("INSERT INTO community (unit, code) SELECT $1::uuid, q FROM unnest($2::text[]) AS q "
                       "ON CONFLICT DO NOTHING",
            Parameters().add(unit.bytes()).addTexts(codes));
    return rows.changed() > 0;
}

}  // namespace

bool reviewDevices(
    Connection &connection, const Uuid &unit, const Records &records, std::span<const KeptRecord *const> changed)
{
    std::vector<const KeptRecord *> own;
    std::ranges::copy_if(changed, std::back_inserter(own),
        [&](const KeptRecord *kept) { return !records.keepings.at({kept->state.kind, kept->state.id}).below; });
    const bool hasNewCommunity = addCommunities(connection, unit, own);
    const bool hasNewRoster =
        std::ranges::any_of(own, [](const KeptRecord *kept) { return kept->state.kind == Kind::Staff; });
    const bool isReason = hasNewCommunity || hasNewRoster;
    if (isReason)
        reviewDevices(connection, unit, records.lastNumber);
    return isReason;
}

void reviewDevices(Connection &connection, const Uuid &unit, qint64 lastNumber)
{
    const Station station = stationOf(connection, unit);
    for (const Device &device : devicesOf(connection, unit)) {
        if (device.isPlatform)
            continue;  // nobody's place in the roster says what it sees
        const Sight sight = sightIn(station, device.staff, device.role);
        if (sight.role == device.role && sight.labels == device.labels)
            continue;
        const int view = device.view + 1;
        (void)connection.ask("UPDATE device SET role = $3::smallint, labels = $4::bigint[], earlier = $5::bigint[], "
                             "view = $6::int, role_view = $7::int, view_since = $8::bigint "
                             "WHERE unit = $1::uuid AND device = $2::bigint",
            Parameters()
                .add(unit.bytes())
                .add(device.number)
                .add(qint16(sight.role))
                .add(sight.labels)
                .add(joined(device.labels, device.earlier))
                .add(qint32(view))
                .add(qint32(sight.role == device.role ? device.roleView : view))
                .add(lastNumber));
    }
}

Sight sightOf(Connection &connection, const Uuid &unit, const Uuid &staff, Role role)
{
    return sightIn(stationOf(connection, unit), staff, role);
}

}  // namespace qianshao::ledger
