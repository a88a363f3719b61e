// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/pinnedtls.h"

#include "models/security/bytes.h"

#include <memory>
#include <openssl/x509.h>

namespace qianshao::sync {

using namespace Qt::StringLiterals;

// Qt gives the public key of some kinds only (none of Ed25519): the bytes are taken from the certificate itself.
QByteArray pinOf(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const unsigned char *from = security::bytesOf(QByteArrayView(der));
    const std::unique_ptr<X509, decltype(&X509_free)> parsed(d2i_X509(nullptr, &from, der.size()), X509_free);
    unsigned char *key = nullptr;
    const int size = parsed ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &key) : 0;
    if (size <= 0)
        return {};
    const std::unique_ptr<unsigned char, void (*)(unsigned char *)> owner(
        key, [](unsigned char *bytes) { OPENSSL_free(bytes); });
    return security::sha256(QByteArrayView(key, size));
}

QSslConfiguration pinnedTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({});
    return tls;
}

std::optional<QUrl> hubUrl(const QString &hub)
{
    const QUrl url(u"https://"_s + hub, QUrl::StrictMode);
    const bool isPlain = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && url.path().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
    return isPlain ? std::optional(url) : std::nullopt;
}

}  // namespace qianshao::sync
