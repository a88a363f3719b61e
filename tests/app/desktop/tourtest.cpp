// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/session/demo.h"
#include "models/records/all.h"
#include "tests/ui/map/mapdesk.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;

class TourTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }
    void leavesThePicturesAndTheWork();
    void tellsThatAPictureCouldNotBeWritten();

private:
    ui::widgets::Theme m_theme;
};

void TourTest::leavesThePicturesAndTheWork()
{
    const QTemporaryDir folder;
    const auto demo = session::makeDemo(folder.filePath(QStringLiteral("demo")), store::systemEnvironment());
    const size_t calls = demo->store().readAll<records::Call>().size();
    const size_t visits = demo->store().readAll<records::Visit>().size();
    desktop::Options options;
    options.tour = folder.filePath(QStringLiteral("out"));
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("dark");
    options.size = QSize(960, 540);
    QVERIFY(desktop::tour(*demo, m_theme, options));

    QStringList names{QStringLiteral("today"), QStringLiteral("instructions"), QStringLiteral("calls"),
        QStringLiteral("visits"), QStringLiteral("visitsmap"), QStringLiteral("victims"), QStringLiteral("reports"),
        QStringLiteral("repairs"), QStringLiteral("conflicts"), QStringLiteral("packages"), QStringLiteral("devices")};
    for (const QString &page : names.mid(0))
        names += QStringLiteral("empty-") + page;
    for (const char *form : {"call", "visit", "feedback", "transfer", "return", "duplicate", "invalid", "reopen",
             "assign", "visitsmap-open", "visitsmap-way", "visitsmap-record", "call-again", "visit-again", "repair",
             "palette", "keys", "partner", "makepackage", "takepackage", "import", "addresses", "place", "saved",
             "wakeup", "conflicts-record", "conflicts-decided", "join", "devices-list", "device", "invite",
             "invitation", "devices-own"})
        names += QString::fromLatin1(form);
    const qreal scale = qApp->devicePixelRatio();
    for (const QString &name : names) {
        const QImage picture(QDir(options.tour).filePath(name + QStringLiteral("-en-dark.png")));
        // No page and no form makes the window larger than the screen that it was made for.
        QVERIFY2(picture.size() == QSize(960, 540) * scale, qPrintable(name));
        // Something is on it: more than the colour of the page.
        const QColor page = m_theme.color(ui::widgets::Ink::Page);
        int others = 0;
        for (int x = 0; x < picture.width(); x += 7)
            others += int(picture.pixelColor(x, picture.height() / 8) != page);
        QVERIFY2(others > 0, qPrintable(name));
    }
    for (const char *door : {"login", "newstation", "joinstation", "person"}) {
        const QImage picture(QDir(options.tour).filePath(QString::fromLatin1(door) + QStringLiteral("-en-dark.png")));
        QVERIFY2(!picture.isNull(), door);
        // 1920x1080 at 200 %, less a title bar and a task bar.
        QVERIFY2(picture.height() <= 500 * scale, door);
    }
    QCOMPARE(QDir(options.tour).entryList({QStringLiteral("*.png")}).size(), names.size() + 4);
    QCOMPARE(demo->store().readAll<records::Call>().size(), calls + 1);
    QCOMPARE(demo->store().readAll<records::Visit>().size(), visits + 1);
}

void TourTest::tellsThatAPictureCouldNotBeWritten()
{
    const QTemporaryDir folder;
    const auto demo = session::makeDemo(folder.filePath(QStringLiteral("demo")), store::systemEnvironment());
    desktop::Options options;
    options.tour = folder.filePath(QStringLiteral("demo"));  // a file, not a folder
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    QVERIFY(!desktop::tour(*demo, m_theme, options));
}

MAP_TEST_MAIN(TourTest)
#include "tourtest.moc"
