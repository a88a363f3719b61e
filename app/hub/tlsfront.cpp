// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/tlsfront.h"

#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

namespace qianshao::hub {

using namespace Qt::StringLiterals;

namespace {

struct Refusal {
    int status;
    const char *code;
    const char *message;
};
// What haproxy answers by itself, in the shape of replies.h.
constexpr std::array refusals = {
    Refusal{400, "refused", "The request cannot be taken."},
    Refusal{408, "too_slow", "The request did not come in time."},
    Refusal{413, "too_large", "The body is too large."},
    Refusal{500, "internal", "The hub failed at this request; its log knows more."},
    Refusal{502, "internal", "The hub failed at this request; its log knows more."},
    Refusal{503, "stopping", "This hub is stopping; ask again."},
    Refusal{504, "internal", "The hub failed at this request; its log knows more."},
};

QString quoted(QString path)
{
    return u'"' + path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'$', u"\\$"_s) + u'"';
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

}  // namespace

QByteArray frontConfig(const Config &config, int innerPort)
{
    QString text = uR"(global
  log fd@3 format raw local0 info
  maxconn %1
  nbthread %2
  ssl-default-bind-options ssl-min-ver TLSv1.3
crt-store hub
  load crt %3 key %4 alias hub
defaults
  mode http
  log global
  option dontlog-normal
  option dontlognull
  log-format '{"time":"%[accept_date,utime(%Y-%m-%dT%H:%M:%SZ)]","level":"warning","event":"refused","status":%ST}'
  timeout connect 5s
  timeout http-request 30s
  timeout client %5s
  timeout server 600s
  timeout tunnel 3600s
)"_s.arg(config.connections)
                       .arg(config.threads > 0 ? config.threads : QThread::idealThreadCount())
                       .arg(quoted(config.certificate), quoted(config.key))
                       .arg(config.idleSeconds);
    for (const Refusal &refusal : refusals)
        text += u"  http-error status %1 content-type application/json string '{\"error\":\"%2\",\"message\":\"%3\"}'\n"_s
                    .arg(refusal.status)
                    .arg(QLatin1StringView(refusal.code), QLatin1StringView(refusal.message));
    text += uR"(frontend clients
  bind %1@%2:%3 ssl crt "@hub/hub" alpn http/1.1
  http-request deny deny_status 413 if { req.hdr_val(content-length) gt %4 }
  http-request set-header X-Forwarded-For %[src]
  default_backend hub
backend hub
  server hub 127.0.0.1:%5
)"_s.arg(config.listenAddress.contains(u':') ? u"ipv6"_s : u"ipv4"_s, config.listenAddress)
                .arg(config.listenPort)
                .arg(config.bodyBytes)
                .arg(innerPort);
    return text.toUtf8();
}

TlsFront::TlsFront(const Config &config, int innerPort, std::function<void(const QString &words)> onEnd)
{
    const QString haproxy = QStandardPaths::findExecutable(u"haproxy"_s).isEmpty()
        ? u"/usr/sbin/haproxy"_s  // not in the PATH of ordinary users
        : QStandardPaths::findExecutable(u"haproxy"_s);
    const QString file = m_folder.filePath(u"haproxy.cfg"_s);
    write(file, frontConfig(config, innerPort));

    // Its log goes into ours, as its descriptor 3; what else it says is kept for lastWords().
    const QByteArray words = QFile::encodeName(m_folder.filePath(u"words"_s));
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, 2, 3);
    posix_spawn_file_actions_addopen(&files, 2, words.constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&files, 2, 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    std::array arguments = {QByteArray("setpriv"), QByteArray("--pdeathsig"), QByteArray("TERM"),
        QFile::encodeName(haproxy), QByteArray("-db"), QByteArray("-f"), QFile::encodeName(file)};
    std::array<char *, arguments.size() + 1> pointers{};
    std::ranges::transform(arguments, pointers.begin(), [](QByteArray &argument) { return argument.data(); });
    if (posix_spawnp(&m_child, "setpriv", &files, &attributes, pointers.data(), environ) != 0)
        m_child = 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    m_waiter = std::thread([this, onEnd = std::move(onEnd)] { wait(onEnd); });
}

TlsFront::~TlsFront()
{
    m_isEnding = true;
    if (m_child != 0)
        kill(m_child, SIGTERM);
    m_waiter.join();
}

void TlsFront::close() const
{
    if (m_child != 0)
        kill(m_child, SIGUSR1);
}

// After close() it ends when its last connection has.
void TlsFront::wait(const std::function<void(const QString &)> &onEnd)
{
    int status = 0;
    if (m_child != 0)
        waitpid(m_child, &status, 0);
    const bool wasAsked = WIFEXITED(status) && WEXITSTATUS(status) == 0 && m_child != 0;
    if (!m_isEnding && !wasAsked)
        onEnd(lastWords());
}

QString TlsFront::lastWords() const
{
    QFile file(m_folder.filePath(u"words"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString last;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("[ALERT]"))
            last = last.isEmpty() ? QString::fromUtf8(line) : last;
    }
    return last;
}

}  // namespace qianshao::hub
