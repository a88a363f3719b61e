// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/filtercombo.h"
#include "ui/widgets/partslabel.h"
#include "ui/widgets/wraplayout.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace qianshao;
using ui::widgets::FilterCombo;
using ui::widgets::PartsLabel;
using ui::widgets::WrapLayout;

// What stands above a list when a form beside it has taken the room.
class NarrowPlacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrapsAndFillsEachLine();
    void firstPartsGiveWay();
    void comboIsAsNarrowAsItsFirstItem();
    void aChoiceOutlivesAModelThatIsMadeAnew();
};

void NarrowPlacesTest::wrapsAndFillsEachLine()
{
    QWidget box;
    auto *layout = new WrapLayout(&box);
    layout->setSpacing(10);
    QList<QWidget *> parts;
    for (const bool expands : {false, true, true}) {
        auto *part = new QWidget(&box);
        part->setMinimumSize(100, 20);
        part->setSizePolicy(expands ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
        layout->addWidget(part);
        parts += part;
    }
    box.resize(360, 100);
    box.show();
    QCOMPARE(layout->heightForWidth(360), 20);
    QCOMPARE(parts[0]->geometry().left(), 0);
    QCOMPARE(parts[0]->width(), 100);
    QCOMPARE(parts[1]->width() + parts[2]->width(), 360 - 100 - 2 * 10);
    QCOMPARE(parts[2]->geometry().right() + 1, 360);

    box.resize(300, 100);
    QCOMPARE(layout->heightForWidth(300), 20 + 10 + 20);
    QCOMPARE(parts[1]->geometry().right() + 1, 300);
    QCOMPARE(parts[2]->geometry(), QRect(0, 30, 300, parts[2]->height()));
    QCOMPARE(layout->heightForWidth(100), 3 * 20 + 2 * 10);
    QCOMPARE(layout->minimumSize().width(), 100);
}

void NarrowPlacesTest::firstPartsGiveWay()
{
    PartsLabel label;
    label.setParts({QStringLiteral("a long date"), QStringLiteral("8 to do"), QStringLiteral("4 overdue")});
    const auto textAt = [&](int width) {
        label.resize(width, 20);
        return label.text();
    };
    label.show();
    const QFontMetrics metrics = label.fontMetrics();
    const QString whole = QStringLiteral("a long date  ·  8 to do  ·  4 overdue");
    const QString figures = QStringLiteral("8 to do  ·  4 overdue");
    QCOMPARE(textAt(metrics.horizontalAdvance(whole)), whole);
    QCOMPARE(textAt(metrics.horizontalAdvance(whole) - 1), figures);
    QCOMPARE(textAt(metrics.horizontalAdvance(figures) - 1), QStringLiteral("4 overdue"));
    QVERIFY(metrics.horizontalAdvance(textAt(30)) <= 30);
    QCOMPARE(textAt(metrics.horizontalAdvance(whole)), whole);
    QCOMPARE(label.toolTip(), whole);
}

void NarrowPlacesTest::comboIsAsNarrowAsItsFirstItem()
{
    FilterCombo combo(QStringLiteral("typeComboBox"));
    combo.addItem(QStringLiteral("All"));
    const int narrow = combo.minimumSizeHint().width();
    combo.addItem(QStringLiteral("Posing as the police, a prosecutor or a court"));
    QCOMPARE(combo.minimumSizeHint().width(), narrow);
    combo.setCurrentIndex(1);
    QCOMPARE(combo.toolTip(), combo.currentText());
}

void NarrowPlacesTest::aChoiceOutlivesAModelThatIsMadeAnew()
{
    QStringListModel people({QStringLiteral("all"), QStringLiteral("Li"), QStringLiteral("Wang")});
    FilterCombo combo(QStringLiteral("officerComboBox"));
    combo.follow(&people, Qt::DisplayRole);
    combo.setCurrentIndex(2);
    QSignalSpy told(&combo, &QComboBox::currentIndexChanged);
    people.setStringList({QStringLiteral("all"), QStringLiteral("Chen"), QStringLiteral("Li"), QStringLiteral("Wang")});
    QCOMPARE(combo.currentText(), QStringLiteral("Wang"));
    QCOMPARE(told.size(), 0);
    people.setStringList({QStringLiteral("all"), QStringLiteral("Chen")});
    QCOMPARE(combo.currentText(), QStringLiteral("all"));
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(NarrowPlacesTest)
#include "narrowplacestest.moc"
