// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/mapimport.h"

#include "tests/ui/forms/desk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/widgets/question.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::visitsmap::MapImport;
using ui::visitsmap::MapPart;

class MapImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theShareIsToldAndThenWhatCame();
    void aRefusalIsToldInItsWords();
    void cancelStopsIt();
    void oneIsReadAfterTheOther();
    void noFileIsNoImport();

private:
    void choose(const QString &path)
    {
        ui::widgets::answerNextFiles(path.isEmpty() ? QStringList() : QStringList{path});
        m_import->choose();
    }
    [[nodiscard]] QLabel *label(const char *name) const
    {
        return m_import->findChild<QLabel *>(QLatin1StringView(name));
    }

    std::unique_ptr<tests::FakeVisits> m_visits;
    std::unique_ptr<MapImport> m_import;
};

void MapImportTest::init()
{
    m_visits = std::make_unique<tests::FakeVisits>(false);
    m_import = std::make_unique<MapImport>(tests::theme(), *m_visits);
    m_import->show();
}

void MapImportTest::theShareIsToldAndThenWhatCame()
{
    choose(u"/maps/a.osm.pbf"_s);
    QCOMPARE(m_visits->imported, QStringList{u"/maps/a.osm.pbf"_s});
    QVERIFY(QTest::qWaitFor([&] { return label("workLabel")->isVisible(); }));
    Q_EMIT m_visits->mapImporting(43);
    QVERIFY2(label("workLabel")->text().contains(u"43 %"_s), qPrintable(label("workLabel")->text()));
    Q_EMIT m_visits->mapImported(MapPart::Roads);
    QVERIFY(!label("workLabel")->isVisible());
    QVERIFY(label("messageLabel")->isVisible());
    QVERIFY(label("messageLabel")->text().startsWith(u"The roads are there"_s));
    QCOMPARE(label("messageLabel")->property("role").toString(), u"dim"_s);
}

void MapImportTest::aRefusalIsToldInItsWords()
{
    choose(u"/maps/a.mbtiles"_s);
    Q_EMIT m_visits->mapRefused(u"The file is no map."_s);
    QCOMPARE(label("messageLabel")->text(), u"The file is no map."_s);
    QCOMPARE(label("messageLabel")->property("role").toString(), u"problem"_s);
    // The next one takes it away.
    choose(u"/maps/b.mbtiles"_s);
    QVERIFY(!label("messageLabel")->isVisible());
    QCOMPARE(m_visits->imported.size(), 2);
}

void MapImportTest::cancelStopsIt()
{
    choose(u"/maps/a.mbtiles"_s);
    auto *cancel = m_import->findChild<QPushButton *>(u"cancelPushButton"_s);
    QVERIFY(QTest::qWaitFor([&] { return cancel->isVisible(); }));
    cancel->click();
    QCOMPARE(m_visits->stops, 1);
    Q_EMIT m_visits->mapImportStopped();
    QVERIFY(!cancel->isVisible());
    QVERIFY(label("messageLabel")->text().startsWith(u"Stopped"_s));
}

void MapImportTest::oneIsReadAfterTheOther()
{
    choose(u"/maps/a.mbtiles"_s);
    m_import->choose();
    QCOMPARE(m_visits->imported.size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return label("workLabel")->isVisible(); }));
    QVERIFY(label("workLabel")->text().startsWith(u"One map after the other"_s));
}

void MapImportTest::noFileIsNoImport()
{
    choose({});
    QVERIFY(m_visits->imported.isEmpty());
    choose(u"/maps/a.mbtiles"_s);
    QCOMPARE(m_visits->imported.size(), 1);
}

QTEST_MAIN(MapImportTest)
#include "mapimporttest.moc"
