// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/printing.h"

#include <QDialog>

class QLabel;

namespace qianshao::ui::print {

class PaperView;

// A report as it will be on paper: pages appear as they are painted, beside the window. Accepted: print it.
class PreviewDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PreviewDialog(const qianshao::reports::Document &document, QWidget *parent = nullptr);

private:
    void build();

    PaperView *m_pages;
    QLabel *m_progress;
    Printing m_printing;
};

}  // namespace qianshao::ui::print
