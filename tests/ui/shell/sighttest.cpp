// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/sight.h"

#include "tests/ui/devices/fakedevicedesk.h"
#include "tests/ui/packages/fakepackages.h"
#include "tests/ui/repairs/fakeaddresses.h"
#include "tests/ui/repairs/fakedesk.h"
#include "tests/ui/shell/windowdesk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/shell/pages.h"
#include "ui/visits/visitform.h"

#include <QClipboard>
#include <QLabel>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::Desk;
using ui::shell::MainWindow;
using ui::widgets::ListTable;

// What a grid worker is shown of a case: the door, and nothing else.
class SightTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theRoleDecides();
    void theCaseIsTheDoorOnly();
    void anOfficerSeesAllOfIt();
    void onlyPagesForTheDoorAreThere();
    void onlyTheVisitIsDone();
    void copiedRowsAreTheDoorOnly();

private:
    void open(const records::Uuid &me);
    [[nodiscard]] QString shown() const;

    std::unique_ptr<Desk> m_desk;
    records::Staff m_worker;
    std::unique_ptr<tests::FakeDesk> m_imports;
    std::unique_ptr<tests::FakeAddresses> m_addresses;
    std::unique_ptr<tests::FakeVisits> m_visits;
    tests::FakePackages m_packages;
    tests::FakeDeviceDesk m_devices;
    std::unique_ptr<MainWindow> m_window;
};

void SightTest::init()
{
    m_window.reset();
    m_desk = std::make_unique<Desk>();
    m_worker =
        m_desk->file.add(records::Staff{.code = u"W9"_s, .name = u"网格员"_s, .role = records::Role::GridWorker});
    records::Person person = m_desk->person;
    person.identity = u"610502195903071229"_s;
    person.address = u"南塘社区3号楼2单元501室"_s;
    person.relatives = u"儿子 13900001111"_s;
    records::Instruction instruction = m_desk->instruction;
    instruction.fraudType = records::FraudType::OrderBrushing;
    instruction.suspectNumber = u"95879767"_s;
    instruction.remark = u"银行卡尾号 1234"_s;
    m_desk->file.put({{changes::updated(m_desk->person, person), changes::updated(m_desk->instruction, instruction)}});
    m_desk->file.add(records::Call{.instruction = {instruction.id},
        .startedAt = m_desk->file.now(),
        .result = records::CallResult::Cooperative,
        .note = u"已转五万"_s});
    m_imports = std::make_unique<tests::FakeDesk>(m_desk->editor());
    m_addresses = std::make_unique<tests::FakeAddresses>(m_desk->editor(), m_desk->store());
    m_visits = std::make_unique<tests::FakeVisits>();
}

void SightTest::open(const records::Uuid &me)
{
    m_desk->editor().setMe(me);
    m_window = std::make_unique<MainWindow>(m_desk->workplace());
    ui::shell::addPages(*m_window, m_desk->workplace(), {*m_imports, *m_addresses, *m_visits, m_packages, m_devices});
    m_window->restore();
    m_window->show();
    tests::waitUntilActive(m_window.get());
    QVERIFY(m_window->showPage(m_window->pageNamed(u"instructions")));
    QVERIFY(m_window->page()->showRecord(records::Kind::Instruction, m_desk->instruction.id));
}

// All words in sight.
QString SightTest::shown() const
{
    QStringList words;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'|');
}

void SightTest::theRoleDecides()
{
    using records::Role;
    QCOMPARE(rules::sightOf(Role::GridWorker), rules::Sight::Door);
    for (const Role role : {Role::Unset, Role::Chief, Role::Officer, Role::Auxiliary})
        QCOMPARE(rules::sightOf(role), rules::Sight::All);
    QCOMPARE(m_desk->editor().sight(), rules::Sight::All);
    m_desk->editor().setMe(m_worker.id);
    QCOMPARE(m_desk->editor().sight(), rules::Sight::Door);
    m_desk->editor().setMe({});
    QCOMPARE(m_desk->editor().sight(), rules::Sight::All);
}

