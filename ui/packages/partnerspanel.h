// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/packages/packagedesk.h"
#include "ui/widgets/factlines.h"

#include <QScrollArea>

class QVBoxLayout;

namespace qianshao::ui::packages {

// The partners under one another: how each is known and reached, and what of its packages is missing; and what a
// partner needs to know of this device.
class PartnersPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit PartnersPanel(const widgets::Theme &theme, QWidget *parent = nullptr);
    void setPartners(const QList<Partner> &partners, const QString &ownCode, const QString &ownFingerprint);

private:
    void add(const QString &head, const widgets::Facts &facts, const QString &problem = {});

    const widgets::Theme &m_theme;
    QVBoxLayout *m_column = nullptr;
};

}  // namespace qianshao::ui::packages
