// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportspage.h"

#include "models/itemmodels/words.h"
#include "models/reports/compliancereport.h"
#include "models/reports/html.h"
#include "ui/print/previewdialog.h"
#include "ui/print/reportprinter.h"
#include "ui/reports/documentview.h"
#include "ui/reports/periodbar.h"
#include "ui/widgets/question.h"
#include "ui/widgets/workline.h"
#include "ui/widgets/wraplayout.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>

namespace qianshao::ui::reports {
namespace {

// The paper lists so many late cases; their number is told in any case.
constexpr size_t lateRows = 500;

}  // namespace

ReportsPage::ReportsPage(const widgets::Workplace &workplace, QWidget *parent)
    : Page(workplace, QStringLiteral("reports"), parent),
      m_period(new PeriodBar(workplace, this)),
      m_asOf(new QLabel(this)),
      m_work(new widgets::WorkLine(workplace.theme, this)),
      m_view(new DocumentView(workplace.theme, this)),
      m_empty(new widgets::EmptyState(workplace.theme, icon(), this)),
      m_run(workplace.store)
{
    attachActions();
    build();
    connect(&m_run, &stats::ComplianceRun::counted, this, &ReportsPage::bringOut);
    connect(&m_run, &stats::ComplianceRun::failed, this, [this] {
        m_work->tell(
            tr("The figures could not be read from the file. Try again; if it happens again, take the newest backup."),
            true);
    });
    connect(&m_printing, &print::Printing::progressed, this,
        [this](int page, int pages) { m_work->begin(tr("Page %1 of %2…").arg(page).arg(pages)); });
    connect(&m_printing, &print::Printing::written, this, &ReportsPage::showSaved);
    connect(&m_printing, &print::Printing::printed, this, [this](bool isDone) {
        if (isDone)
            m_work->end();
        else
            m_work->tell(tr("The printer did not print. Look at it and try again."), true);
    });
    connect(m_period, &PeriodBar::changed, this, &ReportsPage::showReport);
    connect(m_work, &widgets::WorkLine::cancelled, this, &ReportsPage::cancel);
}

void ReportsPage::build()
{
    m_asOf->setObjectName(QStringLiteral("asOfLabel"));
    const Head head = addHead(ReportsPage::title(), m_asOf);
    head.line->addWidget(buildOutputs());
    head.below->addWidget(m_period);
    head.below->addWidget(m_work);
    head.page->addWidget(m_view, 1);
    m_empty->setObjectName(QStringLiteral("reportsEmptyState"));
    m_empty->setText(tr("No instruction was issued in this period"),
        tr("Choose another period above, or import the file that the station was sent."), tr("Import a file"));
    m_empty->hide();
    connect(m_empty, &widgets::EmptyState::actionClicked, this, &ReportsPage::importRequested);
    head.page->addWidget(m_empty, 1);
}

QWidget *ReportsPage::buildOutputs()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(workplace().theme.grid() / 2);
    const auto add = [&](const QString &text, const char *name, const char *icon, const QString &action, auto run) {
        auto *button = new QPushButton(text, box);
        button->setObjectName(QLatin1StringView(name));
        if (icon[0])
            button->setIcon(workplace().theme.icon(QLatin1StringView(icon)));
        button->setProperty("action", action);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
        m_outputButtons.append(button);
    };
    add(tr("Print"), "printPushButton", "document-print", QStringLiteral("print"), &ReportsPage::print);
    add(tr("Preview"), "previewPushButton", "", QStringLiteral("preview"), &ReportsPage::preview);
    add(tr("Save as PDF"), "pdfPushButton", "", QStringLiteral("pdf"), &ReportsPage::savePdf);
    add(tr("Save as HTML"), "htmlPushButton", "", QStringLiteral("html"), &ReportsPage::saveHtml);
    allowOutputs(true);
    return box;
}

void ReportsPage::allowOutputs(bool allowed)
{
    for (QAction *action : std::as_const(m_outputActions))
        action->setEnabled(allowed);
    for (QPushButton *button : std::as_const(m_outputButtons)) {
        button->setEnabled(allowed);
        button->setToolTip(allowed ? workplace().actions.toolTip(button->property("action").toString())
                                   : tr("Nothing to print: no instruction was issued in this period."));
    }
}

