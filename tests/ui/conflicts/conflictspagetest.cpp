// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/conflictspage.h"

#include "models/security/devicekeys.h"
#include "models/store/refusals.h"
#include "tests/support/device.h"
#include "tests/ui/devices/fakedevicedesk.h"
#include "tests/ui/packages/fakepackages.h"
#include "tests/ui/repairs/fakeaddresses.h"
#include "tests/ui/repairs/fakedesk.h"
#include "tests/ui/shell/windowdesk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/conflicts/grouptable.h"
#include "ui/shell/pages.h"

#include <QLabel>
#include <QPushButton>

using namespace qianshao;
using namespace Qt::StringLiterals;
using namespace qianshao::records;
using tests::Desk;
using tests::Device;
using tests::press;
using ui::shell::MainWindow;

namespace {

constexpr qint64 here = 0x3f8a12c4d901;
constexpr qint64 elsewhere = 0x11c3a4550b77;

}  // namespace

// Two laptops that wrote the same fields apart, and the window of one of them, worked by keys.
class ConflictsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDigitDecidesAndTheNextOneIsCurrent();
    void aDecisionIsTakenBackAndIsCurrentAgain();
    void theNewestInAllFieldsIsOneKey();
    void enterGoesRound();
    void theRecordIsOneKeyAway();
    void phonesAreMaskedUntilAskedFor();
    void whoMayNotDecideIsToldWhoMay();
    void anEmptyPageSaysWhatItIsFor();
    void whatHasNoPlaceIsToldAtTheFoot();
    void badgeFollowsWhatArrives();
    void whatTheHubRefusesIsToldAndSeenWithOneKey();
    void refusalsStandBelowTheConflicts();
    void whoWorksAtTheDoorIsToldOfRefusals();

private:
    void disagree();
    void meet();
    void beRefused();
    void open();
    [[nodiscard]] QString text(const char *name) const;
    [[nodiscard]] ui::conflicts::GroupTable *table() const
    {
        return m_window->findChild<ui::conflicts::GroupTable *>(u"conflictTable"_s);
    }
    [[nodiscard]] QStringList values() const;

    tests::PlainHub m_hub;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<store::Exchange> m_exchange;
    std::unique_ptr<Device> m_other;
    std::unique_ptr<tests::FakeDesk> m_imports;
    std::unique_ptr<tests::FakeAddresses> m_addresses;
    std::unique_ptr<tests::FakeVisits> m_visits;
    tests::FakePackages m_packages;
    tests::FakeDeviceDesk m_devices;
    std::unique_ptr<MainWindow> m_window;
};

void ConflictsPageTest::init()
{
    m_window.reset();
    m_exchange.reset();
    m_hub = {};
    m_desk = std::make_unique<Desk>();
    m_exchange = std::make_unique<store::Exchange>(m_desk->store());
    m_exchange->setDevice(here);
    m_other = std::make_unique<Device>(elsewhere);
    m_other->file.setNow(m_desk->file.now());
    m_imports = std::make_unique<tests::FakeDesk>(m_desk->editor());
    m_addresses = std::make_unique<tests::FakeAddresses>(m_desk->editor(), m_desk->store());
    m_visits = std::make_unique<tests::FakeVisits>();
}

void ConflictsPageTest::meet()
{
    const auto parcel = m_exchange->waiting(1000);
    m_hub.receive(parcel.states, {here, m_exchange->taken()});
    m_exchange->confirm(parcel);
    m_other->meet(m_hub);
    (void)m_exchange->take(m_hub.page(m_exchange->taken(), here), {});
}

// A phone, and source and remark of the instruction; the other laptop wrote a minute later.
void ConflictsPageTest::disagree()
{
    meet();
    const auto write = [&](store::Store &store, const Uuid &who, const QString &phone, const QString &word) {
        Person person = m_desk->person;
        person.phone = phone;
        Instruction instruction = m_desk->instruction;
        instruction.source = word;
        instruction.remark = word;
        const auto applied = store.apply(
            {{changes::updated(m_desk->person, person), changes::updated(m_desk->instruction, instruction)}},
            store::Origin::Edit, {u"edit"_s, who});
        QVERIFY(applied.problems.empty());
    };
    write(m_desk->store(), m_desk->me.id, u"13900000001"_s, u"甲"_s);
    m_other->file.passMinutes(1);
    write(*m_other->file, m_desk->colleague.id, u"13911112222"_s, u"乙"_s);
}

