// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/printing.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

namespace qianshao::ui::widgets {
class WorkLine;
}

namespace qianshao::ui::visitsmap {

// Brings a route sheet to paper, to a preview or into a file. A line that tells how far that is and what came of it;
// nothing is seen where there is nothing to tell.
class RouteOutputs final : public QWidget {
    Q_OBJECT
public:
    explicit RouteOutputs(const widgets::Theme &theme, QWidget *parent = nullptr);

    void print(const qianshao::reports::Document &paper);
    void preview(const qianshao::reports::Document &paper);
    void savePdf(const qianshao::reports::Document &paper);
    void tell(const QString &text, bool isProblem);

private:
    widgets::WorkLine *m_work;
    print::Printing m_printing;
};

}  // namespace qianshao::ui::visitsmap
