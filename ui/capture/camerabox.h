// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace qianshao::ui::capture {

class Viewfinder;

// Photos from a camera of this machine: it is on only while this is open. Enter or Space takes what is seen, as often
// as one likes; Esc closes. A picture is a JPEG in memory, as large as the camera gives it.
class CameraBox final : public QWidget {
    Q_OBJECT
public:
    // To take pictures, or only to watch what is seen: then nothing is taken.
    enum class Purpose { Take, Watch };
    // `devices` outlives it.
    CameraBox(const widgets::Theme &theme, Devices &devices, QWidget *parent = nullptr);
    CameraBox(const widgets::Theme &theme, Devices &devices, Purpose purpose, QWidget *parent = nullptr);
    ~CameraBox() override;

    // Opens, with this camera where it is there, and takes the focus.
    void begin(const QByteArray &preferred);
    // What is seen now; null for nothing.
    [[nodiscard]] QImage picture() const;
    // Switches the camera off and goes.
    void close();
    // What to do where there is no camera.
    [[nodiscard]] static QString nothingFound();

Q_SIGNALS:
    void taken(const QByteArray &jpeg);
    // Another picture().
    void seen();
    // A person has taken another camera.
    void chosen(const QByteArray &camera);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Live;
    void follow();
    void switchOn(const QByteArray &camera);
    void switchOff();
    void lose();
    void take();
    void say(const QString &text);

    Devices &m_devices;
    QComboBox *m_cameras;
    Viewfinder *m_view;
    QLabel *m_text;
    QPushButton *m_take;
    const Purpose m_purpose;
    QByteArray m_preferred;
    std::unique_ptr<Live> m_live;  // only while a camera is on
};

}  // namespace qianshao::ui::capture
