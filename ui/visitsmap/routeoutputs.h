// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/printing.h"
#include "ui/widgets/workline.h"

namespace qianshao::ui::visitsmap {

// Brings a route sheet to paper, to a preview or into a file. A line that tells how far that is and what came of it;
// nothing is seen where there is nothing to tell.
class RouteOutputs final : public widgets::WorkLine {
    Q_OBJECT
public:
    explicit RouteOutputs(const widgets::Theme &theme, QWidget *parent = nullptr);

    void print(const qianshao::reports::Document &paper);
    void preview(const qianshao::reports::Document &paper);
    void savePdf(const qianshao::reports::Document &paper);

private:
    print::Printing m_printing;
};

}  // namespace qianshao::ui::visitsmap
