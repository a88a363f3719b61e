// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/entrance.h"

#include "app/desktop/preferences.h"
#include "models/records/all.h"
#include "models/store/batch.h"
#include "ui/widgets/question.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace qianshao;
using desktop::enter;
using desktop::Options;
using session::Session;

namespace {

const QString passphrase = QStringLiteral("right one");
constexpr int busyMachineMs = 60'000;  // the key takes 0.3 s of a core that others may have

QPushButton *action(QDialog &dialog)
{
    return dialog.findChild<QPushButton *>(QStringLiteral("actionPushButton"));
}

// What a person does at the dialog that is open: the steps come one after another, each once the dialog waits. The last
// thing is always Esc, so that no dialog stays.
class Person {
public:
    using Step = std::function<void(QDialog &)>;
    explicit Person(std::vector<Step> steps) : m_steps(std::move(steps))
    {
        m_steps.push_back([](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || m_isActing || m_done == m_steps.size() || !action(*dialog)->isEnabled())
                return;
            m_isActing = true;
            m_steps[m_done++](*dialog);
            m_isActing = false;
        });
        m_timer.start(0);
    }
    // Without the Esc; 0 when nothing was asked.
    [[nodiscard]] size_t done() const { return std::min(m_done, m_steps.size() - 1); }
    [[nodiscard]] bool hasLeft() const { return m_done == m_steps.size(); }

private:
    std::vector<Step> m_steps;
    size_t m_done = 0;
    bool m_isActing = false;  // a step may wait
    QTimer m_timer;
};

void type(QDialog &dialog, const char *field, const QString &text)
{
    auto *line = dialog.findChild<QLineEdit *>(QLatin1StringView(field));
    QVERIFY2(line, field);
    line->setText(text);
}

// Until it is done or refused.
void press(QDialog &dialog)
{
    QTest::mouseClick(action(dialog), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible() || action(dialog)->isEnabled(); }, busyMachineMs));
}

// With no event between the two: the work, 0.3 s of key derivation at least, has not ended.
void pressAndStop(QDialog &dialog)
{
    action(dialog)->click();
    dialog.reject();
}

void click(QDialog &dialog, const char *button)
{
    auto *found = dialog.findChild<QPushButton *>(QLatin1StringView(button));
    QVERIFY2(found, button);
    found->click();
}

QString problemOf(QDialog &dialog)
{
    const auto *label = dialog.findChild<QLabel *>(QStringLiteral("problemLabel"));
    return label && label->isVisible() ? label->text() : QString();
}

}  // namespace

// What stands before the window, with real files.
class EntranceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_said.clear();
        qunsetenv("QIANSHAO_PASSPHRASE");
        qputenv("XDG_CONFIG_HOME", m_folder->filePath(QStringLiteral("config")).toUtf8());
        qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toUtf8());
    }
    void newStationIsMadeAndOpen();
    void rosterThatIsNoneLeavesNothingBehind();
    void nothingIsLeftOfAStationWhoseMakingIsStopped();
    void nothingIsOpenWhenOpeningIsStopped();
    void nothingIsMadeWhenThePersonLeaves();
    void wrongPassphraseIsSaidAndTheRightOneOpens();
    void passphraseOfTheEnvironmentAsksNothing();
    void wrongPassphraseOfTheEnvironmentAsks();
    void fileThatDoesNotOpenIsToldAndLeftAsItIs_data();
    void fileThatDoesNotOpenIsToldAndLeftAsItIs();
    void busyFileOpensWhereNothingIsWritten();
    void busyFileOfAnOlderProgramIsToldAndTriedAgain();
    void demoDoesNotReplaceAStation();
    void theStationThatWasOpenLastIsAskedForAgain();
    void aMissingLastStationIsToldAndNotMadeAnew();
    void aStationNamedByHandIsNotRemembered();
    void theDoorsLeadToEachOther();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("station.qianshao")); }
    std::unique_ptr<Session> make(security::Cost cost = security::Cost::Quick) const
    {
        return Session::create(path(), passphrase, QStringLiteral("人民街道派出所"), store::systemEnvironment(), cost);
    }
    [[nodiscard]] std::unique_ptr<Session> enterAs(bool isDemo = false) const
    {
        Options options;
        options.store = path();
        options.isDemo = isDemo;
        return enter(options, m_theme, store::systemEnvironment());
    }
    // Tries a passphrase and notes what is said.
    [[nodiscard]] Person::Step tries(const QString &text)
    {
        return [this, text](QDialog &dialog) {
            type(dialog, "passphraseLineEdit", text);
            press(dialog);
            m_said = problemOf(dialog);
        };
    }
    void breakFile(const QString &name, QByteArray bytes, qint64 offset = 0) const
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(offset));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    ui::widgets::Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_said;
};

