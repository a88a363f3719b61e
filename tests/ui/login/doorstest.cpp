// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/qrcode.h"
#include "tests/ui/capture/fakedevices.h"
#include "tests/ui/forms/desk.h"
#include "ui/login/logindialog.h"
#include "ui/login/newstationdialog.h"
#include "ui/login/persondialog.h"
#include "ui/widgets/question.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace qianshao::ui::login;
using tests::Desk;

// The dialogs before the window.
class DoorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrongPassphraseIsSaidAndTypedAgain();
    void anotherFileIsOpenedInstead();
    void theDoorAnswersWhileItOpens();
    void newStationAsksForWhatIsMissing();
    void aCameraReadsTheCodeOfAUnit();
    void personIsFoundByTyping();
    void nobodyOfThese();
    void nothingIsCut();
};

namespace {

QLineEdit *line(QWidget &dialog, const char *name)
{
    return dialog.findChild<QLineEdit *>(QLatin1StringView(name));
}

QString problem(QWidget &dialog)
{
    const auto *label = dialog.findChild<QLabel *>(QStringLiteral("problemLabel"));
    return label->isVisible() ? label->text() : QString();
}

}  // namespace

void DoorsTest::wrongPassphraseIsSaidAndTypedAgain()
{
    LoginDialog dialog(tests::theme(), QStringLiteral("/data/station.qianshao"),
        [](const QString &, const QString &passphrase, const std::stop_token &) {
            return passphrase == u"right one" ? QString() : QStringLiteral("It does not open.");
        });
    dialog.show();
    tests::waitUntilActive(&dialog);
    QLineEdit *passphrase = line(dialog, "passphraseLineEdit");
    QTest::keyClicks(passphrase, QStringLiteral("wrong"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return problem(dialog) == QStringLiteral("It does not open."); }));
    QVERIFY(passphrase->hasFocus());
    QTest::keyClicks(passphrase, QStringLiteral("right one"));  // the wrong one is selected
    QTest::keyClick(passphrase, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return dialog.result() == int(QDialog::Accepted); }));
}

void DoorsTest::anotherFileIsOpenedInstead()
{
    QStringList tried;
    LoginDialog dialog(tests::theme(), QStringLiteral("/data/station.qianshao"),
        [&](const QString &path, const QString &passphrase, const std::stop_token &) {
            tried.append(path);
            return passphrase == u"right one" ? QString() : QStringLiteral("It does not open.");
        });
    dialog.show();
    tests::waitUntilActive(&dialog);
    QLineEdit *passphrase = line(dialog, "passphraseLineEdit");
    auto *other = dialog.findChild<QPushButton *>(QStringLiteral("otherFilePushButton"));
    QTest::keyClicks(passphrase, QStringLiteral("wrong"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return !problem(dialog).isEmpty(); }));
    ui::widgets::answerNextFiles({});
    other->click();
    QCOMPARE(passphrase->text(), QStringLiteral("wrong"));  // nothing chosen, nothing changed
    QVERIFY(!problem(dialog).isEmpty());

    ui::widgets::answerNextFiles({QStringLiteral("/data/other.qianshao")});
    other->click();
    QCOMPARE(
        dialog.findChild<QLabel *>(QStringLiteral("sentenceLabel"))->text(), QStringLiteral("/data/other.qianshao"));
    QVERIFY(problem(dialog).isEmpty());
    QVERIFY(passphrase->text().isEmpty() && passphrase->hasFocus());
    QTest::keyClicks(passphrase, QStringLiteral("right one"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return dialog.result() == int(QDialog::Accepted); }));
    QCOMPARE(tried, QStringList({QStringLiteral("/data/station.qianshao"), QStringLiteral("/data/other.qianshao")}));
}

