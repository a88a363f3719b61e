// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/entrance.h"

#include "app/session/demo.h"
#include "app/session/importrun.h"
#include "ui/login/logindialog.h"
#include "ui/login/newstationdialog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTextStream>

namespace qianshao::desktop {
namespace {

using session::Session;

// A busy file is told, and tried again by the person: the door does not answer while it waits.
constexpr int patienceMs = 1'000;

// Runs what may fail by the file or its key slots; empty = done, else why not, in words.
template <class Work>
QString tried(Work &&work)
{
    try {
        return work();
    } catch (const store::Failure &failure) {
        return session::describe(failure);
    } catch (const security::KeySlotsFailure &failure) {
        return session::describe(failure);
    }
}

QDir usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

QString usualPath()
{
    return usualFolder().filePath(QStringLiteral("station.qianshao"));
}

std::unique_ptr<Session> make(
    const QString &path, const ui::widgets::Theme &theme, const store::Environment &environment)
{
    std::unique_ptr<Session> session;
    ui::login::NewStationDialog dialog(theme, path, [&](const ui::login::NewStation &wish) {
        return tried([&] {
            QDir().mkpath(QFileInfo(wish.path).absolutePath());
            auto made = Session::create(wish.path, wish.passphrase, wish.name, environment);
            if (!wish.roster.isEmpty()) {
                session::ImportRun run(made->store(), made->zone());
                const session::ImportResult result = run.run({{.path = wish.roster, .mapping = {}}});
                if (!result.isDone()) {
                    const QString why = session::describe(result, run.titles());
                    made.reset();
                    session::removeStation(wish.path);
                    return why;
                }
            }
            session = std::move(made);
            return QString();
        });
    });
    dialog.exec();
    return session;
}

// Kept for a working day, so that what one did in it is still there after a pause; older ones have no live queue.
std::unique_ptr<Session> demo(const Options &options, const store::Environment &environment)
{
    constexpr qint64 shiftHours = 12;
    const QString path =
        options.store.isEmpty() ? usualFolder().filePath(QStringLiteral("demo.qianshao")) : options.store;
    QDir().mkpath(QFileInfo(path).absolutePath());
    std::unique_ptr<Session> session;
    const QString problem = tried([&] {
        const QFileInfo made(security::keySlotsPath(path));
        // A file that was named by hand is replaced only when it opens as a demo: it could be a station.
        if (QFile::exists(path) || made.exists())
            session = Session::open(path, session::demoPassphrase, environment);
        const bool isFresh = made.lastModified().secsTo(QDateTime::currentDateTime()) < shiftHours * 3600;
        if (!session || !isFresh || !options.tour.isEmpty()) {
            session.reset();
            session::removeStation(path);
            session = session::makeDemo(path, environment);
        }
        return QString();
    });
    if (!problem.isEmpty())
        QTextStream(stderr) << problem << Qt::endl;
    return session;
}

}  // namespace

store::Environment environmentFor(const Options &options)
{
    store::Environment environment = store::systemEnvironment();
    if (options.now.isSet()) {
        const auto machine = environment.now;
        const qint64 ahead = options.now.ms - machine().ms;
        environment.now = [machine, ahead] { return records::Instant{machine().ms + ahead}; };
    }
    return environment;
}

std::unique_ptr<Session> enter(
    const Options &options, const ui::widgets::Theme &theme, const store::Environment &environment)
{
    if (options.isDemo)
        return demo(options, environment);
    const QString path = options.store.isEmpty() ? usualPath() : options.store;
    if (!QFile::exists(path))
        return make(path, theme, environment);
    std::unique_ptr<Session> session;
    const auto open = [&](const QString &file, const QString &passphrase) {
        return tried([&] {
            session = Session::open(file, passphrase, environment, patienceMs);
            return QString();
        });
    };
    const QString given = qEnvironmentVariable("QIANSHAO_PASSPHRASE");
    if (!given.isEmpty() && open(path, given).isEmpty())
        return session;
    ui::login::LoginDialog dialog(theme, path, open);
    dialog.exec();
    return session;
}

}  // namespace qianshao::desktop
