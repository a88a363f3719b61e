// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportspage.h"

#include "models/itemmodels/words.h"
#include "models/reports/compliancereport.h"
#include "models/reports/html.h"
#include "ui/print/reportprinter.h"
#include "ui/reports/documentview.h"
#include "ui/widgets/question.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QDateTime>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>

namespace qianshao::ui::reports {
namespace {

// Quicker work is done before anybody could read what it is.
constexpr int workShownAfterMs = 200;
// The paper lists so many late cases; their number is told in any case.
constexpr size_t lateRows = 500;

}  // namespace

ReportsPage::ReportsPage(const widgets::Workplace &workplace, QWidget *parent)
    : Page(workplace, QStringLiteral("reports"), parent),
      m_choice(new QButtonGroup(this)),
      m_first(new QDateEdit(this)),
      m_last(new QDateEdit(this)),
      m_asOf(new QLabel(this)),
      m_message(new QLabel(this)),
      m_work(new QWidget(this)),
      m_workLabel(new QLabel(m_work)),
      m_view(new DocumentView(workplace.theme, this)),
      m_empty(new widgets::EmptyState(workplace.theme, icon(), this)),
      m_run(workplace.store)
{
    attachActions();
    build();
    connect(&m_run, &stats::ComplianceRun::counted, this, &ReportsPage::bringOut);
    connect(&m_run, &stats::ComplianceRun::failed, this, [this] {
        endWork();
        tell(tr("The figures could not be read from the file. Try again; if it happens again, take the newest backup."),
            true);
    });
    connect(&m_printing, &print::Printing::progressed, this,
        [this](int page, int pages) { beginWork(tr("Page %1 of %2…").arg(page).arg(pages)); });
    connect(&m_printing, &print::Printing::written, this, &ReportsPage::showSaved);
    connect(&m_printing, &print::Printing::printed, this, [this](bool isDone) {
        endWork();
        if (!isDone)
            tell(tr("The printer did not print. Look at it and try again."), true);
    });
    choose(ThisMonth);
}

void ReportsPage::build()
{
    const widgets::Theme &theme = workplace().theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme.margin(), theme.margin() * 3 / 4, theme.margin(), theme.margin() * 3 / 4);
    head->setSpacing(theme.grid());
    auto *titles = new QHBoxLayout;
    titles->setSpacing(theme.grid() * 3 / 2);
    auto *title = new QLabel(this->title(), this);
    title->setProperty("role", QStringLiteral("title"));
    m_asOf->setObjectName(QStringLiteral("asOfLabel"));
    m_asOf->setProperty("role", QStringLiteral("dim"));
    titles->addWidget(title);
    titles->addWidget(m_asOf, 1, Qt::AlignBottom);
    titles->addWidget(buildOutputs());
    head->addLayout(titles);
    head->addWidget(buildPeriods());
    m_message->setObjectName(QStringLiteral("messageLabel"));
    m_message->setWordWrap(true);
    m_message->hide();
    head->addWidget(m_message);
    head->addWidget(buildWork());
    column->addLayout(head);
    column->addWidget(m_view, 1);
    m_empty->setObjectName(QStringLiteral("reportsEmptyState"));
    m_empty->setText(tr("No instruction was issued in this period"),
        tr("Choose another period above, or import the file that the station was sent."), tr("Import a file"));
    m_empty->hide();
    connect(m_empty, &widgets::EmptyState::actionClicked, this, &ReportsPage::importRequested);
    column->addWidget(m_empty, 1);
}

QWidget *ReportsPage::buildPeriods()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(workplace().theme.grid() / 2);
    const std::pair<QString, const char *> choices[] = {{tr("This month"), "thisMonthPushButton"},
        {tr("Last month"), "lastMonthPushButton"}, {tr("Days"), "daysPushButton"}};
    for (int i = 0; i < 3; ++i) {
        auto *button = new QPushButton(choices[i].first, box);
        button->setObjectName(QLatin1StringView(choices[i].second));
        button->setCheckable(true);
        m_choice->addButton(button, i);
        row->addWidget(button);
    }
    row->addSpacing(workplace().theme.grid());
    m_first->setObjectName(QStringLiteral("firstDateEdit"));
    m_last->setObjectName(QStringLiteral("lastDateEdit"));
    for (QDateEdit *day : {m_first, m_last}) {
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
        connect(day, &QDateEdit::userDateChanged, this, [this] {
            if (m_choice->checkedId() == FreeDays)
                showReport();
        });
    }
    row->addWidget(m_first);
    row->addWidget(new QLabel(QStringLiteral("–"), box));
    row->addWidget(m_last);
    row->addStretch();
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int choice) {
        choose(choice);
        showReport();
    });
    return box;
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
        button->setToolTip(workplace().actions.toolTip(action));
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(button);
    };
    add(tr("Print"), "printPushButton", "document-print", QStringLiteral("print"), &ReportsPage::print);
    add(tr("Preview"), "previewPushButton", "", QStringLiteral("preview"), &ReportsPage::preview);
    add(tr("PDF"), "pdfPushButton", "", QStringLiteral("pdf"), &ReportsPage::savePdf);
    add(tr("HTML"), "htmlPushButton", "", QStringLiteral("html"), &ReportsPage::saveHtml);
    return box;
}

