// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/connection.h"

#include <algorithm>
#include <array>
#include <libpq-fe.h>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace qianshao::postgres {

using namespace std::chrono_literals;
using Code = Failure::Code;
using std::chrono::steady_clock;

StopSign::StopSign() : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

StopSign::~StopSign()
{
    close(m_descriptor);
}

void StopSign::set()
{
    m_isSet = true;
    eventfd_write(m_descriptor, 1);
}

void StopSign::wait(std::chrono::milliseconds most) const
{
    pollfd descriptor{m_descriptor, POLLIN, 0};
    (void)poll(&descriptor, 1, int(most.count()));
}

Connection::Connection(const QByteArray &target, std::chrono::milliseconds patience, const StopSign &stop)
    : m_connection(nullptr, PQfinish),
      m_patience(patience),
      m_stop(stop)
{
    open(target, steady_clock::now() + patience);
    m_isUsable = true;
    // PostgreSQL gives up first, so that the connection lives on. It does not sort what an index has in order: of a
    // table that it has not counted yet it would read all that is left for each page of it. And it compiles nothing.
    (void)ask(
        "SELECT set_config('statement_timeout', $1, false), set_config('application_name', 'qianshao-hub', false), "
        "set_config('enable_sort', 'off', false), set_config('jit', 'off', false)",
        Parameters().add(QString::number((patience * 9 / 10).count())));
}

Connection::~Connection() = default;

void Connection::open(const QByteArray &target, Deadline deadline)
{
    m_connection.reset(PQconnectStart(target.constData()));
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (!m_connection || PQstatus(m_connection.get()) == CONNECTION_BAD || state == PGRES_POLLING_FAILED)
            throw Failure(Code::Unreachable, {}, m_connection ? PQerrorMessage(m_connection.get()) : "");
        if (!wait(state == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline))
            throw Failure(Code::Unreachable, {}, "no answer");
        state = PQconnectPoll(m_connection.get());
    }
    PQsetNoticeProcessor(m_connection.get(), [](void *, const char *) {}, nullptr);
    if (PQsetnonblocking(m_connection.get(), 1) != 0 || PQenterPipelineMode(m_connection.get()) != 1)
        throw Failure(Code::Unreachable, {}, PQerrorMessage(m_connection.get()));
}

std::vector<Rows> Connection::ask(std::vector<Statement> statements)
{
    const Deadline deadline = steady_clock::now() + m_patience;
    std::vector<const char *> steps = std::exchange(m_told, {});
    const auto told = std::ranges::count(steps, nullptr);
    for (const Statement &statement : statements)
        send(statement, steps);
    require(PQpipelineSync(m_connection.get()) == 1);
    std::vector<Rows> answers;
    answers.reserve(statements.size());
    std::optional<Failure> failure;
    for (const char *prepared : steps) {
        Result result = next(deadline);
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_FATAL_ERROR) {
            const char *state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
            failure.emplace(Code::Refused, state ? state : "", PQresultErrorMessage(result.get()));
        } else if (status != PGRES_PIPELINE_ABORTED && prepared) {
            m_prepared.insert(prepared);
        } else {
            answers.emplace_back(result.release());
        }
        require(next(deadline) == nullptr);
    }
    require(PQresultStatus(next(deadline).get()) == PGRES_PIPELINE_SYNC);
    if (failure)
        throw Failure(*failure);
    answers.erase(answers.begin(), answers.begin() + told);
    return answers;
}

Rows Connection::ask(const char *sql, Parameters parameters)
{
    std::vector<Statement> statements;
    statements.push_back({sql, std::move(parameters)});
    return ask(std::move(statements)).front();
}

void Connection::tell(const Statement &statement)
{
    send(statement, m_told);
    require(PQflush(m_connection.get()) >= 0);  // the rest goes with what follows
}

void Connection::rollBack()
{
    if (m_isUsable && !m_told.empty()) {
        try {
            (void)ask(std::vector<Statement>());
        } catch (const Failure &failure) {
            if (failure.code() != Code::Refused)
                throw;
        }
    }
    if (m_isUsable && PQtransactionStatus(m_connection.get()) != PQTRANS_IDLE)
        (void)ask("ROLLBACK");
}

// `steps`: what PostgreSQL will answer to in turn; of a preparation the statement, of an execution nullptr.
void Connection::send(const Statement &statement, std::vector<const char *> &steps)
{
    const std::string name = "s" + std::to_string(quintptr(statement.sql));
    if (!m_prepared.contains(statement.sql) && std::ranges::find(steps, statement.sql) == steps.end()) {
        require(PQsendPrepare(m_connection.get(), name.c_str(), statement.sql, 0, nullptr) == 1);
        steps.push_back(statement.sql);
    }
    std::vector<const char *> values;
    std::vector<int> sizes;
    for (const std::optional<QByteArray> &value : statement.parameters.values()) {
        values.push_back(value ? value->constData() : nullptr);
        sizes.push_back(value ? int(value->size()) : 0);
    }
    const std::vector<int> areBinary(values.size(), 1);
    require(PQsendQueryPrepared(m_connection.get(), name.c_str(), int(values.size()), values.data(), sizes.data(),
                areBinary.data(), /*resultFormat=*/1)
        == 1);
    steps.push_back(nullptr);
}

// Sends and reads at once: were all sent before the first answer is read, both sides could wait for the other.
Connection::Result Connection::next(Deadline deadline)
{
    while (true) {
        const int unsent = PQflush(m_connection.get());
        require(unsent >= 0);
        if (PQisBusy(m_connection.get()) == 0)
            break;
        if (!wait(short(unsent > 0 ? POLLIN | POLLOUT : POLLIN), deadline))
            lose(Code::TooLate);
        require(PQconsumeInput(m_connection.get()) == 1);
    }
    Result result(PQgetResult(m_connection.get()), PQclear);
    require(PQstatus(m_connection.get()) == CONNECTION_OK);
    return result;
}

bool Connection::wait(short events, Deadline deadline)
{
    std::array<pollfd, 2> descriptors{
        pollfd{PQsocket(m_connection.get()), events, 0}, pollfd{m_stop.descriptor(), POLLIN, 0}};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now());
    const int ready = left > 0ms ? poll(descriptors.data(), descriptors.size(), int(left.count())) : 0;
    if (m_stop.isSet())
        lose(Code::Stopped);
    return ready != 0;
}

QByteArray Connection::notice(std::chrono::milliseconds patience)
{
    const Deadline deadline = steady_clock::now() + patience;
    while (true) {
        require(PQconsumeInput(m_connection.get()) == 1);
        const std::unique_ptr<PGnotify, decltype(&PQfreemem)> notify(PQnotifies(m_connection.get()), PQfreemem);
        if (notify)
            return QByteArray(notify->relname) + ':' + notify->extra;
        if (!wait(POLLIN, deadline))
            return {};
    }
}

void Connection::require(bool isFine)
{
    if (!isFine)
        lose(Code::Lost);
}

void Connection::lose(Failure::Code code)
{
    m_isUsable = false;
    throw Failure(code, {}, PQerrorMessage(m_connection.get()));
}

}  // namespace qianshao::postgres