void ConflictsPageTest::open()
{
    m_window = std::make_unique<MainWindow>(m_desk->workplace());
    ui::shell::addPages(*m_window, m_desk->workplace(), {*m_imports, *m_addresses, *m_visits, m_packages, m_devices});
    m_window->restore();
    m_window->show();
    tests::waitUntilActive(m_window.get());
    const auto pages = m_window->pages();
    const auto number = std::ranges::find(pages, m_window->pageNamed(u"conflicts")) - pages.begin() + 1;
    QTest::keyClick(m_window->page(), Qt::Key(Qt::Key_0 + number % 10), Qt::ControlModifier);
    QCOMPARE(m_window->page()->name(), u"conflicts"_s);
}

QString ConflictsPageTest::text(const char *name) const
{
    const auto *label = m_window->page()->findChild<QLabel *>(QLatin1StringView(name));
    return label->isVisible() ? label->text().remove(QChar(0x200b)) : QString();
}

QStringList ConflictsPageTest::values() const
{
    QStringList texts;
    for (int i = 1; i <= 9; ++i) {
        const auto *box = m_window->page()->findChild<QWidget *>(u"choice%1Box"_s.arg(i));
        if (!box)
            break;
        QStringList lines;
        for (const QLabel *label : box->findChildren<QLabel *>())
            lines += label->text().remove(QChar(0x200b));
        texts += lines.join(u'|');
    }
    return texts;
}

void ConflictsPageTest::aDigitDecidesAndTheNextOneIsCurrent()
{
    disagree();
    meet();
    open();
    QVERIFY(table()->hasFocus());
    QCOMPARE(text("countLabel"), u"3 field(s) to decide"_s);
    QCOMPARE(text("conflictFieldLabel"), u"Phone"_s);
    QCOMPARE(text("conflictRecordLabel"), u"王秀兰 · Person"_s);
    press(m_window.get(), "2");
    QCOMPARE(m_desk->store().read<Person>(m_desk->person.id)->phone, u"13900000001"_s);
    QCOMPARE(text("conflictFieldLabel"), u"Source"_s);
    QCOMPARE(values(),
        (QStringList{u"1|shows now|乙|李强 · today 10:01|laptop "_s + security::deviceText(elsewhere),
            u"2|甲|张伟 · today 10:00|this laptop"_s}));
    QVERIFY(m_window->page()->isPossible(ui::widgets::ActionCatalogue::choice(2)));
    QVERIFY(!m_window->page()->isPossible(ui::widgets::ActionCatalogue::choice(3)));
    press(m_window.get(), "3");  // there is no third
    QCOMPARE(table()->model()->rowCount(), 2);
    press(m_window.get(), "1");
    press(m_window.get(), "2");
    QCOMPARE(m_desk->store().read<Instruction>(m_desk->instruction.id)->source, u"乙"_s);
    QCOMPARE(m_desk->store().read<Instruction>(m_desk->instruction.id)->remark, u"甲"_s);
    // It travels: the other laptop has nothing to decide any more, and the same.
    meet();
    QVERIFY(m_other->exchange().conflicts().empty());
    QCOMPARE(m_other->read<Person>(m_desk->person.id), *m_desk->store().read<Person>(m_desk->person.id));
    QCOMPARE(
        m_other->read<Instruction>(m_desk->instruction.id), *m_desk->store().read<Instruction>(m_desk->instruction.id));
}

