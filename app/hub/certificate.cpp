// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/certificate.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace qianshao::hub {
namespace {

// A key that is encrypted is refused; nobody is asked for its passphrase at a start of the system.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

}  // namespace

CertificateState checkCertificate(const QString &certificatePath, const QString &keyPath)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX_set_default_passwd_cb(context.get(), noPassphrase);
    if (SSL_CTX_use_certificate_chain_file(context.get(), QFile::encodeName(certificatePath).constData()) != 1)
        return CertificateState::NoCertificate;
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(
        BIO_new_file(QFile::encodeName(keyPath).constData(), "r"), BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        file ? PEM_read_bio_PrivateKey(file.get(), nullptr, noPassphrase, nullptr) : nullptr, EVP_PKEY_free);
    if (!key)
        return CertificateState::NoKey;
    if (X509_check_private_key(SSL_CTX_get0_certificate(context.get()), key.get()) != 1)
        return CertificateState::OtherKey;
    return CertificateState::Fit;
}

QByteArray pinOf(const QString &certificatePath)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(
        BIO_new_file(QFile::encodeName(certificatePath).constData(), "r"), BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        file ? PEM_read_bio_X509(file.get(), nullptr, noPassphrase, nullptr) : nullptr, X509_free);
    if (!certificate)
        return {};
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

}  // namespace qianshao::hub
