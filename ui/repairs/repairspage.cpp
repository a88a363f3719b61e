// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/repairspage.h"

#include "ui/repairs/addressview.h"
#include "ui/repairs/heldtree.h"
#include "ui/repairs/importview.h"
#include "ui/repairs/manyform.h"
#include "ui/repairs/repairform.h"
#include "ui/repairs/settlebar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/question.h"
#include "ui/widgets/wraplayout.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qianshao::ui::repairs {

namespace {

// More are dismissed beside the window: these take some 10 ms.
constexpr qint64 mostAtOnce = 100;

}  // namespace

RepairsPage::RepairsPage(const widgets::Workplace &workplace, ImportDesk &desk, AddressDesk &addresses, QWidget *parent)
    : Page(workplace, QStringLiteral("repairs"), parent),
      m_desk(desk),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_rows(new QPushButton(this)),
      m_addresses(new QPushButton(this)),
      m_dismissed(new QPushButton(tr("Dismissed rows"), this)),
      m_openOnly(new QPushButton(tr("Open cases only"), this)),
      m_import(new QPushButton(this)),
      m_settling(new SettleBar(workplace, desk, this)),
      m_views(new QStackedLayout),
      m_tree(new HeldTree(workplace, this)),
      m_empty(new widgets::EmptyState(workplace.theme, QStringLiteral("checkmark"), this)),
      m_importView(new ImportView(workplace, desk, this)),
      m_addressView(new AddressView(workplace, addresses, this))
{
    build();
    attachActions();
    connect(m_tree, &HeldTree::opened, this, &RepairsPage::openRow);
    connect(m_tree, &HeldTree::counted, this, &RepairsPage::showCount);
    connect(m_empty, &widgets::EmptyState::actionClicked, this, &RepairsPage::chooseFiles);
    connect(m_importView, &ImportView::left, this, &RepairsPage::showHeld);
    connect(m_importView, &ImportView::heldRequested, this, &RepairsPage::showHeld);
    connect(m_importView, &ImportView::filesWanted, this, &RepairsPage::chooseFiles);
    connect(m_importView, &ImportView::undoRequested, this, &RepairsPage::undoImport);
    connect(m_addressView, &AddressView::formOpened, this, &RepairsPage::formOpened);
    connect(m_addressView, &AddressView::importRequested, this, &RepairsPage::chooseFiles);
    m_tree->refresh();
    showHeld();
}

void RepairsPage::build()
{
    m_count->setObjectName(QStringLiteral("countLabel"));
    const Head head = addHead(m_title, m_count);
    m_import->setObjectName(QStringLiteral("importPushButton"));
    m_import->setText(tr("Import files"));
    m_import->setIcon(workplace().theme.icon(QStringLiteral("document-import")));
    connect(m_import, &QPushButton::clicked, this, &RepairsPage::chooseFiles);
    buildChoice(*head.line);
    m_dismissed->setObjectName(QStringLiteral("dismissedPushButton"));
    m_dismissed->setCheckable(true);
    connect(m_dismissed, &QPushButton::toggled, this, &RepairsPage::showDismissed);
    head.line->addWidget(m_dismissed);
    m_openOnly->setObjectName(QStringLiteral("openOnlyPushButton"));
    m_openOnly->setCheckable(true);
    connect(m_openOnly, &QPushButton::toggled, m_addressView, &AddressView::setOpenOnly);
    head.line->addWidget(m_openOnly);
    head.line->addWidget(m_import);
    head.page->addWidget(m_settling);
    head.page->addLayout(m_views, 1);
    m_empty->setText(tr("Nothing waits for repair"),
        tr("Rows of a file that cannot be taken wait here with their reason. Drop files on the window to import them."),
        tr("Import files"));
    m_views->addWidget(m_empty);
    m_views->addWidget(m_tree);
    m_views->addWidget(m_importView);
    m_views->addWidget(m_addressView);
}

// What the page shows: what is repaired of files, or of addresses.
void RepairsPage::buildChoice(widgets::WrapLayout &line)
{
    auto *choice = new QButtonGroup(this);
    for (const auto &[button, name, show] : {std::tuple{m_rows, "rowsPushButton", &RepairsPage::showHeld},
             std::tuple{m_addresses, "addressesPushButton", &RepairsPage::showAddresses}}) {
        button->setObjectName(QLatin1StringView(name));
        button->setProperty("role", QStringLiteral("segment"));
        button->setCheckable(true);
        choice->addButton(button);
        line.addWidget(button);
        connect(button, &QPushButton::clicked, this, show);
    }
}

