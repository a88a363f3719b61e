// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/ziparchive.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

constexpr qint64 RatioFrom = qint64(64) << 20;
constexpr qint64 MaximumRatio = 200; // sheets of nothing but the same row come to about 30
constexpr qint64 DirectoryBytes = qint64(32) << 20; // what libzip may read to open an archive: some 300,000 parts

QString partKey(QStringView name)
{
    QString key = name.toString().toLower();
    key.replace(u'\\', u'/');
    return key.startsWith(u'/') ? key.sliced(1) : key;
}

QString errorText(zip_error_t *error)
{
    return QString::fromUtf8(zip_error_strerror(error));
}

} // namespace

/// What libzip asks of a file, answered by a QIODevice: file names of any script on any platform, and failing devices
/// in tests.
struct ZipArchive::Source {
    std::unique_ptr<QIODevice> device;
    qint64 allowed = DirectoryBytes; ///< bytes that may still be read; -1 = any
    zip_error_t error = {};

    zip_int64_t fail(int code)
    {
        zip_error_set(&error, code, 0);
        return -1;
    }

    zip_int64_t read(void *data, zip_uint64_t length)
    {
        if (allowed >= 0) {
            allowed -= qint64(length);
            if (allowed < 0)
                return fail(ZIP_ER_MEMORY);
        }
        const qint64 count = device->read(static_cast<char *>(data), qint64(length));
        return count < 0 ? fail(ZIP_ER_READ) : count;
    }

    zip_int64_t seek(void *data, zip_uint64_t length)
    {
        const zip_int64_t to = zip_source_seek_compute_offset(
            zip_uint64_t(device->pos()), zip_uint64_t(device->size()), data, length, &error);
        if (to < 0)
            return -1;
        return device->seek(to) ? 0 : fail(ZIP_ER_SEEK);
    }

    zip_int64_t stat(void *data)
    {
        auto *target = static_cast<zip_stat_t *>(data);
        zip_stat_init(target);
        target->size = zip_uint64_t(device->size());
        target->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }

    static zip_int64_t answer(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        auto *source = static_cast<Source *>(self);
        switch (command) {
        case ZIP_SOURCE_OPEN: return source->device->seek(0) ? 0 : source->fail(ZIP_ER_SEEK);
        case ZIP_SOURCE_READ: return source->read(data, length);
        case ZIP_SOURCE_SEEK: return source->seek(data, length);
        case ZIP_SOURCE_TELL: return source->device->pos();
        case ZIP_SOURCE_STAT: return source->stat(data);
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&source->error, data, length);
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE: // the archive owns it
            return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
        default: return source->fail(ZIP_ER_OPNOTSUPP);
        }
    }
};

ZipArchive::ZipArchive(std::unique_ptr<QIODevice> device, const Limits &limits, std::stop_token stop)
    : m_source(std::make_unique<Source>()),
      m_limits(limits),
      m_stop(std::move(stop))
{
    m_source->device = std::move(device);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(&Source::answer, m_source.get(), &error);
    m_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (m_zip) {
        readDirectory();
    } else {
        const bool isBomb = m_source->allowed < 0;
        const bool isRead = zip_error_code_zip(&m_source->error) == ZIP_ER_READ;
        setError(isBomb  ? ImportError::Code::ZipBomb
                : isRead ? ImportError::Code::ReadFailed
                         : ImportError::Code::BrokenArchive,
            errorText(&error));
        zip_source_free(source);
    }
    m_source->allowed = -1;
    zip_error_fini(&error);
}

ZipArchive::~ZipArchive()
{
    if (m_zip)
        zip_discard(m_zip);
    zip_error_fini(&m_source->error);
}

void ZipArchive::readDirectory()
{
    const auto count = zip_uint64_t(std::max<zip_int64_t>(0, zip_get_num_entries(m_zip, 0)));
    for (zip_uint64_t index = 0; index < count; ++index) {
        const char *name = zip_get_name(m_zip, index, ZIP_FL_ENC_GUESS);
        if (!name)
            continue;
        // Of two parts with one name the first counts.
        const QString key = partKey(QString::fromUtf8(name));
        if (!m_parts.contains(key))
            m_parts.insert(key, index);
    }
}

