// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/valuefields.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/moneytext.h"

#include <QDateTime>
#include <QLineEdit>
#include <QRegularExpression>

namespace qianshao::ui::widgets {
namespace {

std::optional<qint64> parseDuration(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:(?:(\\d+)[:：])?(\\d{1,3})[:：])?(\\d{1,5})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong();
}

// An amount in yuan as it is, which need not be said again: 5000, 17,775.71.
bool isPlain(QString text)
{
    bool isNumber = false;
    (void)text.remove(u',').toDouble(&isNumber);
    return isNumber;
}

}  // namespace

TimeField::TimeField(const Workplace &workplace, Toward toward, QWidget *parent)
    : TextField({}, parent),
      m_now(workplace.now),
      m_zone(workplace.zone),
      m_toward(toward)
{
    setPlaceholder(toward == Toward::Past ? tr("0916, or -10 (minutes ago)") : tr("1830, or +30 (minutes from now)"));
    lineEdit()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::textChanged, this, &TimeField::explain);
}

records::Instant TimeField::at() const
{
    if (m_given.isSet() && text() == m_givenText)
        return m_given;
    return parseTime(text(), m_now(), m_zone, m_toward).value_or(records::Instant{});
}

void TimeField::setAt(records::Instant at)
{
    m_given = at;
    m_givenText = itemmodels::typedTime(at, m_now(), m_zone);
    setText(m_givenText);
    explain();
}

QString TimeField::draft() const
{
    const records::Instant moment = at();
    return moment.isSet() ? QString::number(moment.ms) : text();
}

void TimeField::restore(const QString &draft)
{
    bool isMoment = false;
    const qint64 ms = draft.toLongLong(&isMoment);
    if (isMoment && draft.size() > 8)
        setAt({ms});
    else
        setText(draft);
}

QString TimeField::unreadable() const
{
    return text().isEmpty() || at().isSet() ? QString()
                                            : tr("Not a time. Write 0916, 11-21 0916 or -10 (ten minutes ago).");
}

bool TimeField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            setAt((at().isSet() ? at() : m_now()).plusMinutes(key == Qt::Key_Up ? 5 : -5));
            Q_EMIT edited();
            return true;
        }
    }
    return TextField::eventFilter(watched, event);
}

void TimeField::explain()
{
    const records::Instant moment = at();
    if (!moment.isSet()) {
        setMeaning({});
        return;
    }
    const QDate day = QDateTime::fromMSecsSinceEpoch(moment.ms, m_zone).date();
    const qint64 days = QDateTime::fromMSecsSinceEpoch(m_now().ms, m_zone).date().daysTo(day);
    const QString clock = QDateTime::fromMSecsSinceEpoch(moment.ms, m_zone).toString(u"HH:mm");
    if (days == 0)
        setMeaning(tr("today %1").arg(clock));
    else if (days == -1)
        setMeaning(tr("yesterday %1").arg(clock));
    else if (days == 1)
        setMeaning(tr("tomorrow %1").arg(clock));
    else
        setMeaning(itemmodels::dateTime(moment, m_zone));
}

MoneyField::MoneyField(QWidget *parent) : TextField({}, parent)
{
    setPlaceholder(tr("yuan: 5000, 1.2万"));
    setMeaningBelow();
    connect(lineEdit(), &QLineEdit::textChanged, this, [this] {
        const records::Fen typed = amount();
        const bool saysItself = isPlain(text());
        setMeaning(typed.isSet() && !saysItself ? tr("%1 yuan").arg(itemmodels::yuan(typed)) : QString());
    });
}

records::Fen MoneyField::amount() const
{
    return parseYuan(text()).value_or(records::Fen{});
}

void MoneyField::setAmount(records::Fen amount)
{
    setText(itemmodels::yuan(amount));
}

QString MoneyField::unreadable() const
{
    return text().isEmpty() || amount().isSet() ? QString() : tr("Not an amount. Write yuan: 5000, 1,234.50 or 1.2万.");
}

DurationField::DurationField(const Workplace &workplace, QWidget *parent) : TextField({}, parent), m_now(workplace.now)
{
    setPlaceholder(tr("3:20"));
    m_timer.setInterval(1000);
    const auto show = [this] { setText(itemmodels::duration(std::max<qint64>(0, (m_now().ms - m_from.ms) / 1000))); };
    connect(&m_timer, &QTimer::timeout, this, show);
    connect(this, &InputField::edited, this, &DurationField::stop);
}

void DurationField::start(records::Instant from)
{
    m_from = from;
    setText(itemmodels::duration(std::max<qint64>(0, (m_now().ms - from.ms) / 1000)));
    m_timer.start();
}

void DurationField::stop()
{
    m_timer.stop();
}

std::optional<qint64> DurationField::seconds() const
{
    if (isRunning())
        return std::max<qint64>(0, (m_now().ms - m_from.ms) / 1000);
    return parseDuration(text());
}

void DurationField::setSeconds(std::optional<qint64> seconds)
{
    stop();
    setText(itemmodels::duration(seconds));
}

QString DurationField::unreadable() const
{
    return text().isEmpty() || seconds() ? QString() : tr("Not a duration. Write 3:20 or seconds.");
}

StaffField::StaffField(const Workplace &workplace, QWidget *parent)
    : StaffField(workplace, workplace.cases.staff(), parent)
{
}

StaffField::StaffField(const Workplace &, std::vector<records::Staff> staff, QWidget *parent)
    : TextField(
          [&staff] {
              QStringList labels;
              for (const records::Staff &one : staff)
                  labels += label(one);
              return labels;
          }(),
          parent),
      m_staff(std::move(staff))
{
    setPlaceholder(tr("name or number"));
    connect(lineEdit(), &QLineEdit::textChanged, this, &StaffField::explain);
}

QString StaffField::label(const records::Staff &staff)
{
    return QStringLiteral("%1 · %2 · %3").arg(staff.name, itemmodels::word(staff.role), staff.code);
}

records::Uuid StaffField::staff() const
{
    const QString typed = text();
    records::Uuid found;
    int named = 0;
    for (const records::Staff &one : m_staff) {
        if (typed == label(one) || typed.compare(one.code, Qt::CaseInsensitive) == 0)
            return one.id;
        if (typed == one.name) {
            found = one.id;
            ++named;
        }
    }
    // Two of one name: the label has to say which.
    return named == 1 ? found : records::Uuid();
}

void StaffField::setStaff(const records::Uuid &id)
{
    const auto found = std::ranges::find(m_staff, id, &records::Staff::id);
    if (found == m_staff.end()) {
        setText({});
        return;
    }
    const bool isAlone = std::ranges::count(m_staff, found->name, &records::Staff::name) == 1;
    setText(isAlone ? found->name : label(*found));
}

QString StaffField::unreadable() const
{
    return text().isEmpty() || !staff().isNull()
        ? QString()
        : tr("Nobody in the roster has this name. Type a part of it and choose.");
}

void StaffField::explain()
{
    const auto found = std::ranges::find(m_staff, staff(), &records::Staff::id);
    setMeaning(found == m_staff.end() || text() == label(*found) ? QString() : itemmodels::word(found->role));
}

}  // namespace qianshao::ui::widgets
