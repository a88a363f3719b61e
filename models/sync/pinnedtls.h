// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <optional>

// A hub is known by the key of its certificate and by nothing else: whoever signed that, and until when it is good, is
// of no account.
namespace qianshao::sync {

// SHA-256 of the SubjectPublicKeyInfo, DER (security/enrolment.h). Empty where there is no certificate.
[[nodiscard]] QByteArray pinOf(const QSslCertificate &certificate);

// TLS 1.3 and nobody trusted: each certificate is an error until somebody has compared the pin.
[[nodiscard]] QSslConfiguration pinnedTls();

// "hub" or "hub:8443", "[::1]:8443" as https; nullopt for anything with more in it.
[[nodiscard]] std::optional<QUrl> hubUrl(const QString &hub);

}  // namespace qianshao::sync
