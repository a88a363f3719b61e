// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/cutwords.h"

#include "ui/widgets/partslabel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace qianshao;
using namespace Qt::StringLiterals;
using desktop::cutWords;

class CutWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aButtonOrALabelWithoutRoomIsTold();
    void aFieldThatIsWiderThanItsFormIsTold();
    void whatShortensItselfIsNotTold();
};

void CutWordsTest::aButtonOrALabelWithoutRoomIsTold()
{
    QWidget window;
    QPushButton button(u"Import files"_s, &window);
    button.setObjectName(u"importPushButton"_s);
    QLabel label(u"a long sentence"_s, &window);
    QLabel lines(u"a sentence of a number of words"_s, &window);
    lines.setWordWrap(true);
    for (QWidget *widget : {static_cast<QWidget *>(&button), static_cast<QWidget *>(&label)})
        widget->resize(widget->sizeHint());
    lines.resize(60, lines.heightForWidth(60));
    window.show();
    QCOMPARE(cutWords(window), QStringList());
    button.resize(button.minimumSizeHint().width() - 1, 30);
    QCOMPARE(cutWords(window), QStringList{u"importPushButton: Import files"_s});
    button.hide();
    QCOMPARE(cutWords(window), QStringList());
    label.resize(label.sizeHint().width() - 1, 30);
    lines.resize(60, lines.heightForWidth(60) - 1);
    QCOMPARE(cutWords(window).size(), 2);
}

void CutWordsTest::aFieldThatIsWiderThanItsFormIsTold()
{
    QWidget window;
    QScrollArea form(&window);
    form.setWidgetResizable(true);
    form.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *field = new QPushButton(u"a button that is wide"_s, content);
    auto *column = new QVBoxLayout(content);
    column->addWidget(field);
    form.setWidget(content);
    form.resize(field->sizeHint().width() + 60, 200);
    window.show();
    QCoreApplication::processEvents();
    QCOMPARE(cutWords(window), QStringList());
    form.resize(field->sizeHint().width() - 5, 200);
    QCoreApplication::processEvents();
    QCOMPARE(cutWords(window).size(), 1);
}

void CutWordsTest::whatShortensItselfIsNotTold()
{
    QWidget window;
    ui::widgets::PartsLabel parts(&window);
    parts.setParts({u"one part"_s, u"another part"_s});
    parts.resize(20, 20);
    window.show();
    QCOMPARE(cutWords(window), QStringList());
}

QTEST_MAIN(CutWordsTest)
#include "cutwordstest.moc"