void EntranceTest::newStationIsMadeAndOpen()
{
    const Person person({[](QDialog &dialog) {
        type(dialog, "nameLineEdit", QStringLiteral("人民街道派出所"));
        type(dialog, "passphraseLineEdit", passphrase);
        type(dialog, "againLineEdit", passphrase);
        press(dialog);
    }});
    const auto session = enterAs();
    QVERIFY(session != nullptr);
    QCOMPARE(session->store().readAll<records::Unit>().front().name, QStringLiteral("人民街道派出所"));
    QVERIFY(QFile::exists(security::keySlotsPath(path())));
}

void EntranceTest::rosterThatIsNoneLeavesNothingBehind()
{
    const QString roster = m_folder->filePath(QStringLiteral("roster.csv"));
    breakFile(roster, "not a roster\n1\n");
    const Person person({[&](QDialog &dialog) {
        type(dialog, "nameLineEdit", QStringLiteral("人民街道派出所"));
        type(dialog, "passphraseLineEdit", passphrase);
        type(dialog, "againLineEdit", passphrase);
        type(dialog, "rosterLineEdit", roster);
        press(dialog);
        m_said = problemOf(dialog);
    }});
    QVERIFY(enterAs() == nullptr);
    QVERIFY2(m_said.contains(QStringLiteral("roster.csv")), qPrintable(m_said));
    QVERIFY(!QFile::exists(path()));
    QVERIFY(!QFile::exists(security::keySlotsPath(path())));
    QVERIFY(person.hasLeft());
}

void EntranceTest::nothingIsLeftOfAStationWhoseMakingIsStopped()
{
    const Person person({[&](QDialog &dialog) {
        type(dialog, "nameLineEdit", QStringLiteral("人民街道派出所"));
        type(dialog, "passphraseLineEdit", passphrase);
        type(dialog, "againLineEdit", passphrase);
        pressAndStop(dialog);
        QVERIFY(dialog.isVisible());
        QVERIFY(QTest::qWaitFor([&] { return action(dialog)->isEnabled(); }, busyMachineMs));
        QCOMPARE(problemOf(dialog), QString());
    }});
    QVERIFY(enterAs() == nullptr);
    QVERIFY(person.hasLeft());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(!QFile::exists(security::keySlotsPath(path())));
}

void EntranceTest::nothingIsOpenWhenOpeningIsStopped()
{
    make(security::Cost::Ordinary);
    const Person person({[&](QDialog &dialog) {
                             type(dialog, "passphraseLineEdit", passphrase);
                             pressAndStop(dialog);
                             QVERIFY(QTest::qWaitFor([&] { return action(dialog)->isEnabled(); }, busyMachineMs));
                             QVERIFY(dialog.isVisible());
                         },
        tries(passphrase)});
    const auto session = enterAs();
    QVERIFY(session != nullptr);
    QCOMPARE(person.done(), size_t(2));
    QCOMPARE(session->store().thread(), QThread::currentThread());
}

void EntranceTest::nothingIsMadeWhenThePersonLeaves()
{
    const Person person({});
    QVERIFY(enterAs() == nullptr);
    QVERIFY(person.hasLeft());
    QVERIFY(!QFile::exists(path()));
}

void EntranceTest::wrongPassphraseIsSaidAndTheRightOneOpens()
{
    make();
    QString first;
    const Person person({tries(QStringLiteral("wrong one")), [&](QDialog &) { first = m_said; }, tries(passphrase)});
    QVERIFY(enterAs() != nullptr);
    QVERIFY2(first.contains(QStringLiteral("Caps Lock")), qPrintable(first));
    QCOMPARE(m_said, QString());
}

void EntranceTest::passphraseOfTheEnvironmentAsksNothing()
{
    make();
    qputenv("QIANSHAO_PASSPHRASE", passphrase.toUtf8());
    const Person person({});
    QVERIFY(enterAs() != nullptr);
    QVERIFY(!person.hasLeft());
}

void EntranceTest::wrongPassphraseOfTheEnvironmentAsks()
{
    make();
    qputenv("QIANSHAO_PASSPHRASE", "wrong one");
    const Person person({tries(passphrase)});
    QVERIFY(enterAs() != nullptr);
    QCOMPARE(person.done(), size_t(1));
}

void EntranceTest::fileThatDoesNotOpenIsToldAndLeftAsItIs_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *what, const char *said) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(said);
    };
    row("newer program", "Update this program");
    row("other database", "some other database");
    row("first page", "newest backup");
    row("no key slots", "Put it back from the backup");
    row("damaged key slots", "Put it back from the backup");
}

