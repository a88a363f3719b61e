// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/login/logindialog.h"

#include "ui/widgets/question.h"

#include <QDir>
#include <QLineEdit>

namespace qianshao::ui::login {

LoginDialog::LoginDialog(const widgets::Theme &theme, const QString &path, Open open, QWidget *parent)
    : Door(theme, tr("Open the station"), QDir::toNativeSeparators(path), parent),
      m_path(path),
      m_open(std::move(open)),
      m_passphrase(new QLineEdit(this))
{
    setObjectName(QStringLiteral("loginLoginDialog"));
    m_passphrase->setObjectName(QStringLiteral("passphraseLineEdit"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    addField(tr("Passphrase"), m_passphrase);
    setActionText(tr("Open"), tr("Opening…"));
    addSecondary(QStringLiteral("newStationPushButton"), tr("New station…"), [this] {
        m_isNewWanted = true;
        reject();
    });
    addSecondary(QStringLiteral("otherFilePushButton"), tr("Another file…"), [this] { chooseFile(); });
    m_passphrase->setFocus();
}

void LoginDialog::chooseFile()
{
    const QString path = widgets::chosenFile(this, tr("File of the station"), tr("Station (*.qianshao)"));
    if (path.isEmpty())
        return;
    m_path = path;
    forgetProblem();
    m_passphrase->clear();
    m_passphrase->setFocus();
    setSentence(QDir::toNativeSeparators(path));
}

Door::Attempt LoginDialog::attempt()
{
    if (m_passphrase->text().isEmpty())
        return {.problem = tr("Type the passphrase of this station."), .work = {}};
    return {.problem = {},
        .work = [open = m_open, path = m_path, passphrase = m_passphrase->text()](
                    const std::stop_token &stop) { return open(path, passphrase, stop); }};
}

void LoginDialog::refused()
{
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

}  // namespace qianshao::ui::login
