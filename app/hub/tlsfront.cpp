// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/tlsfront.h"

#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace qianshao::hub {

using namespace Qt::StringLiterals;

namespace {

struct Refusal {
    int status;
    const char *reason;
    const char *code;
    const char *message;
};
// What haproxy answers by itself, in the shape of replies.h.
constexpr std::array refusals = {
    Refusal{400, "Bad Request", "refused", "The request cannot be taken."},
    Refusal{405, "Method Not Allowed", "method_not_allowed", "This route does not take this method."},
    Refusal{408, "Request Timeout", "too_slow", "The request did not come in time."},
    Refusal{413, "Content Too Large", "too_large", "The body is too large."},
    Refusal{500, "Internal Server Error", "internal", "The hub failed at this request; its log knows more."},
    Refusal{502, "Bad Gateway", "internal", "The hub failed at this request; its log knows more."},
    Refusal{503, "Service Unavailable", "stopping", "This hub is starting or stopping; ask again."},
    Refusal{504, "Gateway Timeout", "internal", "The hub failed at this request; its log knows more."},
};

struct CloseFile {
    void operator()(FILE *file) const { fclose(file); }
};

QByteArray textOf(const Refusal &refusal)
{
    const QByteArray body = QByteArray("{\"error\":\"") + refusal.code + "\",\"message\":\"" + refusal.message + "\"}";
    return "HTTP/1.1 " + QByteArray::number(refusal.status) + ' ' + refusal.reason
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + body;
}

QString quoted(QString path)
{
    return u'"' + path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'$', u"\\$"_s) + u'"';
}

// A file that cannot be written is missed by haproxy, which then ends and says so.
void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

// dontlog-normal leaves one line for each request that haproxy answered itself: its status.
QByteArray configOf(const Config &config, int innerPort, const QTemporaryDir &folder)
{
    QString text = uR"(global
  log fd@3 format raw local0 info
  nbthread %1
  noreuseport
  ssl-default-bind-options ssl-min-ver TLSv1.3
crt-store hub
  load crt %2 key %3 alias hub
defaults
  mode http
  log global
  option dontlog-normal
  option dontlognull
  log-format "refused %ST"
  timeout connect 5s
  timeout http-request 30s
  timeout client %4s
  timeout server 600s
  timeout tunnel 3600s
)"_s.arg(config.threads > 0 ? config.threads : QThread::idealThreadCount())
                       .arg(quoted(config.certificate), quoted(config.key))
                       .arg(config.idleSeconds);
    for (const Refusal &refusal : refusals)
        text +=
            u"  errorfile %1 %2\n"_s.arg(refusal.status).arg(quoted(folder.filePath(QString::number(refusal.status))));
    text += uR"(frontend clients
  bind %1@%2:%3 ssl crt "@hub/hub" alpn http/1.1
  http-request deny deny_status 405 unless { method GET HEAD POST PUT DELETE PATCH OPTIONS }
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

// Debian has it where ordinary users do not look.
QString haproxy()
{
    const QString inPath = QStandardPaths::findExecutable(u"haproxy"_s);
    return inPath.isEmpty() ? u"/usr/sbin/haproxy"_s : inPath;
}

}  // namespace

TlsFront::TlsFront(const Config &config, int innerPort, Listener listener)
{
    for (const Refusal &refusal : refusals)
        write(m_folder.filePath(QString::number(refusal.status)), textOf(refusal));
    const QString file = m_folder.filePath(u"haproxy.cfg"_s);
    write(file, configOf(config, innerPort, m_folder));
    std::array<int, 2> log{-1, -1};
    if (pipe2(log.data(), O_CLOEXEC) == 0)
        start({u"setpriv"_s, u"--pdeathsig"_s, u"TERM"_s, haproxy(), u"-db"_s, u"-f"_s, file}, log[1]);
    ::close(log[1]);
    m_listening = std::thread([this, reader = log[0], listener = std::move(listener)] { listen(reader, listener); });
}

TlsFront::~TlsFront()
{
    m_isEnding = true;
    if (m_child != 0)
        kill(m_child, SIGTERM);
    m_listening.join();
}

void TlsFront::close() const
{
    if (m_child != 0)
        kill(m_child, SIGUSR1);
}

// Its log is our pipe, as its descriptor 3; what else it says is kept for alert().
void TlsFront::start(const QStringList &words, int logWriter)
{
    const QByteArray said = QFile::encodeName(m_folder.filePath(u"said"_s));
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, logWriter, 3);
    posix_spawn_file_actions_addopen(&files, 2, said.constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&files, 2, 1);
    // The hub blocks the signals that end it; its child must not.
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    QList<QByteArray> arguments;
    for (const QString &word : words)
        arguments += QFile::encodeName(word);
    std::vector<char *> pointers;
    for (QByteArray &argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    if (posix_spawnp(&m_child, pointers[0], &files, &attributes, pointers.data(), environ) != 0)
        m_child = 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
}

// The pipe ends with haproxy.
void TlsFront::listen(int logReader, const Listener &listener) const
{
    const std::unique_ptr<FILE, CloseFile> log(fdopen(logReader, "r"));
    std::array<char, 256> line{};
    int status = 0;
    while (log && fgets(line.data(), line.size(), log.get())) {
        if (sscanf(line.data(), "refused %d", &status) == 1)
            listener.onRefusal(status);
    }
    int end = -1;
    if (m_child != 0)
        waitpid(m_child, &end, 0);
    // After close() it ends well, with its last connection.
    if (!m_isEnding && end != 0)
        listener.onEnd(alert());
}

QString TlsFront::alert() const
{
    QFile file(m_folder.filePath(u"said"_s));
    if (!file.open(QIODevice::ReadOnly))
        return u"haproxy could not be started"_s;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("[ALERT]"))
            return QString::fromUtf8(line);
    }
    return u"haproxy ended"_s;
}

}  // namespace qianshao::hub