void RepairsPage::attachActions()
{
    widgets::ActionCatalogue &actions = workplace().actions;
    const QString group = tr("Repairs");
    actions.add({QStringLiteral("repair"), tr("Correct the row"), QKeySequence(Qt::Key_Return),
        QStringLiteral("document-edit"), group});
    actions.add({QStringLiteral("dismiss"), tr("Dismiss the rows"), QKeySequence(Qt::Key_Delete),
        QStringLiteral("dialog-cancel"), group});
    actions.add({QStringLiteral("import"), tr("Import files"), QKeySequence(Qt::CTRL | Qt::Key_I),
        QStringLiteral("document-import"), group});
    actions.add({QStringLiteral("setTexts"), tr("Set texts of the rows"), QKeySequence(Qt::Key_E),
        QStringLiteral("document-edit"), group});
    actions.add({QStringLiteral("tryAgain"), tr("Try the rows again"), QKeySequence(Qt::Key_Y),
        QStringLiteral("view-refresh"), group});
    actions.attach(QStringLiteral("dismiss"), m_tree, [this] { dismissSelected(); });
    actions.attach(QStringLiteral("setTexts"), m_tree, [this] { setTexts(); });
    actions.attach(QStringLiteral("tryAgain"), m_tree, [this] { tryAgain(); });
    actions.add({QStringLiteral("waitAgain"), tr("Let dismissed rows wait again"), QKeySequence(Qt::Key_W),
        QStringLiteral("edit-undo"), group});
    actions.add({QStringLiteral("showDismissed"), tr("Show the dismissed rows"), QKeySequence(Qt::Key_U),
        QStringLiteral("view-hidden"), group});
    actions.attach(QStringLiteral("waitAgain"), m_tree, [this] { waitAgain(); });
    actions.attach(QStringLiteral("showDismissed"), this, [this] { m_dismissed->toggle(); });
    actions.add({QStringLiteral("switchRepairs"), tr("Rows or addresses"), QKeySequence(Qt::Key_Q), {}, group});
    actions.attach(QStringLiteral("switchRepairs"), this,
        [this] { m_views->currentIndex() == Addresses ? showHeld() : showAddresses(); });
    actions.add({QStringLiteral("openOnly"), tr("Addresses of open cases only"), QKeySequence(Qt::SHIFT | Qt::Key_Q),
        {}, group});
    actions.attach(QStringLiteral("openOnly"), m_addressView, [this] { m_openOnly->toggle(); });
    m_openOnly->setToolTip(actions.toolTip(u"openOnly"));
    m_rows->setToolTip(actions.toolTip(u"switchRepairs"));
    m_addresses->setToolTip(actions.toolTip(u"switchRepairs"));
    m_dismissed->setToolTip(QStringList{actions.toolTip(u"showDismissed"), actions.toolTip(u"waitAgain")}.join(u'\n'));
    m_import->setToolTip(actions.toolTip(u"import"));
    m_tree->setToolTip(QStringList{actions.toolTip(u"repair"), actions.toolTip(u"setTexts"),
        actions.toolTip(u"tryAgain"), actions.toolTip(u"dismiss")}
            .join(u'\n'));
}

int RepairsPage::waiting() const
{
    const itemmodels::Figures figures = workplace().cases.figures(workplace().editor.me());
    return int(figures.held + figures.toSettle);
}

void RepairsPage::activate()
{
    if (m_views->currentIndex() == Import)
        m_importView->begin();
    else if (m_views->currentIndex() == Addresses)
        m_addressView->focusList();
    else
        m_views->currentWidget()->setFocus();
}

void RepairsPage::showView(View view)
{
    m_views->setCurrentIndex(view);
    // The empty page and the import have a button of their own for files.
    m_import->setVisible(view == Tree || view == Addresses);
    m_rows->setVisible(view != Import);
    m_addresses->setVisible(view != Import);
    m_openOnly->setVisible(view == Addresses);
    m_rows->setChecked(view == Empty || view == Tree);
    m_addresses->setChecked(view == Addresses);
}

void RepairsPage::showAddresses()
{
    if (m_dismissed->isChecked())
        m_dismissed->setChecked(false);
    m_title->setText(title());
    m_count->clear();  // and keeps its room: the buttons stay where they are
    m_count->show();
    m_dismissed->hide();
    m_addressView->refresh();
    showView(Addresses);
    if (isVisible())
        activate();
}

