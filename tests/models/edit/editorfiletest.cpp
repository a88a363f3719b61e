// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/edit/editstation.h"

#include "models/store/batch.h"

#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using rules::ProblemCode;
using Station = tests::EditStation;

// What becomes of work when the file is busy, cannot be written or is damaged.
class EditorFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // While an import holds the file: nothing is thrown into the window, nothing is half done, and it can be tried
    // again.
    void aBusyFileIsAProblemNotACrash()
    {
        Station station;
        station.store->setPatience(1);
        QSignalSpy failed(station.editor.get(), &edit::Editor::failed);
        const Call call = station.call();
        {
            const auto other = station.store.another();
            store::Batch import(*other, store::Origin::Import, {});
            QVERIFY(
                import.add({{changes::inserted(Person{.id = other->newId(), .name = QStringLiteral("王")})}}).empty());
            QCOMPARE(station.editor->saveCall(call).front().code, ProblemCode::FileBusy);
            QCOMPARE(failed.count(), 0);
            QCOMPARE(station.editor->undo(), edit::Problems());
        }
        QVERIFY(station.editor->saveCall(call).empty());
    }

    // A write-protected disk: told once, and the same can be saved when it is mended.
    void aFileThatCannotBeWrittenIsTold()
    {
        Station station;
        QSignalSpy failed(station.editor.get(), &edit::Editor::failed);
        station.store->connection().execute("PRAGMA query_only = ON");
        const Call call = station.call();
        QCOMPARE(station.editor->saveCall(call).front().code, ProblemCode::FileFailed);
        QCOMPARE(failed.count(), 1);
        station.store->connection().execute("PRAGMA query_only = OFF");
        QVERIFY(station.editor->saveCall(call).empty());
    }

    void draftsAreKeptWhileAnImportHoldsTheFile()
    {
        Station station;
        station.store->setPatience(1);
        const auto other = station.store.another();
        store::Batch import(*other, store::Origin::Import, {});
        QVERIFY(station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("{\"note\": \"说到一半\"}")));
        // Another window, or the program after a crash, finds it although the import still runs.
        const auto third = station.store.another();
        QCOMPARE(third->drafts().text(QStringLiteral("call/1")), QStringLiteral("{\"note\": \"说到一半\"}"));
    }

    void settingsWaitForABusyFile()
    {
        Station station;
        station.store->setPatience(1);
        const QString key = QStringLiteral("window/columns");
        {
            const auto other = station.store.another();
            store::Batch import(*other, store::Origin::Import, {});
            station.editor->setSetting(key, QStringLiteral("1 2 3"));
            QCOMPARE(station.editor->setting(key), QStringLiteral("1 2 3"));
            QCOMPARE(other->setting(key), QString());
        }
        QVERIFY(QTest::qWaitFor([&] { return station.store->setting(key) == QStringLiteral("1 2 3"); }));
    }

    void settingsAreWrittenWhenTheWindowCloses()
    {
        Station station;
        station.store->setPatience(1);
        {
            const auto other = station.store.another();
            store::Batch import(*other, store::Origin::Import, {});
            station.editor->setSetting(QStringLiteral("window/columns"), QStringLiteral("1 2 3"));
        }
        station.editor.reset();
        QCOMPARE(station.store->setting(QStringLiteral("window/columns")), QStringLiteral("1 2 3"));
    }

    void damagedDraftsAreSetAside()
    {
        Station station;
        const QString path = store::Drafts::pathOf(station.store.path());
        station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("{}"));
        station.editor.reset();
        station.store.close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        station.store.reopen();
        edit::Editor again(*station.store, station.me.id);
        QCOMPARE(again.draft(QStringLiteral("call/1")), QString());
        QVERIFY(again.keepDraft(QStringLiteral("call/1"), QStringLiteral("{}")));
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    }

    // Names of people stand in drafts.
    void draftsAreEncrypted()
    {
        Station station;
        station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("wangxiulan"));
        station.editor.reset();
        station.store.close();
        QFile file(store::Drafts::pathOf(station.store.path()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 0);
        QVERIFY(!bytes.contains("wangxiulan"));
        QVERIFY(!bytes.startsWith("SQLite format 3"));
    }

    void draftsSurviveTheProgram()
    {
        Station station;
        station.editor->keepDraft(QStringLiteral("call/1"), QStringLiteral("{\"note\": \"说到一半\"}"));
        station.store.reopen();
        edit::Editor again(*station.store, station.me.id);
        QCOMPARE(again.draft(QStringLiteral("call/1")), QStringLiteral("{\"note\": \"说到一半\"}"));
        again.dropDraft(QStringLiteral("call/1"));
        QCOMPARE(again.draft(QStringLiteral("call/1")), QString());
    }
};

QTEST_GUILESS_MAIN(EditorFileTest)
#include "editorfiletest.moc"
