// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/callspage.h"
#include "tests/ui/forms/desk.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;
using ui::calls::CallsPage;

class CallsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void filters();
    void filterIsRemembered();
    void searchFindsTheInstructionsCalls();
    void copyGivesTabSeparatedText();
    void enterOpensTheCallForCorrection();
    void undoneCallLeavesTheList();
    void showRecordLiftsTheFilter();
    void emptyAndNothingFitsSayDifferentThings();
    void escapeEmptiesTheSearch();

private:
    [[nodiscard]] CallsPage *open();
    [[nodiscard]] int rows() const { return m_page->findChild<ui::widgets::ListTable *>()->model()->rowCount(); }
    void choose(const char *combo, int data);

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CallsPage> m_page;
    Call m_mine;
    Call m_theirs;
};

void CallsPageTest::init()
{
    m_page.reset();
    m_desk = std::make_unique<Desk>();
    const Instruction other =
        m_desk->addInstruction(QStringLiteral("赵明"), QStringLiteral("13991300002"), QStringLiteral("YJ202611210002"));
    m_mine = m_desk->file.add(Call{.instruction = {m_desk->instruction.id},
        .number = m_desk->person.phone,
        .startedAt = m_desk->file.now().plusMinutes(-10),
        .seconds = 95,
        .result = CallResult::Cooperative,
        .caller = {m_desk->me.id},
        .note = QStringLiteral("已劝阻")});
    m_theirs = m_desk->file.add(Call{.instruction = {other.id},
        .startedAt = m_desk->file.now().plusMinutes(qint64(-60) * 24 * 10),
        .seconds = 0,
        .result = CallResult::Busy,
        .caller = {m_desk->colleague.id}});
}

CallsPage *CallsPageTest::open()
{
    m_page = std::make_unique<CallsPage>(m_desk->workplace());
    m_page->resize(1112, 664);
    m_page->show();
    tests::waitUntilActive(m_page.get());
    m_page->activate();
    return m_page.get();
}

void CallsPageTest::choose(const char *combo, int data)
{
    auto *box = m_page->findChild<QComboBox *>(QLatin1StringView(combo));
    box->setCurrentIndex(box->findData(data));
}

void CallsPageTest::filters()
{
    (void)open();
    QCOMPARE(rows(), 2);
    choose("wordComboBox", int(CallResult::Busy));
    QCOMPARE(rows(), 1);
    choose("periodComboBox", 1);
    QCOMPARE(rows(), 0);
    choose("wordComboBox", 0);
    QCOMPARE(rows(), 1);
    choose("periodComboBox", 0);
    m_page->findChild<QComboBox *>(QStringLiteral("officerComboBox"))->setCurrentText(QStringLiteral("李强"));
    QCOMPARE(rows(), 1);
}

void CallsPageTest::filterIsRemembered()
{
    (void)open();
    choose("wordComboBox", int(CallResult::Busy));
    m_page.reset();
    m_desk->restart();
    (void)open();
    QCOMPARE(rows(), 1);
}

void CallsPageTest::searchFindsTheInstructionsCalls()
{
    (void)open();
    QVERIFY(m_page->focusSearch());
    auto *search = m_page->findChild<QLineEdit *>(QStringLiteral("searchLineEdit"));
    QVERIFY(search->hasFocus());
    search->setText(QStringLiteral("赵明"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(rows(), 1);
    QVERIFY(m_page->findChild<ui::widgets::ListTable *>()->hasFocus());
}

void CallsPageTest::copyGivesTabSeparatedText()
{
    (void)open();
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].contains(QStringLiteral("\t王秀兰\t")));
    QVERIFY(lines[1].contains(QStringLiteral("186****2034")));
}

void CallsPageTest::enterOpensTheCallForCorrection()
{
    (void)open();
    QSignalSpy opened(m_page.get(), &ui::widgets::Page::formOpened);
    press(m_page.get(), "\r");
    QCOMPARE(opened.size(), 1);
    std::unique_ptr<ui::widgets::Form> form(opened.at(0).at(0).value<ui::widgets::Form *>());
    tests::shown(form.get());
    press(form.get(), "z\r");
    QCOMPARE(m_desk->store().read<Call>(m_mine.id)->judgement, FraudState::Stopped);
    QCOMPARE(m_desk->store().read<Call>(m_mine.id)->seconds, std::optional<qint64>(95));
    QVERIFY(m_desk->editor().undo().empty());
    QVERIFY(*m_desk->store().read<Call>(m_mine.id) == m_mine);
}

void CallsPageTest::undoneCallLeavesTheList()
{
    Call call = m_mine;
    call.id = m_desk->editor().newId();
    QVERIFY(m_desk->editor().saveCall(call).empty());
    (void)open();
    QCOMPARE(rows(), 3);
    QVERIFY(m_desk->editor().undo().empty());
    m_page->refresh();
    QCOMPARE(rows(), 2);
}

void CallsPageTest::showRecordLiftsTheFilter()
{
    (void)open();
    choose("wordComboBox", int(CallResult::Busy));
    QVERIFY(m_page->showRecord(Kind::Call, m_mine.id));
    QCOMPARE(m_page->findChild<ui::widgets::ListTable *>()->currentId(), m_mine.id);
    QVERIFY(!m_page->showRecord(Kind::Call, m_desk->editor().newId()));
    QVERIFY(!m_page->showRecord(Kind::Visit, m_mine.id));
}

void CallsPageTest::emptyAndNothingFitsSayDifferentThings()
{
    Desk empty;
    CallsPage page(empty.workplace());
    page.show();
    page.activate();
    auto *state = page.findChild<ui::widgets::EmptyState *>();
    QVERIFY(state->isVisible());
    const auto text = [&] {
        QString all;
        for (const QLabel *label : state->findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    const QString nothingYet = text();
    page.findChild<QLineEdit *>(QStringLiteral("searchLineEdit"))->setText(QStringLiteral("无此人"));
    QTest::keyClick(page.findChild<QLineEdit *>(QStringLiteral("searchLineEdit")), Qt::Key_Return);
    QVERIFY(text() != nothingYet);
}

void CallsPageTest::escapeEmptiesTheSearch()
{
    (void)open();
    auto *search = m_page->findChild<QLineEdit *>(QStringLiteral("searchLineEdit"));
    search->setText(QStringLiteral("赵明"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(m_page->stepBack());
    QVERIFY(search->text().isEmpty());
    QCOMPARE(rows(), 2);
    QVERIFY(!m_page->stepBack());
}

QTEST_MAIN(CallsPageTest)
#include "callspagetest.moc"
