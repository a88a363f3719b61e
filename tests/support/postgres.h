// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace qianshao::tests {

// A PostgreSQL cluster of its own: in a temporary folder, on a Unix socket and a free loopback port, settings as
// shipped but for these. It runs as somebody else where the test is root, because PostgreSQL refuses to be, and ends
// with the test, however that ends. What goes wrong ends the test program with PostgreSQL's words.
class Postgres {
public:
    Postgres();  // makes and starts it, about two seconds
    ~Postgres();
    Postgres(const Postgres &) = delete;
    Postgres &operator=(const Postgres &) = delete;

    // A database that nobody has used yet; returns the libpq connection string over TCP, which survives a restart.
    [[nodiscard]] QString newDatabase();
    // … over the Unix socket.
    [[nodiscard]] QString overSocket(const QString &connection) const;
    // What psql prints, without titles; empty where the statement failed.
    [[nodiscard]] static QString query(const QString &connection, const QString &sql);

    void start();  // returns when it takes connections
    void stop();   // as a system that shuts down: connections are ended
    void kill();   // SIGKILL: connections break off in the middle

    // A script for the shell, as whoever the cluster belongs to, with PostgreSQL's programs in its PATH; what it
    // prints.
    [[nodiscard]] QByteArray run(const QString &script) const;
    // The cluster's own folder; its data are in data/ there.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] QByteArray log() const;

    QTemporaryDir m_folder;
    int m_port = 0;
    int m_databases = 0;
    QProcess m_postgres;
};

// A port of 127.0.0.1 that nobody had a moment ago.
[[nodiscard]] int freePort();

}  // namespace qianshao::tests
