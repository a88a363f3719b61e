// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/pages.h"

#include <QImage>
#include <QObject>

#include <thread>

class QPrinter;

namespace qianshao::ui::print {

// Brings a report to paper or into a PDF file beside the window: hundreds of pages take seconds. One at a time: to
// start another cancels what runs.
class Printing final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    // Cancels and waits.
    ~Printing() override;

    // The file is replaced only when the whole report is written.
    void toFile(const qianshao::reports::Document &document, const QString &path);
    // The pages that the printer's range asks for.
    void toPrinter(const qianshao::reports::Document &document, std::unique_ptr<QPrinter> printer);
    // Each page as a grey picture for a screen with so many dots for a pixel; printed() at the end.
    void toPictures(const qianshao::reports::Document &document, double dotsPerPixel);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int page, int pages);
    // One of these, not after cancel(). `why`: what stood in the way, in the system's words; empty when it is written.
    void written(const QString &path, const QString &why);
    void printed(bool isDone);
    void painted(const QImage &page);

private:
    using GoOn = qianshao::reports::GoOn;
    using Say = std::function<void()>;
    using Tell = std::function<void(Say)>;
    // `work` runs in the thread; what it tells and returns, in this object's, unless something newer has begun.
    void run(std::function<Say(const GoOn &, const Tell &)> work);

    std::jthread m_thread;
    int m_number = 0;  // of the newest
    bool m_isRunning = false;
};

}  // namespace qianshao::ui::print
