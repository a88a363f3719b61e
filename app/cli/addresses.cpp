// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"
#include "app/session/addressmatching.h"
#include "models/geo/addressdoubt.h"
#include "models/store/addresslist.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using geo::AddressDoubt;
using records::AddressMatch;

namespace {

constexpr std::array matches{std::pair{AddressMatch::Sure, "sure"}, std::pair{AddressMatch::Unsure, "unsure"},
    std::pair{AddressMatch::None, "none"}, std::pair{AddressMatch::ByHand, "by_hand"},
    std::pair{AddressMatch::NotInList, "not_in_list"}};

QString wordOf(AddressMatch match)
{
    const auto found = std::ranges::find(matches, match, &std::pair<AddressMatch, const char *>::first);
    return found == matches.end() ? QString() : QString::fromLatin1(found->second);
}

QString wordOf(AddressDoubt doubt)
{
    switch (doubt) {
    case AddressDoubt::NothingAlike: return u"nothing_alike"_s;
    case AddressDoubt::OnlyPlace: return u"only_place"_s;
    case AddressDoubt::OnlyHouse: return u"only_house"_s;
    case AddressDoubt::SeveralAlike: return u"several_alike"_s;
    case AddressDoubt::WrittenOtherwise: return u"written_otherwise"_s;
    case AddressDoubt::None: break;
    }
    return {};
}

QJsonObject jsonOf(const rules::AddressRow &row, const session::StandardAddresses &standard)
{
    const geo::AddressMatch match = standard.match(row.address);
    QJsonArray candidates;
    for (const geo::AddressCandidate &candidate : match.candidates) {
        candidates.append(
            QJsonObject{{u"address"_s, standard.at(candidate.address).text}, {u"confidence"_s, candidate.confidence}});
    }
    QJsonObject json{{u"name"_s, row.name}, {u"address"_s, row.address}, {u"match"_s, wordOf(row.match)},
        {u"confidence"_s, double(row.confidence) / 1000}, {u"why"_s, wordOf(geo::doubtOf(match))},
        {u"open_instructions"_s, row.open}, {u"candidates"_s, candidates}};
    // Where to look for it until it is settled.
    if (match.point && row.match == AddressMatch::Unsure)
        json.insert(u"near"_s, QJsonArray{match.point->longitude, match.point->latitude});
    return json;
}

void sayRows(const QJsonArray &rows)
{
    for (const QJsonValue &row : rows) {
        const QString best = row[u"candidates"][0][u"address"].toString();
        print(QStringList{
            row[u"match"].toString(), row[u"name"].toString(), row[u"address"].toString(), row[u"why"].toString(), best}
                .join(u'\t'));
    }
}

}  // namespace

Exit addresses(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    store::Store &store = session->store();
    (void)session::matchAddresses(store);
    const auto standard = session::StandardAddresses::of(store);
    QJsonObject counts;
    qint64 matched = 0;
    for (const auto &[match, word] : matches) {
        counts.insert(QString::fromLatin1(word), store.counter("address", qint64(match)));
        matched += store.counter("address", qint64(match));
    }
    counts.insert(u"unmatched"_s, store.counter("rows", qint64(records::Kind::Person)) - matched);
    const store::AddressList list(store);
    QJsonArray rows;
    for (const rules::AddressRow &row : list.rows(list.rowIds({})))
        rows.append(jsonOf(row, standard));
    if (arguments.has(u"json"_s)) {
        print(QJsonObject{{u"addresses"_s, store.counter("rows", qint64(records::Kind::Address))},
            {u"persons"_s, counts}, {u"to_settle"_s, rows}});
        return Exit::Done;
    }
    for (const QString &word : counts.keys())
        print(u"%1\t%2"_s.arg(word).arg(counts[word].toInteger()));
    sayRows(rows);
    return Exit::Done;
}

}  // namespace qianshao::cli
