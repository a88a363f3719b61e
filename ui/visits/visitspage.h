// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/visitlistmodel.h"
#include "ui/logs/logpage.h"

namespace qianshao::ui::visits {

// The log of visits. Enter opens a visit for correction.
class VisitsPage final : public logs::LogPage {
    Q_OBJECT
public:
    explicit VisitsPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Visits"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("user-home"); }
    bool showRecord(records::Kind kind, const records::Uuid &id) override;

protected:
    void applyFilter() override;
    [[nodiscard]] std::pair<QString, QString> emptyText() const override;
    [[nodiscard]] records::Uuid instructionOf(const records::Uuid &id) const override;

private:
    itemmodels::VisitListModel m_list;
};

}  // namespace qianshao::ui::visits
