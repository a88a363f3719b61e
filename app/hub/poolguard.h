// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace qianshao::hub {

// drogon's PostgreSQL client (1.9.0) ends the process when an attempt to connect fails at once, as it does while
// PostgreSQL is being restarted on the same machine: it asks libpq for the socket of a connection that has none. With
// this, PQsocket answers with a stand-in that is ready to be read, so that the client looks, finds that the attempt has
// failed, and tries again a second later; PQfinish closes the stand-in.
// Both stand in the place of libpq's functions for the whole program; for connections that have a socket nothing
// changes. Called before the pool is opened: it is what makes the linker take them.
void guardPool();

}  // namespace qianshao::hub
