// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>
#include <QImage>

#include <vector>

namespace qianshao::ui::print {

// Pages of paper below one another.
class PaperView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PaperView(QWidget *parent = nullptr);

    void addPage(const QImage &page);
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // In the units of the widget, whatever the screen's.
    [[nodiscard]] QSize pageSize() const;
    void arrange();

    std::vector<QImage> m_pages;
};

}  // namespace qianshao::ui::print
