// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "app/desktop/language.h"
#include "app/session/demomap.h"
#include "models/records/all.h"
#include "tests/bench/scrolling.h"
#include "tests/bench/stationstore.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <fcntl.h>
#include <unistd.h>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

// What can be dropped of what the system remembers of these files; pages that a running program maps stay.
void dropFromCache(const QString &path)
{
    const int file = ::open(path.toUtf8().constData(), O_RDONLY);
    if (file < 0)
        return;
    fsync(file);
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    ::close(file);
}

void dropAll()
{
    for (const QString &path :
        {stationPath(), security::keySlotsPath(stationPath()), QCoreApplication::applicationFilePath()})
        dropFromCache(path);
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (const qsizetype slash = line.indexOf('/'); slash >= 0)
            dropFromCache(QString::fromUtf8(line.mid(slash)));
    }
}

// Starts a process of this program that opens `window`: ms until it could be used, without those that it spent on keys.
double start(const QString &window)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {window});
    process.waitForReadyRead(60'000);
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    bool isTold = false;
    const double keys = process.readAllStandardOutput().toDouble(&isTold);
    process.waitForFinished();
    if (!isTold)
        qFatal("no window was opened");
    return elapsed - keys;
}

void tellUsable(double keys)
{
    QCoreApplication::processEvents();
    printf("%f", keys);
    fflush(stdout);
}

// The processor time that a process has used, in ticks.
qint64 ticksOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const QList<QByteArray> words = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return words.value(11).toLongLong() + words.value(12).toLongLong();
}

// Until nothing happens in it any more for a second.
void waitUntilQuiet(qint64 process)
{
    int quiet = 0;
    qint64 before = -1;
    for (int i = 0; i < 240 && quiet < 4; ++i) {
        QThread::msleep(250);
        const qint64 ticks = ticksOf(process);
        quiet = i > 8 && ticks - before <= 1 ? quiet + 1 : 0;
        before = ticks;
    }
}

}  // namespace

// What main() of the program does.
void stationWindow()
{
    desktop::speak({});
    ui::widgets::Theme theme;
    theme.applyTo(*qApp);
    const double keys = milliseconds([] { (void)security::openKeySlots(stationPath(), stationPassphrase); });
    auto session = session::Session::open(stationPath(), stationPassphrase, stationEnvironment());
    desktop::Desktop desktop(*session, theme);
    if (!desktop.choosePerson())
        qFatal("nobody works here");
    desktop.window().restore();
    desktop.window().resize(1920, 1080);
    desktop.window().show();
    tellUsable(keys * 2);  // once to measure it, once to open the station
}

void emptyWindow()
{
    QWidget window;
    window.resize(1920, 1080);
    window.show();
    tellUsable(0);
}

void start()
{
    (void)openStation();
    std::vector<double> cold, warm, empty;
    for (int i = 0; i < 5; ++i) {
        dropAll();
        cold.push_back(start(u"station-window"_s));
        warm.push_back(start(u"station-window"_s));
        empty.push_back(start(u"empty-window"_s));
    }
    print("start.cold", percentile(cold, 0.5) / 1000, "s (at most 1.5, beyond the key derivation)");
    print("start.cold_max", cold.back() / 1000, "s");
    print("start.warm", percentile(warm, 0.5) / 1000, "s");
    print("start.empty", percentile(empty, 0.5) / 1000, "s (baseline: an empty window)");
}

// The program itself, opened on a page and left alone until it has read what it reads; then something happens beside
// it, and it is left alone once more.
void memoryOn(const QString &page, const QByteArray &name, const char *note, const std::function<void()> &beside = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QIANSHAO_PASSPHRASE"_s, stationPassphrase);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/../../app/desktop/qianshao"_s,
        {u"--store"_s, stationPath(), u"--now"_s, u"2026-11-20T09:00"_s, u"--size"_s, u"1920x1080"_s, u"--page"_s,
            page});
    if (!process.waitForStarted())
        qFatal("the program does not start");
    waitUntilQuiet(process.processId());
    if (beside) {
        beside();
        waitUntilQuiet(process.processId());
    }
    const QString id = QString::number(process.processId());
    printMemory(name, id, note);
    print(name + "_peak", megabytes(u"/proc/%1/status"_s.arg(id), "VmHWM"),
        "MB (with the memory that deriving the key takes)");
    process.terminate();
    process.waitForFinished();
}

void memory()
{
    const auto station = openStation();
    const session::MapFolder maps(station->store().path());
    if (maps.files().empty()) {
        if (const QString problem = session::layDemoMap(maps); !problem.isEmpty())
            qFatal("no map: %s", qPrintable(problem));
    }
    memoryOn(u"today"_s, "memory.program", "MB (at most 150)");
    memoryOn(u"instructions"_s, "memory.instructions", "MB (at most 150; 300,000 in the list)");
    memoryOn(u"visitsmap"_s, "memory.visitsmap", "MB (at most 150; with a map of tiles)");
    memoryOn(u"today"_s, "memory.another_window", "MB (at most 150; after another window has written)", [&] {
        store::Store &store = station->store();
        const records::Instruction fresh{.id = store.newId(), .number = u"BENCH-MEMORY"_s, .issuedAt = store.now()};
        const auto written = store.apply({{changes::inserted(fresh)}}, store::Origin::Edit);
        if (written.step == 0 || !store.revert(written.step).problems.empty())
            qFatal("nothing was written beside the window");
    });
    QWidget window;
    window.resize(1920, 1080);
    window.show();
    QCoreApplication::processEvents();
    printMemory("memory.empty", u"self"_s, "MB (baseline: an empty window in this bench)");
}

}  // namespace qianshao::bench
