// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/printing.h"

#include "ui/print/reportprinter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace qianshao::ui::print {
namespace {

constexpr int paperDpi = 600;
constexpr int screenDpi = 96;

// The whole sheet with its margins. Grey: a hundred pages in colour would take four times the memory.
QImage pictureOf(const reports::Pages &pages, int number, const QPagedPaintDevice &paper, double dotsPerPixel)
{
    const double scale = screenDpi * dotsPerPixel / paperDpi;
    const QPageLayout layout = paper.pageLayout();
    const QSize sheet = layout.fullRectPixels(paperDpi).size();
    QImage image((QSizeF(sheet) * scale).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    // Type is measured in points: the picture passes for paper.
    image.setDotsPerMeterX(qRound(paperDpi / 0.0254));
    image.setDotsPerMeterY(qRound(paperDpi / 0.0254));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.translate(layout.paintRectPixels(paperDpi).topLeft());
    pages.paint(painter, number);
    painter.end();
    image.setDevicePixelRatio(dotsPerPixel);
    return image;
}

}  // namespace

Printing::~Printing() = default;

void Printing::toFile(const qianshao::reports::Document &document, const QString &path)
{
    run([this, document, path](const GoOn &goOn, const Tell &) -> Say {
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
    run([this, document, printer = std::shared_ptr<QPrinter>(std::move(printer))](
            const GoOn &goOn, const Tell &) -> Say {
        const bool isDone = ReportPrinter(document).print(*printer, goOn);
        return [this, isDone] { Q_EMIT printed(isDone); };
    });
}

void Printing::toPictures(const qianshao::reports::Document &document, double dotsPerPixel)
{
    run([this, document, dotsPerPixel](const GoOn &goOn, const Tell &tell) -> Say {
        QBuffer nowhere;  // a PDF file's paper, to lay the report out on; nothing is painted there
        nowhere.open(QIODevice::WriteOnly);
        QPdfWriter paper(&nowhere);
        paper.setResolution(paperDpi);
        reports::setUpPaper(paper);
        const reports::Pages pages(document, paper);
        bool isDone = true;
        for (int number = 1; isDone && number <= pages.count(); ++number) {
            isDone = goOn(number, pages.count());
            if (isDone)
                tell([this, page = pictureOf(pages, number, paper, dotsPerPixel)] { Q_EMIT painted(page); });
        }
        return [this, isDone] { Q_EMIT printed(isDone); };
    });
}

void Printing::cancel()
{
    ++m_number;
    m_isRunning = false;
    m_thread = {};  // asks it to stop, and waits for the page that it is at
}

void Printing::run(std::function<Say(const GoOn &, const Tell &)> work)
{
    cancel();
    m_isRunning = true;
    m_thread = std::jthread([this, work = std::move(work), number = m_number](const std::stop_token &stop) {
        const Tell tell = [this, number](const Say &say) {
            const auto ifNewest = [this, number, say] {
                if (number == m_number)
                    say();
            };
            QMetaObject::invokeMethod(this, ifNewest, Qt::QueuedConnection);
        };
        const GoOn goOn = [&](int page, int pages) {
            tell([this, page, pages] { Q_EMIT progressed(page, pages); });
            return !stop.stop_requested();
        };
        const Say end = work(goOn, tell);
        tell([this, end] {
            m_isRunning = false;
            end();
        });
    });
}

}  // namespace qianshao::ui::print
