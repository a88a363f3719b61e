// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/keylist.h"

#include "tests/ui/forms/desk.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::shell::KeyList;
using ui::widgets::ActionCatalogue;

class KeyListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysThatCountUpAreOneLine();
    void whatOnlyHappensToCountStaysApart();
    void takesAsManyColumnsAsThereIsRoomFor();

private:
    // Of what is seen, from left to right and from top to bottom.
    static QStringList textsOf(const ActionCatalogue &actions, const QSize &window = {1280, 720});
};

QStringList KeyListTest::textsOf(const ActionCatalogue &actions, const QSize &size)
{
    QWidget window;
    window.resize(size);
    KeyList keys(tests::theme(), actions, &window);
    window.show();
    keys.openList();
    QStringList texts;
    for (const QLabel *label : keys.findChildren<QLabel *>())
        texts += label->text();
    return texts;
}

void KeyListTest::keysThatCountUpAreOneLine()
{
    ActionCatalogue actions(tests::theme());
    const QStringList pages{u"Today"_s, u"To do"_s, u"Reports"_s};
    for (int i = 0; i < pages.size(); ++i)
        actions.add(
            {u"page%1"_s.arg(i), u"Page: "_s + pages[i], QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), {}, u"W"_s});
    QStringList texts = textsOf(actions);
    QVERIFY2(texts.contains(u"Ctrl+1…3"_s), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"Page: Today…Reports"_s));
    QVERIFY(!texts.contains(u"Ctrl+2"_s));
    // An arrow looks like one; to turn a page is none.
    ActionCatalogue arrows(tests::theme());
    arrows.add({u"up"_s, u"Earlier"_s, QKeySequence(Qt::ALT | Qt::Key_Up), {}, u"W"_s});
    arrows.add({u"down"_s, u"Later"_s, QKeySequence(Qt::Key_Down), {}, u"W"_s});
    arrows.add({u"page"_s, u"Next"_s, QKeySequence(Qt::CTRL | Qt::Key_PageDown), {}, u"W"_s});
    texts = textsOf(arrows);
    for (const QString &key : {u"Alt+↑"_s, u"↓"_s, u"Ctrl+PgDown"_s})
        QVERIFY2(texts.contains(key), qPrintable(key));
    // Words are parted where a word begins.
    ActionCatalogue others(tests::theme());
    for (int i = 0; i < 3; ++i)
        others.add({u"a%1"_s.arg(i), u"Show: "_s + QStringList{u"Today"_s, u"All"_s, u"Tomorrow"_s}[i],
            QKeySequence(Qt::Key(Qt::Key_1 + i)), {}, u"W"_s});
    texts = textsOf(others);
    QVERIFY2(texts.contains(u"Show: Today…Tomorrow"_s), qPrintable(texts.join(u'|')));
}

void KeyListTest::whatOnlyHappensToCountStaysApart()
{
    ActionCatalogue actions(tests::theme());
    const QStringList looks{u"As the system"_s, u"Light"_s, u"Dark"_s};
    for (int i = 0; i < looks.size(); ++i)
        actions.add({looks[i], looks[i], QKeySequence(Qt::Key(Qt::Key_F6 + i)), {}, u"Look"_s});
    for (int i = 0; i < 2; ++i)
        actions.add({u"page%1"_s.arg(i), u"Page %1"_s.arg(i), QKeySequence(Qt::Key(Qt::Key_1 + i)), {}, u"W"_s});
    const QStringList texts = textsOf(actions);
    for (const QString &text : looks + QStringList{u"F6"_s, u"F7"_s, u"F8"_s, u"1"_s, u"2"_s, u"Page 0"_s, u"Page 1"_s})
        QVERIFY2(texts.contains(text), qPrintable(text));
}

void KeyListTest::takesAsManyColumnsAsThereIsRoomFor()
{
    ActionCatalogue actions(tests::theme());
    for (int i = 0; i < 60; ++i)
        actions.add({u"a%1"_s.arg(i), u"Something that is done, %1"_s.arg(QChar(u'a' + i % 26)),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key(Qt::Key_A + i % 26)), {}, u"Group %1"_s.arg(i / 6)});
    const auto widthAt = [&](const QSize &size) {
        QWidget window;
        window.resize(size);
        KeyList keys(tests::theme(), actions, &window);
        window.show();
        keys.openList();
        const auto *scroll = keys.findChild<QScrollArea *>();
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
        for (const QLabel *label : keys.findChildren<QLabel *>())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    };
    for (const QSize &size : {QSize(1920, 1080), QSize(1280, 720), QSize(960, 540), QSize(640, 400)})
        widthAt(size);
}

QTEST_MAIN(KeyListTest)
#include "keylisttest.moc"