void ZipArchive::setError(ImportError::Code code, const QString &detail)
{
    m_error = code;
    m_detail = detail;
}

bool ZipArchive::contains(QStringView part) const
{
    return m_parts.contains(partKey(part));
}

std::unique_ptr<ZipPart> ZipArchive::open(QStringView name)
{
    std::unique_ptr<ZipPart> part(new ZipPart(*this));
    const auto found = m_parts.constFind(partKey(name));
    if (found == m_parts.cend())
        part->setFault(ImportError::Code::BrokenArchive, u"no part %1"_s.arg(name));
    else
        part->start(*found);
    part->QIODevice::open(QIODevice::ReadOnly);
    return part;
}

bool ZipArchive::isTooMuch(qint64 unpacked, qint64 packed) const
{
    // The packed size is a claim of the archive; the file's size is not.
    const qint64 real = std::clamp<qint64>(packed, 1, std::max<qint64>(1, m_source->device->size()));
    return unpacked > RatioFrom && unpacked / real > MaximumRatio;
}

ZipPart::ZipPart(ZipArchive &archive) : m_archive(archive) {}

ZipPart::~ZipPart()
{
    if (m_file)
        zip_fclose(m_file);
}

void ZipPart::start(quint64 index)
{
    zip_stat_t stat;
    if (zip_stat_index(m_archive.m_zip, index, 0, &stat) != 0)
        return setFault(ImportError::Code::BrokenArchive, errorText(zip_get_error(m_archive.m_zip)));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return setFault(ImportError::Code::EncryptedWorkbook);
    m_packedSize = stat.comp_size > zip_uint64_t(INT64_MAX) ? INT64_MAX : qint64(stat.comp_size);
    m_unpackedSize = stat.size > zip_uint64_t(INT64_MAX) ? INT64_MAX : qint64(stat.size);
    if (m_unpackedSize > m_archive.m_limits.unpackedBytes || m_archive.isTooMuch(m_unpackedSize, m_packedSize))
        return setFault(ImportError::Code::ZipBomb, u"declared size %1"_s.arg(m_unpackedSize));
    m_file = zip_fopen_index(m_archive.m_zip, index, 0);
    if (!m_file)
        setFault(ImportError::Code::BrokenArchive, errorText(zip_get_error(m_archive.m_zip)));
}

void ZipPart::setFault(ImportError::Code code, const QString &detail)
{
    m_fault = code;
    m_detail = detail;
}

qint64 ZipPart::readData(char *data, qint64 maxSize)
{
    if (m_fault)
        return -1;
    if (m_archive.m_stop.stop_requested()) {
        setFault(ImportError::Code::Cancelled);
        return -1;
    }
    if (m_allowed >= 0 && m_unpackedBytes > m_allowed) {
        setFault(ImportError::Code::CellTooLong);
        return -1;
    }
    const zip_int64_t count = zip_fread(m_file, data, zip_uint64_t(maxSize));
    if (count < 0) {
        zip_error_t *error = zip_file_get_error(m_file);
        setFault(
            zip_error_code_zip(error) == ZIP_ER_READ ? ImportError::Code::ReadFailed : ImportError::Code::BrokenArchive,
            errorText(error));
        return -1;
    }
    m_isAtEnd = count == 0 && maxSize > 0;
    m_unpackedBytes += count;

    if (m_unpackedBytes > m_archive.m_limits.unpackedBytes || m_archive.isTooMuch(m_unpackedBytes, m_packedSize)) {
        setFault(ImportError::Code::ZipBomb, u"part unpacks to %1 bytes and more"_s.arg(m_unpackedBytes));
        return -1;
    }
    return count == 0 ? -1 : count;
}

void ZipPart::drain()
{
    std::array<char, 16384> rest;
    m_allowed = -1;
    while (!m_fault && !m_isAtEnd)
        readData(rest.data(), qint64(rest.size()));
}

} // namespace qianshao::imports
