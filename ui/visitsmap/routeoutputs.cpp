// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/routeoutputs.h"

#include "ui/print/previewdialog.h"
#include "ui/print/reportprinter.h"
#include "ui/reports/workbar.h"
#include "ui/widgets/question.h"

#include <QDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

namespace qianshao::ui::visitsmap {

using print::Printing;
using qianshao::reports::Document;

RouteOutputs::RouteOutputs(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_work(new reports::WorkBar(theme, this)),
      m_message(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid());
    m_message->setObjectName(QStringLiteral("messageLabel"));
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);
    column->addWidget(m_work);
    connect(m_work, &reports::WorkBar::cancelled, this, [this] {
        m_printing.cancel();
        m_work->end();
    });
    connect(&m_printing, &Printing::progressed, this,
        [this](int page, int pages) { m_work->begin(tr("Page %1 of %2…").arg(page).arg(pages)); });
    connect(&m_printing, &Printing::written, this, [this](const QString &path, const QString &why) {
        m_work->end();
        if (why.isEmpty())
            tell(tr("Saved: %1").arg(path), false);
        else
            tell(tr("%1 could not be written: %2").arg(path, why), true);
    });
    connect(&m_printing, &Printing::printed, this, [this](bool isDone) {
        m_work->end();
        if (!isDone)
            tell(tr("The printer did not print. Look at it and try again."), true);
    });
}

void RouteOutputs::print(const Document &paper)
{
    auto printer = print::ReportPrinter(paper).newPrinter();
    if (QPrintDialog(printer.get(), this).exec() != QDialog::Accepted)
        return;
    m_message->hide();
    m_work->begin(tr("Printing…"));
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
    m_message->hide();
    m_work->begin(tr("Writing…"));
    m_printing.toFile(paper, path);
}

void RouteOutputs::tell(const QString &text, bool isProblem)
{
    m_message->setText(text);
    m_message->setProperty("role", isProblem ? QStringLiteral("problem") : QStringLiteral("dim"));
    m_message->setStyleSheet(QString());  // the role is read again
    m_message->show();
}

}  // namespace qianshao::ui::visitsmap
