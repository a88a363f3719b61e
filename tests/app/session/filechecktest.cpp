// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/filecheck.h"
#include "app/session/session.h"
#include "models/records/all.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::session;
using security::Kept;
using security::Vault;

// Evidence that is broken on purpose is found, each kind as what it is.
class FileCheckTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    Uuid m_visit;

    [[nodiscard]] QString storePath() const { return m_folder->filePath(QStringLiteral("station.qianshao")); }
    [[nodiscard]] QString pathOf(const Kept &kept) const
    {
        return Vault::folderOf(storePath()) + u'/' + kept.sha256.first(2) + u'/' + kept.sha256;
    }
    void add(const Record auto &record)
    {
        QVERIFY(m_session->store().apply({{changes::inserted(record)}}, store::Origin::Edit).problems.empty());
    }
    Kept capture(const QByteArray &content, AttachmentKind kind = AttachmentKind::Photo)
    {
        const Kept kept = m_session->vault().put(content);
        add(attachment(kept.sha256, kept.size, kind));
        return kept;
    }
    Attachment attachment(const QString &sha256, qint64 size, AttachmentKind kind = AttachmentKind::Photo)
    {
        return {.id = m_session->store().newId(),
            .visit = {m_visit},
            .kind = kind,
            .sha256 = sha256,
            .size = size,
            .capturedAt = m_session->store().now()};
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    // "part places first" of each finding.
    QStringList findings()
    {
        QStringList lines;
        for (const FileFinding &finding : checkFiles(m_session->store(), m_session->vault()))
            lines.append(QStringLiteral("%1 %2 %3").arg(int(finding.part)).arg(finding.places).arg(finding.first));
        return lines;
    }
    static QString line(FilePart part, const QString &first, int places = 1)
    {
        return QStringLiteral("%1 %2 %3").arg(int(part)).arg(places).arg(first);
    }

private Q_SLOTS:
    void init()
    {
        m_session.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = Session::create(storePath(), QStringLiteral("p"), QStringLiteral("人民街道派出所"),
            store::systemEnvironment(), security::Cost::Quick);
        store::Store &store = m_session->store();
        const Instruction instruction{.id = store.newId(), .number = QStringLiteral("YJ1"), .issuedAt = store.now()};
        add(instruction);
        m_visit = store.newId();
        add(Visit{.id = m_visit, .instruction = {instruction.id}, .at = store.now(), .result = VisitResult::MetPerson});
    }

    void soundFilesHaveNoFindings()
    {
        QCOMPARE(findings(), QStringList());
        const Kept kept = capture("one photo");
        add(attachment(kept.sha256, kept.size));  // two records may name one file
        (void)capture(QByteArray(200'000, 'x'));
        QCOMPARE(findings(), QStringList());
        m_session.reset();
        m_session = Session::open(storePath(), QStringLiteral("p"), store::systemEnvironment());
        QCOMPARE(findings(), QStringList());
        QCOMPARE(m_session->vault().get(kept.sha256), QByteArray("one photo"));
    }

    void aMissingFileIsFound()
    {
        const Kept kept = capture("one");
        (void)capture("two");
        QVERIFY(QFile::remove(pathOf(kept)));
        QCOMPARE(findings(), QStringList{line(FilePart::Missing, kept.sha256)});
    }

    void aBrokenFileIsFound()
    {
        const Kept one = capture(QByteArray(100'000, 'a'));
        const Kept cut = capture(QByteArray(100'000, 'b'));
        QByteArray bytes = read(pathOf(one));
        bytes[70'000] = char(bytes[70'000] ^ 1);
        write(pathOf(one), bytes);
        write(pathOf(cut), read(pathOf(cut)).first(70'000));
        QCOMPARE(findings(), QStringList{line(FilePart::Damaged, std::min(one.sha256, cut.sha256), 2)});
    }

    void soundNotesAreCheckedAsPhotosAre()
    {
        const Kept changed = capture("ID3, one note", AttachmentKind::AudioNote);
        const Kept missing = capture("ID3, another note", AttachmentKind::AudioNote);
        QCOMPARE(findings(), QStringList());
        QByteArray bytes = read(pathOf(changed));
        bytes[60] = char(bytes[60] ^ 1);
        write(pathOf(changed), bytes);
        QVERIFY(QFile::remove(pathOf(missing)));
        QStringList expected{line(FilePart::Missing, missing.sha256), line(FilePart::Damaged, changed.sha256)};
        QStringList found = findings();
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
    }

    void exchangedFilesAreFound()
    {
        const Kept one = capture("the notice as signed");
        const Kept other = capture("the notice as wished");
        const QByteArray bytes = read(pathOf(one));
        write(pathOf(one), read(pathOf(other)));
        write(pathOf(other), bytes);
        QCOMPARE(findings(), QStringList{line(FilePart::Other, std::min(one.sha256, other.sha256), 2)});
    }

    void aRecordOfAnotherSizeIsFound()
    {
        const Kept kept = capture("content");
        add(attachment(kept.sha256, kept.size + 1));
        QCOMPARE(findings(), QStringList{line(FilePart::Other, kept.sha256)});
    }

    // A file that a draft holds is waited for; one that nothing names is told, and so is what a crash left.
    void filesThatNothingNamesAreFound()
    {
        const Kept waiting = m_session->vault().put("captured, not saved yet");
        m_session->store().drafts().keep(
            QStringLiteral("visit/1"), QStringLiteral("{\"photos\": \"%1\"}").arg(waiting.sha256));
        QCOMPARE(findings(), QStringList());
        m_session->store().drafts().drop(QStringLiteral("visit/1"));
        QCOMPARE(findings(), QStringList{line(FilePart::Unnamed, waiting.sha256)});
        write(pathOf(waiting) + QStringLiteral(".Ab12"), "half");
        QCOMPARE(findings(), QStringList{line(FilePart::Unnamed, waiting.sha256, 2)});
    }

    // A visit that was taken back can be done again: its files are waited for.
    void filesOfWhatWasTakenBackAreNoFindings()
    {
        const Kept kept = m_session->vault().put("a photo of a visit");
        store::Store &store = m_session->store();
        const auto saved = store.apply({{changes::inserted(attachment(kept.sha256, kept.size))}}, store::Origin::Edit);
        const auto undone = store.revert(saved.step);
        QVERIFY(undone.problems.empty());
        QVERIFY(store.readAll<Attachment>().empty());
        QCOMPARE(findings(), QStringList());
        const auto done = store.revert(undone.step);
        QVERIFY(done.problems.empty());
        QCOMPARE(findings(), QStringList());
    }

    void aStationThatIsRemovedLeavesNoFiles()
    {
        (void)capture("one");
        m_session.reset();
        removeStation(storePath());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FileCheckTest)
#include "filechecktest.moc"
