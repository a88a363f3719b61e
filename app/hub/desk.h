// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/eventlog.h"
#include "app/hub/replies.h"
#include "app/ledger/devices.h"
#include "app/postgres/workers.h"

#include <drogon/HttpRequest.h>

#include <functional>

namespace qianshao::hub {

using Answer = std::function<void(const drogon::HttpResponsePtr &)>;

// Routes' work, on one of PostgreSQL's workers, with an answer whatever happens: what it throws becomes the error that
// it means.
class Desk {
public:
    using Now = std::function<records::Instant()>;
    Desk(postgres::Workers &workers, const EventLog &log, Now now)
        : m_workers(workers),
          m_log(log),
          m_now(std::move(now))
    {
    }

    using Work = std::function<drogon::HttpResponsePtr(postgres::Connection &)>;
    using DeviceWork = std::function<drogon::HttpResponsePtr(postgres::Connection &, const ledger::Device &)>;
    // For whoever asks. `turn`: see Workers::run().
    void answer(Work work, const Answer &answer, QByteArray turn = {}) const;
    // For the device that holds the token of the request.
    void answerBearer(const drogon::HttpRequestPtr &request, DeviceWork work, const Answer &answer) const;
    // For the device that signed it. `usesUp`: the number of the request is taken, so that it works once; otherwise the
    // work sees to that.
    void answerSigner(const drogon::HttpRequestPtr &request, DeviceWork work, const Answer &answer, bool usesUp) const;

    // For a token without an answer over HTTP: what is wrong is told by its code (replies.h).
    void hear(const drogon::HttpRequestPtr &request,
        std::function<void(postgres::Connection &, const ledger::Device &)> work,
        std::function<void(const char *error)> onRefusal) const;

    [[nodiscard]] QByteArray newToken(const ledger::Device &device) const;
    [[nodiscard]] records::Instant now() const { return m_now(); }

private:
    [[nodiscard]] ledger::Device bearerOf(
        postgres::Connection &connection, const drogon::HttpRequestPtr &request) const;
    [[nodiscard]] drogon::HttpResponsePtr replyTo(const postgres::Failure &failure) const;
    [[nodiscard]] drogon::HttpResponsePtr replyTo(const std::exception &fault) const;

    postgres::Workers &m_workers;
    const EventLog &m_log;
    const Now m_now;
};

}  // namespace qianshao::hub
