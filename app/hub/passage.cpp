// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/passage.h"

#include "app/hub/replies.h"

#include <QRandomGenerator>

#include <chrono>
#include <cmath>
#include <utility>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr auto attribute = "passage";

// Kept with the request. It ends with the answer, or with the request where that is dropped because its client has
// gone.
struct Stay {
    Stay(std::atomic<int> &running, std::string id) : running(running), id(std::move(id)) { ++running; }
    ~Stay() { end(); }
    Stay(const Stay &) = delete;
    Stay &operator=(const Stay &) = delete;

    void end()
    {
        if (!std::exchange(hasEnded, true))
            --running;
    }

    std::atomic<int> &running;
    std::string id;
    bool hasEnded = false;
    SteadyClock::time_point since = SteadyClock::now();
};
using StayPtr = std::shared_ptr<Stay>;

// Of the list the last one, which is what the balancer itself saw: those before it come from the client.
std::string lastOf(const std::string &list)
{
    const size_t comma = list.rfind(',');
    std::string last = comma == std::string::npos ? list : list.substr(comma + 1);
    last.erase(0, last.find_first_not_of(' '));
    last.erase(last.find_last_not_of(' ') + 1);
    return last;
}

LogLevel levelOf(int status)
{
    return status >= 500 ? LogLevel::Error : status >= 400 ? LogLevel::Warning : LogLevel::Info;
}

}  // namespace

Passage::Passage(const Config &config, const EventLog &log, Metrics &metrics)
    : m_log(log),
      m_metrics(metrics),
      m_rate(config.requestsPerSecond, config.requestBurst),
      m_idPrefix(QByteArray::number(QRandomGenerator::system()->generate(), 16).toStdString() + '-')
{
    for (const QString &balancer : config.balancers)
        m_balancers.insert(balancer.toStdString());
    for (const QString &reader : config.metricsReaders)
        m_metricsReaders.insert(reader.toStdString());
    if (!config.plainHttp)
        m_balancers.insert("127.0.0.1");  // this hub's own front
}

void Passage::attach()
{
    app().registerNewConnectionAdvice([this](const auto &, const auto &) { return !m_isClosing; });
    app().registerPreRoutingAdvice(
        [this](const HttpRequestPtr &request, AdviceCallback &&answer, AdviceChainCallback &&pass) {
            enter(request);
            if (const HttpResponsePtr refusal = refusalOf(request))
                answer(refusal);
            else
                pass();
        });
    app().registerPreSendingAdvice(
        [this](const HttpRequestPtr &request, const HttpResponsePtr &reply) { leave(request, reply); });
}

void Passage::enter(const HttpRequestPtr &request)
{
    request->attributes()->insert(
        attribute, std::make_shared<Stay>(m_running, m_idPrefix + std::to_string(++m_lastId)));
}

HttpResponsePtr Passage::refusalOf(const HttpRequestPtr &request)
{
    if (m_isClosing)
        return errorReply(k503ServiceUnavailable, "stopping", u"This hub is stopping; ask again."_s);
    const auto wait = m_rate.take(rateKey(addressOf(request)), SteadyClock::now());
    if (wait.count() > 0) {
        auto reply = errorReply(k429TooManyRequests, "too_many_requests",
            u"This address asks too often. Retry-After says in how many seconds it may again."_s);
        reply->addHeader("Retry-After", std::to_string(int(std::ceil(wait.count()))));
        return reply;
    }
    // drogon would answer it by itself, and allow other web sites to call the hub.
    if (request->method() == Options)
        return errorReply(k405MethodNotAllowed);
    if (request->method() == Get && !request->body().empty())
        return errorReply(k400BadRequest, "unexpected_body", u"This method takes no body."_s);
    return nullptr;
}

std::string Passage::addressOf(const HttpRequestPtr &request) const
{
    std::string peer = request->peerAddr().toIp();
    if (!m_balancers.contains(peer))
        return peer;
    const std::string &forwarded = request->getHeader("x-forwarded-for");
    return forwarded.empty() ? peer : lastOf(forwarded);
}

bool Passage::mayReadMetrics(const HttpRequestPtr &request) const
{
    const std::string address = addressOf(request);
    return isLoopback(QString::fromStdString(address)) || m_metricsReaders.contains(address);
}

void Passage::leave(const HttpRequestPtr &request, const HttpResponsePtr &reply)
{
    // drogon answers OPTIONS * on its own, before anybody is asked.
    if (!request->attributes()->find(attribute))
        enter(request);
    const auto stay = request->attributes()->get<StayPtr>(attribute);
    const double seconds = std::chrono::duration<double>(SteadyClock::now() - stay->since).count();
    stay->end();
    reply->addHeader("X-Request-Id", stay->id);
    if (m_isClosing)
        reply->setCloseConnection(true);
    const int status = int(reply->statusCode());
    const std::string_view route = request->matchedPathPattern();
    m_metrics.answered(route, status, seconds);
    m_log.write(levelOf(status), "request",
        {{u"id"_s, QString::fromStdString(stay->id)}, {u"method"_s, QLatin1StringView(request->methodString())},
            {u"route"_s, route.empty() ? u"none"_s : QString::fromUtf8(route.data(), qsizetype(route.size()))},
            {u"status"_s, status}, {u"ms"_s, std::round(seconds * 1e5) / 100}});
}

}  // namespace qianshao::hub
