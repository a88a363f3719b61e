// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/instructionpanel.h"

#include "tests/ui/forms/desk.h"
#include "ui/widgets/breakinglabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace qianshao;
using tests::Desk;
using ui::instructions::InstructionPanel;

class InstructionPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void longTextsStayWithinThePanel_data();
    void longTextsStayWithinThePanel();
    void brokenTextIsCopiedAsItWas();
    void agreedStepStandsAboveTheWork();
    void whoWorksInThePanelIsNotDisturbed();
    void theDayIsNamedWhereItChanges();
    void limitsTellDoneFromLate();
    void otherPhonesAreThereBeforeTheyAreShown();
    void scriptFollowsWhatWasFoundOut();
};

namespace {

std::unique_ptr<InstructionPanel> open(const Desk &desk, const records::Uuid &instruction)
{
    auto panel = std::make_unique<InstructionPanel>(desk.workplace());
    panel->resize(desk.workplace().theme.panelWidth(), 700);
    panel->show();
    tests::waitUntilActive(panel.get());
    panel->showInstruction(instruction);
    QCoreApplication::processEvents();
    return panel;
}

}  // namespace

void InstructionPanelTest::longTextsStayWithinThePanel_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const QString street = QStringLiteral("人民街道南塘社区 3-2-501");
    QTest::newRow("29 Chinese characters")
        << QStringLiteral("阿卜杜热合曼·买买提依明·吐尔逊阿布都克里木古丽巴哈尔") << street;
    QTest::newRow("34 letters") << QStringLiteral("Wolfeschlegelsteinhausenbergerdorf") << street;
    QTest::newRow("words") << QStringLiteral("Maria de los Angeles Fernandez de Cordoba") << street;
    QTest::newRow("unbroken address") << QStringLiteral("王秀兰") << QString(150, u'w');
}

void InstructionPanelTest::longTextsStayWithinThePanel()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    Desk desk;
    const auto person = desk.file.add(records::Person{.name = name,
        .identity = QStringLiteral("61050219500101122X"),
        .phone = QStringLiteral("18691352034"),
        .address = address});
    const auto instruction = desk.file.add(records::Instruction{.number = QStringLiteral("YJ-long"),
        .level = records::Level::Urgent,
        .person = {person.id},
        .suspectSite = QStringLiteral("https://") + QString(120, u'x'),
        .issuedAt = desk.file.now()});
    const auto panel = open(desk, instruction.id);
    auto *show = panel->findChild<QPushButton *>(QStringLiteral("showPushButton"));
    for (const bool isUnmasked : {false, true}) {
        show->setChecked(isUnmasked);
        QCoreApplication::processEvents();
        for (const QWidget *part : panel->findChildren<QWidget *>()) {
            if (!part->isVisible())
                continue;
            const int right = part->mapTo(panel.get(), QPoint(part->width(), 0)).x();
            QVERIFY2(right <= panel->width(), part->metaObject()->className());
        }
        // Each text has the height that it needs at its width.
        for (const auto *label : panel->findChildren<ui::widgets::BreakingLabel *>()) {
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
}

void InstructionPanelTest::brokenTextIsCopiedAsItWas()
{
    ui::widgets::BreakingLabel label;
    const QString site = QStringLiteral("https://www.a-bank-that-is-none.example.com/login");
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    label.setWords(site);
    QVERIFY(label.text() != site);
    label.setSelection(0, int(label.text().size()));
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), site);
    label.setWords(QStringLiteral("61050219500101122X"));
    QCOMPARE(label.text(), QStringLiteral("61050219500101122X"));
}

void InstructionPanelTest::agreedStepStandsAboveTheWork()
{
    Desk desk;
    auto panel = open(desk, desk.instruction.id);
    const auto *agreed = panel->findChild<QLabel *>(QStringLiteral("agreedLabel"));
    QVERIFY(!agreed->isVisible());
    desk.file.add(records::Call{.instruction = {desk.instruction.id},
        .startedAt = desk.file.now(),
        .result = records::CallResult::Cooperative,
        .nextStep = records::NextStep::Visit,
        .nextAt = desk.file.now().plusMinutes(90)});
    panel->showInstruction(desk.instruction.id);
    QVERIFY(agreed->isVisible());
    QVERIFY2(agreed->text().contains(u"Visit today 11:30"), qPrintable(agreed->text()));
    const auto *timeline = panel->findChild<QWidget *>(QStringLiteral("timelineTimelineView"));
    QVERIFY2(timeline->accessibleDescription().contains(u"→ Visit today 11:30"),
        qPrintable(timeline->accessibleDescription()));
    desk.file.passMinutes(91);
    panel->showInstruction(desk.instruction.id);
    QCOMPARE(agreed->property("role").toString(), QStringLiteral("urgent"));
}

