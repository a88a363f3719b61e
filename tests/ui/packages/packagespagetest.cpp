// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/packages/packagespage.h"

#include "tests/ui/forms/desk.h"
#include "tests/ui/packages/fakepackages.h"
#include "ui/packages/packagetable.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/question.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using tests::Desk;
using tests::FakePackages;
using ui::packages::PackagesPage;
using ui::packages::PackageTable;
using ui::packages::Partner;
using ui::packages::Road;
using ui::widgets::ChoiceField;
using ui::widgets::Form;

// The page of packages by its buttons and keys, with a desk that does as the test says.
class PackagesPageTest : public QObject {
    Q_OBJECT

    static Partner north()
    {
        return {.device = 7,
            .name = u"北关所"_s,
            .fingerprint = u"ABCDE-FGHJK-MNPQR-STVWX"_s,
            .road = Road::Both,
            .sentUpTo = 4,
            .waiting = 12,
            .takenUpTo = 1};
    }
    template <class W>
    static W *childOf(QWidget *parent, const char *name)
    {
        W *child = parent->findChild<W *>(QLatin1StringView(name));
        if (!child)
            qFatal("no %s", name);
        return child;
    }
    QString textsOfPanel()
    {
        QStringList texts;
        for (const QLabel *label : m_page->panel()->findChildren<QLabel *>())
            texts.append(label->text().remove(u'\u200b'));
        return texts.join(u'|');
    }
    QString message() { return childOf<QLabel>(m_page.get(), "messageLabel")->text(); }
    void open()
    {
        m_page = std::make_unique<PackagesPage>(m_desk->workplace(), *m_packages);
        connect(m_page.get(), &PackagesPage::formOpened, m_page.get(), [this](Form *form) { m_form.reset(form); });
        m_page->resize(900, 600);
        m_page->show();
        tests::waitUntilActive(m_page.get());
        m_page->activate();
    }
    void type(const char *field, const QString &text)
    {
        QWidget *widget = childOf<QWidget>(m_form.get(), field);
        if (auto *line = widget->findChild<QLineEdit *>())
            line->setText(text);
        else
            widget->findChild<QPlainTextEdit *>()->setPlainText(text);
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FakePackages> m_packages;
    std::unique_ptr<Form> m_form;
    std::unique_ptr<PackagesPage> m_page;

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_packages = std::make_unique<FakePackages>();
    }
    void cleanup()
    {
        m_form.reset();
        m_page.reset();
    }

