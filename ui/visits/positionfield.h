// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/point.h"
#include "models/records/enums.h"
#include "models/records/units.h"
#include "ui/widgets/textfield.h"

#include <optional>

class QGeoPositionInfo;
class QGeoPositionInfoSource;

namespace qianshao::ui::visits {

// Where a visit was and how that is known.
struct Fix {
    std::optional<geo::Point> point;
    std::optional<double> accuracy;  // metres; absent = not said
    records::PositionSource source{};

    bool operator==(const Fix &) const = default;
};

// A position: the receiver's as soon as it has one, until somebody types; or typed, in any of the ways in which people
// have positions (models/geo/positiontext.h). Beside it stands how exact it is and how far from the address.
class PositionField final : public widgets::TextField {
    Q_OBJECT
public:
    // `receiver` may be null and may be shared; `address` is where the person lives, where that is known.
    PositionField(QGeoPositionInfoSource *receiver, std::optional<geo::Point> address, QWidget *parent = nullptr);

    void setFix(const Fix &fix);
    // Without a point where there is none or it cannot be read.
    [[nodiscard]] Fix fix() const;
    // To the address, metres.
    [[nodiscard]] std::optional<double> distance() const;
    // Asks the receiver once; what it says is taken unless somebody has typed meanwhile.
    void ask();

    [[nodiscard]] QString draft() const override;
    void restore(const QString &draft) override;
    [[nodiscard]] QString unreadable() const override;

Q_SIGNALS:
    void fixChanged();

private:
    void received(const QGeoPositionInfo &info);
    void explain();

    QGeoPositionInfoSource *m_receiver;
    std::optional<geo::Point> m_address;
    Fix m_given;  // by setFix() or the receiver
    QString m_givenText;
    bool m_isAsking = false;
};

}  // namespace qianshao::ui::visits
