// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/poolguard.h"

#include <dlfcn.h>
#include <libpq-fe.h>
#include <mutex>
#include <sys/eventfd.h>
#include <unistd.h>
#include <unordered_map>

namespace {

std::mutex mutex;
std::unordered_map<const PGconn *, int> standIns;

template <typename Function>
Function *behind(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" int PQsocket(const PGconn *connection)
{
    static const auto real = behind<decltype(PQsocket)>("PQsocket");
    if (const int socket = real(connection); socket >= 0)
        return socket;
    const std::lock_guard lock(mutex);
    const auto [entry, isNew] = standIns.try_emplace(connection, -1);
    if (isNew)
        entry->second = eventfd(1, EFD_CLOEXEC | EFD_NONBLOCK);
    return entry->second;
}

extern "C" void PQfinish(PGconn *connection)
{
    static const auto real = behind<decltype(PQfinish)>("PQfinish");
    {
        const std::lock_guard lock(mutex);
        if (const auto found = standIns.find(connection); found != standIns.end()) {
            close(found->second);
            standIns.erase(found);
        }
    }
    real(connection);
}

void qianshao::hub::guardPool()
{
    const std::lock_guard lock(mutex);
    standIns.reserve(64);
}