void SightTest::theCaseIsTheDoorOnly()
{
    open(m_worker.id);
    QTest::keyClick(m_window->page()->findChild<ListTable *>(), Qt::Key_S);  // numbers in full
    const QString words = shown();
    for (const QString &seen :
        {m_desk->person.name, m_desk->person.phone, u"南塘社区3号楼2单元501室"_s, u"Order brushing"_s, u"刷单返利"_s})
        QVERIFY2(words.contains(seen), qPrintable(seen + u" in "_s + words));
    for (const QString &hidden : {u"610502"_s, u"female"_s, u"95879767"_s, u"1234"_s, u"13900001111"_s,
             m_desk->instruction.number, u"Time line"_s})
        QVERIFY2(!words.contains(hidden), qPrintable(hidden + u" in "_s + words));
    QVERIFY(!m_window->findChild<QWidget *>(u"timelineTimelineView"_s)->isVisible());
}

void SightTest::anOfficerSeesAllOfIt()
{
    open(m_desk->me.id);
    QTest::keyClick(m_window->page()->findChild<ListTable *>(), Qt::Key_S);
    const QString words = shown();
    for (const QString &seen : {u"610502"_s, u"female"_s, u"95879767"_s, u"1234"_s, u"13900001111"_s,
             m_desk->instruction.number, u"Time line"_s})
        QVERIFY2(words.contains(seen), qPrintable(seen + u" in "_s + words));
}

void SightTest::onlyPagesForTheDoorAreThere()
{
    open(m_worker.id);
    QStringList reached;
    for (int number = 1; number <= int(m_window->pages().size()); ++number) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_0 + number), Qt::ControlModifier);
        if (!reached.contains(m_window->page()->name()))
            reached.append(m_window->page()->name());
    }
    QCOMPARE(reached, (QStringList{u"today"_s, u"instructions"_s, u"visitsmap"_s}));
    QVERIFY(!m_window->showPage(m_window->pageNamed(u"victims")));
    for (const QStringView next : {u"devices", u"today", u"instructions", u"visitsmap"}) {
        QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(m_window->page()->name(), next);
    }
    // An officer takes over, and goes away again from a page of the police.
    m_desk->editor().setMe(m_desk->me.id);
    m_window->personChanged();
    QVERIFY(m_window->showPage(m_window->pageNamed(u"victims")));
    m_desk->editor().setMe(m_worker.id);
    m_window->personChanged();
    QCOMPARE(m_window->page()->name(), u"today"_s);
}

void SightTest::onlyTheVisitIsDone()
{
    open(m_worker.id);
    auto *list = m_window->page()->findChild<ListTable *>();
    for (const char key : {'a', 'c', 'f', 't', 'r', 'd', 'i', 'g'}) {
        QTest::keyClick(list, key);
        QVERIFY2(!m_window->form(), qPrintable(QString(QChar::fromLatin1(key))));
    }
    QVERIFY(!m_desk->store().read<records::Instruction>(m_desk->instruction.id)->acknowledgedAt.isSet());
    QTest::keyClick(list, 'v');
    QVERIFY(qobject_cast<ui::visits::VisitForm *>(m_window->form()));
}

void SightTest::copiedRowsAreTheDoorOnly()
{
    open(m_worker.id);
    auto *list = m_window->page()->findChild<ListTable *>();
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(m_desk->person.name));
    QVERIFY2(!copied.contains(m_desk->instruction.number), qPrintable(copied));
    open(m_desk->me.id);
    QTest::keyClick(m_window->page()->findChild<ListTable *>(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QGuiApplication::clipboard()->text().contains(m_desk->instruction.number),
        qPrintable(QGuiApplication::clipboard()->text()));
}

MAP_TEST_MAIN(SightTest)
#include "sighttest.moc"
