// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"

#include <QObject>

#include <thread>

namespace qianshao::ui::print {

// Writes a report as a PDF file beside the window. The file is replaced only when the whole report is written.
class PdfWriting final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    // Cancels and waits.
    ~PdfWriting() override;

    // One at a time: what runs is cancelled.
    void start(const qianshao::reports::Document &document, const QString &path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int page, int pages);
    // `why`: what stood in the way, in the system's words; empty when it is written. Not after cancel().
    void finished(const QString &path, const QString &why);

private:
    void write(
        const qianshao::reports::Document &document, const QString &path, int number, const std::stop_token &stop);

    std::jthread m_thread;
    int m_number = 0;  // of the newest file
    bool m_isRunning = false;
};

}  // namespace qianshao::ui::print
