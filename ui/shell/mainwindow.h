// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/syncstatus.h"
#include "ui/shell/commandpalette.h"
#include "ui/widgets/page.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace qianshao::ui::widgets {
class UndoBar;
}

namespace qianshao::ui::shell {

class HeaderBar;
class KeyList;
class Navigation;
class SidePanel;

// The window: pages at the left, the page in front in the middle, its record or form at the right. It only arranges:
// what a page shows is the page's, what is done is the editor's.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    ~MainWindow() override;

    // In the order of the navigation, Ctrl+1 on; the tenth has Ctrl+0, those after it are one step further. The window
    // owns it.
    void addPage(widgets::Page *page);
    // Something that can be done on every page.
    QAction *addAction(const char *id, const QString &title, const QKeySequence &key, std::function<void()> run);
    using QMainWindow::addAction;
    [[nodiscard]] const std::vector<widgets::Page *> &pages() const { return m_pages; }
    [[nodiscard]] widgets::Page *page() const;
    // nullptr when there is no page of that name.
    [[nodiscard]] widgets::Page *pageNamed(QStringView name) const;
    // False (and said so) where whoever works here does not see it.
    bool showPage(widgets::Page *page);
    // Size, place and page as they were when the window was closed; the first page the first time.
    void restore();

    // Puts a form beside the page in front.
    void openForm(widgets::Form *form);
    [[nodiscard]] widgets::Form *form() const;
    void requestAction(const QString &action, const QList<records::Uuid> &instructions);
    void showRecord(records::Kind kind, const records::Uuid &id);
    // Another process or another laptop has written.
    void followOthers();
    // An import has ended, or it was asked for.
    void refresh();
    // Time has passed: what the clock alone changes, and the figures, are brought up to date. The window does so itself
    // now and then.
    void followClock();
    // Another person works here: what they see first is theirs.
    void personChanged();
    // How the file stands with its hub.
    void showSync(const sync::SyncStatus &status);
    // A sentence at the bottom for some seconds.
    void tell(const QString &text);

Q_SIGNALS:
    void personRequested();
    void languageChosen(const QString &language);
    void syncRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addWindowActions();
    void followEditor();
    void openPalette();
    void undo();
    void redo();
    void stepBack();
    void settle(const QList<records::Uuid> &instructions);
    void togglePanel();
    void formGone(widgets::Page *page, bool wasSaved);
    void showFigures();
    [[nodiscard]] bool isSeen(const widgets::Page &page) const;
    void followSight();
    void stepPage(int by);
    void tick();
    void remember();

    widgets::Workplace m_workplace;
    std::vector<widgets::Page *> m_pages;
    std::vector<QAction *> m_pageActions;  // in the same order
    HeaderBar *m_header;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    SidePanel *m_side;
    widgets::UndoBar *m_undoBar;
    CommandPalette *m_palette;
    KeyList *m_keys;
    QList<records::Uuid> m_workedOn;  // what the open form is about
    QTimer m_tick;
    int m_ticks = 0;
};

}  // namespace qianshao::ui::shell
