// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/positionfield.h"

#include "models/geo/positiontext.h"

#include <QGeoPositionInfoSource>
#include <QStringList>

namespace qianshao::ui::visits {

using records::PositionSource;

namespace {

constexpr int patienceMs = 30'000;
constexpr QChar ofReceiver = u'@';  // begins the draft of what nobody typed

QString textOf(const geo::Point &point)
{
    return QStringLiteral("%1, %2").arg(point.latitude, 0, 'f', 6).arg(point.longitude, 0, 'f', 6);
}

}  // namespace

PositionField::PositionField(QGeoPositionInfoSource *receiver, std::optional<geo::Point> address, QWidget *parent)
    : TextField({}, parent),
      m_receiver(receiver),
      m_address(address)
{
    setPlaceholder(tr("latitude, longitude or a map link"));
    setMeaningBelow();
    connect(this, &TextField::changed, this, [this] {
        explain();
        Q_EMIT fixChanged();
    });
    explain();
    if (!m_receiver)
        return;
    connect(m_receiver, &QGeoPositionInfoSource::positionUpdated, this, &PositionField::received);
    connect(m_receiver, &QGeoPositionInfoSource::errorOccurred, this, [this] {
        m_isAsking = false;
        explain();
    });
}

void PositionField::setFix(const Fix &fix)
{
    m_given = fix;
    m_givenText = fix.point ? textOf(*fix.point) : QString();
    setText(m_givenText);
    explain();
    Q_EMIT fixChanged();
}

Fix PositionField::fix() const
{
    if (text() == m_givenText)
        return m_given;
    const auto typed = geo::readPosition(text(), geo::CoordinateSystem::Wgs84);
    const auto *point = std::get_if<geo::Point>(&typed);
    return point ? Fix{*point, {}, PositionSource::Typed} : Fix{};
}

std::optional<double> PositionField::distance() const
{
    const Fix here = fix();
    return here.point && m_address ? std::optional(geo::metresBetween(*here.point, *m_address)) : std::nullopt;
}

void PositionField::ask()
{
    if (!m_receiver)
        return;
    m_isAsking = true;
    explain();
    m_receiver->requestUpdate(patienceMs);
}

void PositionField::received(const QGeoPositionInfo &info)
{
    const bool isTyped = text() != m_givenText;
    if (!m_isAsking || isTyped || !info.isValid())
        return;
    m_isAsking = false;
    Fix fix{geo::Point{info.coordinate().longitude(), info.coordinate().latitude()}, {},
        m_receiver->sourceName() == QLatin1StringView("nmea") ? PositionSource::Nmea : PositionSource::Device};
    if (info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy))
        fix.accuracy = info.attribute(QGeoPositionInfo::HorizontalAccuracy);
    setFix(fix);
}

void PositionField::explain()
{
    const Fix here = fix();
    QStringList words;
    if (here.accuracy)
        words.append(tr("within %1 m").arg(qRound64(*here.accuracy)));
    if (const auto metres = distance())
        words.append(tr("%1 m from the address").arg(qRound64(*metres)));
    else if (here.point)
        words.append(tr("the address has no position"));
    else if (m_isAsking)
        words.append(tr("waiting for the receiver …"));
    else if (text().isEmpty())
        words.append(tr("no position"));
    setMeaning(words.join(QStringLiteral(" · ")));
}

QString PositionField::draft() const
{
    if (text() != m_givenText || !m_given.point)
        return text();
    const Fix here = m_given;
    return QStringLiteral("%1%2 %3 %4 %5")
        .arg(ofReceiver)
        .arg(int(here.source))
        .arg(here.point->longitude, 0, 'g', 17)
        .arg(here.point->latitude, 0, 'g', 17)
        .arg(here.accuracy ? QString::number(*here.accuracy) : QString());
}

void PositionField::restore(const QString &draft)
{
    const QStringList parts = draft.split(u' ');
    if (draft.startsWith(ofReceiver) && parts.size() == 4) {
        const auto accuracy = parts[3].isEmpty() ? std::nullopt : std::optional(parts[3].toDouble());
        setFix({geo::Point{parts[1].toDouble(), parts[2].toDouble()}, accuracy,
            PositionSource(parts[0].sliced(1).toInt())});
        return;
    }
    setFix({});
    setText(draft);
}

QString PositionField::unreadable() const
{
    if (text() == m_givenText)
        return {};
    const auto typed = geo::readPosition(text(), geo::CoordinateSystem::Wgs84);
    const auto *problem = std::get_if<geo::PositionProblem>(&typed);
    return problem && *problem != geo::PositionProblem::Empty ? geo::textOf(*problem) : QString();
}

}  // namespace qianshao::ui::visits