    void anEmptyPageLeadsToAPartner()
    {
        open();
        QVERIFY(!childOf<QPushButton>(m_page.get(), "makePushButton")->isVisible());
        QVERIFY(textsOfPanel().contains(u"VAA7H-5HK4B-SMXM2-P5RVP"));
        QVERIFY(textsOfPanel().contains(u"9C0M3 0F2GG"));
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_form);
        QVERIFY(!m_form->save());
        QVERIFY(m_packages->added.isEmpty());
        type("nameTextField", u"北关所"_s);
        m_packages->codeProblem = u"group 3"_s;
        type("codeNoteField", u"9C0M3-0F2GG"_s);
        QVERIFY(!m_form->save());
        m_packages->codeProblem.clear();
        m_packages->refusal = {u"name"_s, u"another one"_s};
        QVERIFY(!m_form->save());
        QCOMPARE(childOf<QLabel>(m_form.get(), "reasonLabel")->text(), u"another one"_s);
        m_packages->refusal = {};
        childOf<ChoiceField>(m_form.get(), "roadChoiceField")->setValue(int(Road::OnlyTo));
        m_packages->known = {north()};
        QVERIFY(m_form->save());
        QCOMPARE(m_packages->added, QStringList{u"北关所"_s});
        QCOMPARE(m_packages->roads, QList{Road::OnlyTo});
        QVERIFY(childOf<QPushButton>(m_page.get(), "makePushButton")->isVisible());
    }

    void theRegisterAndThePartnersAreShown()
    {
        Partner gap = north();
        gap.firstMissing = 2;
        gap.lastMissing = 3;
        gap.missingCode = u"7Q2K-2-3-V"_s;
        m_packages->known = {gap};
        m_packages->lines = {
            {m_desk->workplace().now(), true, u"北关所"_s, 4, u"光盘 7"_s, u"王所长"_s, u"唐思东"_s, 1234, u"a.qpk"_s},
            {m_desk->workplace().now(), false, u"北关所"_s, 1, {}, {}, {}, 5, u"b.qpk"_s}};
        open();
        const auto *table = childOf<PackageTable>(m_page.get(), "packageTable");
        QCOMPARE(table->rowCount(), 2);
        const auto row = [&](int at) {
            QStringList texts;
            for (int column = 1; column < table->columnCount(); ++column)
                texts.append(table->item(at, column)->text());
            return texts.join(u'|');
        };
        QCOMPARE(row(0), u"made|北关所|4|1,234|光盘 7|王所长|唐思东"_s);
        QCOMPARE(row(1), u"taken in|北关所|1|5|||"_s);
        QVERIFY(textsOfPanel().contains(u"ABCDE-FGHJK-MNPQR-STVWX"));
        QVERIFY(textsOfPanel().contains(u"Packages 2 to 3 are missing. Ask it for: 7Q2K-2-3-V"));
        QCOMPARE(m_page->waiting(), 1);
        m_packages->known = {north()};
        m_page->refresh();
        QCOMPARE(m_page->waiting(), 0);
        QVERIFY(!textsOfPanel().contains(u"missing"));
    }

    void aPackageIsMadeBesideTheWindow()
    {
        Partner other = north();
        other.device = 8;
        other.waiting = 500;
        Partner source = north();
        source.device = 9;
        source.road = Road::OnlyFrom;
        m_packages->known = {source, north(), other};
        open();
        QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(m_form);
        QVERIFY(!m_form->save());  // without a folder
        ui::widgets::answerNextFiles({u"/media/disc"_s});
        childOf<QPushButton>(m_form.get(), "folderPushButton")->click();
        type("mediumTextField", u" 光盘 7 "_s);
        type("approverTextField", u"王所长"_s);
        childOf<ChoiceField>(m_form.get(), "sizeChoiceField")->setValue(1);
        childOf<ChoiceField>(m_form.get(), "filesChoiceField")->setValue(2);
        m_packages->codeProblem = u"mistyped"_s;
        type("againTextField", u"7Q2K-2-3-X"_s);
        QVERIFY(!m_form->save());
        m_packages->codeProblem.clear();
        QVERIFY(m_form->save());
        QCOMPARE(m_packages->orders.size(), 1);
        const auto &order = m_packages->orders.front();
        QCOMPARE(order.partner, 8);  // who waits for most
        QCOMPARE(order.folder, u"/media/disc"_s);
        QCOMPARE(order.volumeSize, 700'000'000);
        QVERIFY(!order.withFiles);
        QCOMPARE(order.again, u"7Q2K-2-3-X"_s);
        QCOMPARE(order.medium, u"光盘 7"_s);
        QCOMPARE(order.approver, u"王所长"_s);
        // Progress, a way out, and what came of it.
        Q_EMIT m_packages->progressed(30);
        auto *cancel = childOf<QPushButton>(m_page.get(), "cancelPushButton");
        QVERIFY(QTest::qWaitFor([&] { return cancel->isVisible(); }));
        QCOMPARE(childOf<QLabel>(m_page.get(), "workLabel")->text(), u"Working: 30 %"_s);
        m_form.reset();
        QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!m_form);
        QVERIFY(message().contains(u"Wait until it is done"));
        cancel->click();
        QVERIFY(m_packages->wasCancelled);
        m_packages->finish(u"It is on the disc."_s);
        QCOMPARE(message(), u"It is on the disc."_s);
    }

    void whatStandsOnAPackageIsSeenFirst()
    {
        m_packages->known = {north()};
        open();
        m_packages->cover = u"It is sealed for another device."_s;
        ui::widgets::answerNextFiles({u"/media/a.qpk"_s});
        QTest::keyClick(m_page.get(), Qt::Key_O, Qt::ControlModifier);
        QVERIFY(!m_form);
        QCOMPARE(message(), u"It is sealed for another device."_s);
        m_packages->cover = ui::packages::Cover{.path = u"/media/a.qpk"_s,
            .partner = u"北关所"_s,
            .number = 5,
            .madeAt = m_desk->workplace().now(),
            .medium = u"光盘 9"_s,
            .volumes = 1,
            .counts = {{u"call"_s, 17}, {u"newer"_s, 2}}};
        ui::widgets::answerNextFiles({u"/media/a.qpk"_s});
        QTest::keyClick(m_page.get(), Qt::Key_O, Qt::ControlModifier);
        QVERIFY(m_form);
        QStringList texts;
        for (const QLabel *label : m_form->findChildren<QLabel *>())
            texts.append(label->text());
        for (const QString &text : {u"a.qpk"_s, u"光盘 9"_s, u"Phone call"_s, u"17"_s, u"Others"_s})
            QVERIFY2(texts.contains(text), qPrintable(text + u" in "_s + texts.join(u'|')));
        QVERIFY(m_packages->takenFiles.isEmpty());
        QVERIFY(m_form->save());
        QCOMPARE(m_packages->takenFiles, QStringList{u"/media/a.qpk"_s});
        ui::widgets::answerNextFiles({});  // and thought better of it
        m_form.reset();
        m_packages->finish({});
        QTest::keyClick(m_page.get(), Qt::Key_O, Qt::ControlModifier);
        QVERIFY(!m_form);
    }

    void whereNobodyGetsAnyNoneIsMade()
    {
        Partner source = north();
        source.road = Road::OnlyFrom;
        m_packages->known = {source};
        open();
        QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!m_form);
        QVERIFY(message().contains(u"no partner to make a package for"));
    }
};

QTEST_MAIN(PackagesPageTest)
#include "packagespagetest.moc"
