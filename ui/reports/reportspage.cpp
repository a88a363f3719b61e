// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportspage.h"

#include "models/itemmodels/words.h"
#include "models/reports/compliancereport.h"
#include "models/reports/html.h"
#include "models/stats/compliancestats.h"
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

ReportsPage::ReportsPage(const widgets::Workplace &workplace, QWidget *parent)
    : Page(workplace, QStringLiteral("reports"), parent),
      m_choice(new QButtonGroup(this)),
      m_first(new QDateEdit(this)),
      m_last(new QDateEdit(this)),
      m_asOf(new QLabel(this)),
      m_message(new QLabel(this)),
      m_view(new DocumentView(workplace.theme, this))
{
    attachActions();
    build();
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
    column->addLayout(head);
    column->addWidget(m_view, 1);
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

qianshao::reports::Document ReportsPage::document()
{
    const records::Instant now = workplace().now();
    const auto [from, to] = span();
    const stats::Compliance figures = stats::complianceOf(workplace().store, {from, to, now});
    QString author;
    for (const records::Staff &one : workplace().cases.staff()) {
        if (one.id == workplace().editor.me())
            author = one.name;
    }
    return qianshao::reports::complianceReport(
        figures, {workplace().cases.stationName(), author, now, workplace().zone});
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

void ReportsPage::showReport()
{
    m_message->hide();
    if (m_first->date() > m_last->date()) {
        tell(tr("The first day lies after the last one."), true);
        return;
    }
    m_asOf->setText(tr("as of %1").arg(itemmodels::dateTime(workplace().now(), workplace().zone)));
    m_view->show(document());
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

void ReportsPage::print()
{
    const print::ReportPrinter report(document());
    const auto printer = report.newPrinter();
    QPrintDialog dialog(printer.get(), this);
    if (dialog.exec() == QDialog::Accepted && !report.print(*printer))
        tell(tr("The printer did not print. Look at it and try again."), true);
}

void ReportsPage::preview()
{
    const print::ReportPrinter report(document());
    report.newPreview(this)->exec();
}

void ReportsPage::savePdf()
{
    const QString path =
        widgets::chosenNewFile(this, tr("Save the report as PDF"), fileName(QStringLiteral("pdf")), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    QString why;
    if (print::ReportPrinter(document()).savePdf(path, &why))
        tell(tr("Saved: %1").arg(path), false);
    else
        tell(tr("%1 could not be written: %2").arg(path, why), true);
}

void ReportsPage::saveHtml()
{
    const QString path = widgets::chosenNewFile(
        this, tr("Save the report as HTML"), fileName(QStringLiteral("html")), tr("HTML (*.html)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray page = qianshao::reports::toHtml(document()).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(page) == page.size() && file.commit())
        tell(tr("Saved: %1").arg(path), false);
    else
        tell(tr("%1 could not be written: %2").arg(path, file.errorString()), true);
}

}  // namespace qianshao::ui::reports
