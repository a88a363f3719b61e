// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkRequest>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

// The manners of asking a service of the own network.
namespace qianshao::geo {

struct ServiceLimits {
    std::chrono::milliseconds answer{3'000};  // a question that takes longer is given up
    std::chrono::milliseconds rest{30'000};   // for so long a host that did not answer is left alone
    int atOnce = 4;                           // questions for tiles
    qint64 keptBytes = qint64(32) * 1024 * 1024;  // of tiles, in memory
};

// Straight to the host and to nobody else: no proxy, redirects only within the host.
void goStraight(QNetworkAccessManager &network);
// Nothing that tells who asks: no cookies, no language, no password.
[[nodiscard]] QNetworkRequest requestFor(const QUrl &url);
// Ends the answer as soon as it is longer.
void endBeyond(qint64 mostBytes, QNetworkReply &reply);
// Of a finished question: nobody was there, or the line was cut before anything was said.
[[nodiscard]] bool isSilent(const QNetworkReply &reply);

}  // namespace qianshao::geo
