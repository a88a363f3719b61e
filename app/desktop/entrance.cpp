// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/entrance.h"

#include "app/desktop/preferences.h"
#include "app/session/demo.h"
#include "app/session/demomap.h"
#include "app/session/importrun.h"
#include "models/sync/enrolment.h"
#include "ui/capture/systemdevices.h"
#include "ui/login/logindialog.h"
#include "ui/login/newstationdialog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QEventLoop>
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

// The answer of work that was stopped; nobody is shown it.
const QString stopped = QStringLiteral("stopped");

// Empty = taken, else why not.
QString takeRoster(Session &session, const QString &roster, const std::stop_token &stop)
{
    session::ImportRun run(session.store(), session.zone());
    session::ImportOptions options;
    options.stop = stop;
    const session::ImportResult result = run.run({{.path = roster, .mapping = {}}}, options);
    return result.isDone() ? QString() : session::describe(result, run.titles());
}

// Makes the file one of the unit's; empty = it is, else why not.
QString joinUnit(Session &session, const ui::login::NewStation &wish, const std::stop_token &stop)
{
    store::Exchange exchange(session.store());
    sync::Enrolment enrolment(session.store(), exchange);
    QEventLoop loop;
    std::optional<std::optional<sync::EnrolmentFailure>> ended;
    enrolment.begin(wish.code, wish.deviceName, {}, [&](const auto &failure) {
        ended = failure;
        loop.quit();
    });
    const std::stop_callback stopping(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    if (!ended)
        loop.exec();
    if (!ended)
        return stopped;
    return *ended ? sync::describe(**ended) : QString();
}

// What the new station holds beyond its name; empty = it does, else why not.
QString fill(Session &session, const ui::login::NewStation &wish, const std::stop_token &stop)
{
    if (!wish.code.isEmpty())
        return joinUnit(session, wish, stop);
    return wish.roster.isEmpty() ? QString() : takeRoster(session, wish.roster, stop);
}

QDir usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

QString usualPath()
{
    return usualFolder().filePath(QStringLiteral("station.qianshao"));
}

// Where a new station is proposed: a name that is free.
QString freePath()
{
    QString path = usualPath();
    for (int number = 2; QFile::exists(path); ++number)
        path = usualFolder().filePath(QStringLiteral("station-%1.qianshao").arg(number));
    return path;
}

// The doors before the window; a person may go from one to the other.
class Doors {
public:
    Doors(const ui::widgets::Theme &theme, const store::Environment &environment)
        : m_theme(theme),
          m_environment(environment)
    {
    }

    // Empty = opened. In whatever thread; the station is the window's afterwards.
    QString tryPassphrase(const QString &path, const QString &passphrase, const std::stop_token &stop = {});
    // Asks until a station is open or the person leaves.
    void ask(const QString &path, bool isNew);
    void askForNew(const QString &path, ui::login::NewStationDialog::Way way);
    [[nodiscard]] std::unique_ptr<Session> take() { return std::move(m_session); }

private:
    QString create(const ui::login::NewStation &wish, const std::stop_token &stop);
    void keep(std::unique_ptr<Session> session);

    const ui::widgets::Theme &m_theme;
    const store::Environment &m_environment;
    ui::capture::SystemDevices m_devices;
    std::unique_ptr<Session> m_session;
};

void Doors::keep(std::unique_ptr<Session> session)
{
    session->store().moveToThread(QCoreApplication::instance()->thread());
    m_session = std::move(session);
}

QString Doors::tryPassphrase(const QString &path, const QString &passphrase, const std::stop_token &stop)
{
    return tried([&] {
        auto opened = Session::open(path, passphrase, m_environment, patienceMs);
        if (stop.stop_requested())
            return stopped;
        keep(std::move(opened));
        return QString();
    });
}

QString Doors::create(const ui::login::NewStation &wish, const std::stop_token &stop)
{
    return tried([&] {
        QDir().mkpath(QFileInfo(wish.path).absolutePath());
        // The name of a unit that is joined comes from the hub.
        auto made = Session::create(
            wish.path, wish.passphrase, wish.code.isEmpty() ? wish.name : wish.deviceName, m_environment);
        QString why = tried([&] { return fill(*made, wish, stop); });
        if (why.isEmpty() && stop.stop_requested())
            why = stopped;
        if (why.isEmpty()) {
            keep(std::move(made));
        } else {
            made.reset();
            session::removeStation(wish.path);
        }
        return why;
    });
}

void Doors::askForNew(const QString &path, ui::login::NewStationDialog::Way way)
{
    using Way = ui::login::NewStationDialog::Way;
    ui::login::NewStationDialog dialog(
        m_theme, path, [this](const auto &wish, const auto &stop) { return create(wish, stop); }, way, &m_devices);
    dialog.exec();
    if (!m_session && !dialog.existing().isEmpty())
        ask(dialog.existing(), false);
    else if (!m_session && dialog.isOtherWayWanted())
        askForNew(path, way == Way::Make ? Way::Join : Way::Make);
}

void Doors::ask(const QString &path, bool isNew)
{
    if (isNew) {
        askForNew(path, ui::login::NewStationDialog::Way::Make);
        return;
    }
    ui::login::LoginDialog dialog(
        m_theme, path, [this](const QString &file, const QString &words, const std::stop_token &stop) {
            return tryPassphrase(file, words, stop);
        });
    dialog.exec();
    if (!m_session && dialog.isNewWanted())
        ask(freePath(), true);
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
            session = Session::open(path, session::demoPassphrase, environment, patienceMs);
        const bool isFresh = made.lastModified().secsTo(QDateTime::currentDateTime()) < shiftHours * 3600;
        if (!session || !isFresh || !options.tour.isEmpty()) {
            session.reset();
            session::removeStation(path);
            session = session::makeDemo(path, environment);
        }
        // The map outlives the station: it is made once.
        const session::MapFolder maps(path);
        return maps.files().empty() ? session::layDemoMap(maps) : QString();
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
    // The last one is asked for even where its file is missing: it may lie on a disc that is not in.
    const QString last = options.store.isEmpty() ? preferences::station() : QString();
    const QString path = !options.store.isEmpty() ? options.store : last.isEmpty() ? usualPath() : last;
    const bool isNew = last.isEmpty() && !QFile::exists(path);
    Doors doors(theme, environment);
    const QString given = qEnvironmentVariable("QIANSHAO_PASSPHRASE");
    if (isNew || given.isEmpty() || !doors.tryPassphrase(path, given).isEmpty())
        doors.ask(path, isNew);
    auto session = doors.take();
    if (session && options.store.isEmpty())
        preferences::setStation(session->store().path());
    return session;
}

}  // namespace qianshao::desktop
