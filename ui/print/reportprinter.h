// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/pages.h"

#include <memory>

class QPrinter;

namespace qianshao::ui::print {

// Brings a report to paper (beside the window, to a file or to pictures: printing.h). The pages are those of
// models/reports/pages.h everywhere.
class ReportPrinter {
public:
    explicit ReportPrinter(qianshao::reports::Document document) : m_document(std::move(document)) {}

    // A printer with the paper that reports are printed on; the document's title is the name of the job.
    [[nodiscard]] std::unique_ptr<QPrinter> newPrinter() const;
    // Prints the pages that the printer's range asks for, all of them where it has none. False when the printer fails,
    // goOn ends it, or the range holds no page.
    [[nodiscard]] bool print(QPrinter &printer, const qianshao::reports::GoOn &goOn = {}) const;

private:
    qianshao::reports::Document m_document;
};

}  // namespace qianshao::ui::print
