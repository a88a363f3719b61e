// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace qianshao::cli {
namespace {

void write(FILE *file, const QByteArray &bytes)
{
    fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    fflush(file);
}

// The terminal without echo for as long as this lives.
class Hidden {
public:
    Hidden()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~Hidden() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Hidden(const Hidden &) = delete;
    Hidden &operator=(const Hidden &) = delete;

private:
    termios m_before{};
};

QString ask(const QString &prompt)
{
    const Hidden hidden;
    write(stderr, prompt.toUtf8());
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine();
    write(stderr, "\n");
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

}  // namespace

void say(const QString &message)
{
    write(stderr, message.toUtf8() + '\n');
}

void print(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void print(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

bool hasPrinted()
{
    return ferror(stdout) == 0;
}

QString passphrase(bool confirm)
{
    if (qEnvironmentVariableIsSet("QIANSHAO_PASSPHRASE"))
        return qEnvironmentVariable("QIANSHAO_PASSPHRASE");
    if (!isatty(STDIN_FILENO)) {
        say(QCoreApplication::translate("cli", "Set QIANSHAO_PASSPHRASE, or run this in a terminal to be asked."));
        return {};
    }
    QString first = ask(QCoreApplication::translate("cli", "Passphrase: "));
    if (!confirm || first == ask(QCoreApplication::translate("cli", "The same again: ")))
        return first;
    say(QCoreApplication::translate("cli", "The two differ. Nothing was made."));
    return {};
}

}  // namespace qianshao::cli