// The work is held until the test lets it go: the dialog must not wait for it.
void DoorsTest::theDoorAnswersWhileItOpens()
{
    std::atomic<int> begun = 0;
    std::atomic<bool> mayEnd = false;
    LoginDialog dialog(tests::theme(), QStringLiteral("/data/station.qianshao"),
        [&](const QString &, const QString &, const std::stop_token &stop) {
            ++begun;
            while (!mayEnd && !stop.stop_requested())
                std::this_thread::yield();
            return stop.stop_requested() ? QStringLiteral("stopped") : QString();
        });
    dialog.show();
    tests::waitUntilActive(&dialog);
    QLineEdit *passphrase = line(dialog, "passphraseLineEdit");
    const auto button = [&](const char *name) { return dialog.findChild<QPushButton *>(QLatin1StringView(name)); };
    QTest::keyClicks(passphrase, QStringLiteral("right one"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return begun.load() == 1; }));
    QVERIFY(!button("actionPushButton")->isEnabled() && !button("otherFilePushButton")->isEnabled());
    QTest::keyClick(passphrase, Qt::Key_Return);  // once is enough
    QVERIFY(QTest::qWaitFor([&] { return button("cancelPushButton")->isVisible(); }));

    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&] { return button("actionPushButton")->isEnabled(); }));
    QCOMPARE(begun.load(), 1);
    QVERIFY(dialog.isVisible() && !button("cancelPushButton")->isVisible());
    QCOMPARE(problem(dialog), QString());  // whoever stopped it knows
    QCOMPARE(passphrase->text(), QStringLiteral("right one"));

    mayEnd = true;
    QTest::keyClick(passphrase, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return dialog.result() == int(QDialog::Accepted); }));
    QCOMPARE(begun.load(), 2);
}

void DoorsTest::newStationAsksForWhatIsMissing()
{
    std::vector<NewStation> made;
    NewStationDialog dialog(
        tests::theme(), QStringLiteral("/data/station.qianshao"), [&](const NewStation &wish, const std::stop_token &) {
            made.push_back(wish);
            return QString();
        });
    dialog.show();
    tests::waitUntilActive(&dialog);
    auto *action = dialog.findChild<QPushButton *>(QStringLiteral("actionPushButton"));
    QTest::mouseClick(action, Qt::LeftButton);
    QVERIFY(!problem(dialog).isEmpty());
    QVERIFY(line(dialog, "nameLineEdit")->hasFocus());
    line(dialog, "nameLineEdit")->setText(QStringLiteral("人民街道派出所"));
    line(dialog, "passphraseLineEdit")->setText(QStringLiteral("short"));
    QTest::mouseClick(action, Qt::LeftButton);
    QVERIFY(line(dialog, "passphraseLineEdit")->hasFocus());
    line(dialog, "passphraseLineEdit")->setText(QStringLiteral("long enough"));
    line(dialog, "againLineEdit")->setText(QStringLiteral("long enuogh"));
    QTest::mouseClick(action, Qt::LeftButton);
    QVERIFY(line(dialog, "againLineEdit")->hasFocus());
    QVERIFY(made.empty());
    line(dialog, "againLineEdit")->setText(QStringLiteral("long enough"));
    QTest::mouseClick(action, Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return dialog.result() == int(QDialog::Accepted); }));
    QCOMPARE(made.size(), size_t(1));
    QCOMPARE(made[0].name, QStringLiteral("人民街道派出所"));
    QCOMPARE(made[0].path, QStringLiteral("/data/station.qianshao"));
    QCOMPARE(made[0].passphrase, QStringLiteral("long enough"));
    QVERIFY(made[0].roster.isEmpty());
}

