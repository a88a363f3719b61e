// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/visitsmap/visitsdesk.h"
#include "ui/widgets/workline.h"

namespace qianshao::ui::visitsmap {

// Brings a map file in: asks for it, says how far it is, can be stopped, and tells what came of it. Work goes on
// meanwhile.
class MapImport final : public widgets::WorkLine {
    Q_OBJECT
public:
    // `desk` outlives it.
    MapImport(const widgets::Theme &theme, VisitsDesk &desk, QWidget *parent = nullptr);

    // Asks for a file; while one is being read that is said instead.
    void choose();

private:
    void finish(const QString &text, bool isProblem);

    VisitsDesk &m_desk;
    bool m_isRunning = false;
};

}  // namespace qianshao::ui::visitsmap