// What others have written comes in every few seconds.
void InstructionPanelTest::whoWorksInThePanelIsNotDisturbed()
{
    Desk desk;
    const auto nobodyAnswers = [&](const QString &note) {
        desk.file.add(records::Call{.instruction = {desk.instruction.id},
            .startedAt = desk.file.now(),
            .result = records::CallResult::NoAnswer,
            .note = note});
    };
    nobodyAnswers({});
    (void)desk.file.add(records::Instruction{
        .number = QStringLiteral("YJ-0"), .person = desk.instruction.person, .issuedAt = desk.file.now()});
    auto panel = open(desk, desk.instruction.id);
    QPointer<QPushButton> call = panel->findChild<QPushButton *>(QStringLiteral("callPushButton"));
    QVERIFY(call);
    call->setFocus();
    panel->showInstruction(desk.instruction.id);
    QPointer<QPushButton> repeat = panel->findChild<QPushButton *>(QStringLiteral("repeatPushButton"));
    panel->showInstruction(desk.instruction.id);
    QVERIFY(repeat);
    nobodyAnswers(QStringLiteral("家里没有人"));
    panel->showInstruction(desk.instruction.id);
    QVERIFY(call && call->hasFocus());
    const auto *timeline = panel->findChild<QWidget *>(QStringLiteral("timelineTimelineView"));
    QVERIFY2(timeline->accessibleDescription().contains(u"家里没有人"), qPrintable(timeline->accessibleDescription()));
    // Another case takes the panel over.
    const records::Instruction other = desk.file.add(records::Instruction{
        .number = QStringLiteral("YJ-2"), .issuedAt = desk.file.now(), .status = records::Status::Invalid});
    panel->showInstruction(other.id);
    QVERIFY(!panel->findChild<QPushButton *>(QStringLiteral("callPushButton")));
}

void InstructionPanelTest::theDayIsNamedWhereItChanges()
{
    Desk desk;
    for (const int minutes : {0, 5, 1440}) {
        desk.file.add(records::Call{.instruction = {desk.instruction.id},
            .startedAt = desk.file.now().plusMinutes(minutes),
            .result = records::CallResult::NoAnswer});
    }
    desk.file.passMinutes(1500);
    auto panel = open(desk, desk.instruction.id);
    const auto *timeline = panel->findChild<QWidget *>(QStringLiteral("timelineTimelineView"));
    QStringList days;
    for (const QString &line : timeline->accessibleDescription().split(u'\n'))
        days += line.section(u' ', 0, 0).contains(u'-') ? line.section(u' ', 0, 0) : QString();
    QCOMPARE(days.removeAll(QString()) > 0, true);
    QCOMPARE(days, QStringList({QStringLiteral("11-21"), QStringLiteral("11-22")}));
}

// Acknowledged within its limit, called after it, neither met nor fed back.
void InstructionPanelTest::limitsTellDoneFromLate()
{
    Desk desk;
    const auto instruction = desk.file.add(records::Instruction{.number = QStringLiteral("YJ-limits"),
        .level = records::Level::Urgent,
        .person = {desk.person.id},
        .issuedAt = desk.file.now(),
        .acknowledgedAt = desk.file.now().plusMinutes(5)});
    desk.file.passMinutes(600);
    desk.file.add(records::Call{
        .instruction = {instruction.id}, .startedAt = desk.file.now(), .result = records::CallResult::Cooperative});
    auto panel = open(desk, instruction.id);
    QStringList outcomes;
    for (const auto *label : panel->findChildren<QLabel *>(QStringLiteral("outcomeLabel")))
        outcomes += label->property("role").toString() + u' ' + label->text();
    QCOMPARE(outcomes.value(0), QStringLiteral("done done today 10:05"));
    QCOMPARE(outcomes.value(1), QStringLiteral("urgent late, today 20:00"));
    QCOMPARE(outcomes.value(2), QStringLiteral("urgent overdue"));
}

void InstructionPanelTest::otherPhonesAreThereBeforeTheyAreShown()
{
    Desk desk;
    const auto person = desk.file.add(records::Person{.name = QStringLiteral("李明"),
        .phone = QStringLiteral("18691352034"),
        .otherPhones = QStringLiteral("13900001111、13700002222")});
    const auto instruction = desk.file.add(records::Instruction{.number = QStringLiteral("YJ-phones"),
        .level = records::Level::Urgent,
        .person = {person.id},
        .issuedAt = desk.file.now()});
    auto panel = open(desk, instruction.id);
    const auto shows = [&](const char *text) {
        const auto labels = panel->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
            [&](const QLabel *label) { return label->isVisible() && label->text() == QString::fromUtf8(text); });
    };
    QVERIFY(shows("139****1111、137****2222"));
    panel->toggleMask();
    QVERIFY(shows("13900001111、13700002222"));
}

void InstructionPanelTest::scriptFollowsWhatWasFoundOut()
{
    Desk desk;  // sent as "posing as the police"
    const auto instruction = desk.file.add(records::Instruction{.number = QStringLiteral("YJ-judged"),
        .level = records::Level::Urgent,
        .fraudType = records::FraudType::Authority,
        .fraudTypeJudged = records::FraudType::Loan,
        .person = {desk.person.id},
        .issuedAt = desk.file.now()});
    auto panel = open(desk, desk.instruction.id);
    const auto *script = panel->findChild<QLabel *>(QStringLiteral("scriptLabel"));
    QVERIFY(script->text().contains(itemmodels::scriptOf(records::FraudType::Authority).title));
    panel->showInstruction(instruction.id);
    QVERIFY(script->text().contains(itemmodels::scriptOf(records::FraudType::Loan).title));
}

QTEST_MAIN(InstructionPanelTest)
#include "instructionpaneltest.moc"