void RepairsPage::showFigures()
{
    const itemmodels::Figures figures = workplace().cases.figures(workplace().editor.me());
    const auto numbered = [](const QString &word, qint64 count) {
        return count > 0 ? QStringLiteral("%1  %2").arg(word, QLocale().toString(count)) : word;
    };
    m_rows->setText(numbered(tr("Rows"), figures.held));
    m_addresses->setText(numbered(tr("Addresses"), figures.toSettle));
}

void RepairsPage::showHeld()
{
    m_title->setText(title());
    m_count->show();
    m_dismissed->show();
    if (m_dismissed->isChecked())
        m_dismissed->setChecked(false);
    showView(m_tree->count() > 0 ? Tree : Empty);
    showCount(m_tree->count());
    if (isVisible())
        activate();
}

void RepairsPage::showImport()
{
    m_title->setText(tr("Import"));
    m_count->hide();
    m_dismissed->hide();
    showView(Import);
    if (isVisible())
        m_importView->begin();
}

void RepairsPage::showCount(qint64 count)
{
    showFigures();
    if (m_views->currentIndex() != Addresses)
        m_count->setText(count > 0 ? tr("%Ln row(s)", nullptr, int(count)) : QString());
    if (m_views->currentIndex() != Import && m_views->currentIndex() != Addresses)
        showView(count > 0 || m_dismissed->isChecked() ? Tree : Empty);
    Q_EMIT waitingChanged();
}

void RepairsPage::chooseFiles()
{
    if (m_desk.isRunning()) {
        showImport();
        return;
    }
    const QStringList paths =
        widgets::chosenFiles(this, tr("Files to import"), tr("Tables (*.csv *.xlsx *.txt);;All files (*)"));
    if (!paths.isEmpty())
        importFiles(paths);
}

void RepairsPage::importFiles(const QStringList &paths)
{
    m_importView->addFiles(paths);
    showImport();
}

void RepairsPage::openRow(const records::Uuid &id)
{
    const auto row = workplace().cases.readHeld(id);
    if (!row)
        return;
    auto *form = new RepairForm(workplace(), m_desk, *row);
    Q_EMIT formOpened(form);
}

void RepairsPage::dismissSelected()
{
    const HeldTree::Selection selected = m_tree->selection();
    if (m_dismissed->isChecked() || selected.count == 0)
        return;
    // One press after the other must not wait for a thread; many rows must not hold up the window.
    if (selected.groups.isEmpty() && selected.count <= mostAtOnce)
        (void)workplace().editor.dismissHeld(selected.rows);
    else
        settleRows({selected.rows, selected.groups, records::Settled::Dismissed, {}});
}

void RepairsPage::waitAgain()
{
    const HeldTree::Selection selected = m_tree->selection();
    if (m_dismissed->isChecked() && selected.count > 0)
        settleRows({selected.rows, selected.groups, records::Settled::Unset, {}});
}

void RepairsPage::showDismissed(bool isWanted)
{
    m_title->setText(isWanted ? tr("Dismissed rows") : title());
    m_tree->show(isWanted ? records::Settled::Dismissed : records::Settled::Unset);
    activate();
}

void RepairsPage::setTexts()
{
    const HeldTree::Selection selected = m_tree->selection();
    if (selected.count == 1)
        return openRow(selected.first);
    const auto sample = workplace().cases.readHeld(selected.first);
    if (!sample)
        return;
    auto *form = new ManyForm(workplace(), m_desk, selected, *sample);
    connect(form, &widgets::Form::saved, m_settling, &SettleBar::begin);
    Q_EMIT formOpened(form);
}

void RepairsPage::tryAgain()
{
    const HeldTree::Selection selected = m_tree->selection();
    if (selected.count > 0)
        settleRows({selected.rows, selected.groups, records::Settled::Mended, {}});
}

void RepairsPage::settleRows(const HeldWork &work)
{
    m_settling->begin();
    m_desk.settle(work);
}

// The import is the last thing that was done only as long as nothing else has been: the editor's stack knows.
void RepairsPage::undoImport()
{
    (void)workplace().editor.undo();
}

bool RepairsPage::stepBack()
{
    return m_views->currentIndex() == Import && m_importView->stepBack();
}

bool RepairsPage::showRecord(records::Kind kind, const records::Uuid &id)
{
    if (kind != records::Kind::HeldRow || !m_tree->select(id))
        return false;
    showHeld();
    return true;
}

void RepairsPage::refresh()
{
    m_tree->refresh();
    m_addressView->takeNew();
    showFigures();
}

}  // namespace qianshao::ui::repairs
