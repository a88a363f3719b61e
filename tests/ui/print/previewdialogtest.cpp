// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/previewdialog.h"

#include "tests/ui/print/paper.h"
#include "ui/print/paperview.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using tests::document;
using ui::print::PaperView;
using ui::print::PreviewDialog;
using ui::print::Printing;

class PreviewDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEveryPage()
    {
        PreviewDialog dialog(document(100));
        dialog.show();
        auto *pages = dialog.findChild<PaperView *>();
        QCOMPARE(pages->pageCount(), 0);
        QVERIFY(QTest::qWaitFor([&] { return pages->pageCount() >= 3; }));
        QCOMPARE(dialog.windowTitle(), QStringLiteral("预警劝阻"));
    }

    // A4 at 96 dots an inch, with ink on it and white margins.
    void aPageIsItsPaper()
    {
        Printing printing;
        std::vector<QImage> pages;
        connect(&printing, &Printing::painted, this, [&](const QImage &page) { pages.push_back(page); });
        QSignalSpy printed(&printing, &Printing::printed);
        printing.toPictures(document(5), 2.0);
        QVERIFY(printed.wait());
        QCOMPARE(pages.size(), 1u);
        const QImage page = pages.front();
        QCOMPARE(page.deviceIndependentSize().toSize(), QSize(794, 1123));
        QCOMPARE(page.width(), 1587);
        int ink = 0;
        int inMargin = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const bool isDark = qGray(page.pixel(x, y)) < 128;
                ink += isDark;
                inMargin += isDark && x < 100;
            }
        }
        QVERIFY2(ink > 500, qPrintable(QString::number(ink)));
        QCOMPARE(inMargin, 0);
    }

    void printsWhenAskedTo()
    {
        PreviewDialog dialog(document(5));
        dialog.show();
        dialog.findChild<QPushButton *>(QStringLiteral("printPushButton"))->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    // Hundreds of pages are under way: closing does not wait for them.
    void closesInTheMiddle()
    {
        auto dialog = std::make_unique<PreviewDialog>(document(2000));
        dialog->show();
        auto *pages = dialog->findChild<PaperView *>();
        QVERIFY(QTest::qWaitFor([&] { return pages->pageCount() >= 1; }, 20'000));
        dialog.reset();
    }
};

QTEST_MAIN(PreviewDialogTest)
#include "previewdialogtest.moc"
