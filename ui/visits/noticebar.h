// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"
#include "models/reports/notice.h"
#include "ui/print/printing.h"

#include <QTimeZone>
#include <QWidget>

#include <functional>

class QLabel;

namespace qianshao::ui::visits {

class EvidenceField;

// What a notice says of this visit: whom, which kind of fraud in general words, what was done, who told it. Nothing of
// the instruction but its type of fraud goes in.
[[nodiscard]] reports::Notice noticeOf(
    const itemmodels::InstructionCase &found, const records::Visit &visit, const QString &unit, const QTimeZone &zone);

// Brings the notice to the person: two copies on paper, or one that was signed on the screen, into the vault.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    // `notice` says what the form holds now; `evidence` may be null, then there is only paper.
    NoticeBar(std::function<reports::Notice()> notice, const QString &ownTemplate, EvidenceField *evidence,
        QWidget *parent = nullptr);

    // With the signatures that were given on the screen.
    void keep();

private:
    void print();

    std::function<reports::Notice()> m_notice;
    QString m_template;
    EvidenceField *m_evidence;
    QLabel *m_trouble;
    print::Printing m_printing;
};

}  // namespace qianshao::ui::visits
