// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/importview.h"

#include "ui/repairs/sheetview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

// How the three steps of an import look; what they do is in importview.cpp.
namespace qianshao::ui::repairs {

namespace {

QLabel *makeLabel(const char *name, const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(const QString &text, const char *name, const char *role, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setProperty("role", QLatin1StringView(role));
    button->setAutoDefault(true);
    return button;
}

}  // namespace

QWidget *ImportView::buildChoice()
{
    const widgets::Theme &theme = m_workplace.theme;
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(theme.margin(), 0, theme.margin(), theme.margin());
    column->setSpacing(theme.grid() * 3 / 2);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.margin());
    m_list = new QListWidget(step);
    m_list->setObjectName(QStringLiteral("sheetsListWidget"));
    m_list->setFixedWidth(theme.navigationWidth() + theme.group() * 2);
    middle->addWidget(m_list);
    auto *right = new QVBoxLayout;
    m_refusal = makeLabel("refusalLabel", "problem", step);
    m_sheet = new SheetView(m_workplace, m_desk, step);
    right->addWidget(m_refusal);
    right->addWidget(m_sheet, 1);
    right->addStretch();
    middle->addLayout(right, 1);
    column->addLayout(middle, 1);
    auto *foot = new QHBoxLayout;
    auto *more = makeButton(tr("More files…"), "moreFilesPushButton", "", step);
    auto *back = makeButton(tr("Back  Esc"), "backPushButton", "", step);
    m_start = makeButton({}, "startPushButton", "primary", step);
    foot->addWidget(more);
    foot->addStretch();
    foot->addWidget(m_start);
    foot->addWidget(back);
    column->addLayout(foot);
    connect(more, &QPushButton::clicked, this, &ImportView::filesWanted);
    connect(back, &QPushButton::clicked, this, &ImportView::stepBack);
    connect(m_start, &QPushButton::clicked, this, &ImportView::start);
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportView::showEntry);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        m_entries[size_t(m_list->row(item))].isWanted = item->checkState() == Qt::Checked;
        updateStart();
        rehearse();
    });
    connect(m_sheet, &SheetView::changed, this, [this](const ImportSheet &sheet) {
        Entry &entry = m_entries[size_t(m_list->currentRow())];
        entry.sheet = sheet;
        entry.isWanted = sheet.problem.isEmpty();
        const QSignalBlocker blocker(m_list);
        QListWidgetItem *item = m_list->currentItem();
        item->setCheckState(entry.isWanted ? Qt::Checked : Qt::Unchecked);
        item->setForeground(m_workplace.theme.color(entry.isWanted ? widgets::Ink::Text : widgets::Ink::Urgent));
        entry.fates.clear();
        updateStart();
        rehearse();
    });
    return step;
}

QWidget *ImportView::buildWork()
{
    const widgets::Theme &theme = m_workplace.theme;
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.margin());
    column->setSpacing(theme.grid() * 3 / 2);
    column->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_workTitle = makeLabel("workTitleLabel", "head", step);
    m_workText = makeLabel("workTextLabel", "dim", step);
    m_bar = new QProgressBar(step);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 100);
    m_cancel = makeButton(tr("Cancel the import"), "cancelPushButton", "", step);
    for (QWidget *widget :
        {static_cast<QWidget *>(m_workTitle), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_workText)}) {
        widget->setFixedWidth(theme.panelWidth() * 3 / 2);
        column->addWidget(widget);
    }
    column->addSpacing(theme.grid());
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    auto *hint = makeLabel("hintLabel", "small", step);
    hint->setText(tr("You can go on working; what you save waits until the import is done."));
    hint->setFixedWidth(theme.panelWidth() * 3 / 2);
    column->addWidget(hint);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_workText->setText(tr("Taking back what was read…"));
        m_desk.cancel();
    });
    return step;
}

QWidget *ImportView::buildResult()
{
    const widgets::Theme &theme = m_workplace.theme;
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.margin());
    column->setSpacing(theme.grid() * 3 / 2);
    m_resultTitle = makeLabel("resultTitleLabel", "head", step);
    m_resultText = makeLabel("resultTextLabel", "", step);
    column->addWidget(m_resultTitle);
    column->addWidget(m_resultText);
    m_results = new QTableWidget(0, 8, step);
    m_results->setObjectName(QStringLiteral("resultsTable"));
    m_results->setHorizontalHeaderLabels({tr("File"), tr("Kind"), tr("Rows"), tr("New"), tr("Updated"),
        tr("Known before"), tr("Held rows"), tr("To check")});
    m_results->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_results->setSelectionMode(QAbstractItemView::NoSelection);
    m_results->setFocusPolicy(Qt::NoFocus);
    m_results->setShowGrid(false);
    m_results->verticalHeader()->hide();
    m_results->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    QHeaderView *header = m_results->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int widths[] = {220, 96, 72, 72, 72, 96, 72};
    for (int i = 0; i < 7; ++i) {
        header->resizeSection(i, widths[i] * theme.textSize() / 14);
        if (i >= 2)
            m_results->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    column->addWidget(m_results, 1);
    auto *foot = new QHBoxLayout;
    m_showHeld = makeButton(tr("Show the held rows"), "showHeldPushButton", "primary", step);
    m_undo = makeButton(tr("Undo the import"), "undoImportPushButton", "", step);
    m_done = makeButton(tr("Done  Esc"), "donePushButton", "", step);
    foot->addWidget(m_showHeld);
    foot->addWidget(m_undo);
    foot->addWidget(m_done);
    foot->addStretch();
    column->addLayout(foot);
    column->addStretch();
    connect(m_showHeld, &QPushButton::clicked, this, [this] {
        m_entries.clear();
        Q_EMIT heldRequested();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_undo->hide();
        m_showHeld->hide();
        m_resultTitle->setText(tr("Taken back"));
        m_resultText->setText(tr("The file is as it was before the import."));
        m_results->hide();
        Q_EMIT undoRequested();
    });
    connect(m_done, &QPushButton::clicked, this, &ImportView::stepBack);
    return step;
}

}  // namespace qianshao::ui::repairs
