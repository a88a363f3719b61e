// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "models/stats/compliancerun.h"
#include "ui/print/printing.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;

namespace qianshao::ui::widgets {
class WorkLine;
}

namespace qianshao::ui::reports {

class DocumentView;
class PeriodBar;

// The compliance report of a period as of now: on the screen, to a printer, into a file. This month, last month, or
// any days. It is counted beside the window, anew for each output, so that paper and file are as of the moment when
// they are asked for; the screen shows the same, but for a period in which nothing was issued, of which it says so
// instead of a page of dashes. What takes long says so and can be cancelled.
class ReportsPage final : public widgets::Page {
    Q_OBJECT
public:
    explicit ReportsPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Reports"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("office-report"); }
    void activate() override;
    void refresh() override;

Q_SIGNALS:
    void importRequested();

private:
    enum class Output { Screen, Printer, Preview, Pdf, Html };
    void build();
    QWidget *buildOutputs();
    // Print, preview and files: where nothing was issued there is nothing to bring out.
    void allowOutputs(bool allowed);
    void attachActions();
    void showReport() { request(Output::Screen); }
    void print() { request(Output::Printer); }
    void preview() { request(Output::Preview); }
    void savePdf();
    void saveHtml();
    void request(Output output, const QString &path = {});
    void bringOut(const stats::Compliance &figures);
    void showOnScreen(const stats::Compliance &figures, const qianshao::reports::Document &document);
    [[nodiscard]] qianshao::reports::Document documentOf(const stats::Compliance &figures) const;
    void printOut(const qianshao::reports::Document &document);
    void writeHtml(const qianshao::reports::Document &document);
    void showSaved(const QString &path, const QString &why);
    void cancel();
    [[nodiscard]] QString fileName(const QString &suffix) const;

    PeriodBar *m_period;
    QLabel *m_asOf;
    widgets::WorkLine *m_work;
    DocumentView *m_view;
    QList<QPushButton *> m_outputButtons;
    QList<QAction *> m_outputActions;
    widgets::EmptyState *m_empty;
    stats::ComplianceRun m_run;
    print::Printing m_printing;
    Output m_output = Output::Screen;  // of what is being counted
    QString m_path;                    // of the file to be written
};

}  // namespace qianshao::ui::reports
