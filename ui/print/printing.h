// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/pages.h"

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
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int page, int pages);
    // One of these, not after cancel(). `why`: what stood in the way, in the system's words; empty when it is written.
    void written(const QString &path, const QString &why);
    void printed(bool isDone);

private:
    using GoOn = qianshao::reports::GoOn;
    // `work` runs in the thread; what it returns, in this object's, unless something newer has begun.
    void run(std::function<std::function<void()>(const GoOn &)> work);

    std::jthread m_thread;
    int m_number = 0;  // of the newest
    bool m_isRunning = false;
};

}  // namespace qianshao::ui::print
