// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/login/door.h"

class QLineEdit;

namespace qianshao::ui::login {

// Asks the passphrase of a station's file.
class LoginDialog : public Door {
    Q_OBJECT
public:
    // `open` tries a passphrase; empty = it is open, else why not.
    LoginDialog(const widgets::Theme &theme, const QString &path,
        std::function<QString(const QString &passphrase)> open, QWidget *parent = nullptr);

protected:
    QString attempt() override;

private:
    std::function<QString(const QString &)> m_open;
    QLineEdit *m_passphrase;
};

}  // namespace qianshao::ui::login
