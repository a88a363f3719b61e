// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <exception>
#include <string>
#include <utility>

namespace qianshao::postgres {

// Why nothing came of a statement. The transaction that it was in is over and nothing of it holds, unless the
// connection was lost while it was committed: then it may hold.
class Failure : public std::exception {
public:
    enum class Code {
        Unreachable,  // no connection could be had
        Lost,         // it broke off
        TooLate,      // no answer within the time
        Refused,      // PostgreSQL says no; state() tells why
        Stopped,      // the program ends
    };
    // `state`: SQLSTATE, five characters; `words`: PostgreSQL's, which may quote rows.
    explicit Failure(Code code, std::string state = {}, std::string words = {})
        : m_code(code),
          m_state(std::move(state)),
          m_words(std::move(words))
    {
    }
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const std::string &state() const { return m_state; }
    [[nodiscard]] const std::string &words() const { return m_words; }
    [[nodiscard]] const char *what() const noexcept override { return "postgres"; }

private:
    Code m_code;
    std::string m_state;
    std::string m_words;
};

}  // namespace qianshao::postgres
