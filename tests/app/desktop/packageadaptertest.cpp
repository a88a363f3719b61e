// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/packageadapter.h"

#include "models/records/all.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using desktop::PackageAdapter;
using ui::packages::Cover;
using ui::packages::Order;
using ui::packages::Road;

namespace {

struct Station {
    explicit Station(const QString &folder, const QString &name)
        : session(session::Session::create(
              QDir(folder).filePath(name), u"a passphrase"_s, name, store::systemEnvironment(), security::Cost::Quick)),
          editor(session->store(), {}),
          desk(*session, editor)
    {
    }
    Person add(const QString &name)
    {
        const Person person{.id = session->store().newId(), .name = name};
        (void)session->store().apply({{changes::inserted(person)}}, store::Origin::Edit);
        return person;
    }
    // What came of the work that has begun, and whether it is a problem.
    std::pair<QString, bool> outcome()
    {
        QSignalSpy finished(&desk, &PackageAdapter::finished);
        if (!finished.wait(30'000))
            return {u"never"_s, true};
        return {finished[0][0].toString(), finished[0][1].toBool()};
    }
    std::unique_ptr<session::Session> session;
    edit::Editor editor;
    PackageAdapter desk;
};

}  // namespace

// The desk on the real engine: two stations that exchange discs.
class PackageAdapterTest : public QObject {
    Q_OBJECT

    // The path of a package from the south to the north.
    QString make(const QString &again = {})
    {
        m_south->desk.make({.partner = m_south->desk.partners().front().device,
            .folder = m_folder->path(),
            .volumeSize = 1'000'000,
            .again = again,
            .medium = u"光盘 7"_s});
        const auto [words, isProblem] = m_south->outcome();
        const auto lines = m_south->desk.registerLines();
        return isProblem || lines.isEmpty() ? QString() : m_folder->filePath(lines.front().file);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Station> m_south;
    std::unique_ptr<Station> m_north;

private Q_SLOTS:
    void init()
    {
        m_south.reset();
        m_north.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_south = std::make_unique<Station>(m_folder->path(), u"south"_s);
        m_north = std::make_unique<Station>(m_folder->path(), u"north"_s);
        QVERIFY(m_south->desk.addPartner(u"北关所"_s, m_north->desk.ownCode(), Road::Both).reason.isEmpty());
        QVERIFY(m_north->desk.addPartner(u"南塘所"_s, m_south->desk.ownCode(), Road::Both).reason.isEmpty());
    }

    void partnersAreKnownByTheirFingerprint()
    {
        const auto partners = m_south->desk.partners();
        QCOMPARE(partners.size(), 1);
        QCOMPARE(partners[0].name, u"北关所"_s);
        QCOMPARE(partners[0].fingerprint, m_north->desk.ownFingerprint());
        QCOMPARE(partners[0].waiting, 2);  // the station and its limits
        QCOMPARE(m_south->desk.addPartner(u"x"_s, m_south->desk.ownCode(), Road::Both).field, u"code"_s);
        QVERIFY(
            m_south->desk.addPartner(u"x"_s, m_north->desk.ownCode(), Road::OnlyTo).reason.contains(u"another road"));
        Station east(m_folder->path(), u"east"_s);
        QCOMPARE(m_south->desk.addPartner(u"北关所"_s, east.desk.ownCode(), Road::Both).field, u"name"_s);
        QString mistyped = east.desk.ownCode();
        mistyped[12] = mistyped[12] == u'7' ? u'8' : u'7';
        QVERIFY(m_south->desk.problemOfCode(mistyped).contains(u"group 3"));
        QCOMPARE(m_south->desk.problemOfCode(east.desk.ownCode()), QString());
    }

    void aPackageGoesAcrossAndTheWindowSeesIt()
    {
        const Person wang = m_south->add(u"王"_s);
        m_south->editor.setMe(m_south->session->store().newId());
        const QString path = make();
        QVERIFY(QFile::exists(path));
        const auto made = m_south->desk.registerLines().front();
        QVERIFY(made.isMade);
        QCOMPARE(made.number, 1);
        QCOMPARE(made.records, 3);
        QCOMPARE(made.medium, u"光盘 7"_s);
        const auto seen = m_north->desk.look(path);
        QVERIFY(std::holds_alternative<Cover>(seen));
        QCOMPARE(std::get<Cover>(seen).partner, u"南塘所"_s);
        QCOMPARE(std::get<Cover>(seen).senderName, u"south"_s);
        QSignalSpy changed(&m_north->session->store(), &store::Store::changed);
        m_north->desk.take(path);
        QVERIFY(m_north->desk.isRunning());
        const auto [words, isProblem] = m_north->outcome();
        QVERIFY2(!isProblem && words.contains(u"3 records"), qPrintable(words));
        QVERIFY(!m_north->desk.isRunning());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_north->session->store().read<Person>(wang.id)->name, u"王"_s);
        QVERIFY(!m_north->editor.canUndo());
        QCOMPARE(m_south->desk.partners().front().waiting, 0);
        QCOMPARE(make(), QString());  // nothing new
    }

    void whatIsMissingIsToldWithItsCode()
    {
        QVERIFY(!make().isEmpty());
        (void)m_south->add(u"王"_s);
        const QString second = make();
        m_north->desk.take(second);
        const auto [words, isProblem] = m_north->outcome();
        const auto partner = m_north->desk.partners().front();
        QCOMPARE(partner.firstMissing, 1);
        QCOMPARE(partner.lastMissing, 1);
        QVERIFY2(isProblem && words.contains(partner.missingCode), qPrintable(words));
        QCOMPARE(m_south->desk.problemOfAsked(partner.missingCode), QString());
        QVERIFY(m_north->desk.problemOfAsked(partner.missingCode).contains(u"another device"));
        QVERIFY(!m_south->desk.problemOfAsked(partner.missingCode.chopped(1)).isEmpty());
        const QString again = make(partner.missingCode);
        m_north->desk.take(again);
        QVERIFY(!m_north->outcome().second);
        QCOMPARE(m_north->desk.partners().front().firstMissing, 0);
    }

    void whatIsWrongIsToldInWords()
    {
        const QString path = make();
        QVERIFY(std::get<QString>(m_south->desk.look(path)).contains(u"sealed for another device"));
        QVERIFY(std::get<QString>(m_south->desk.look(m_folder->filePath(u"none.qpk"_s))).contains(u"none.qpk"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(9000) && file.putChar('x') && file.putChar('y'));
        file.close();
        m_north->desk.take(path);
        const auto [words, isProblem] = m_north->outcome();
        QVERIFY2(isProblem && words.contains(u"is damaged") && words.contains(u"Copy it again"), qPrintable(words));
        (void)m_south->add(u"王"_s);
        m_south->desk.make(
            {.partner = m_south->desk.partners().front().device, .folder = u"/nowhere"_s, .volumeSize = 1'000'000});
        QVERIFY(m_south->outcome().first.contains(u"cannot be written"));
    }

    void itCanBeCancelled()
    {
        for (int i = 0; i < 300; ++i)
            (void)m_south->add(u"王%1"_s.arg(i));
        m_south->desk.make(
            {.partner = m_south->desk.partners().front().device, .folder = m_folder->path(), .volumeSize = 1'000'000});
        m_south->desk.cancel();
        const auto [words, isProblem] = m_south->outcome();
        QVERIFY(!isProblem);
        QVERIFY(words.contains(u"cancelled"));
        QVERIFY(m_south->desk.registerLines().isEmpty());
        QVERIFY(QDir(m_folder->path()).entryList({u"*.qpk"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PackageAdapterTest)
#include "packageadaptertest.moc"
