// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/attachment.h"
#include "ui/widgets/workplace.h"

#include <QListWidget>

namespace qianshao::ui::visits {

// The strokes of a signature are kept beside its picture and are not shown a second time.
[[nodiscard]] bool isShown(const records::Attachment &attachment);

// What was captured, side by side. Delete asks to take one off that is not saved yet, Enter opens a sound note; the
// other keys that do not walk in it are the form's.
class EvidenceStrip final : public QListWidget {
    Q_OBJECT
public:
    explicit EvidenceStrip(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // One that is shown (isShown()).
    void add(const records::Attachment &attachment, bool isSaved);
    void setPicture(const QString &sha256, const QImage &thumbnail);
    enum class State { Here, OnItsWay, NotHere, Damaged };
    void setState(const QString &sha256, State state);
    [[nodiscard]] bool isOnItsWay(const QString &sha256) const;
    // Of what is not saved yet.
    void remove(const QString &sha256);
    void removeAllUnsaved();

Q_SIGNALS:
    void takenOff(const QString &sha256);
    void opened(const QString &sha256);
    // One that is not here yet is current: somebody waits for it.
    void wanted(const QString &sha256);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    // True when there was something to open.
    bool open(const QListWidgetItem *item);
    [[nodiscard]] std::vector<QListWidgetItem *> itemsOf(const QString &sha256) const;
    void followCount();

    const widgets::Workplace m_workplace;
};

}  // namespace qianshao::ui::visits
