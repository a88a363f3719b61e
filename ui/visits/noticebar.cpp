// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/noticebar.h"

#include "models/itemmodels/words.h"
#include "models/reports/pages.h"
#include "ui/print/previewdialog.h"
#include "ui/print/reportprinter.h"
#include "ui/visits/evidencefield.h"
#include "ui/widgets/wraplayout.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>

namespace qianshao::ui::visits {

using records::AttachmentKind;
using records::FraudType;

namespace {

constexpr int copies = 2;  // one for the person, one for the file
constexpr qint64 paymentStopped = 2;  // of Visit::follows

QByteArray pdfOf(const reports::Document &document)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    return reports::writePdf(document, buffer, QCoreApplication::applicationName()) ? pdf : QByteArray();
}

}  // namespace

reports::Notice noticeOf(
    const itemmodels::InstructionCase &found, const records::Visit &visit, const QString &unit, const QTimeZone &zone)
{
    const FraudType judged = found.instruction.fraudTypeJudged;
    const FraudType type = judged == FraudType::Unset ? found.instruction.fraudType : judged;
    const itemmodels::Script script = itemmodels::scriptOf(type);
    QStringList officers;
    for (const records::Uuid &officer : {visit.officer1.id, visit.officer2.id}) {
        if (const QString name = found.staffNames.value(officer); !name.isEmpty())
            officers.append(name);
    }
    return {.unit = unit,
        .number = QDateTime::fromMSecsSinceEpoch(visit.at.ms, zone).toString(QStringLiteral("yyyyMMdd-HHmmss")),
        .person = found.person.name,
        .fraudType = type == FraudType::Unset ? QString() : script.title,
        .patterns = script.pattern,
        .never = script.never,
        .isPaymentStopped = (visit.follows.value_or(0) & paymentStopped) != 0,
        .opinion = visit.noticeOpinion,
        .refusalReason = visit.refusalReason,
        .witness = visit.witness,
        .officers = officers,
        .at = visit.at,
        .zone = zone};
}

NoticeBar::NoticeBar(
    std::function<reports::Notice()> notice, const QString &ownTemplate, EvidenceField *evidence, QWidget *parent)
    : QWidget(parent),
      m_notice(std::move(notice)),
      m_template(ownTemplate),
      m_evidence(evidence),
      m_trouble(new QLabel(this))
{
    auto *print = new QPushButton(tr("Print the notice twice  Alt+P"), this);
    print->setObjectName(QStringLiteral("printNoticeButton"));
    auto *keep = new QPushButton(tr("Keep the signed notice  Alt+K"), this);
    keep->setObjectName(QStringLiteral("keepNoticeButton"));
    keep->setVisible(m_evidence != nullptr);
    m_trouble->setProperty("role", QStringLiteral("problem"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *buttons = new widgets::WrapLayout;
    buttons->addWidget(print);
    buttons->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addWidget(m_trouble);
    // With Alt, so that they work in a text too; wherever the focus is in the form.
    for (const auto &[button, key, run] :
        {std::tuple{print, Qt::Key_P, &NoticeBar::print}, {keep, Qt::Key_K, &NoticeBar::keep}}) {
        connect(button, &QPushButton::clicked, this, run);
        auto *shortcut = new QShortcut(Qt::ALT | key, parent, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
    connect(&m_printing, &print::Printing::printed, this, [this](bool isDone) {
        m_trouble->setText(tr("The notice was not printed. Check the printer, then print again."));
        m_trouble->setVisible(!isDone);
    });
}

void NoticeBar::print()
{
    const reports::Document document = reports::noticeDocument(m_notice(), m_template);
    if (print::PreviewDialog(document, this).exec() != QDialog::Accepted)
        return;
    auto printer = print::ReportPrinter(document).newPrinter();
    printer->setCopyCount(copies);
    if (QPrintDialog(printer.get(), this).exec() == QDialog::Accepted)
        m_printing.toPrinter(document, std::move(printer));
}

void NoticeBar::keep()
{
    const auto make = [notice = m_notice(), ownTemplate = m_template, files = m_evidence->all()](
                          const security::Vault &vault) {
        reports::Notice signedOne = notice;
        for (const records::Attachment &file : files) {
            if (file.kind == AttachmentKind::Signature && file.mime == QLatin1StringView("image/png"))
                signedOne.signatures[file.signer] = vault.get(file.sha256);
        }
        return pdfOf(reports::noticeDocument(signedOne, ownTemplate));
    };
    m_evidence->capture().content(make, AttachmentKind::Notice, QStringLiteral("application/pdf"), m_notice().number);
}

}  // namespace qianshao::ui::visits
