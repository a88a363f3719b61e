// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/repairs/importdesk.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTableWidget;

namespace qianshao::ui::repairs {

class SheetView;

// Files into records, in three steps on one page: what each sheet is and what its columns become; the work itself, with
// a way out; what came of it. Esc goes one step back, and leaves a running import alone.
class ImportView : public QWidget {
    Q_OBJECT
public:
    ImportView(const widgets::Workplace &workplace, ImportDesk &desk, QWidget *parent = nullptr);

    // More files to the ones that are being looked at; does nothing while an import runs.
    void addFiles(const QStringList &paths);
    // One step back; false when there was none.
    bool stepBack();
    void begin();

Q_SIGNALS:
    void left();
    void heldRequested();
    void undoRequested();
    void filesWanted();

private:
    struct Entry {
        QString path;
        QString refusal;
        ImportSheet sheet;
        bool isWanted = false;
        QList<RowFate> fates;  // empty: not known
    };
    [[nodiscard]] QWidget *buildChoice();
    [[nodiscard]] QWidget *buildWork();
    [[nodiscard]] QWidget *buildResult();
    void fillList(int current);
    void showEntry(int index);
    // What would become of the rows of all wanted sheets: one sheet's depend on the others.
    void rehearse();
    [[nodiscard]] QList<ImportSheet> wantedSheets() const;
    void showFates(const QList<SheetFates> &sheets);
    void start();
    void showProgress(const ImportProgress &progress);
    void showResult(const QList<ImportResult> &results, const QString &refusal);
    void addResult(const ImportResult &result);
    void updateStart();

    widgets::Workplace m_workplace;
    ImportDesk &m_desk;
    QStackedLayout *m_steps;
    std::vector<Entry> m_entries;
    QListWidget *m_list = nullptr;
    SheetView *m_sheet = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_start = nullptr;
    QLabel *m_workTitle = nullptr;
    QLabel *m_workText = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_resultTitle = nullptr;
    QLabel *m_resultText = nullptr;
    QTableWidget *m_results = nullptr;
    QPushButton *m_showHeld = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_done = nullptr;
};

}  // namespace qianshao::ui::repairs
