// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "models/records/all.h"
#include "tests/app/hub/stationhub.h"
#include "ui/devices/devicetable.h"
#include "ui/widgets/question.h"
#include "ui/widgets/valuefields.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using records::Role;
using records::Staff;
using ui::devices::DeviceTable;

namespace {

const QString passphrase = u"一句口令"_s;

template <class Condition>
bool comes(Condition condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

// The program's window on a file of its own, with the devices in front.
struct Program {
    Program()
        : session(session::Session::create(folder.filePath(u"station.qianshao"_s), passphrase, u"示范派出所"_s,
              store::systemEnvironment(), security::Cost::Quick)),
          path(session->store().path())
    {
        theme.applyTo(*qApp);
        desktop = std::make_unique<desktop::Desktop>(*session, theme);
        window().restore();
        window().show();
    }
    [[nodiscard]] ui::shell::MainWindow &window() const { return desktop->window(); }
    Staff addStaff(const QString &code, const QString &name, Role role)
    {
        store::Store &store = session->store();
        Staff staff{.id = store.newId(), .code = code, .name = name, .role = role};
        if (store.apply({{changes::inserted(staff)}}, store::Origin::Edit).step == 0)
            qFatal("not on the roster");
        return staff;
    }
    void activate() const
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void showDevices() const
    {
        activate();
        QVERIFY(window().showPage(window().pageNamed(u"devices")));
    }
    template <class W = QWidget>
    [[nodiscard]] W *child(const char *name) const
    {
        W *found = window().page()->findChild<W *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    // By the one thing that an empty page offers.
    void join(const QString &code) const
    {
        showDevices();
        child("aloneEmptyState")->findChild<QPushButton *>()->click();
        auto *edit = window().form()->findChild<QWidget *>(u"codeNoteField"_s)->findChild<QPlainTextEdit *>();
        QVERIFY(edit->hasFocus());
        QGuiApplication::clipboard()->setText(code);
        edit->paste();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(comes([&] { return !window().form(); }));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        activate();
        QTest::keyClick(window().focusWidget(), key, modifiers);
    }
    [[nodiscard]] const DeviceTable &table() const { return *child<DeviceTable>("deviceTable"); }

    QTemporaryDir folder;
    std::unique_ptr<session::Session> session;
    QString path;
    ui::widgets::Theme theme;
    std::unique_ptr<desktop::Desktop> desktop;
};

}  // namespace

// Windows and the hub itself, with its PostgreSQL.
class DevicesWithHubTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChiefInvitesADeviceAndTakesItOutAgain()
    {
        tests::StationHub hub;
        Program chief;
        const Staff boss = chief.addStaff(u"1001"_s, u"王所长"_s, Role::Chief);
        const Staff officer = chief.addStaff(u"1002"_s, u"唐思东"_s, Role::Officer);
        chief.desktop->setPerson(boss.id);
        chief.join(hub.code());
        QVERIFY(comes([&] { return chief.table().isVisible() && chief.table().rowCount() == 1; }));
        QCOMPARE(chief.table().item(0, 2)->text(), u"this device"_s);

        chief.press(Qt::Key_D, Qt::ControlModifier);
        auto *who = chief.window().form()->findChild<ui::widgets::StaffField *>();
        who->setStaff(officer.id);
        QTest::keyClick(who->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(comes([&] { return chief.child("invitationView")->isVisible(); }));
        chief.press(Qt::Key_C, Qt::ControlModifier);
        const QString code = QGuiApplication::clipboard()->text();
        QVERIFY(code.size() > 100);

        // A laptop with nothing on it learns from the hub whose it is.
        Program laptop;
        laptop.join(code);
        QVERIFY(laptop.child("ownCard")->isVisible());
        QVERIFY(comes([&] { return laptop.desktop->workplace().editor.me() == officer.id; }));
        QCOMPARE(laptop.session->store().read<Staff>(boss.id)->name, u"王所长"_s);
        QVERIFY(!laptop.table().isVisible());

        // The chief's window has been asking who joins by its code.
        QVERIFY(comes([&] { return chief.table().isVisible() && chief.table().rowCount() == 2; }));
        QCOMPARE(chief.table().current()->who, u"唐思东"_s);
        QVERIFY(chief.child<QLabel>("messageLabel")->text().contains(u"唐思东"));

        QSignalSpy ended(laptop.desktop.get(), &desktop::Desktop::ended);
        ui::widgets::answerNextQuestion(true);
        chief.press(Qt::Key_Delete, Qt::ShiftModifier);
        QVERIFY(comes([&] { return ended.size() == 1; }));
        QVERIFY(comes([&] { return chief.table().item(1, 2)->text() == u"taken out"_s; }));
        laptop.desktop.reset();
        laptop.session.reset();
        QVERIFY_THROWS_EXCEPTION(security::KeySlotsFailure,
            (void)session::Session::open(laptop.path, passphrase, store::systemEnvironment()));
        QVERIFY(!chief.session->store().readAll<Staff>().empty());
    }
};

QTEST_MAIN(DevicesWithHubTest)
#include "deviceswithhubtest.moc"