// Who joins has no window yet, and the chief's screen shows 43 groups.
void DoorsTest::aCameraReadsTheCodeOfAUnit()
{
    tests::FakeDevices machine;
    std::vector<NewStation> made;
    NewStationDialog dialog(
        tests::theme(), QStringLiteral("/data/station.qianshao"),
        [&](const NewStation &wish, const std::stop_token &) {
            made.push_back(wish);
            return QString();
        },
        NewStationDialog::Way::Join, &machine);
    dialog.show();
    tests::waitUntilActive(&dialog);
    const auto click = [&](const char *name) {
        QTest::mouseClick(dialog.findChild<QPushButton *>(QLatin1StringView(name)), Qt::LeftButton);
    };
    QCOMPARE(machine.looks, 0);  // to look for cameras takes a while: not before one is wanted
    click("cameraPushButton");
    QVERIFY(QTest::qWaitFor([&] { return machine.camera != nullptr; }));
    const auto *window = dialog.findChild<QDialog *>(QStringLiteral("scanDialog"));
    QVERIFY(window && window->isVisible());
    QVERIFY(dialog.height() <= 700 && window->height() <= 700);  // fit a laptop's screen
    QVERIFY(machine.camera->show(QImage::fromData(reports::qrPng(QStringLiteral("ABCDE-FGHJK")))));
    const auto *code = dialog.findChild<QPlainTextEdit *>();
    const QTemporaryDir folder;
    QImage picture(100, 100, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QVERIFY(picture.save(folder.filePath(QStringLiteral("white.png"))));
    QVERIFY(QTest::qWaitFor([&] { return code->toPlainText() == QStringLiteral("ABCDE-FGHJK"); }));
    QVERIFY(!machine.camera);
    QVERIFY(QTest::qWaitFor([&] { return !dialog.findChild<QDialog *>(); }));
    QCOMPARE(dialog.focusWidget(), line(dialog, "passphraseLineEdit"));
    ui::widgets::answerNextFiles({folder.filePath(QStringLiteral("white.png"))});
    click("picturePushButton");
    QVERIFY(problem(dialog).startsWith(QStringLiteral("There is no code")));
    QCOMPARE(code->toPlainText(), QStringLiteral("ABCDE-FGHJK"));
    line(dialog, "passphraseLineEdit")->setText(QStringLiteral("long enough"));
    line(dialog, "againLineEdit")->setText(QStringLiteral("long enough"));
    click("actionPushButton");
    QVERIFY(QTest::qWaitFor([&] { return dialog.result() == int(QDialog::Accepted); }));
    QCOMPARE(made.at(0).code, QStringLiteral("ABCDE-FGHJK"));
}

void DoorsTest::personIsFoundByTyping()
{
    Desk desk;
    PersonDialog dialog(tests::theme(), desk.store(), {});
    dialog.show();
    tests::waitUntilActive(&dialog);
    QLineEdit *search = line(dialog, "searchLineEdit");
    QTest::keyClicks(search, desk.colleague.code);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.chosen(), desk.colleague.id);
}

// The height follows the sentences, which take as many lines as they need.
void DoorsTest::nothingIsCut()
{
    Desk desk;
    const auto check = [](QDialog &&dialog) {
        dialog.show();
        tests::waitUntilActive(&dialog);
        for (const QWidget *child : dialog.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!child->isVisible())
                continue;
            const int needed =
                child->hasHeightForWidth() ? child->heightForWidth(child->width()) : child->minimumSizeHint().height();
            QVERIFY2(child->height() >= needed, qPrintable(child->objectName()));
            for (const QWidget *other : dialog.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
                QVERIFY2(other == child || !other->isVisible() || !other->geometry().intersects(child->geometry()),
                    qPrintable(child->objectName() + u' ' + other->objectName()));
        }
    };
    check(PersonDialog(tests::theme(), desk.store(), {}));
    check(NewStationDialog(tests::theme(), QStringLiteral("/data/station.qianshao"), {}));
    check(NewStationDialog(tests::theme(), QStringLiteral("/data/station.qianshao"), {}, NewStationDialog::Way::Join));
    check(LoginDialog(tests::theme(), QStringLiteral("/data/station.qianshao"), {}));
}

void DoorsTest::nobodyOfThese()
{
    Desk desk;
    PersonDialog dialog(tests::theme(), desk.store(), desk.me.id);
    dialog.show();
    tests::waitUntilActive(&dialog);
    QTest::keyClicks(line(dialog, "searchLineEdit"), QStringLiteral("no such person"));
    QTest::keyClick(line(dialog, "searchLineEdit"), Qt::Key_Return);
    QVERIFY(!problem(dialog).isEmpty());
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("nobodyPushButton")), Qt::LeftButton);
    QVERIFY(dialog.chosen().isNull());
}

QTEST_MAIN(DoorsTest)
#include "doorstest.moc"
