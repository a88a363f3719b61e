// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "models/reports/pagebreaks.h"

#include <functional>
#include <memory>

class QIODevice;
class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace qianshao::reports {

// Asked before each page (1 = first) of so many; false ends the work.
using GoOn = std::function<bool(int page, int pages)>;

// A report laid out on the pages of a device: a PDF file here, a printer or a preview in ui/print. Needs a
// QGuiApplication, no screen and no widgets; may be used in any one thread.
class Pages {
public:
    // Takes the paper, margins and resolution that the device has now; it must outlive the pages.
    Pages(const Document &document, QPagedPaintDevice &device);
    ~Pages();

    [[nodiscard]] int count() const;
    // Draws page `number` (1 = first) with its head and foot on a painter that is open on the device.
    void paint(QPainter &painter, int number) const;
    // Draws pages first to last on the device; false when goOn did not.
    bool paintAll(QPainter &painter, int first, int last, const GoOn &goOn = {}) const;

private:
    void paintSlice(QPainter &painter, const Slice &slice, double y) const;
    void paintHead(QPainter &painter) const;
    void paintFoot(QPainter &painter, int number) const;

    QPagedPaintDevice &m_device;
    QString m_title;
    QString m_footer;
    double m_unit;  // device units per point
    std::unique_ptr<QTextDocument> m_text;
    std::vector<Page> m_pages;
};

// A4 upright with room for binding, as every report is printed unless the user chooses another paper.
void setUpPaper(QPagedPaintDevice &device);

// Writes the report as PDF on an open device; false when that cannot be written or goOn ended it. What it fails to take
// half way (a full disc) is for the device to tell: QSaveFile::commit does. `creator` names the program in the file's
// properties.
[[nodiscard]] bool writePdf(const Document &document, QIODevice &device, const QString &creator, const GoOn &goOn = {});

// The first of the wanted Chinese typefaces is there; else say what is printed with instead. Empty = nothing to say.
[[nodiscard]] QString fontNotice();

}  // namespace qianshao::reports