void ReportsPage::attachActions()
{
    const auto attach = [&](const QString &id, void (ReportsPage::*run)()) {
        m_outputActions.append(workplace().actions.attach(id, this, [this, run] { (this->*run)(); }));
    };
    attach(QStringLiteral("print"), &ReportsPage::print);
    attach(QStringLiteral("preview"), &ReportsPage::preview);
    attach(QStringLiteral("pdf"), &ReportsPage::savePdf);
    attach(QStringLiteral("html"), &ReportsPage::saveHtml);
}

void ReportsPage::activate()
{
    showReport();
    m_period->focusChoice();
}

void ReportsPage::refresh()
{
    if (isVisible())
        showReport();
}

// A list that changes while paper or a file is asked for does not take it back.
void ReportsPage::request(Output output, const QString &path)
{
    if (output == Output::Screen && m_run.isRunning() && m_output != Output::Screen)
        return;
    const std::optional<Span> span = m_period->span();
    if (!span) {
        m_work->tell(tr("The first day lies after the last one."), true);
        return;
    }
    m_output = output;
    m_path = path;
    m_work->begin(tr("Counting…"));
    m_run.start({span->from, span->to, workplace().now()}, lateRows);
}

qianshao::reports::Document ReportsPage::documentOf(const stats::Compliance &figures) const
{
    QString author;
    for (const records::Staff &one : workplace().cases.staff()) {
        if (one.id == workplace().editor.me())
            author = one.name;
    }
    return qianshao::reports::complianceReport(
        figures, {workplace().cases.stationName(), author, figures.period.now, workplace().zone});
}

void ReportsPage::bringOut(const stats::Compliance &figures)
{
    m_work->end();
    const qianshao::reports::Document document = documentOf(figures);
    showOnScreen(figures, document);
    switch (m_output) {
    case Output::Screen: break;
    case Output::Printer: printOut(document); break;
    case Output::Preview:
        if (print::PreviewDialog(document, this).exec() == QDialog::Accepted)
            printOut(document);
        break;
    case Output::Pdf:
        m_work->begin(tr("Writing…"));
        m_printing.toFile(document, m_path);
        break;
    case Output::Html: writeHtml(document); break;
    }
}

void ReportsPage::showOnScreen(const stats::Compliance &figures, const qianshao::reports::Document &document)
{
    m_asOf->setText(tr("as of %1").arg(itemmodels::dateTime(figures.period.now, workplace().zone)));
    const bool isEmpty = figures.figures.received == 0;
    m_empty->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
    allowOutputs(!isEmpty);
    if (!isEmpty)
        m_view->show(document);
}

void ReportsPage::cancel()
{
    m_run.cancel();
    m_printing.cancel();
    m_work->end();
}

QString ReportsPage::fileName(const QString &suffix) const
{
    return tr("compliance-%1-%2.%3")
        .arg(m_period->firstDay().toString(u"yyyyMMdd"), m_period->lastDay().toString(u"yyyyMMdd"), suffix);
}

void ReportsPage::printOut(const qianshao::reports::Document &document)
{
    auto printer = print::ReportPrinter(document).newPrinter();
    if (QPrintDialog(printer.get(), this).exec() != QDialog::Accepted)
        return;
    m_work->begin(tr("Printing…"));
    m_printing.toPrinter(document, std::move(printer));
}

void ReportsPage::savePdf()
{
    const QString path =
        widgets::chosenNewFile(this, tr("Save the report as PDF"), fileName(QStringLiteral("pdf")), tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        request(Output::Pdf, path);
}

void ReportsPage::saveHtml()
{
    const QString path = widgets::chosenNewFile(
        this, tr("Save the report as HTML"), fileName(QStringLiteral("html")), tr("HTML (*.html)"));
    if (!path.isEmpty())
        request(Output::Html, path);
}

void ReportsPage::writeHtml(const qianshao::reports::Document &document)
{
    QSaveFile file(m_path);
    const QByteArray page = qianshao::reports::toHtml(document).toUtf8();
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(page) == page.size() && file.commit();
    showSaved(m_path, isWritten ? QString() : file.errorString());
}

void ReportsPage::showSaved(const QString &path, const QString &why)
{
    if (why.isEmpty())
        m_work->tell(tr("Saved: %1").arg(path), false);
    else
        m_work->tell(tr("%1 could not be written: %2").arg(path, why), true);
}

}  // namespace qianshao::ui::reports
