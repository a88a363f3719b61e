// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/importview.h"

#include "models/itemmodels/words.h"
#include "ui/repairs/sheetview.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableWidget>

namespace qianshao::ui::repairs {

namespace {

QString duration(int seconds)
{
    return seconds < 60 ? ImportView::tr("%n second(s)", nullptr, seconds)
                        : ImportView::tr("%n minute(s)", nullptr, (seconds + 59) / 60);
}

}  // namespace

ImportView::ImportView(const widgets::Workplace &workplace, ImportDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_desk(desk),
      m_steps(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("importView"));
    m_steps->addWidget(buildChoice());
    m_steps->addWidget(buildWork());
    m_steps->addWidget(buildResult());
    connect(&desk, &ImportDesk::rehearsed, this, &ImportView::showFates);
    connect(&desk, &ImportDesk::progressed, this, &ImportView::showProgress);
    connect(&desk, &ImportDesk::finished, this, &ImportView::showResult);
    // Once something else is done, undo would take that back.
    connect(&workplace.editor, &edit::Editor::stackChanged, m_undo, &QWidget::hide);
}

void ImportView::addFiles(const QStringList &paths)
{
    if (m_desk.isRunning())
        return;
    if (m_steps->currentIndex() == 2)
        m_entries.clear();
    const int first = int(m_entries.size());
    for (const QString &path : paths) {
        if (std::ranges::find(m_entries, path, &Entry::path) != m_entries.end())
            continue;
        const ImportPreview preview = m_desk.preview(path);
        if (!preview.refusal.isEmpty())
            m_entries.push_back({path, preview.refusal, {}, false, {}});
        for (const ImportSheet &sheet : preview.sheets)
            m_entries.push_back({path, {}, sheet, sheet.problem.isEmpty(), {}});
    }
    m_steps->setCurrentIndex(0);
    fillList(std::min(first, int(m_entries.size()) - 1));
    rehearse();
}

void ImportView::begin()
{
    if (m_desk.isRunning())
        m_cancel->setFocus();
    else if (m_steps->currentIndex() == 0)
        m_start->setFocus();
    else
        m_done->setFocus();
}

bool ImportView::stepBack()
{
    if (m_desk.isRunning())
        return false;
    m_entries.clear();
    Q_EMIT left();
    return true;
}

void ImportView::fillList(int current)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Entry &entry : m_entries) {
        const QString file = QFileInfo(entry.path).fileName();
        auto *item = new QListWidgetItem(
            entry.sheet.name.isEmpty() ? file : QStringLiteral("%1 · %2").arg(file, entry.sheet.name), m_list);
        item->setToolTip(entry.path);
        item->setSizeHint(QSize(0, m_workplace.theme.rowHeight()));
        if (entry.refusal.isEmpty()) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(entry.isWanted ? Qt::Checked : Qt::Unchecked);
        }
        if (!entry.refusal.isEmpty() || !entry.sheet.problem.isEmpty())
            item->setForeground(m_workplace.theme.color(widgets::Ink::Urgent));
    }
    m_list->setCurrentRow(current);
    showEntry(current);
    updateStart();
}

void ImportView::showEntry(int index)
{
    const bool isThere = index >= 0 && index < int(m_entries.size());
    const QString refusal = isThere ? m_entries[size_t(index)].refusal : QString();
    m_refusal->setText(refusal);
    m_refusal->setVisible(!refusal.isEmpty());
    m_sheet->setVisible(isThere && refusal.isEmpty());
    if (isThere && refusal.isEmpty()) {
        m_sheet->show(m_entries[size_t(index)].sheet);
        m_sheet->showFates(m_entries[size_t(index)].fates);
    }
}

QList<ImportSheet> ImportView::wantedSheets() const
{
    QList<ImportSheet> sheets;
    for (const Entry &entry : m_entries) {
        if (entry.isWanted)
            sheets.append(entry.sheet);
    }
    return sheets;
}

void ImportView::rehearse()
{
    m_desk.rehearse(wantedSheets());
}

