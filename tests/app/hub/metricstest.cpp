// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/metrics.h"

#include <QTest>

using namespace qianshao::hub;

// What Prometheus reads.
class MetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreCountedByRouteAndStatus()
    {
        Metrics metrics;
        metrics.answered("/health", 200, 0.002);
        metrics.answered("/health", 200, 0.002);
        metrics.answered("/health", 503, 0.002);
        metrics.answered("", 404, 0.002);
        metrics.refused(400);
        const QByteArray text = metrics.text({});
        QVERIFY(text.contains("\nqianshao_hub_requests_total{route=\"/health\",status=\"200\"} 2\n"));
        QVERIFY(text.contains("\nqianshao_hub_requests_total{route=\"/health\",status=\"503\"} 1\n"));
        QVERIFY(text.contains("\nqianshao_hub_requests_total{route=\"none\",status=\"404\"} 1\n"));
        QVERIFY(text.contains("\nqianshao_hub_refused_total{status=\"400\"} 1\n"));
    }

    void durationsAreCumulative()
    {
        Metrics metrics;
        metrics.answered("/v1/time", 200, 0.001);  // a bound belongs to its bucket
        metrics.answered("/v1/time", 200, 0.04);
        metrics.answered("/v1/time", 200, 60);
        const QByteArray text = metrics.text({});
        const auto bucket = [&](const char *bound) {
            const QByteArray name =
                QByteArray("qianshao_hub_request_seconds_bucket{route=\"/v1/time\",le=\"") + bound + "\"} ";
            const qsizetype at = text.indexOf(name) + name.size();
            return text.mid(at, text.indexOf('\n', at) - at).toInt();
        };
        QCOMPARE(bucket("0.001"), 1);
        QCOMPARE(bucket("0.025"), 1);
        QCOMPARE(bucket("0.05"), 2);
        QCOMPARE(bucket("10"), 2);
        QCOMPARE(bucket("+Inf"), 3);
        QVERIFY(text.contains("_sum{route=\"/v1/time\"} 60.041\n"));
        QVERIFY(text.contains("_count{route=\"/v1/time\"} 3\n"));
    }

    void gaugesAreThoseOfTheMoment()
    {
        const QByteArray text = Metrics().text(
            {.openConnections = 7, .databaseConnections = 8, .isDatabaseAnswering = true, .version = "1.2.3"});
        QVERIFY(text.contains("\nqianshao_hub_open_connections 7\n"));
        QVERIFY(text.contains("\nqianshao_hub_database_connections 8\n"));
        QVERIFY(text.contains("\nqianshao_hub_database_answering 1\n"));
        QVERIFY(text.contains("\nqianshao_hub_build_info{version=\"1.2.3\"} 1\n"));
    }

    void thisProcessHasMemory()
    {
        QVERIFY(residentBytes() > 1'000'000);
        QVERIFY(residentBytes() < 4'000'000'000);
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "metricstest.moc"
