// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/tablereader.h"

#include <QHash>
#include <QIODevice>

struct zip;
struct zip_file;

namespace qianshao::imports {

class ZipPart;

/// A zip archive on any device that can seek, read part by part and never unpacked as a whole.
/// Refuses what a workbook cannot be: see Limits::unpackedBytes, and a part that unpacks beyond 64 MiB and 200 times
/// its packed size.
class ZipArchive {
public:
    /// Reads the directory; error() tells whether that went well.
    ZipArchive(std::unique_ptr<QIODevice> device, const Limits &limits, std::stop_token stop);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    [[nodiscard]] const std::optional<ImportError::Code> &error() const { return m_error; }
    [[nodiscard]] const QString &detail() const { return m_detail; }

    /// Names are compared as the format asks: without case, with or without a slash in front.
    [[nodiscard]] bool contains(QStringView part) const;
    /// Always a device; one whose fault() is set when the part cannot be read.
    [[nodiscard]] std::unique_ptr<ZipPart> open(QStringView part);

private:
    friend class ZipPart;
    struct Source;

    void readDirectory();
    void setError(ImportError::Code code, const QString &detail);
    [[nodiscard]] bool isTooMuch(qint64 unpacked, qint64 packed) const;

    std::unique_ptr<Source> m_source;
    Limits m_limits;
    std::stop_token m_stop;
    zip *m_zip = nullptr;
    QHash<QString, quint64> m_parts;

    std::optional<ImportError::Code> m_error;
    QString m_detail;
};

/// One part as a sequential device. A read error ends it; fault() then says why. It must not outlive its archive.
class ZipPart final : public QIODevice {
public:
    ~ZipPart() override;

    [[nodiscard]] const std::optional<ImportError::Code> &fault() const { return m_fault; }
    [[nodiscard]] const QString &detail() const { return m_detail; }
    [[nodiscard]] qint64 unpackedSize() const { return m_unpackedSize; } ///< as the archive declares it
    [[nodiscard]] qint64 unpackedBytes() const { return m_unpackedBytes; } ///< so far

    /// What is read up to the next call may be this long; beyond that the fault is CellTooLong.
    /// A parser that collects one endless value in memory is stopped by it.
    void allow(qint64 bytes) { m_allowed = m_unpackedBytes + bytes; }
    /// Reads the rest for nothing, to have the checksum verified.
    void drain();

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class ZipArchive;
    explicit ZipPart(ZipArchive &archive);

    void start(quint64 index);
    void setFault(ImportError::Code code, const QString &detail = {});

    ZipArchive &m_archive;
    zip_file *m_file = nullptr;
    qint64 m_packedSize = 0;
    qint64 m_unpackedSize = 0;
    qint64 m_unpackedBytes = 0;
    qint64 m_allowed = -1; ///< -1: no bound
    bool m_isAtEnd = false;
    std::optional<ImportError::Code> m_fault;
    QString m_detail;
};

} // namespace qianshao::imports