void EntranceTest::fileThatDoesNotOpenIsToldAndLeftAsItIs()
{
    QFETCH(QString, what);
    QFETCH(QString, said);
    {
        const auto session = make();
        store::Connection &connection = session->store().connection();
        if (what == u"newer program")
            connection.execute("PRAGMA user_version = 999");
        else if (what == u"other database")
            connection.execute("PRAGMA application_id = 1");
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    if (what == u"first page")
        breakFile(path(), "\x01\x02\x03\x04", 40);
    else if (what == u"no key slots")
        QVERIFY(QFile::remove(security::keySlotsPath(path())));
    else if (what == u"damaged key slots")
        breakFile(security::keySlotsPath(path()), "rubbish");
    const auto bytes = [this] {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const Person person({tries(passphrase)});
    QVERIFY(enterAs() == nullptr);
    QVERIFY(person.hasLeft());
    QVERIFY2(m_said.contains(said) && m_said.contains(path()), qPrintable(m_said));
    QVERIFY(bytes() == before);
}

// An import elsewhere keeps nobody out.
void EntranceTest::busyFileOpensWhereNothingIsWritten()
{
    const auto elsewhere = make();
    store::Batch writing(elsewhere->store(), store::Origin::Import, {});
    const Person person({tries(passphrase)});
    QVERIFY(enterAs() != nullptr);
    QCOMPARE(m_said, QString());
}

// Its tables must be brought up to date first: the only opening that writes.
void EntranceTest::busyFileOfAnOlderProgramIsToldAndTriedAgain()
{
    for (const char *suffix : {"", ".keys"}) {
        const QString file = path() + QLatin1StringView(suffix);
        QVERIFY(QFile::copy(
            QStringLiteral(TEST_DATA "/stores/schema-1/station.qianshao") + QLatin1StringView(suffix), file));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    }
    const QString itsPassphrase = QStringLiteral("schema");
    store::Connection elsewhere(
        path(), security::openKeySlots(path(), itsPassphrase), store::Connection::Mode::ReadWrite);
    auto writing = std::make_unique<store::Transaction>(elsewhere);
    QString first;
    QElapsedTimer waited;
    const Person person({[&](QDialog &) { waited.start(); }, tries(itsPassphrase),
        [&](QDialog &) {
            first = m_said;
            QVERIFY2(waited.elapsed() < 6'000, qPrintable(QString::number(waited.elapsed())));
            writing.reset();
        },
        tries(itsPassphrase)});
    const auto session = enterAs();
    QVERIFY(session != nullptr);
    QVERIFY2(first.contains(QStringLiteral("try again")) && first.contains(path()), qPrintable(first));
    QCOMPARE(session->store().readAll<records::Staff>().size(), size_t(35));
}

// A file that is named by hand could be somebody's station.
void EntranceTest::demoDoesNotReplaceAStation()
{
    make();
    const Person person({});
    QVERIFY(enterAs(true) == nullptr);
    QVERIFY(!person.hasLeft());
    QVERIFY(Session::open(path(), passphrase, store::systemEnvironment()) != nullptr);
}

// Whoever keeps the file elsewhere chooses it once.
void EntranceTest::theStationThatWasOpenLastIsAskedForAgain()
{
    make();
    {
        const Person person({[](QDialog &dialog) {
            type(dialog, "nameLineEdit", QStringLiteral("人民街道派出所"));
            type(dialog, "passphraseLineEdit", passphrase);
            type(dialog, "againLineEdit", passphrase);
            press(dialog);
        }});
        const auto session = enter({}, m_theme, store::systemEnvironment());
        QVERIFY(session != nullptr);
        QVERIFY(session->store().path() != path());
    }
    {
        ui::widgets::answerNextFiles({path()});
        const Person person({[](QDialog &dialog) { click(dialog, "otherFilePushButton"); }, tries(passphrase)});
        QVERIFY(enter({}, m_theme, store::systemEnvironment()) != nullptr);
    }
    const Person person({tries(passphrase)});
    const auto session = enter({}, m_theme, store::systemEnvironment());
    QVERIFY(session != nullptr);
    QCOMPARE(session->store().path(), path());
}

// It may lie on a disc that is not in: an empty station in its place would look like a loss of everything.
void EntranceTest::aMissingLastStationIsToldAndNotMadeAnew()
{
    desktop::preferences::setStation(path());
    const Person person({tries(passphrase)});
    QVERIFY(enter({}, m_theme, store::systemEnvironment()) == nullptr);
    QVERIFY(person.hasLeft());
    QVERIFY2(m_said.contains(path()), qPrintable(m_said));
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(desktop::preferences::station(), path());
}

void EntranceTest::aStationNamedByHandIsNotRemembered()
{
    make();
    const Person person({tries(passphrase)});
    QVERIFY(enterAs() != nullptr);
    QCOMPARE(desktop::preferences::station(), QString());
}

void EntranceTest::theDoorsLeadToEachOther()
{
    make();
    const Person person({[this](QDialog &dialog) {
                             ui::widgets::answerNextFiles({path()});
                             click(dialog, "existingPushButton");
                         },
        [](QDialog &dialog) { click(dialog, "newStationPushButton"); },
        [this](QDialog &dialog) {
            ui::widgets::answerNextFiles({path()});
            click(dialog, "existingPushButton");
        },
        tries(passphrase)});
    const auto session = enter({}, m_theme, store::systemEnvironment());
    QVERIFY(session != nullptr);
    QCOMPARE(session->store().path(), path());
    QVERIFY(!person.hasLeft());
}

QTEST_MAIN(EntranceTest)
#include "entrancetest.moc"
