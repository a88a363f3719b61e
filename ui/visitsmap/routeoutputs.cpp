// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/routeoutputs.h"

#include "ui/print/previewdialog.h"
#include "ui/print/reportprinter.h"
#include "ui/widgets/question.h"

#include <QDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace qianshao::ui::visitsmap {

using print::Printing;
using qianshao::reports::Document;

RouteOutputs::RouteOutputs(const widgets::Theme &theme, QWidget *parent) : WorkLine(theme, parent)
{
    connect(this, &WorkLine::cancelled, this, [this] {
        m_printing.cancel();
        end();
    });
    connect(&m_printing, &Printing::progressed, this,
        [this](int page, int pages) { begin(tr("Page %1 of %2…").arg(page).arg(pages)); });
    connect(&m_printing, &Printing::written, this, [this](const QString &path, const QString &why) {
        if (why.isEmpty())
            tell(tr("Saved: %1").arg(path), false);
        else
            tell(tr("%1 could not be written: %2").arg(path, why), true);
    });
    connect(&m_printing, &Printing::printed, this, [this](bool isDone) {
        if (isDone)
            end();
        else
            tell(tr("The printer did not print. Look at it and try again."), true);
    });
}

void RouteOutputs::print(const Document &paper)
{
    auto printer = print::ReportPrinter(paper).newPrinter();
    if (QPrintDialog(printer.get(), this).exec() != QDialog::Accepted)
        return;
    begin(tr("Printing…"));
    m_printing.toPrinter(paper, std::move(printer));
}

void RouteOutputs::preview(const Document &paper)
{
    if (print::PreviewDialog(paper, this).exec() == QDialog::Accepted)
        print(paper);
}

void RouteOutputs::savePdf(const Document &paper)
{
    const QString name = tr("route-%1.pdf").arg(paper.subtitle);
    const QString path = widgets::chosenNewFile(this, tr("Save the route sheet as PDF"), name, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    begin(tr("Writing…"));
    m_printing.toFile(paper, path);
}

}  // namespace qianshao::ui::visitsmap