void ConflictsPageTest::aDecisionIsTakenBackAndIsCurrentAgain()
{
    disagree();
    meet();
    open();
    press(m_window.get(), "j2");  // the instruction's source
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(text("conflictFieldLabel"), u"Remark"_s);
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(text("conflictFieldLabel"), u"Source"_s);
    QVERIFY(values()[1].contains(u"张伟"_s));
    QCOMPARE(m_desk->store().read<Instruction>(m_desk->instruction.id)->source, u"乙"_s);
    QTest::keyClick(table(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(m_desk->store().read<Instruction>(m_desk->instruction.id)->source, u"甲"_s);
}

void ConflictsPageTest::theNewestInAllFieldsIsOneKey()
{
    disagree();
    meet();
    open();
    QVERIFY(!m_window->page()->findChild<QPushButton *>(u"newestPushButton"_s)->isVisible());
    press(m_window.get(), "j");
    QVERIFY(m_window->page()->findChild<QPushButton *>(u"newestPushButton"_s)->isVisible());
    QTest::keyClick(table(), Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(text("conflictFieldLabel"), u"Phone"_s);
    const auto instruction = *m_desk->store().read<Instruction>(m_desk->instruction.id);
    QCOMPARE(instruction.source, u"乙"_s);
    QCOMPARE(instruction.remark, u"乙"_s);
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(table()->model()->rowCount(), 3);
}

void ConflictsPageTest::enterGoesRound()
{
    disagree();
    meet();
    open();
    QStringList fields;
    for (int i = 0; i < 4; ++i) {
        fields += text("conflictFieldLabel");
        press(m_window.get(), "\r");
    }
    QCOMPARE(fields, (QStringList{u"Phone"_s, u"Source"_s, u"Remark"_s, u"Phone"_s}));
    QCOMPARE(table()->model()->rowCount(), 3);
}

void ConflictsPageTest::theRecordIsOneKeyAway()
{
    disagree();
    meet();
    open();
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_window->page()->name() != u"conflicts"_s);
    QCOMPARE(m_window->page()->findChild<ui::widgets::ListTable *>()->currentId(), m_desk->instruction.id);
}

void ConflictsPageTest::phonesAreMaskedUntilAskedFor()
{
    disagree();
    meet();
    open();
    QVERIFY2(values()[0].contains(u"139****2222"_s), qPrintable(values()[0]));
    press(m_window.get(), "s");
    QVERIFY2(values()[0].contains(u"13911112222"_s), qPrintable(values()[0]));
    press(m_window.get(), "jk");
    QVERIFY(values()[0].contains(u"139****2222"_s));
}

void ConflictsPageTest::whoMayNotDecideIsToldWhoMay()
{
    const Staff auditor = m_desk->file.add(Staff{.id = {}, .code = u"A1"_s, .name = u"审计"_s, .role = Role::Auditor});
    disagree();
    meet();
    m_desk->editor().setMe(auditor.id);
    open();
    QCOMPARE(text("decidersLabel"), u"Who decides this: Chief, Police officer, Auxiliary"_s);
    press(m_window.get(), "2");
    QCOMPARE(table()->model()->rowCount(), 3);
    QVERIFY(!text("decisionProblemLabel").isEmpty());
    QCOMPARE(m_desk->store().read<Person>(m_desk->person.id)->phone, u"13911112222"_s);
    // Somebody takes over who may.
    m_desk->editor().setMe(m_desk->me.id);
    m_window->personChanged();
    QCOMPARE(text("decidersLabel"), QString());
    press(m_window.get(), "2");
    QCOMPARE(table()->model()->rowCount(), 2);
}

void ConflictsPageTest::anEmptyPageSaysWhatItIsFor()
{
    open();
    QVERIFY(!table()->isVisible());
    QStringList words;
    for (const QLabel *label : m_window->page()->findChildren<QLabel *>()) {
        if (label->isVisible())
            words += label->text();
    }
    QVERIFY2(words.contains(u"No conflicts"_s), qPrintable(words.join(u'|')));
    QCOMPARE(m_window->page()->waiting(), 0);
    QCOMPARE(text("footLabel"), QString());
    press(m_window.get(), "12\r");
    QVERIFY(!m_window->page()->isPossible(ui::widgets::ActionCatalogue::choice(1)));
}

void ConflictsPageTest::whatHasNoPlaceIsToldAtTheFoot()
{
    std::vector<changes::RecordState> states;
    for (int i = 0; i < 3; ++i) {
        states.push_back({.kind = Kind(29), .id = m_desk->store().newId()});
        changes::write(states.back(), 1, Value(u"明天"_s), {5, elsewhere}, {});
    }
    states.push_back({.kind = Kind::Call, .id = m_desk->store().newId()});
    changes::write(states.back(), numberOf(&Call::instruction), Value(m_desk->store().newId()), {5, elsewhere}, {});
    (void)m_exchange->take({.upTo = 1, .states = states}, {});
    open();
    QCOMPARE(text("footLabel"),
        u"3 record(s) of a newer program wait for an update of this one. 1 record(s) wait for one that has not come "
        "yet."_s);
}

void ConflictsPageTest::badgeFollowsWhatArrives()
{
    disagree();
    open();
    QCOMPARE(m_window->page()->waiting(), 0);
    meet();
    QCOMPARE(m_window->page()->waiting(), 3);
    QVERIFY(table()->isVisible());
    QCOMPARE(text("conflictFieldLabel"), u"Phone"_s);
}

// The other phone that was written here is not taken, and stands as it was.
void ConflictsPageTest::beRefused()
{
    Person person = m_desk->person;
    person.phone = u"13900000001"_s;
    const auto before = m_exchange->stateOf(Kind::Person, m_desk->store().rowOf(Kind::Person, person.id));
    QVERIFY(m_desk->store().apply({{changes::updated(m_desk->person, person)}}, store::Origin::Edit).problems.empty());
    const changes::Refused refused{
        Kind::Person, person.id, numberOf(&Person::phone), changes::Refused::Why::NotAllowed};
    (void)m_exchange->withdraw({1, {refused}, {*before}}, {u"hub"_s, {}});
}

void ConflictsPageTest::whatTheHubRefusesIsToldAndSeenWithOneKey()
{
    open();
    QVERIFY(!m_window->page()->isForTheDoor());
    beRefused();
    QCOMPARE(m_window->page()->waiting(), 1);
    QVERIFY(m_window->page()->isForTheDoor());  // a grid worker's visit that was not taken is theirs to see
    const auto words = [&] {
        QStringList all;
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text();
        }
        return all;
    };
    QVERIFY2(words().contains(u"The hub has not taken what was written in 1 record(s): see “Conflicts”."_s),
        qPrintable(words().join(u'|')));
    QVERIFY(!table()->isVisible());
    m_window->page()->activate();
    QCOMPARE(text("refusalHeadLabel"), u"Not taken by the hub: 1 record(s)"_s);
    QCOMPARE(text("refusalRecordLabel"), u"王秀兰 · Person"_s);
    QCOMPARE(text("refusedFieldLabel"), u"Phone"_s);
    QCOMPARE(text("refusedValueLabel"), u"139****0001"_s);
    QVERIFY(text("whyLabel").startsWith(u"today 10:0"_s));
    press(m_window.get(), "s");
    QCOMPARE(text("refusedValueLabel"), u"13900000001"_s);
    QVERIFY(m_window->page()->isPossible(u"dismiss"_s));
    QVERIFY(!m_window->page()->isPossible(ui::widgets::ActionCatalogue::choice(1)));
    auto *refused = m_window->findChild<ui::conflicts::GroupTable *>(u"refusalTable"_s);
    QVERIFY(refused->hasFocus());
    QTest::keyClick(refused, Qt::Key_Delete);
    QCOMPARE(m_window->page()->waiting(), 0);
    QVERIFY(!m_window->page()->isForTheDoor());
    QVERIFY(store::readRefusals(m_desk->store()).empty());
    QVERIFY(words().contains(u"No conflicts"_s));
}

void ConflictsPageTest::refusalsStandBelowTheConflicts()
{
    beRefused();
    disagree();
    meet();
    open();
    QCOMPARE(m_window->page()->waiting(), 4);
    auto *refused = m_window->findChild<ui::conflicts::GroupTable *>(u"refusalTable"_s);
    // Of one row only is what stands beside the lists.
    const auto looksCurrent = [](const QTableView *list) { return list->selectionModel()->hasSelection(); };
    QVERIFY(table()->hasFocus());
    QVERIFY(refused->isVisible());
    QVERIFY(looksCurrent(table()) && !looksCurrent(refused));
    QCOMPARE(text("conflictFieldLabel"), u"Phone"_s);
    press(m_window.get(), "jjj");  // past the last field
    QVERIFY(refused->hasFocus());
    QVERIFY(looksCurrent(refused) && !looksCurrent(table()));
    QCOMPARE(text("refusedFieldLabel"), u"Phone"_s);
    QCOMPARE(text("conflictFieldLabel"), QString());
    press(m_window.get(), "2");  // decides nothing here
    QCOMPARE(table()->model()->rowCount(), 3);
    press(m_window.get(), "k");
    QVERIFY(table()->hasFocus());
    QVERIFY(looksCurrent(table()) && !looksCurrent(refused));
    QCOMPARE(text("conflictFieldLabel"), u"Remark"_s);
    press(m_window.get(), "j\r");  // Enter shows the case
    QVERIFY(m_window->page()->name() != u"conflicts"_s);
    QCOMPARE(m_window->page()->findChild<ui::widgets::ListTable *>()->currentId(), m_desk->instruction.id);
}

// The page is not theirs; what concerns them there is.
void ConflictsPageTest::whoWorksAtTheDoorIsToldOfRefusals()
{
    const Staff grid = m_desk->file.add(Staff{.id = {}, .code = u"W1"_s, .name = u"网格"_s, .role = Role::GridWorker});
    open();
    m_desk->editor().setMe(grid.id);
    m_window->personChanged();
    QVERIFY(m_window->page()->name() != u"conflicts"_s);
    auto *conflicts = m_window->pageNamed(u"conflicts");
    QVERIFY(!m_window->showPage(conflicts));
    beRefused();
    QVERIFY(m_window->showPage(conflicts));
    QTest::keyClick(m_window->findChild<ui::conflicts::GroupTable *>(u"refusalTable"_s), Qt::Key_Delete);
    QVERIFY(m_window->page()->name() != u"conflicts"_s);
}

MAP_TEST_MAIN(ConflictsPageTest)
#include "conflictspagetest.moc"
