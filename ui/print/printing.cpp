// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printing.h"

#include "ui/print/reportprinter.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QSaveFile>

namespace qianshao::ui::print {

Printing::~Printing() = default;

void Printing::toFile(const qianshao::reports::Document &document, const QString &path)
{
    run([this, document, path](const GoOn &goOn) {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly)
            && reports::writePdf(document, file, QCoreApplication::applicationName(), goOn) && file.commit();
        const QString why = isWritten ? QString() : file.errorString();
        return [this, path, why] { Q_EMIT written(path, why); };
    });
}

// A QPrinter may be painted on in any thread, but is not copied: a function that is wants it shared.
void Printing::toPrinter(const qianshao::reports::Document &document, std::unique_ptr<QPrinter> printer)
{
    run([this, document, printer = std::shared_ptr<QPrinter>(std::move(printer))](const GoOn &goOn) {
        const bool isDone = ReportPrinter(document).print(*printer, goOn);
        return [this, isDone] { Q_EMIT printed(isDone); };
    });
}

void Printing::cancel()
{
    ++m_number;
    m_isRunning = false;
    m_thread = {};  // asks it to stop, and waits for the page that it is at
}

void Printing::run(std::function<std::function<void()>(const GoOn &)> work)
{
    cancel();
    m_isRunning = true;
    m_thread = std::jthread([this, work = std::move(work), number = m_number](const std::stop_token &stop) {
        const auto tell = [this, number](const std::function<void()> &say) {
            const auto ifNewest = [this, number, say] {
                if (number == m_number)
                    say();
            };
            QMetaObject::invokeMethod(this, ifNewest, Qt::QueuedConnection);
        };
        const std::function<void()> end = work([&](int page, int pages) {
            tell([this, page, pages] { Q_EMIT progressed(page, pages); });
            return !stop.stop_requested();
        });
        tell([this, end] {
            m_isRunning = false;
            end();
        });
    });
}

}  // namespace qianshao::ui::print
