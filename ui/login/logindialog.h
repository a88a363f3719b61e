// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/login/door.h"

class QLineEdit;

namespace qianshao::ui::login {

// Asks the passphrase of a station's file, or of another one that is chosen instead; or leads to a new station.
class LoginDialog : public Door {
    Q_OBJECT
public:
    // Tries a passphrase on a file, in a thread, as Work answers.
    using Open = std::function<QString(const QString &path, const QString &passphrase, const std::stop_token &stop)>;
    LoginDialog(const widgets::Theme &theme, const QString &path, Open open, QWidget *parent = nullptr);

    // The person went to make a new station instead.
    [[nodiscard]] bool isNewWanted() const { return m_isNewWanted; }

protected:
    Attempt attempt() override;
    void refused() override;

private:
    void chooseFile();

    QString m_path;
    Open m_open;
    QLineEdit *m_passphrase;
    bool m_isNewWanted = false;
};

}  // namespace qianshao::ui::login
