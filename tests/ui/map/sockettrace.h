// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

// Whom this process talks to: connect(), sendto(), sendmsg() and getaddrinfo() of the C library go through here, for
// all libraries and plug-ins of the program, and are written down before they are carried out.
namespace qianshao::tests {

// "127.0.0.1", "lookup example.org"; each once, since the start or the last call.
[[nodiscard]] QStringList takeContacts();
// The same with ports: "127.0.0.1:5000", "lookup example.org"; since the start or the last call of this one.
[[nodiscard]] QStringList takeEndpoints();

}  // namespace qianshao::tests
