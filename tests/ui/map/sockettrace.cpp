// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/map/sockettrace.h"

#include <QHostAddress>
#include <QMutex>

#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace {

QMutex mutex;
QStringList contacts;
QStringList endpoints;

void note(const QString &contact, const QString &endpoint)
{
    const QMutexLocker lock(&mutex);
    if (!contacts.contains(contact))
        contacts.append(contact);
    if (!endpoints.contains(endpoint))
        endpoints.append(endpoint);
}

// Where both families have it, at the same place.
quint16 portOf(const sockaddr *address)
{
    static_assert(offsetof(sockaddr_in, sin_port) == offsetof(sockaddr_in6, sin6_port));
    return ntohs(reinterpret_cast<const sockaddr_in *>(address)->sin_port);
}

// Sockets of the desktop, as D-Bus, lead nowhere else.
void note(const sockaddr *address)
{
    if (!address || (address->sa_family != AF_INET && address->sa_family != AF_INET6))
        return;
    const QHostAddress host(address);
    bool isFour = false;
    const quint32 four = host.toIPv4Address(&isFour);  // also one that is written as ::ffff:192.0.2.1
    const QString contact = (isFour ? QHostAddress(four) : host).toString();
    note(contact, QStringLiteral("%1:%2").arg(contact).arg(portOf(address)));
}

template <class Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// The program's own symbols come before those of the C library.
extern "C" {

int connect(int socket, const sockaddr *address, socklen_t length)
{
    note(address);
    return original<decltype(connect)>("connect")(socket, address, length);
}

ssize_t sendto(int socket, const void *bytes, size_t size, int flags, const sockaddr *address, socklen_t length)
{
    note(address);
    return original<decltype(sendto)>("sendto")(socket, bytes, size, flags, address, length);
}

ssize_t sendmsg(int socket, const msghdr *message, int flags)
{
    note(static_cast<const sockaddr *>(message->msg_name));
    return original<decltype(sendmsg)>("sendmsg")(socket, message, flags);
}

int getaddrinfo(const char *host, const char *service, const addrinfo *hints, addrinfo **result)
{
    const QString contact = QStringLiteral("lookup ") + QString::fromLatin1(host);
    note(contact, contact);
    return original<decltype(getaddrinfo)>("getaddrinfo")(host, service, hints, result);
}
}

namespace qianshao::tests {

QStringList takeContacts()
{
    const QMutexLocker lock(&mutex);
    return std::exchange(contacts, {});
}

QStringList takeEndpoints()
{
    const QMutexLocker lock(&mutex);
    return std::exchange(endpoints, {});
}

}  // namespace qianshao::tests
