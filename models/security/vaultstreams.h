// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/vault.h"

// A file of the vault piece by piece, for who has its content only bit by bit, or wants no more of it in memory. The
// form of the files is told in vault.h. Everything throws VaultFailure.
namespace qianshao::security {

// Writes a file: encrypted as it comes, under another name until it is finished, flushed to the disk and then renamed.
// Gone without a trace where it is not finished.
class VaultWriter {
public:
    VaultWriter(const QString &path, const QByteArray &key, Kept promised);
    ~VaultWriter();

    void write(QByteArrayView bytes);  // more than was promised: OtherContent
    // Durable when it returns. OtherContent, and nothing is kept, where it is not what was promised.
    void finish();
    [[nodiscard]] const Kept &promised() const { return m_promised; }
    [[nodiscard]] qint64 written() const;

private:
    struct Private;
    void seal();
    void keep(const QByteArray &bytes);

    const Kept m_promised;
    std::unique_ptr<Private> m;
};

// Reads a file from its beginning.
class VaultReader {
public:
    VaultReader(const QString &path, const QByteArray &key, QString sha256);
    ~VaultReader();

    // What comes next, authentic piece by piece; empty after the last one: only then it is known to be whole, and the
    // content of that name.
    [[nodiscard]] QByteArray next();
    [[nodiscard]] qint64 size() const;  // of the content

private:
    struct Private;
    void requireRight() const;

    const QString m_sha256;
    std::unique_ptr<Private> m;
};

}  // namespace qianshao::security
