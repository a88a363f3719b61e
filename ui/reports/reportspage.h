// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "ui/reports/month.h"
#include "ui/widgets/page.h"

class QButtonGroup;
class QDateEdit;
class QLabel;
class QPushButton;

namespace qianshao::ui::reports {

class DocumentView;

// The compliance report of a period as of now: on the screen, to a printer, into a file. This month, last month, or
// any days.
class ReportsPage final : public widgets::Page {
    Q_OBJECT
public:
    explicit ReportsPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Reports"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("office-report"); }
    void activate() override;
    void refresh() override;

    // What is shown; computed anew, so that paper and file are as of the moment when they are asked for.
    [[nodiscard]] qianshao::reports::Document document();

private:
    enum Choice { ThisMonth, LastMonth, FreeDays };
    void build();
    QWidget *buildPeriods();
    QWidget *buildOutputs();
    void attachActions();
    [[nodiscard]] Span span() const;
    void choose(int choice);
    void showReport();
    void print();
    void preview();
    void savePdf();
    void saveHtml();
    [[nodiscard]] QString fileName(const QString &suffix) const;
    void tell(const QString &text, bool isProblem);

    QButtonGroup *m_choice;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QLabel *m_asOf;
    QLabel *m_message;
    DocumentView *m_view;
};

}  // namespace qianshao::ui::reports
