// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/mapimport.h"
#include "ui/visitsmap/mappane.h"
#include "ui/visitsmap/officerbox.h"
#include "ui/visitsmap/queueview.h"
#include "ui/visitsmap/routeoutputs.h"
#include "ui/visitsmap/visitsmappage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/partslabel.h"
#include "ui/widgets/wraplayout.h"

#include <QPushButton>
#include <QVBoxLayout>

// What stands where on the page, and which keys it has.
namespace qianshao::ui::visitsmap {

using namespace Qt::StringLiterals;

void VisitsMapPage::build()
{
    m_summary->setObjectName(u"summaryLabel"_s);
    const Head head = addHead(VisitsMapPage::title(), m_summary);
    head.below->addWidget(buildBar());
    head.below->addWidget(m_outputs);
    head.below->addWidget(m_import);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_empty->setObjectName(u"visitsEmptyState"_s);
    m_empty->hide();
    constexpr int queueShare = 38;
    row->addWidget(m_view, queueShare);
    row->addWidget(m_empty, queueShare);
    row->addWidget(m_map, 100 - queueShare);
    head.page->addLayout(row, 1);
}

QPushButton *VisitsMapPage::addButton(widgets::WrapLayout *bar, const QString &action, const char *name)
{
    const widgets::ActionInfo *info = workplace().actions.find(action);
    auto *button = new QPushButton(info->title, this);
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(workplace().theme.icon(info->icon));
    button->setToolTip(workplace().actions.toolTip(action));
    button->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(button);
    return button;
}

QWidget *VisitsMapPage::buildBar()
{
    auto *box = new QWidget(this);
    auto *bar = new widgets::WrapLayout(box);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(workplace().theme.grid());
    m_officers->setToolTip(workplace().actions.toolTip(u"chooseOfficers"));
    m_officers->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(m_officers);
    m_best = addButton(bar, u"bestOrder"_s, "bestOrderPushButton");
    m_best->setEnabled(false);
    connect(m_best, &QPushButton::clicked, this, &VisitsMapPage::findBest);
    m_startButton = addButton(bar, u"routeStart"_s, "startPushButton");
    m_startButton->setCheckable(true);
    m_startButton->setChecked(m_start.has_value());
    connect(m_startButton, &QPushButton::clicked, this, &VisitsMapPage::toggleStart);
    m_everything = addButton(bar, u"everythingOpen"_s, "everythingPushButton");
    m_everything->setCheckable(true);
    connect(m_everything, &QPushButton::toggled, this, [this](bool isWanted) {
        if (isWanted)
            m_desk.readOpenDoors();
        else
            m_map->showOpenDoors({});
    });
    m_wayButton = addButton(bar, u"wayInWords"_s, "wayPushButton");
    m_wayButton->setCheckable(true);
    connect(m_wayButton, &QPushButton::toggled, m_map, &MapPane::setWayWanted);
    const auto output = [&](const QString &action, const char *name, auto run) {
        QPushButton *button = addButton(bar, action, name);
        connect(button, &QPushButton::clicked, this, [this, run] { bringOut(run); });
        m_outputButtons.append(button);
    };
    output(u"print"_s, "printPushButton", &RouteOutputs::print);
    output(u"pdf"_s, "pdfPushButton", &RouteOutputs::savePdf);
    return box;
}

// The page's own, which its buttons name.
void VisitsMapPage::attachPageActions()
{
    widgets::ActionCatalogue &actions = workplace().actions;
    const QString group = title();
    const auto add = [&](const char *id, const QString &text, const QKeySequence &key, const QString &icon,
                         std::function<void()> run) {
        actions.add({QLatin1StringView(id), text, key, icon, group});
        actions.attach(QLatin1StringView(id), this, std::move(run));
    };
    add("chooseOfficers", tr("Whose visits"), Qt::SHIFT | Qt::Key_M, u"system-users"_s,
        [this] { m_officers->openList(); });
    add("bestOrder", tr("Best order"), Qt::Key_Z, u"view-refresh"_s, [this] { findBest(); });
    add("routeStart", tr("Start here"), Qt::SHIFT | Qt::Key_B, u"flag"_s, [this] { m_startButton->click(); });
    add("everythingOpen", tr("All open"), Qt::SHIFT | Qt::Key_A, u"view-task"_s, [this] { m_everything->toggle(); });
    add("wayInWords", tr("Way in words"), Qt::SHIFT | Qt::Key_W, u"go-next"_s, [this] { m_wayButton->toggle(); });
    add("earlierStop", tr("Earlier in the order"), Qt::ALT | Qt::Key_Up, {}, [this] { m_view->moveCurrent(-1); });
    add("laterStop", tr("Later in the order"), Qt::ALT | Qt::Key_Down, {}, [this] { m_view->moveCurrent(1); });
    add("importMap", tr("Import a map"), Qt::SHIFT | Qt::Key_I, u"document-import"_s, [this] { m_import->choose(); });
    actions.attach(u"print"_s, this, [this] { bringOut(&RouteOutputs::print); });
    actions.attach(u"preview"_s, this, [this] { bringOut(&RouteOutputs::preview); });
    actions.attach(u"pdf"_s, this, [this] { bringOut(&RouteOutputs::savePdf); });
}

// Those of every list of instructions.
void VisitsMapPage::attachActions()
{
    const widgets::ActionCatalogue &actions = workplace().actions;
    for (const char *id : {"call", "visit", "feedback"}) {
        const QString name = QLatin1StringView(id);
        actions.attach(name, this, [this, name] {
            if (const records::Uuid current = m_view->currentId(); !current.isNull())
                Q_EMIT actionRequested(name, {current});
        });
    }
    for (const char *id : {"acknowledge", "transfer", "return", "duplicate", "invalid", "assign", "close", "reopen"}) {
        const QString name = QLatin1StringView(id);
        actions.attach(name, this, [this, name] {
            if (const QList<records::Uuid> ids = m_view->selectedIds(); !ids.isEmpty())
                Q_EMIT actionRequested(name, ids);
        });
    }
    actions.attach(u"unmask"_s, this, [this] { m_panel->toggleMask(); });
}

// Beside a wide form there is room for the queue alone.
void VisitsMapPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int least = workplace().theme.textSize() * 25;
    const int most = workplace().theme.textSize() * 31;
    constexpr int leastMap = 260;
    const bool hasMap = width() >= least + leastMap;
    for (QWidget *queue : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_empty)}) {
        queue->setMinimumWidth(hasMap ? least : 0);
        queue->setMaximumWidth(hasMap ? most : QWIDGETSIZE_MAX);
    }
    m_map->setVisible(hasMap);
    layout()->activate();  // it has looked at what held before
}

}  // namespace qianshao::ui::visitsmap
