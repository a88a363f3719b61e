// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/shell/commands.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/keylist.h"
#include "ui/shell/look.h"
#include "ui/shell/navigation.h"
#include "ui/shell/otherkeys.h"
#include "ui/shell/sidepanel.h"
#include "ui/widgets/undobar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace qianshao::ui::shell {
namespace {

// What is left for the list when a wide form asks for room.
constexpr int leastListWidth = 424;
// Overdue comes by time alone, so the figures are read again now and then.
constexpr int ticksBetweenFigures = 15;

}  // namespace

using widgets::Form;
using widgets::Page;

MainWindow::MainWindow(const widgets::Workplace &workplace, QWidget *parent)
    : QMainWindow(parent),
      m_workplace(workplace)
{
    setObjectName(QStringLiteral("mainMainWindow"));
    setWindowTitle(tr("Qianshao"));
    addWindowActions();
    build();
    followEditor();
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_tick.start(1000);
    resize(1280, 720);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new HeaderBar(m_workplace, central);
    column->addWidget(m_header);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_navigation = new Navigation(m_workplace.theme, central);
    m_stack = new QStackedWidget(central);
    m_stack->setMinimumWidth(leastListWidth);  // a page never widens the window
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_side = new SidePanel(m_workplace, central);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    row->addWidget(m_side);
    column->addLayout(row, 1);
    setCentralWidget(central);
    m_undoBar = new widgets::UndoBar(m_workplace, m_stack);
    m_palette = new CommandPalette(m_workplace, central);
    m_keys = new KeyList(m_workplace.theme, m_workplace.actions, central);
    connect(m_header, &HeaderBar::searchRequested, this, &MainWindow::openPalette);
    connect(m_header, &HeaderBar::figuresClicked, this, [this] { showPage(m_pages.front()); });
    connect(m_navigation, &Navigation::chosen, this, [this](int index) { showPage(m_pages[size_t(index)]); });
    connect(m_side, &SidePanel::closedByUser, this, &MainWindow::togglePanel);
    connect(m_side, &SidePanel::formGone, this, &MainWindow::formGone);
    connect(m_undoBar, &widgets::UndoBar::undoRequested, this, &MainWindow::undo);
    connect(m_palette, &CommandPalette::instructionChosen, this,
        [this](const records::Uuid &id) { showRecord(records::Kind::Instruction, id); });
}

QAction *MainWindow::addAction(const char *id, const QString &title, const QKeySequence &key, std::function<void()> run)
{
    m_workplace.actions.add({QLatin1StringView(id), title, key, {}, tr("Window")});
    QAction *action = m_workplace.actions.attach(QLatin1StringView(id), this, std::move(run));
    action->setShortcutContext(Qt::WindowShortcut);
    return action;
}

void MainWindow::addWindowActions()
{
    addAction("undo", tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    addAction("redo", tr("Do again"), QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { redo(); });
    addAction(
        "palette", tr("Find any record or command"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    // Shift+7 and Shift+/ give the question mark on different keyboards.
    addAction("keys", tr("All keys"), QKeySequence(Qt::Key_F1), [this] {
        m_keys->openList();
    })->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    addAction("search", tr("Search in the list"), QKeySequence(Qt::Key_Slash), [this] {
        if (!page()->focusSearch())
            openPalette();
    });
    addAction("panel", tr("Open or close the right side"), QKeySequence(Qt::Key_F9), [this] { togglePanel(); });
    addAction("previousPage", tr("Previous page"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { stepPage(-1); });
    addAction("nextPage", tr("Next page"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { stepPage(1); });
    addAction("refresh", tr("Read again"), QKeySequence(Qt::Key_F5), [this] { refresh(); });
    addAction(
        "syncNow", tr("Synchronise now"), QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { Q_EMIT syncRequested(); });
    addAction("cancelWork", tr("Cancel work that takes long"), QKeySequence(Qt::CTRL | Qt::Key_Period),
        [this] { m_workplace.editor.cancelWork(); });
    addLookActions(*this, m_workplace, [this] { m_header->openMenu(); });
    tellOtherKeys(m_workplace.actions);
}

void MainWindow::restore()
{
    const QString geometry = m_workplace.editor.setting(QStringLiteral("window/geometry"));
    if (!geometry.isEmpty())
        restoreGeometry(QByteArray::fromBase64(geometry.toLatin1()));
    m_side->setOpen(m_workplace.editor.setting(QStringLiteral("window/panel")) != u"closed");
    showPage(m_pages.front());
    followSight();
    for (Page *page : m_pages)
        m_navigation->setWaiting(int(std::ranges::find(m_pages, page) - m_pages.begin()), page->waiting());
    m_header->refresh();
}

void MainWindow::remember()
{
    m_workplace.editor.setSetting(
        QStringLiteral("window/panel"), m_side->isOpen() ? QStringLiteral("open") : QStringLiteral("closed"));
    m_workplace.editor.setSetting(QStringLiteral("window/geometry"), QString::fromLatin1(saveGeometry().toBase64()));
}

void MainWindow::refresh()
{
    page()->refresh();
    showFigures();
}

void MainWindow::followOthers()
{
    page()->followOthers();
    showFigures();
}

void MainWindow::personChanged()
{
    followSight();
    m_header->refresh();
    page()->activate();
    showFigures();
}

void MainWindow::showSync(const sync::SyncStatus &status)
{
    m_header->showSync(status);
}

void MainWindow::tell(const QString &text)
{
    m_undoBar->tell(text);
}

void MainWindow::showFigures()
{
    m_header->refresh();
    for (Page *page : m_pages)
        page->showFigures();
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_navigation->setWaiting(int(i), m_pages[i]->waiting());
}

void MainWindow::tick()
{
    if (isMinimized())
        return;
    page()->tick();
    if (++m_ticks % ticksBetweenFigures == 0)
        followClock();
}

void MainWindow::followClock()
{
    page()->followClock();
    showFigures();
}

void MainWindow::openPalette()
{
    m_palette->openWith(commandsOf(m_workplace.actions, *page(), *this));
}

void MainWindow::togglePanel()
{
    m_side->setOpen(!m_side->isOpen());
    remember();
}

void MainWindow::stepBack()
{
    if (Form *open = form())
        open->goBack();
    else
        page()->stepBack();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        stepBack();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_side->setRoom(width() - m_navigation->width() - leastListWidth);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (Form *open = form())
        open->goBack();  // keeps its draft
    remember();
    QMainWindow::closeEvent(event);
}

}  // namespace qianshao::ui::shell
