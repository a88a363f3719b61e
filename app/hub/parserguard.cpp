// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/parserguard.h"

#include <cstddef>
#include <cstdlib>
#include <dlfcn.h>

#define SHUT_DOWN "_ZN6drogon17HttpRequestParser18shutdownConnectionENS_14HttpStatusCodeE"
#define APPEND_TO_BODY "_ZN6drogon15HttpRequestImpl12appendToBodyEPKcm"

namespace {

using ShutDown = void (*)(void *parser, int status);
using AppendToBody = void (*)(void *request, const char *data, size_t length);

// drogon has one parser, so there is one listener.
std::function<void(int)> listener;
ShutDown shutDown = nullptr;
AppendToBody appendToBody = nullptr;

}  // namespace

// void drogon::HttpRequestParser::shutdownConnection(drogon::HttpStatusCode)
__attribute__((visibility("default"))) void guardedShutDown(void *parser, int status) __asm__(SHUT_DOWN);
void guardedShutDown(void *parser, int status)
{
    if (status >= 500)
        status = 400;
    listener(status);
    shutDown(parser, status);
}

// void drogon::HttpRequestImpl::appendToBody(const char *, size_t)
__attribute__((visibility("default"))) void guardedAppendToBody(void *request, const char *data, size_t length) __asm__(
    APPEND_TO_BODY);
void guardedAppendToBody(void *request, const char *data, size_t length)
{
    if (std::ptrdiff_t(length) >= 0)
        appendToBody(request, data, length);
}

void qianshao::hub::guardParser(std::function<void(int status)> onRefusal)
{
    listener = std::move(onRefusal);
    shutDown = reinterpret_cast<ShutDown>(dlsym(RTLD_NEXT, SHUT_DOWN));
    appendToBody = reinterpret_cast<AppendToBody>(dlsym(RTLD_NEXT, APPEND_TO_BODY));
    // Another drogon than this was written for: better no hub than one without a guard.
    if (!shutDown || !appendToBody)
        std::abort();
}
