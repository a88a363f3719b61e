// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/placeform.h"

#include "models/geo/positiontext.h"

#include <QClipboard>
#include <QGuiApplication>

namespace qianshao::ui::repairs {

using geo::CoordinateSystem;

namespace {

// The system of the map that is used here, remembered from time to time.
const QString usualSystem = QStringLiteral("addresses/system");

}  // namespace

PositionField::PositionField(QWidget *parent) : TextField({}, parent)
{
    setMeaningBelow();
    connect(this, &TextField::changed, this, &PositionField::showMeaning);
}

std::optional<geo::Point> PositionField::point() const
{
    const auto read = geo::readPosition(text(), m_system);
    const auto *point = std::get_if<geo::Point>(&read);
    return point ? std::optional(*point) : std::nullopt;
}

void PositionField::setSystem(CoordinateSystem system)
{
    m_system = system;
    showMeaning();
}

QString PositionField::unreadable() const
{
    const auto read = geo::readPosition(text(), m_system);
    const auto *problem = std::get_if<geo::PositionProblem>(&read);
    return problem && *problem != geo::PositionProblem::Empty ? geo::textOf(*problem) : QString();
}

void PositionField::showMeaning()
{
    const auto point = this->point();
    setMeaning(point ? QStringLiteral("WGS-84  %1, %2").arg(point->longitude, 0, 'f', 6).arg(point->latitude, 0, 'f', 6)
                     : QString());
}

PlaceForm::PlaceForm(
    const widgets::Workplace &workplace, AddressDesk &desk, const rules::AddressRow &row, QWidget *parent)
    : Form(workplace, QStringLiteral("place/%1").arg(row.id.toString()), parent),
      m_desk(desk),
      m_person(row.id)
{
    setObjectName(QStringLiteral("placeForm"));
    setTitle(tr("Where is it?"));
    setSubject(QStringLiteral("%1 · %2").arg(row.name, row.address));
    setSaveText(tr("Add to the list"));
    m_position = addField(QStringLiteral("position"), tr("Coordinates"), new PositionField);
    m_position->setPlaceholder(tr("copied from a map, or a link of one"));
    m_system = addField(QStringLiteral("system"), tr("The map gives them in"),
        new widgets::ChoiceField(workplace.theme,
            {{int(CoordinateSystem::Wgs84) + 1, tr("WGS-84, CGCS2000 (GPS, Tianditu)"), u'1'},
                {int(CoordinateSystem::Gcj02) + 1, tr("GCJ-02 (Amap, Tencent)"), u'2'},
                {int(CoordinateSystem::Bd09) + 1, tr("BD-09 (Baidu)"), u'3'}}));
    m_system->setColumns(1);
    m_text = addField(QStringLiteral("text"), tr("Standard address"), new widgets::TextField);
    m_text->setText(row.address);
    connect(m_system, &widgets::ChoiceField::chosen, m_position,
        [this](int value) { m_position->setSystem(CoordinateSystem(std::max(value, 1) - 1)); });
    const int usual = workplace.editor.setting(usualSystem).toInt();
    m_system->setValue(usual >= 1 && usual <= 3 ? usual : 1);
    m_position->setSystem(CoordinateSystem(m_system->value() - 1));
    const QString copied = QGuiApplication::clipboard()->text();
    if (std::holds_alternative<geo::Point>(geo::readPosition(copied, CoordinateSystem::Wgs84)))
        m_position->setText(copied);
    setFirstField(m_position->text().isEmpty() ? static_cast<widgets::InputField *>(m_position) : m_system);
}

edit::Problems PlaceForm::store()
{
    const QString text = m_text->text().trimmed();
    const auto point = m_position->point();
    edit::Problems problems;
    if (!point)
        problems.push_back({records::Kind::Address, {}, QStringLiteral("position"), rules::ProblemCode::Required});
    if (m_system->value() == 0)
        problems.push_back({records::Kind::Address, {}, QStringLiteral("system"), rules::ProblemCode::Required});
    if (text.isEmpty())
        problems.push_back({records::Kind::Address, {}, QStringLiteral("text"), rules::ProblemCode::Required});
    if (!problems.empty())
        return problems;
    problems = m_desk.setPlace(m_person, text, *point);
    if (problems.empty())
        workplace().editor.setSetting(usualSystem, QString::number(m_system->value()));
    return problems;
}

}  // namespace qianshao::ui::repairs
