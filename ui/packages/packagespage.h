// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/packages/packagedesk.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace qianshao::ui::widgets {
class EmptyState;
class WorkLine;
}  // namespace qianshao::ui::widgets

namespace qianshao::ui::packages {

class PackageTable;
class PartnersPanel;

// Sealed packages on discs: the register, and at the right the partners. Ctrl+E makes a package, Ctrl+O takes one in,
// Ctrl+N adds a partner. Packages are made and taken in beside the window.
class PackagesPage final : public widgets::Page {
    Q_OBJECT
public:
    // The desk outlives the page.
    PackagesPage(const widgets::Workplace &workplace, PackageDesk &desk, QWidget *parent = nullptr);
    ~PackagesPage() override;

    [[nodiscard]] QString title() const override { return tr("Packages"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("object-locked"); }
    // Partners of whose packages some are missing.
    [[nodiscard]] int waiting() const override { return m_gaps; }
    [[nodiscard]] QWidget *panel() override;
    void activate() override;
    void focusList() override;
    void refresh() override;

    void make();
    // Asks for a file and shows what stands on it.
    void take();
    void takeFile(const QString &path);
    void addPartner();

private:
    void build();
    void attachActions();
    [[nodiscard]] bool isBusy();

    PackageDesk &m_desk;
    QLabel *m_count;
    QPushButton *m_make;
    QPushButton *m_take;
    QPushButton *m_add;
    widgets::WorkLine *m_work;
    QStackedLayout *m_views;
    widgets::EmptyState *m_empty;
    PackageTable *m_table;
    std::unique_ptr<PartnersPanel> m_panel;
    QList<Partner> m_partners;
    int m_gaps = 0;
};

}  // namespace qianshao::ui::packages
