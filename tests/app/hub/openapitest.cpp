// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// The description of the routes and the routes are the same.
class OpenApiTest : public QObject {
    Q_OBJECT

    static QByteArray description()
    {
        QFile file(QStringLiteral(RESOURCES "/hub/openapi.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void routesAndDescriptionAgree()
    {
        const QJsonObject document = QJsonDocument::fromJson(description()).object();
        QCOMPARE(document[u"openapi"].toString(), u"3.1.0"_s);
        QSet<QString> described;
        const QJsonObject paths = document[u"paths"].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path->toObject().keys())
                described.insert(method.toUpper() + u' ' + path.key());
        }
        QProcess hub;
        hub.start(QStringLiteral(HUB), {u"--routes"_s});
        QVERIFY(hub.waitForFinished());
        const QStringList routes = QString::fromUtf8(hub.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(!routes.isEmpty());
        QCOMPARE(described, QSet<QString>(routes.begin(), routes.end()));
    }

    // Every answer that a description promises has a body that is described.
    void everyAnswerIsDescribed()
    {
        const QJsonObject paths = QJsonDocument::fromJson(description()).object()[u"paths"].toObject();
        for (const QJsonValue &path : paths) {
            for (const QJsonValue &operation : path.toObject()) {
                QVERIFY(!operation[u"summary"].toString().isEmpty());
                const QJsonObject answers = operation[u"responses"].toObject();
                QVERIFY(answers.contains(u"default"));
                QVERIFY(answers.contains(u"200") || answers.contains(u"201") || answers.contains(u"204"));
                for (const QJsonValue &answer : answers)
                    QVERIFY(answer.toObject().contains(u"content") || answer.toObject().contains(u"$ref"));
            }
        }
    }

    void theHubServesIt()
    {
        Postgres postgres;
        HubProcess hub(postgres.newDatabase());
        QVERIFY2(hub.isServing(), hub.log().constData());
        const Answer answer = ask(hub.port(), "/v1/openapi.json");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, description());
    }
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "openapitest.moc"
