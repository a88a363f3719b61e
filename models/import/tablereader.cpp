// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/tablereader.h"

#include "models/import/csvreader.h"
#include "models/import/fileformat.h"
#include "models/import/xlsxreader.h"

#include <QFile>
#include <QFileInfo>

namespace qianshao::imports {
namespace {

ImportError fileError(ImportError::Code code, const QString &file, const QString &detail = {})
{
    ImportError error;
    error.code = code;
    error.file = file;
    error.detail = detail;
    return error;
}

template <typename Reader>
OpenedTable opened(std::unique_ptr<QIODevice> device, const QString &name, const Limits &limits, std::stop_token stop)
{
    auto reader = std::make_unique<Reader>(std::move(device), name, limits, std::move(stop));
    if (reader->error())
        return *reader->error();
    return reader;
}

} // namespace

TableReader::~TableReader() = default;

const Cell &RowView::at(qsizetype column) const
{
    static const Cell empty;
    return column >= 0 && column < qsizetype(cells.size()) ? cells[size_t(column)] : empty;
}

OpenedTable openTable(const QString &path, const Limits &limits, std::stop_token stop)
{
    const QString name = QFileInfo(path).fileName();
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fileError(ImportError::Code::ReadFailed, name, file->errorString());
    return openTable(std::move(file), name, limits, std::move(stop));
}

OpenedTable openTable(
    std::unique_ptr<QIODevice> device, const QString &name, const Limits &limits, std::stop_token stop)
{
    using enum ImportError::Code;
    if (stop.stop_requested())
        return fileError(Cancelled, name);
    if (!device->isReadable() || device->isSequential())
        return fileError(ReadFailed, name, device->errorString());
    if (device->size() > limits.fileBytes)
        return fileError(TooLarge, name);

    switch (detectFormat(*device)) {
    case FileFormat::Text: return opened<CsvReader>(std::move(device), name, limits, std::move(stop));
    case FileFormat::Zip: return opened<XlsxReader>(std::move(device), name, limits, std::move(stop));
    case FileFormat::EncryptedOffice: return fileError(EncryptedWorkbook, name);
    case FileFormat::OldExcel: return fileError(OldXls, name);
    case FileFormat::Other: return fileError(NotATable, name);
    case FileFormat::Unreadable: break;
    }
    return fileError(ReadFailed, name, device->errorString());
}

} // namespace qianshao::imports
