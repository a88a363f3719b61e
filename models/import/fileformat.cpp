// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/fileformat.h"

#include <QByteArray>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace qianshao::imports {
namespace {

constexpr qint64 SampleBytes = qint64(64) * 1024;
constexpr qint64 DirectoryBytes = qint64(1024) * 1024;

QByteArray utf16(QStringView text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += char(c.cell());
        bytes += char(c.row());
    }
    return bytes;
}

/// The directory names what is in a compound file. It is found through its header, but may be scattered from there on,
/// so the two ends of the file, where programs put it, are searched too.
FileFormat compoundFormat(QIODevice &device, const QByteArray &head)
{
    const qint64 size = device.size();
    QByteArray names = head;
    if (head.size() >= 512) {
        const int shift = std::clamp<int>(qFromLittleEndian<quint16>(head.constData() + 30), 7, 20);
        const qint64 directory = (qint64(qFromLittleEndian<quint32>(head.constData() + 48)) + 1) << shift;
        for (const qint64 at : {qint64(0), directory, std::max<qint64>(0, size - DirectoryBytes)}) {
            if (at < size && device.seek(at))
                names += device.read(DirectoryBytes);
        }
    }
    if (names.contains(utf16(u"EncryptedPackage")))
        return FileFormat::EncryptedOffice;
    if (names.contains(utf16(u"Workbook")) || names.contains(utf16(u"Book")))
        return FileFormat::OldExcel;
    return FileFormat::Other;
}

bool looksLikeText(const QByteArray &head)
{
    // Only UTF-16 has zero bytes in text, and Excel writes a BOM before it.
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return true;
    if (head.contains('\0') || head.startsWith("%PDF-") || head.startsWith("{\\rtf") || head.startsWith("Rar!"))
        return false;
    // Many office systems "export Excel" by giving a web page or XML the ending .xls.
    QByteArrayView text(head);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    return !text.trimmed().startsWith('<');
}

} // namespace

FileFormat detectFormat(QIODevice &device)
{
    if (!device.seek(0))
        return FileFormat::Unreadable;
    const QByteArray head = device.read(SampleBytes);
    if (head.isEmpty() && device.size() > 0)
        return FileFormat::Unreadable;

    FileFormat format = looksLikeText(head) ? FileFormat::Text : FileFormat::Other;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        format = FileFormat::Zip;
    else if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        format = compoundFormat(device, head);
    return device.seek(0) ? format : FileFormat::Unreadable;
}

} // namespace qianshao::imports
