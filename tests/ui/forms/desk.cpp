// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/forms/desk.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace qianshao::tests {

using records::Instant;

namespace {

const QTimeZone shanghai(QByteArrayLiteral("Asia/Shanghai"));
const Instant tenOClock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), shanghai).toMSecsSinceEpoch()};

}  // namespace

ui::widgets::Theme &theme()
{
    static auto *theme = [] {
        auto *made = new ui::widgets::Theme;
        made->applyTo(*qApp);
        return made;
    }();
    return *theme;
}

Hand::Hand(store::Store &store, const records::Uuid &me)
    : editor(store, me),
      cases(store, [&store] { return store.now(); }),
      actions(theme()),
      vault(store.path(), TestStore::key()),
      workplace{editor, cases, store, [&store] { return store.now(); }, shanghai, theme(), actions, &vault}
{
}

Desk::Desk()
{
    file.setNow(tenOClock);
    file.add(records::Unit{.code = QStringLiteral("610502450000"), .name = QStringLiteral("人民街道派出所")});
    me = file.add(records::Staff{.code = QStringLiteral("061234"),
        .name = QStringLiteral("张伟"),
        .role = records::Role::Officer,
        .communities = QStringLiteral("南塘社区")});
    colleague = file.add(records::Staff{.code = QStringLiteral("F0187"),
        .name = QStringLiteral("李强"),
        .role = records::Role::Auxiliary,
        .communities = QStringLiteral("北关社区")});
    instruction =
        addInstruction(QStringLiteral("王秀兰"), QStringLiteral("18691352034"), QStringLiteral("YJ202611210001"));
    person = *file->read<records::Person>(instruction.person.id);
    restart();
}

records::Instruction Desk::addInstruction(const QString &name, const QString &phone, const QString &number)
{
    const auto someone =
        file.add(records::Person{.name = name, .phone = phone, .address = QStringLiteral("人民街道南塘社区 3-2-501")});
    return file.add(records::Instruction{.number = number,
        .level = records::Level::Urgent,
        .source = QStringLiteral("部级预警"),
        .fraudType = records::FraudType::Authority,
        .person = {someone.id},
        .issuedAt = file.now().plusMinutes(-30),
        .receivedAt = file.now().plusMinutes(-25)});
}

void Desk::restart()
{
    m_hand.reset();
    file.reopen();
    m_hand = std::make_unique<Hand>(*file, me.id);
}

std::unique_ptr<Hand> Desk::anotherHand(store::Store &other) const
{
    return std::make_unique<Hand>(other, colleague.id);
}

void waitUntilActive(QWidget *window)
{
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
}

void press(QWidget *window, const char *keys)
{
    for (const char *key = keys; *key; ++key) {
        QWidget *target = window->focusWidget() ? window->focusWidget() : window;
        if (*key == '\r')
            QTest::keyClick(target, Qt::Key_Return);
        else if (*key == '\x1b')
            QTest::keyClick(target, Qt::Key_Escape);
        else if (*key == '\t')
            QTest::keyClick(target, Qt::Key_Tab);
        else if (*key == '\b')
            QTest::keyClick(target, Qt::Key_Backspace);
        else if (*key == '\x7f')
            QTest::keyClick(target, Qt::Key_Delete);
        else
            QTest::keyClick(target, *key);
    }
}

void type(QWidget *form, const QString &objectName, const QString &text)
{
    auto *field = form->findChild<QWidget *>(objectName);
    QVERIFY2(field, qPrintable(objectName));
    field->setFocus();
    QWidget *edit = field->findChild<QLineEdit *>();
    if (!edit)
        edit = field->findChild<QPlainTextEdit *>();
    QVERIFY2(edit, qPrintable(objectName));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    const bool hasKeys = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (hasKeys) {
        QTest::keyClicks(edit, text);
        return;
    }
    // No key writes Chinese: it comes from an input method, whole words at a time.
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(edit, &event);
}

}  // namespace qianshao::tests
