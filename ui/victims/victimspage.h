// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/victimlistmodel.h"
#include "ui/logs/logpage.h"
#include "ui/victims/victimcard.h"

#include <memory>

namespace qianshao::ui::victims {

// The ledger of victims as imported: a list to search and the card of one case beside it.
class VictimsPage final : public logs::LogPage {
    Q_OBJECT
public:
    explicit VictimsPage(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    ~VictimsPage() override;

    [[nodiscard]] QString title() const override { return tr("Victims"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("user-identity"); }
    [[nodiscard]] QWidget *panel() override { return m_card.get(); }
    bool showRecord(records::Kind kind, const records::Uuid &id) override;
    void followOthers() override;
    void refresh() override;

protected:
    void applyFilter() override;
    [[nodiscard]] std::pair<QString, QString> emptyText() const override;
    [[nodiscard]] records::Uuid instructionOf(const records::Uuid &id) const override;

private:
    itemmodels::VictimListModel m_list;
    std::unique_ptr<VictimCard> m_card;
};

}  // namespace qianshao::ui::victims
