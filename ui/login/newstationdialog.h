// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/login/door.h"

class QLineEdit;

namespace qianshao::ui::login {

struct NewStation {
    QString path;
    QString passphrase;
    QString name;
    QString roster;  // file of the roster; empty = to be imported later
};

// Makes a station where there is none: file, passphrase, name, roster; or leads to one that is there.
class NewStationDialog : public Door {
    Q_OBJECT
public:
    // Makes it, in a thread, as Work answers. Nothing is left of one that was stopped.
    using Create = std::function<QString(const NewStation &wish, const std::stop_token &stop)>;
    NewStationDialog(const widgets::Theme &theme, const QString &path, Create create, QWidget *parent = nullptr);

    // The file that the person chose to open instead of making one; empty = none.
    [[nodiscard]] const QString &existing() const { return m_existing; }

protected:
    Attempt attempt() override;

private:
    QLineEdit *addPath(const QString &label, const char *name, std::function<QString()> choose);
    QLineEdit *newSecret(const char *name);

    void openExisting();

    Create m_create;
    QString m_existing;
    QLineEdit *m_name;
    QLineEdit *m_path;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLineEdit *m_roster;
};

}  // namespace qianshao::ui::login
