// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/coordinates.h"
#include "models/rules/rows.h"
#include "ui/repairs/addressdesk.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/textfield.h"

#include <optional>

namespace qianshao::ui::repairs {

// A place as people copy it from a map, with what it is in WGS-84 below it.
class PositionField final : public widgets::TextField {
    Q_OBJECT
public:
    explicit PositionField(QWidget *parent = nullptr);
    // Absent where it cannot be read.
    [[nodiscard]] std::optional<geo::Point> point() const;
    void setSystem(geo::CoordinateSystem system);
    [[nodiscard]] QString unreadable() const override;

private:
    void showMeaning();

    geo::CoordinateSystem m_system = geo::CoordinateSystem::Wgs84;
};

// Makes a standard address of a text by its coordinates, pasted in one of the three systems that maps of China use.
class PlaceForm final : public widgets::Form {
    Q_OBJECT
public:
    // The desk outlives the form.
    PlaceForm(const widgets::Workplace &workplace, AddressDesk &desk, const rules::AddressRow &row,
        QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    AddressDesk &m_desk;
    records::Uuid m_person;
    PositionField *m_position;
    widgets::ChoiceField *m_system;
    widgets::TextField *m_text;
};

}  // namespace qianshao::ui::repairs
