// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/calllistmodel.h"
#include "ui/logs/logpage.h"

namespace qianshao::ui::calls {

// The log of 96110 calls. Enter opens a call for correction.
class CallsPage final : public logs::LogPage {
    Q_OBJECT
public:
    explicit CallsPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Calls"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("call-start"); }
    bool showRecord(records::Kind kind, const records::Uuid &id) override;

protected:
    void applyFilter() override;
    [[nodiscard]] std::pair<QString, QString> emptyText() const override;
    [[nodiscard]] records::Uuid instructionOf(const records::Uuid &id) const override;

private:
    itemmodels::CallListModel m_list;
};

}  // namespace qianshao::ui::calls
