// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/sidepanel.h"

#include <QAction>
#include <QStackedWidget>

// Which pages there are, and which one is in front.
namespace qianshao::ui::shell {

using widgets::Form;
using widgets::Page;

namespace {

constexpr int pagesWithKey = 10;  // as many as there are digits

}  // namespace

void MainWindow::addPage(Page *page)
{
    const int number = int(m_pages.size()) + 1;
    const QKeySequence key =
        number <= pagesWithKey ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number % 10)) : QKeySequence();
    const QByteArray id = "page" + QByteArray::number(number);
    m_pageActions.push_back(
        addAction(id.constData(), tr("Page: %1").arg(page->title()), key, [this, page] { showPage(page); }));
    m_pages.push_back(page);
    m_navigation->addEntry(page->icon(), page->title(), key.toString(QKeySequence::PortableText));
    m_stack->addWidget(page);
    connect(page, &Page::waitingChanged, this, [this, page, number] {
        m_navigation->setWaiting(number - 1, page->waiting());
        followSight();
    });
    connect(page, &Page::formOpened, this, &MainWindow::openForm);
    connect(page, &Page::actionRequested, this, &MainWindow::requestAction);
    connect(page, &Page::recordRequested, this, &MainWindow::showRecord);
    connect(page, &Page::noticed, this, &MainWindow::tell);
    connect(page, &Page::panelChanged, this, [this, page] {
        if (page == this->page())
            m_side->showPage(page);
    });
    connect(page, &Page::panelRequested, this, [this] {
        m_side->setOpen(true);
        remember();
    });
}

Page *MainWindow::page() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

Page *MainWindow::pageNamed(QStringView name) const
{
    const auto found = std::ranges::find(m_pages, name, &Page::name);
    return found == m_pages.end() ? nullptr : *found;
}

bool MainWindow::isSeen(const Page &page) const
{
    return page.isForTheDoor() || m_workplace.editor.sight() == rules::Sight::All;
}

// Pages and keys of whoever works here now.
void MainWindow::followSight()
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const bool isThere = isSeen(*m_pages[i]);
        m_navigation->setShown(int(i), isThere);
        m_pageActions[i]->setEnabled(isThere);
    }
    if (!isSeen(*page()))
        showPage(m_pages.front());
}

bool MainWindow::showPage(Page *page)
{
    if (!isSeen(*page)) {
        tell(tr("The police work on this page."));
        return false;
    }
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrent(int(std::ranges::find(m_pages, page) - m_pages.begin()));
    m_side->showPage(page);
    page->activate();
    if (Form *open = form())
        open->setFocus();
    return true;
}

// Past the last one comes the first.
void MainWindow::stepPage(int by)
{
    std::vector<Page *> seen;
    std::ranges::copy_if(m_pages, std::back_inserter(seen), [this](const Page *page) { return isSeen(*page); });
    const auto count = int(seen.size());
    const auto at = int(std::ranges::find(seen, page()) - seen.begin());
    showPage(seen[size_t((at + by + count) % count)]);
}

}  // namespace qianshao::ui::shell
