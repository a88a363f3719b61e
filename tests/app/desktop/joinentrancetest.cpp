// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/entrance.h"
#include "models/records/all.h"
#include "tests/models/sync/tlshub.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace qianshao;

namespace {

template <class W>
W &childOf(const QDialog &dialog, const char *name)
{
    W *child = dialog.findChild<W *>(QLatin1StringView(name));
    if (!child)
        qFatal("no %s", name);
    return *child;
}

// Until it is done or refused: a key is derived and a hub asked.
QString problemAfterPress(QDialog &dialog)
{
    QPushButton &action = childOf<QPushButton>(dialog, "actionPushButton");
    action.click();
    (void)QTest::qWaitFor([&] { return !dialog.isVisible() || action.isEnabled(); }, 60'000);
    const QLabel &label = childOf<QLabel>(dialog, "problemLabel");
    return label.isVisible() ? label.text() : QString();
}

// Does one thing after another at the dialog that is open.
class Hand {
public:
    explicit Hand(std::vector<std::function<void(QDialog &)>> steps) : m_steps(std::move(steps))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || m_isActing || m_done == m_steps.size())
                return;
            m_isActing = true;
            m_steps[m_done++](*dialog);
            m_isActing = false;
        });
        m_timer.start(0);
    }

private:
    std::vector<std::function<void(QDialog &)>> m_steps;
    size_t m_done = 0;
    bool m_isActing = false;  // a step may wait
    QTimer m_timer;
};

}  // namespace

// A laptop with nothing on it becomes one of a unit's.
class JoinEntranceTest : public QObject {
    Q_OBJECT

    ui::widgets::Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }

    // Where the hub does not take it, what was typed stays, and no file of the attempt.
    void whoJoinsStaysInTheFormUntilTheHubAdmits()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"joined.qianshao"_s);
        tests::TlsHub hub;
        hub.now = store::systemEnvironment().now();
        const QString code = security::toText(hub.invite(hub.now));
        QStringList problems;
        bool isThere = false;
        const Hand hand({[](QDialog &dialog) { childOf<QPushButton>(dialog, "otherWayPushButton").click(); },
            [&](QDialog &dialog) {
                auto &edit = childOf<QPlainTextEdit>(dialog, "codePlainTextEdit");
                problems += problemAfterPress(dialog);  // nothing is typed
                edit.setPlainText(code.chopped(5));
                childOf<QLineEdit>(dialog, "deviceLineEdit").setText(u"laptop-2"_s);
                for (const char *name : {"passphraseLineEdit", "againLineEdit"})
                    childOf<QLineEdit>(dialog, name).setText(u"a passphrase"_s);
                problems += problemAfterPress(dialog);
                hub.vanish();
                edit.setPlainText(code);
                problems += problemAfterPress(dialog);
                isThere = QFile::exists(path);
                hub.appear();
                problems += problemAfterPress(dialog);
                if (dialog.isVisible())
                    dialog.reject();
            }});
        desktop::Options options;
        options.store = path;
        const auto joined = desktop::enter(options, m_theme, store::systemEnvironment());
        QCOMPARE(problems.size(), 4);
        QVERIFY(problems[0].startsWith(u"Write the code"));
        QVERIFY2(problems[1].contains(u"not complete"), qPrintable(problems[1]));
        QVERIFY2(problems[2].contains(u"does not answer"), qPrintable(problems[2]));
        QCOMPARE(problems[3], QString());
        QVERIFY(!isThere);
        QVERIFY(joined);
        const auto membership = store::readMembership(joined->store());
        QVERIFY(membership && membership->isEnrolled());
        QCOMPARE(membership->hub, hub.address());
        QVERIFY(joined->store().readAll<records::Unit>().empty());  // its record comes from the hub
    }
};

QTEST_MAIN(JoinEntranceTest)
#include "joinentrancetest.moc"
