// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/reports/recordingpaper.h"

#include <QPageLayout>
#include <QPaintEngine>
#include <QPainter>

namespace qianshao::tests {

namespace {
constexpr int dpi = 600;  // as writePdf() has it: lines break alike
}

class RecordingPaper::Engine final : public QPaintEngine {
public:
    explicit Engine(std::vector<std::vector<DrawnText>> &pages) : QPaintEngine(AllFeatures), m_pages(pages) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    Type type() const override { return User; }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        // The em box, which a Chinese character fills: 0.88 of it above the line.
        const double em = item.font().pointSizeF() * dpi / 72;
        const QRectF box(at.x(), at.y() - 0.88 * em, item.width(), em);
        if (painter()->hasClipping() && !painter()->clipBoundingRect().intersects(box))
            return;
        m_pages.back().push_back({item.text(), painter()->combinedTransform().mapRect(box)});
    }

private:
    std::vector<std::vector<DrawnText>> &m_pages;
};

RecordingPaper::RecordingPaper() : QPdfWriter(&buffer), m_engine(std::make_unique<Engine>(m_pages)) {}

RecordingPaper::~RecordingPaper() = default;

bool RecordingPaper::newPage()
{
    m_pages.emplace_back();
    return true;
}

QPaintEngine *RecordingPaper::paintEngine() const
{
    return m_engine.get();
}

int RecordingPaper::metric(PaintDeviceMetric metric) const
{
    const QSize size = pageLayout().paintRectPixels(dpi).size();
    switch (metric) {
    case PdmWidth: return size.width();
    case PdmHeight: return size.height();
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return dpi;
    case PdmNumColors: return 1 << 24;
    case PdmDepth: return 24;
    default: return QPdfWriter::metric(metric);
    }
}

}  // namespace qianshao::tests