void ImportView::showFates(const QList<SheetFates> &sheets)
{
    for (Entry &entry : m_entries) {
        const auto found = std::ranges::find_if(sheets,
            [&](const SheetFates &fates) { return fates.path == entry.path && fates.sheet == entry.sheet.sheet; });
        entry.fates = entry.isWanted && found != sheets.end() ? found->rows : QList<RowFate>();
    }
    if (const int current = m_list->currentRow(); current >= 0 && current < int(m_entries.size()))
        m_sheet->showFates(m_entries[size_t(current)].fates);
}

void ImportView::updateStart()
{
    const auto wanted = std::ranges::count(m_entries, true, &Entry::isWanted);
    m_start->setEnabled(wanted > 0);
    m_start->setText(wanted > 0 ? tr("Import %n sheet(s)  Enter", nullptr, int(wanted)) : tr("Nothing to import"));
}

void ImportView::start()
{
    const QList<ImportSheet> sheets = wantedSheets();
    if (sheets.isEmpty() || m_desk.isRunning())
        return;
    m_workText->setText(tr("Beginning…"));
    m_bar->setValue(0);
    m_cancel->setEnabled(true);
    m_steps->setCurrentIndex(1);
    m_cancel->setFocus();
    m_desk.start(sheets);
}

void ImportView::showProgress(const ImportProgress &progress)
{
    m_workTitle->setText(tr("Importing %1").arg(progress.file));
    m_bar->setValue(progress.percent);
    QString text = tr("%1 rows read").arg(QLocale().toString(progress.rows));
    if (progress.secondsLeft >= 0)
        text = tr("%1, about %2 left").arg(text, duration(progress.secondsLeft));
    m_workText->setText(text);
}

void ImportView::showResult(const QList<ImportResult> &results, const QString &refusal)
{
    m_results->setRowCount(0);
    ImportResult total;
    for (const ImportResult &result : results) {
        addResult(result);
        total.accepted += result.accepted;
        total.updated += result.updated;
        total.held += result.held;
    }
    const bool isTaken = refusal.isEmpty() && !results.isEmpty();
    m_resultTitle->setText(isTaken ? tr("Imported") : refusal.isEmpty() ? tr("Cancelled") : tr("Nothing was imported"));
    QString sentence = refusal.isEmpty() ? tr("Nothing was taken; the files are as they were.") : refusal;
    if (isTaken) {
        sentence = tr("%1 new, %2 updated.").arg(QLocale().toString(total.accepted), QLocale().toString(total.updated));
        if (total.held > 0)
            sentence += tr(" %n row(s) wait for repair: nothing of them is lost.", nullptr, int(total.held));
    }
    m_resultText->setText(sentence);
    m_results->setVisible(isTaken);
    m_showHeld->setVisible(isTaken && total.held > 0);
    m_undo->setVisible(isTaken && (total.accepted > 0 || total.updated > 0 || total.held > 0));
    m_steps->setCurrentIndex(2);
    if (isVisible())
        (total.held > 0 ? m_showHeld : m_done)->setFocus();
}

void ImportView::addResult(const ImportResult &result)
{
    const int row = m_results->rowCount();
    m_results->insertRow(row);
    QStringList problems;
    for (auto problem = result.problems.begin(); problem != result.problems.end(); ++problem)
        problems.append(QStringLiteral("%1 %2").arg(itemmodels::word(problem.key())).arg(problem.value()));
    const QString file =
        result.sheet.isEmpty() ? result.file : QStringLiteral("%1 · %2").arg(result.file, result.sheet);
    m_results->setItem(row, 0, new QTableWidgetItem(file));
    m_results->setItem(row, 1, new QTableWidgetItem(itemmodels::word(result.kind)));
    const qint64 counts[] = {result.rows, result.accepted, result.updated, result.repeated, result.held};
    for (int i = 0; i < 5; ++i) {
        auto *item = new QTableWidgetItem(QLocale().toString(counts[i]));
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (i == 4 && counts[i] > 0)
            item->setForeground(m_workplace.theme.color(widgets::Ink::Urgent));
        m_results->setItem(row, 2 + i, item);
    }
    auto *item = new QTableWidgetItem(problems.join(u'、'));
    item->setToolTip(problems.join(u'\n'));
    m_results->setItem(row, 7, item);
}

}  // namespace qianshao::ui::repairs
