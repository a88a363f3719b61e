// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/capture/devices.h"
#include "ui/login/door.h"

class QLineEdit;
class QPlainTextEdit;

namespace qianshao::ui::login {

struct NewStation {
    QString path;
    QString passphrase;
    QString name;
    QString roster;  // file of the roster; empty = to be imported later
    // One that joins a unit which there is has these instead of a name and a roster: those come from the hub.
    QString code;
    QString deviceName;
};

// Makes a station where there is none: file, passphrase, and name and roster, or the code by which it joins a unit. Or
// leads to one that is there.
class NewStationDialog : public Door {
    Q_OBJECT
public:
    // Makes it, in a thread, as Work answers. Nothing is left of one that was stopped.
    using Create = std::function<QString(const NewStation &wish, const std::stop_token &stop)>;
    enum class Way { Make, Join };
    // `devices`: a camera reads the code; nullptr: there is none to be asked for. Outlives it.
    NewStationDialog(const widgets::Theme &theme, const QString &path, Create create, Way way = Way::Make,
        capture::Devices *devices = nullptr, QWidget *parent = nullptr);

    // The file that the person chose to open instead of making one; empty = none.
    [[nodiscard]] const QString &existing() const { return m_existing; }
    // The person went the other way.
    [[nodiscard]] bool isOtherWayWanted() const { return m_isOtherWayWanted; }

protected:
    Attempt attempt() override;

private:
    // A path, with the button that chooses one.
    QWidget *makePath(QLineEdit *&edit, const char *name, std::function<QString()> choose);
    QLineEdit *newSecret(const char *name);

    void addMaking();
    void addJoining(const widgets::Theme &theme, capture::Devices *devices);
    void addFile(const QString &path);
    void openExisting();
    [[nodiscard]] QString textOf(const QLineEdit *edit) const;

    Create m_create;
    QString m_existing;
    bool m_isOtherWayWanted = false;
    // Of its way; null in the other one.
    QLineEdit *m_name = nullptr;
    QLineEdit *m_roster = nullptr;
    QPlainTextEdit *m_code = nullptr;
    QLineEdit *m_device = nullptr;
    QLineEdit *m_path = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_again = nullptr;
};

}  // namespace qianshao::ui::login
