// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pdfwriting.h"

#include "models/reports/pages.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace qianshao::ui::print {

PdfWriting::~PdfWriting() = default;

void PdfWriting::start(const qianshao::reports::Document &document, const QString &path)
{
    cancel();
    m_isRunning = true;
    m_thread = std::jthread([this, document, path, number = m_number](
                                const std::stop_token &stop) { write(document, path, number, stop); });
}

void PdfWriting::cancel()
{
    ++m_number;
    m_isRunning = false;
    m_thread = {};
}

void PdfWriting::write(
    const qianshao::reports::Document &document, const QString &path, int number, const std::stop_token &stop)
{
    const auto tell = [&](auto &&say) {
        const auto ifNewest = [this, number, say] {
            if (number == m_number)
                say();
        };
        QMetaObject::invokeMethod(this, ifNewest, Qt::QueuedConnection);
    };
    const auto goOn = [&](int page, int pages) {
        tell([this, page, pages] { Q_EMIT progressed(page, pages); });
        return !stop.stop_requested();
    };
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && reports::writePdf(document, file, QCoreApplication::applicationName(), goOn) && file.commit();
    tell([this, path, why = isWritten ? QString() : file.errorString()] {
        m_isRunning = false;
        Q_EMIT finished(path, why);
    });
}

}  // namespace qianshao::ui::print
