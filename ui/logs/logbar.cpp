// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logs/logbar.h"

#include "ui/widgets/filtercombo.h"
#include "ui/widgets/wraplayout.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>

namespace qianshao::ui::logs {

namespace {

constexpr int typingMs = 150;
constexpr int leastSearch = 200;

enum class Period : quint8 { Always = 0, Today = 1, SevenDays = 2, ThirtyDays = 3, ThisMonth = 4, LastMonth = 5 };

// First day and the day after the last; invalid = always.
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

void choose(QComboBox *combo, const QJsonValue &value)
{
    if (combo)
        combo->setCurrentIndex(std::max(0, combo->findData(value.toInt())));
}

}  // namespace

LogBar::LogBar(const widgets::Workplace &workplace, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_key(QStringLiteral("filter/") + name),
      m_staff(workplace.store, tr("Every officer")),
      m_row(new widgets::WrapLayout(this)),
      m_search(new QLineEdit(this))
{
    m_row->setSpacing(workplace.theme.grid());
    m_row->addWidget(m_search);
    m_search->setObjectName(QStringLiteral("searchLineEdit"));
    m_search->setPlaceholderText(tr("Name, number, phone, address  /"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(leastSearch);
    m_search->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &LogBar::changed);
}

widgets::FilterCombo *LogBar::addCombo(const QString &objectName)
{
    auto *combo = new widgets::FilterCombo(objectName, this);
    m_row->addWidget(combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &LogBar::announce);
    return combo;
}

void LogBar::addOfficer()
{
    const QSignalBlocker blocker(this);
    widgets::FilterCombo *officers = addCombo(QStringLiteral("officerComboBox"));
    officers->follow(&m_staff, itemmodels::StaffListModel::IdRole);
    m_officer = officers;
}

void LogBar::addWordList(const QString &everything, const QList<std::pair<QString, int>> &words)
{
    const QSignalBlocker blocker(this);
    m_word = addCombo(QStringLiteral("wordComboBox"));
    m_word->addItem(everything, 0);
    for (const auto &[text, number] : words)
        m_word->addItem(text, number);
}

void LogBar::addPeriod()
{
    const QSignalBlocker blocker(this);
    m_period = addCombo(QStringLiteral("periodComboBox"));
    m_period->addItem(tr("Any time"), int(Period::Always));
    m_period->addItem(tr("Today"), int(Period::Today));
    m_period->addItem(tr("7 days"), int(Period::SevenDays));
    m_period->addItem(tr("30 days"), int(Period::ThirtyDays));
    m_period->addItem(tr("This month"), int(Period::ThisMonth));
    m_period->addItem(tr("Last month"), int(Period::LastMonth));
}

void LogBar::restoreChoice()
{
    const QSignalBlocker blocker(this);
    const QJsonObject kept = QJsonDocument::fromJson(m_workplace.editor.setting(m_key).toUtf8()).object();
    choose(m_word, kept[u"word"]);
    choose(m_period, kept[u"period"]);
    if (m_officer)
        m_officer->setCurrentIndex(
            std::max(0, m_staff.positionOf(records::Uuid::fromString(kept[u"officer"].toString()))));
}

QString LogBar::search() const
{
    return m_search->text().trimmed();
}

records::Uuid LogBar::officer() const
{
    return m_officer ? m_staff.idAt(std::max(0, m_officer->currentIndex())) : records::Uuid();
}

int LogBar::wordNumber() const
{
    return m_word ? m_word->currentData().toInt() : 0;
}

std::pair<records::Instant, records::Instant> LogBar::period() const
{
    const auto chosen = m_period ? Period(m_period->currentData().toInt()) : Period::Always;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_workplace.now().ms, m_workplace.zone).date();
    const auto [from, to] = daysOf(chosen, today);
    if (!from.isValid())
        return {};
    return {
        {from.startOfDay(m_workplace.zone).toMSecsSinceEpoch()}, {to.startOfDay(m_workplace.zone).toMSecsSinceEpoch()}};
}

bool LogBar::isFiltered() const
{
    return !search().isEmpty() || wordNumber() != 0 || (m_officer && m_officer->currentIndex() > 0)
        || (m_period && m_period->currentIndex() > 0);
}

void LogBar::setSearch(const QString &text)
{
    m_search->setText(text);
    m_typing.stop();
    Q_EMIT changed();
}

void LogBar::clear()
{
    {
        const QSignalBlocker blocker(this);
        for (QComboBox *combo : {m_officer, m_word, m_period}) {
            if (combo)
                combo->setCurrentIndex(0);
        }
        m_search->clear();
    }
    announce();
}

void LogBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LogBar::focusFilters()
{
    if (QComboBox *first = findChild<QComboBox *>())
        first->setFocus(Qt::ShortcutFocusReason);
}

bool LogBar::clearSearch()
{
    if (m_search->text().isEmpty())
        return false;
    setSearch({});
    return true;
}

void LogBar::announce()
{
    if (signalsBlocked())
        return;
    m_typing.stop();
    QJsonObject kept{{QStringLiteral("word"), wordNumber()}, {QStringLiteral("officer"), officer().toString()}};
    if (m_period)
        kept[QStringLiteral("period")] = m_period->currentData().toInt();
    m_workplace.editor.setSetting(m_key, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

bool LogBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            if (m_typing.isActive()) {
                m_typing.stop();
                Q_EMIT changed();
            }
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace qianshao::ui::logs
