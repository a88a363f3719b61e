// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/filterbar.h"

#include "ui/instructions/filtercombos.h"
#include "ui/instructions/savedviews.h"
#include "ui/widgets/wraplayout.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::instructions {
namespace {

constexpr int typingMs = 150;
constexpr int leastSearch = 200;

using records::InstructionFilter;

// The list's order follows from the view: what burns first, else what came last.
InstructionFilter::Order orderOf(InstructionFilter::View view)
{
    const bool hasDeadlines = view == InstructionFilter::View::Open || view == InstructionFilter::View::Overdue;
    return hasDeadlines ? InstructionFilter::Order::Deadline : InstructionFilter::Order::Newest;
}

std::pair<QDate, QDate> daysOf(Period period, const QDate &today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (period) {
    case Period::Today: return {today, today.addDays(1)};
    case Period::SevenDays: return {today.addDays(-6), today.addDays(1)};
    case Period::ThirtyDays: return {today.addDays(-29), today.addDays(1)};
    case Period::ThisMonth: return {month, month.addMonths(1)};
    case Period::LastMonth: return {month.addMonths(-1), month};
    case Period::Always: break;
    }
    return {};
}

}  // namespace

FilterBar::FilterBar(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_search(new QLineEdit(this)),
      m_views(new QButtonGroup(this)),
      m_combos(new FilterCombos(workplace, this)),
      m_fold(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workplace.theme.grid());
    auto *top = new widgets::WrapLayout;
    top->setSpacing(workplace.theme.grid() / 2);
    column->addLayout(top);
    column->addWidget(m_combos);
    connect(m_combos, &FilterCombos::changed, this, &FilterBar::announce);
    buildViews();
    auto *saved = new SavedViews(workplace, [this] { return view(); }, this);
    connect(saved, &SavedViews::chosen, this, &FilterBar::setView);
    for (QAbstractButton *button : m_views->buttons())
        top->addWidget(button);
    top->addWidget(m_search);
    top->addWidget(m_fold);
    top->addWidget(saved);
    m_fold->setObjectName(QStringLiteral("filtersPushButton"));
    m_fold->setIcon(workplace.theme.icon(QStringLiteral("view-filter")));
    m_fold->setCheckable(true);
    attachActions();
    m_fold->setToolTip(workplace.actions.toolTip(u"filters"));
    saved->setToolTip(workplace.actions.toolTip(u"savedViews"));
    connect(m_fold, &QPushButton::toggled, this, &FilterBar::arrange);
    m_search->setObjectName(QStringLiteral("searchLineEdit"));
    m_search->setPlaceholderText(tr("Name, number, phone, address  /"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(leastSearch);
    m_search->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::announce);
}

void FilterBar::buildViews()
{
    using View = InstructionFilter::View;
    const auto add = [this](View view, const char *name, const QString &text, const QString &tip) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1StringView(name));
        button->setCheckable(true);
        button->setProperty("role", QStringLiteral("segment"));
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        button->setToolTip(tip);
        m_views->addButton(button, int(view));
    };
    add(View::All, "allPushButton", tr("All"), tr("Every instruction, newest first"));
    add(View::Open, "openPushButton", tr("Open"), tr("What still has to be done, next limit first"));
    add(View::Overdue, "overduePushButton", tr("Overdue"), tr("Open, and a limit has passed"));
    add(View::Repeated, "repeatedPushButton", tr("Repeated"), tr("People warned more than once"));
    add(View::Marked, "markedPushButton", tr("To check"), tr("Imported with something to check"));
    m_views->button(0)->setChecked(true);
    connect(m_views, &QButtonGroup::idClicked, this, &FilterBar::announce);
}

ListView FilterBar::view() const
{
    ListView view;
    view.filter.view = InstructionFilter::View(m_views->checkedId());
    view.filter.order = orderOf(view.filter.view);
    view.filter.search = m_search->text().trimmed();
    m_combos->readInto(view);
    return view;
}

void FilterBar::setView(const ListView &view)
{
    {
        const QSignalBlocker blocker(this);
        if (QAbstractButton *button = m_views->button(int(view.filter.view)))
            button->setChecked(true);
        m_combos->show(view);
        m_search->setText(view.filter.search);
    }
    announce();
}

void FilterBar::announce()
{
    if (signalsBlocked())
        return;
    m_typing.stop();
    arrange();
    const ListView now = view();
    if (std::exchange(m_announced, now) != now)
        Q_EMIT changed();
}

// Where the choices would take two lines, they wait behind a button that says how many of them narrow the list.
void FilterBar::arrange()
{
    const int narrowing = m_combos->narrowing();
    m_fold->setText(narrowing > 0 ? tr("Filters (%1)").arg(narrowing) : tr("Filters"));
    const bool isNarrow = width() < m_combos->widthOfLine();
    m_fold->setVisible(isNarrow);
    m_combos->setVisible(!isNarrow || m_fold->isChecked());
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

InstructionFilter FilterBar::filter() const
{
    const ListView shown = view();
    InstructionFilter filter = shown.filter;
    filter.now = m_workplace.now();
    const QDate today = QDateTime::fromMSecsSinceEpoch(filter.now.ms, m_workplace.zone).date();
    if (const auto [from, to] = daysOf(shown.period, today); from.isValid()) {
        filter.issuedFrom = {from.startOfDay(m_workplace.zone).toMSecsSinceEpoch()};
        filter.issuedTo = {to.startOfDay(m_workplace.zone).toMSecsSinceEpoch()};
    }
    return filter;
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::focusFilters()
{
    m_fold->setChecked(true);
    m_combos->focusFirst();
}

// They work on the whole page: the bar is a part of it.
void FilterBar::attachActions()
{
    widgets::ActionCatalogue &actions = m_workplace.actions;
    const QString group = tr("Lists");
    const auto add = [&](const QString &id, const QString &title, const QKeySequence &key, std::function<void()> run) {
        actions.add({id, title, key, QStringLiteral("view-filter"), group});
        actions.attach(id, parentWidget(), std::move(run));
    };
    add(QStringLiteral("filters"), tr("Filters of the list"), Qt::Key_L, [this] { focusFilters(); });
    add(QStringLiteral("savedViews"), tr("Saved views"), Qt::Key_B, [this] { findChild<SavedViews *>()->click(); });
    int number = 0;
    for (QAbstractButton *button : m_views->buttons()) {
        const QString id = QStringLiteral("view%1").arg(++number);
        add(id, tr("Show: %1").arg(button->text()), Qt::ALT | Qt::Key(Qt::Key_0 + number),
            [button] { button->click(); });
        button->setToolTip(QStringLiteral("%1 (%2)").arg(button->toolTip(), actions.keyText(id)));
    }
}

bool FilterBar::clearSearch()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    announce();
    return true;
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            announce();
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qianshao::ui::instructions