QWidget *ReportsPage::buildWork()
{
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(workplace().theme.grid());
    m_workLabel->setObjectName(QStringLiteral("workLabel"));
    m_workLabel->setProperty("role", QStringLiteral("dim"));
    auto *stop = new QPushButton(tr("Cancel"), m_work);
    stop->setObjectName(QStringLiteral("cancelPushButton"));
    connect(stop, &QPushButton::clicked, this, &ReportsPage::cancel);
    row->addWidget(m_workLabel);
    row->addWidget(stop);
    row->addStretch();
    m_work->hide();
    m_workTimer.setSingleShot(true);
    m_workTimer.setInterval(workShownAfterMs);
    connect(&m_workTimer, &QTimer::timeout, m_work, &QWidget::show);
    return m_work;
}

void ReportsPage::attachActions()
{
    widgets::ActionCatalogue &actions = workplace().actions;
    const QString group = tr("Reports");
    const auto add = [&](const QString &id, const QString &text, int key, void (ReportsPage::*run)()) {
        actions.add({id, text, QKeySequence(key), QStringLiteral("document-print"), group});
        actions.attach(id, this, [this, run] { (this->*run)(); });
    };
    add(QStringLiteral("print"), tr("Print the report"), int(Qt::CTRL) | Qt::Key_P, &ReportsPage::print);
    add(QStringLiteral("preview"), tr("Preview the report"), int(Qt::CTRL | Qt::SHIFT) | Qt::Key_P,
        &ReportsPage::preview);
    add(QStringLiteral("pdf"), tr("Save the report as PDF"), int(Qt::CTRL) | Qt::Key_S, &ReportsPage::savePdf);
    add(QStringLiteral("html"), tr("Save the report as HTML"), int(Qt::CTRL | Qt::SHIFT) | Qt::Key_S,
        &ReportsPage::saveHtml);
}

// The days of a month are shown, so that “Days” begins with them.
void ReportsPage::choose(int choice)
{
    m_choice->button(choice)->setChecked(true);
    m_first->setEnabled(choice == FreeDays);
    m_last->setEnabled(choice == FreeDays);
    if (choice == FreeDays)
        return;
    const QTimeZone &zone = workplace().zone;
    const Span month = monthOf(workplace().now(), choice == LastMonth ? -1 : 0, zone);
    const QSignalBlocker blockFirst(m_first);
    const QSignalBlocker blockLast(m_last);
    m_first->setDate(QDateTime::fromMSecsSinceEpoch(month.from.ms, zone).date());
    m_last->setDate(QDateTime::fromMSecsSinceEpoch(month.to.ms, zone).date().addDays(-1));
}

Span ReportsPage::span() const
{
    return daysBetween(m_first->date(), m_last->date(), workplace().zone);
}

void ReportsPage::activate()
{
    showReport();
    m_choice->checkedButton()->setFocus();
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
    if (m_first->date() > m_last->date()) {
        tell(tr("The first day lies after the last one."), true);
        return;
    }
    m_message->hide();
    m_output = output;
    m_path = path;
    beginWork(tr("Counting…"));
    const auto [from, to] = span();
    m_run.start({from, to, workplace().now()}, lateRows);
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
    endWork();
    const qianshao::reports::Document document = documentOf(figures);
    showOnScreen(figures, document);
    switch (m_output) {
    case Output::Screen: break;
    case Output::Printer: printOut(document); break;
    case Output::Preview: print::ReportPrinter(document).newPreview(this)->exec(); break;
    case Output::Pdf:
        beginWork(tr("Writing…"));
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
    if (!isEmpty)
        m_view->show(document);
}

void ReportsPage::beginWork(const QString &text)
{
    m_workLabel->setText(text);
    if (!m_workTimer.isActive() && !m_work->isVisible())
        m_workTimer.start();
}

void ReportsPage::endWork()
{
    m_workTimer.stop();
    m_work->hide();
}

void ReportsPage::cancel()
{
    m_run.cancel();
    m_printing.cancel();
    endWork();
}

void ReportsPage::tell(const QString &text, bool isProblem)
{
    m_message->setText(text);
    m_message->setProperty("role", isProblem ? QStringLiteral("problem") : QStringLiteral("dim"));
    m_message->setStyleSheet(QString());  // the role is read again
    m_message->show();
}

QString ReportsPage::fileName(const QString &suffix) const
{
    return tr("compliance-%1-%2.%3")
        .arg(m_first->date().toString(u"yyyyMMdd"), m_last->date().toString(u"yyyyMMdd"), suffix);
}

void ReportsPage::printOut(const qianshao::reports::Document &document)
{
    auto printer = print::ReportPrinter(document).newPrinter();
    if (QPrintDialog(printer.get(), this).exec() != QDialog::Accepted)
        return;
    beginWork(tr("Printing…"));
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
    endWork();
    if (why.isEmpty())
        tell(tr("Saved: %1").arg(path), false);
    else
        tell(tr("%1 could not be written: %2").arg(path, why), true);
}

}  // namespace qianshao::ui::reports
