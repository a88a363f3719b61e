// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/reportprinter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace qianshao::ui::print {

std::unique_ptr<QPrinter> ReportPrinter::newPrinter() const
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    reports::setUpPaper(*printer);
    printer->setDocName(m_document.title);
    printer->setCreator(QCoreApplication::applicationName());
    return printer;
}

bool ReportPrinter::print(QPrinter &printer, const reports::GoOn &goOn) const
{
    const reports::Pages pages(m_document, printer);
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() == 0 ? pages.count() : std::min(printer.toPage(), pages.count());
    QPainter painter;
    if (first > last || !painter.begin(&printer))
        return false;
    if (!pages.paintAll(painter, first, last, goOn)) {
        printer.abort();
        return false;
    }
    return painter.end() && printer.printerState() != QPrinter::Error;
}

}  // namespace qianshao::ui::print
