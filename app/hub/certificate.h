// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace qianshao::hub {

enum class CertificateState {
    Fit,
    NoCertificate,  // no PEM certificate in the file
    NoKey,          // no PEM private key, or one with a passphrase
    OtherKey,       // the key is that of another certificate
};

// Whether TLS could be served with these two files. drogon would find out while it starts, and end the process.
[[nodiscard]] CertificateState checkCertificate(const QString &certificatePath, const QString &keyPath);

// What devices pin: the SHA-256 of the certificate's SubjectPublicKeyInfo, 32 bytes. Empty where there is none.
[[nodiscard]] QByteArray pinOf(const QString &certificatePath);

}  // namespace qianshao::hub
