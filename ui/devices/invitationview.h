// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/qrcode.h"
#include "ui/devices/devicedesk.h"
#include "ui/widgets/workplace.h"

class QLabel;
class QPushButton;

namespace qianshao::ui::devices {

// A QR code, dark on white whatever the theme, as large as there is room.
class QrPicture : public QWidget {
    Q_OBJECT
public:
    explicit QrPicture(QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override { return {380, 380}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    reports::QrCode m_code;
};

// The code that admits a device, to be read across a desk: as a QR code, in groups, and for how long it still serves.
class InvitationView : public QWidget {
    Q_OBJECT
public:
    explicit InvitationView(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    void setInvitation(const OpenInvitation &invitation, const QString &who);
    // Each second: the minutes that are left.
    void tick();
    void copy();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeWords();

    widgets::Workplace m_workplace;
    OpenInvitation m_invitation;
    QrPicture *m_picture;
    QLabel *m_head;
    QLabel *m_left;
    QLabel *m_groups;
    QLabel *m_copied;
};

}  // namespace qianshao::ui::devices
