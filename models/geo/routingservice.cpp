// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/routingservice.h"

#include "models/geo/routinganswer.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace qianshao::geo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As servers are set up, a question names a hundred places at most.
constexpr size_t mostPlaces = 100;
constexpr qint64 mostBytes = qint64(8) * 1024 * 1024;
constexpr auto lookAgain = 20ms;

QString profileOf(TravelMode mode)
{
    switch (mode) {
    case TravelMode::Walk: return u"walking"_s;
    case TravelMode::EBike: return u"cycling"_s;
    case TravelMode::Car: break;
    }
    return u"driving"_s;
}

void append(QStringList &texts, std::span<const Point> places)
{
    for (const Point &place : places) {
        texts.append(
            QString::number(place.longitude, 'f', 6) + u',' + QString::number(place.latitude, 'f', 6));  // 0.1 m
    }
}

QString listed(size_t first, size_t count)
{
    QStringList numbers;
    for (size_t i = first; i < first + count; ++i)
        numbers.append(QString::number(i));
    return numbers.join(u';');
}

QString tableQuestion(std::span<const Point> sources, std::span<const Point> destinations, TravelMode mode)
{
    const bool isSquare = sources.data() == destinations.data();
    QStringList places;
    append(places, sources);
    if (!isSquare)
        append(places, destinations);
    const QString question = u"/table/v1/%1/%2?annotations=duration"_s.arg(profileOf(mode), places.join(u';'));
    return isSquare ? question
                    : question
            + u"&sources=%1&destinations=%2"_s.arg(
                listed(0, sources.size()), listed(sources.size(), destinations.size()));
}

// A table put together from the answers of a server.
class ServiceTable {
public:
    ServiceTable(std::span<const Point> places, const TravelOptions &options)
        : m_places(places),
          m_options(options),
          m_onRoad(places.size() * places.size(), 0),
          m_gaps(places.size(), 0)
    {
    }

    void add(size_t firstSource, size_t firstDestination, const RoutingTable &block)
    {
        for (size_t row = 0; row < block.sources.size(); ++row) {
            const size_t from = firstSource + row;
            m_gaps[from] = metresBetween(m_places[from], block.sources[row]);
            for (size_t column = 0; column < block.destinations.size(); ++column)
                m_onRoad[from * m_places.size() + firstDestination + column] =
                    block.seconds[row * block.destinations.size() + column];
        }
    }

    [[nodiscard]] TravelTimes made() const
    {
        TravelTimes times{.size = int(m_places.size()), .seconds = {}, .isEstimated = {}};
        for (const double gap : m_gaps)
            times.isEstimated.push_back(gap > m_options.snapRadius);
        for (size_t from = 0; from < m_places.size(); ++from) {
            for (size_t to = 0; to < m_places.size(); ++to)
                times.seconds.push_back(secondsBetween(from, to, times.isEstimated[from] || times.isEstimated[to]));
        }
        return times;
    }

private:
    [[nodiscard]] int secondsBetween(size_t from, size_t to, bool isEstimated) const
    {
        const double onRoad = m_onRoad[from * m_places.size() + to];
        if (from == to)
            return 0;
        if (isEstimated)
            return estimatedSeconds(m_places[from], m_places[to], m_options);
        return onRoad < 0 ? TravelTimes::unreachable : roadSeconds(onRoad, m_gaps[from] + m_gaps[to]);
    }

    std::span<const Point> m_places;
    const TravelOptions &m_options;
    std::vector<double> m_onRoad;
    std::vector<double> m_gaps;
};

}  // namespace

RoutingService::RoutingService(RoutingSource source, const ServiceLimits &limits)
    : m_base(std::move(source.address)),
      m_limits(limits)
{
    while (m_base.endsWith(u'/'))
        m_base.chop(1);
}

std::optional<TravelTimes> RoutingService::travelTimes(
    std::span<const Point> places, const TravelOptions &options) const
{
    ServiceTable table(places, options);
    if (places.size() < 2)
        return table.made();
    const QDeadlineTimer deadline(m_limits.answer);
    QNetworkAccessManager network;
    goStraight(network);
    const size_t side = places.size() <= mostPlaces ? places.size() : mostPlaces / 2;
    const auto blockAt = [&](size_t first) { return places.subspan(first, std::min(side, places.size() - first)); };
    for (size_t row = 0; row < places.size(); row += side) {
        for (size_t column = 0; column < places.size(); column += side) {
            const auto sources = blockAt(row);
            const auto destinations = blockAt(column);
            const auto answer =
                ask(network, tableQuestion(sources, destinations, options.mode), deadline, options.isOver);
            const auto block = answer ? readRoutingTable(*answer, sources.size(), destinations.size()) : std::nullopt;
            if (!block)
                return {};
            table.add(row, column, *block);
        }
    }
    return table.made();
}

std::optional<Route> RoutingService::route(const Point &from, const Point &to, const TravelOptions &options) const
{
    QStringList places;
    append(places, std::array{from, to});
    QNetworkAccessManager network;
    goStraight(network);
    const auto answer = ask(network,
        u"/route/v1/%1/%2?overview=full&geometries=geojson&steps=true"_s.arg(
            profileOf(options.mode), places.join(u';')),
        QDeadlineTimer(m_limits.answer), options.isOver);
    auto found = answer ? readRoutingRoute(*answer) : std::nullopt;
    if (!found)
        return {};
    found->gapFrom = metresBetween(from, found->line.front());
    found->gapTo = metresBetween(to, found->line.back());
    const bool isFar = std::max(found->gapFrom, found->gapTo) > options.snapRadius;
    return isFar ? estimatedRoute(from, to, options) : found;
}

std::optional<QByteArray> RoutingService::ask(
    QNetworkAccessManager &network, const QString &question, const QDeadlineTimer &deadline, const IsOver &isOver) const
{
    if (isResting())
        return {};
    const std::unique_ptr<QNetworkReply> reply(network.get(requestFor(QUrl(m_base + question))));
    endBeyond(mostBytes, *reply);
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (deadline.hasExpired() || (isOver && isOver()))
            loop.quit();
    });
    look.start(lookAgain);
    loop.exec();
    const bool hasAnswered = reply->isFinished() && !isSilent(*reply);
    if (!hasAnswered && !(isOver && isOver()))
        rest();
    // An error has an answer too: it says that there is no way. One that was too long is closed.
    return hasAnswered && reply->isOpen() ? std::optional(reply->readAll()) : std::nullopt;
}

bool RoutingService::isResting() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_rest.hasExpired();
}

void RoutingService::rest() const
{
    const std::scoped_lock lock(m_mutex);
    m_rest.setRemainingTime(m_limits.rest);
}

}  // namespace qianshao::geo
