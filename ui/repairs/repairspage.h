// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/repairs/addressdesk.h"
#include "ui/repairs/importdesk.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace qianshao::ui::widgets {
class EmptyState;
}

namespace qianshao::ui::repairs {

class AddressView;
class HeldTree;
class ImportView;
class SettleBar;

// Rows of files that wait for repair, and the import that they come from. Enter opens a row for correction in the
// panel, M sets texts of all selected ones, A tries them again, Delete dismisses them (each of these is one undo step).
// U shows the dismissed ones, W lets them wait again. Ctrl+I chooses files to import. Q goes to the addresses of
// persons that wait to be settled, and back; Shift+Q shows only those with an open case.
class RepairsPage final : public widgets::Page {
    Q_OBJECT
public:
    // The desks outlive the page.
    RepairsPage(
        const widgets::Workplace &workplace, ImportDesk &desk, AddressDesk &addresses, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Repairs"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("tools"); }
    [[nodiscard]] int waiting() const override;
    void activate() override;
    bool stepBack() override;
    bool showRecord(records::Kind kind, const records::Uuid &id) override;
    void refresh() override;
    void showFigures() override;

    // Asks for files and shows what they would become. For the window's action and the empty pages.
    void chooseFiles();
    // Shows what these files would become.
    void importFiles(const QStringList &paths);

private:
    void build();
    void buildChoice(widgets::WrapLayout &line);
    void attachActions();
    void showHeld();
    void showAddresses();
    void showImport();
    void openRow(const records::Uuid &id);
    void dismissSelected();
    // Texts for all selected rows at once.
    void setTexts();
    // Takes those of the selected rows that can be taken by now.
    void tryAgain();
    void waitAgain();
    void showDismissed(bool isWanted);
    void settleRows(const HeldWork &work);
    void undoImport();
    enum View { Empty, Tree, Import, Addresses };
    void showView(View view);
    void showCount(qint64 count);

    ImportDesk &m_desk;
    QLabel *m_title;
    QLabel *m_count;
    QPushButton *m_rows;
    QPushButton *m_addresses;
    QPushButton *m_dismissed;
    QPushButton *m_openOnly;
    QPushButton *m_import;
    SettleBar *m_settling;
    QStackedLayout *m_views;
    HeldTree *m_tree;
    widgets::EmptyState *m_empty;
    ImportView *m_importView;
    AddressView *m_addressView;
};

}  // namespace qianshao::ui::repairs
