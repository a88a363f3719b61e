// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"
#include "models/plan/toursolver.h"
#include "models/plan/tsptwfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

// Absent (and said why) when the file holds no problem.
std::optional<plan::TourProblem> problemOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        cli::say(say(QT_TRANSLATE_NOOP("cli", "%1 cannot be read: %2")).arg(path, file.errorString()));
        return {};
    }
    auto read = plan::readTsptw(QString::fromUtf8(file.readAll()));
    if (const auto *problem = std::get_if<QString>(&read)) {
        cli::say(u"%1: %2"_s.arg(path, *problem));
        return {};
    }
    return std::get<plan::TourProblem>(std::move(read));
}

Exit planTour(const Arguments &arguments)
{
    constexpr double ordinarySeconds = 2;
    bool isNumber = true;
    const double seconds =
        arguments.values.contains(u"seconds"_s) ? arguments.value(u"seconds"_s).toDouble(&isNumber) : ordinarySeconds;
    if (!isNumber || seconds <= 0) {
        cli::say(say(QT_TRANSLATE_NOOP("cli", "--seconds wants a number above 0.")));
        return Exit::Refused;
    }
    const auto problem = problemOf(arguments.value(u"tsptw"_s));
    if (!problem)
        return Exit::Refused;
    QElapsedTimer clock;
    clock.start();
    plan::TourOptions options;
    options.isOver = [&] { return double(clock.nsecsElapsed()) > seconds * 1e9; };
    const plan::Tour tour = plan::solve(*problem, options);
    const double taken = double(clock.nsecsElapsed()) / 1e9;
    QJsonArray order;
    QStringList places;
    for (const int place : tour.order) {
        order.append(place);
        places.append(QString::number(place));
    }
    if (arguments.has(u"json"_s)) {
        print(QJsonObject{{u"cost"_s, tour.cost}, {u"order"_s, order}, {u"feasible"_s, tour.isFeasible()},
            {u"proven"_s, tour.isProven}, {u"lateness"_s, tour.lateness}, {u"seconds"_s, taken}});
    } else {
        print(places.join(u' '));
    }
    return tour.isFeasible() ? Exit::Done : Exit::DoneWithProblems;
}

}  // namespace

Exit plan(const Arguments &arguments)
{
    const bool isTour = arguments.values.contains(u"tsptw"_s);
    const bool isDay = arguments.values.contains(u"store"_s) && arguments.values.contains(u"officer"_s);
    if (isTour == isDay) {
        cli::say(say(QT_TRANSLATE_NOOP("cli", "plan wants either --store with --officer, or --tsptw.")));
        return Exit::Refused;
    }
    return isTour ? planTour(arguments) : planDay(arguments);
}

}  // namespace qianshao::cli
