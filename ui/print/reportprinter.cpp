// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/reportprinter.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>

namespace qianshao::ui::print {

namespace {

// A preview dialog does not own the printer that it is given; this one does.
class Preview final : public QPrintPreviewDialog {
public:
    Preview(std::unique_ptr<QPrinter> printer, QWidget *parent)
        : QPrintPreviewDialog(printer.get(), parent),
          m_printer(std::move(printer))
    {
    }
    ~Preview() override { done(Rejected); }

private:
    std::unique_ptr<QPrinter> m_printer;
};

}  // namespace

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

std::unique_ptr<QDialog> ReportPrinter::newPreview(QWidget *parent) const
{
    auto preview = std::make_unique<Preview>(newPrinter(), parent);
    preview->setObjectName(QStringLiteral("printPreviewDialog"));
    preview->setWindowTitle(m_document.title);
    // A copy: the preview may outlive this.
    QObject::connect(preview.get(), &QPrintPreviewDialog::paintRequested, preview.get(),
        [copy = *this](QPrinter *printer) { (void)copy.print(*printer); });
    const QString notice = reports::fontNotice();
    if (auto *layout = qobject_cast<QBoxLayout *>(preview->layout()); layout && !notice.isEmpty()) {
        auto *label = new QLabel(notice);
        label->setObjectName(QStringLiteral("fontNoticeLabel"));
        label->setWordWrap(true);
        label->setMargin(8);
        layout->insertWidget(0, label);
    }
    return preview;
}

}  // namespace qianshao::ui::print
