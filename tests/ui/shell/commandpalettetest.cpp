// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "tests/ui/shell/windowdesk.h"

#include <QLineEdit>
#include <QListWidget>

using namespace qianshao;
using tests::Desk;
using tests::takeMine;
using tests::Window;

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paletteFindsRecordsAndCommands();
    void paletteOffersWhatIsPossible();
};

void CommandPaletteTest::paletteFindsRecordsAndCommands()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = it.child<QLineEdit>("paletteLineEdit");
    QVERIFY(edit->hasFocus());
    edit->insert(desk.person.name);  // as an input method does
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!edit->isVisible());
    QCOMPARE(it.table()->currentId(), desk.instruction.id);

    QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(edit, it.window.pageNamed(u"instructions")->title());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(it.window.page()->name(), QStringLiteral("instructions"));

    QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(it.table()->hasFocus());
}

void CommandPaletteTest::paletteOffersWhatIsPossible()
{
    Desk desk;
    takeMine(desk);
    Window it(desk);
    const auto offered = [&](const char *id) {
        const QString title = desk.workplace().actions.find(QString::fromLatin1(id))->title;
        QTest::keyClick(it.table(), Qt::Key_K, Qt::ControlModifier);
        const auto *list = it.child<QListWidget>("paletteListWidget");
        const bool isThere = !list->findItems(title, Qt::MatchExactly).isEmpty();
        QTest::keyClick(it.child<QLineEdit>("paletteLineEdit"), Qt::Key_Escape);
        return isThere;
    };
    QVERIFY(offered("call"));
    QVERIFY(!offered("close"));
    QVERIFY(!offered("reopen"));
    QVERIFY(desk.editor().giveBack({desk.instruction.id}, QStringLiteral("reason")).empty());
    it.window.showPage(it.window.pageNamed(u"instructions"));
    QVERIFY(!offered("call"));
    QVERIFY(offered("reopen"));
}

QTEST_MAIN(CommandPaletteTest)
#include "commandpalettetest.moc"
