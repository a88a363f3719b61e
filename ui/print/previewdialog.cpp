// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/previewdialog.h"

#include "ui/print/paperview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::print {

PreviewDialog::PreviewDialog(const qianshao::reports::Document &document, QWidget *parent)
    : QDialog(parent),
      m_pages(new PaperView(this)),
      m_progress(new QLabel(this))
{
    setObjectName(QStringLiteral("previewDialog"));
    setWindowTitle(document.title);
    build();
    connect(&m_printing, &Printing::painted, this, [this](const QImage &page) { m_pages->addPage(page); });
    connect(&m_printing, &Printing::progressed, this,
        [this](int page, int pages) { m_progress->setText(tr("Page %1 of %2…").arg(page).arg(pages)); });
    connect(&m_printing, &Printing::printed, this,
        [this] { m_progress->setText(tr("%n page(s)", nullptr, m_pages->pageCount())); });
    m_printing.toPictures(document, devicePixelRatioF());
    resize(900, 660);
    m_pages->setFocus();
}

void PreviewDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (const QString notice = reports::fontNotice(); !notice.isEmpty()) {
        auto *label = new QLabel(notice, this);
        label->setObjectName(QStringLiteral("fontNoticeLabel"));
        label->setWordWrap(true);
        label->setMargin(8);
        column->addWidget(label);
    }
    column->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 12, 16, 12);
    m_progress->setObjectName(QStringLiteral("progressLabel"));
    row->addWidget(m_progress, 1);
    auto *print = new QPushButton(tr("Print"), this);
    print->setObjectName(QStringLiteral("printPushButton"));
    print->setProperty("role", QStringLiteral("primary"));
    print->setDefault(true);
    auto *close = new QPushButton(tr("Close  Esc"), this);
    close->setObjectName(QStringLiteral("closePushButton"));
    connect(print, &QPushButton::clicked, this, &QDialog::accept);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(print);
    row->addWidget(close);
    column->addLayout(row);
}

}  // namespace qianshao::ui::print
