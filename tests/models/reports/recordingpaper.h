// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QPdfWriter>

#include <memory>
#include <vector>

namespace qianshao::tests {

// A piece of text that was drawn, where it is seen: in the device's units from the upper left of the printable area.
struct DrawnText {
    QString text;
    QRectF box;
};

struct Unused {
    QBuffer buffer;  // a writer must be given one before it is made
};

// A PDF writer that keeps what was drawn instead of writing it: what is clipped away is not there.
class RecordingPaper final : private Unused, public QPdfWriter {
public:
    RecordingPaper();
    ~RecordingPaper() override;

    bool newPage() override;
    [[nodiscard]] const std::vector<std::vector<DrawnText>> &pages() const { return m_pages; }
    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
    std::vector<std::vector<DrawnText>> m_pages{1};
};

}  // namespace qianshao::tests
