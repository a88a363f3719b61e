// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/importadapter.h"
#include "ui/widgets/problemtext.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using desktop::ImportAdapter;
using ui::repairs::ImportSheet;
using ui::repairs::RowFate;

// The desk on the real engine and the demo station's files.
class ImportAdapterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void previewProposesKindAndColumns();
    void notATableIsRefused();
    void otherKindAndColumns();
    void importIsOneUndoStep();
    void secondImportFindsNothingNew();
    void cancelledImportLeavesNothing();
    void rehearsalSaysWhatTheImportDoes();
    void logsWaitForTheirInstructions();
    void manyHeldRowsAreOneUndoStep();
    void heldRowIsTaken();
    void heldRowThatIsStillWrong();
    void whoOnlyReadsIsToldThatItIsNotTheirs();

private:
    [[nodiscard]] QList<ui::repairs::SheetFates> rehearse(const QList<ImportSheet> &sheets);
    [[nodiscard]] static QString demo(const char *name) { return QStringLiteral(DEMO "/") + QLatin1StringView(name); }
    QList<ui::repairs::ImportResult> import(const QStringList &paths);
    // A step of many records goes beside the window.
    void takeBack()
    {
        QSignalSpy done(m_editor.get(), &edit::Editor::undone);
        QVERIFY(m_editor->undo().empty());
        QVERIFY(!done.isEmpty() || done.wait());
    }
    void doAgain()
    {
        QSignalSpy done(m_editor.get(), &edit::Editor::applied);
        QVERIFY(m_editor->redo().empty());
        QVERIFY(!done.isEmpty() || done.wait());
    }
    [[nodiscard]] size_t instructions() { return m_session->store().readAll<Instruction>().size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<edit::Editor> m_editor;
    std::unique_ptr<ImportAdapter> m_desk;
};

void ImportAdapterTest::init()
{
    m_desk.reset();
    m_editor.reset();
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session =
        session::Session::create(m_folder->filePath(QStringLiteral("s.qianshao")), QStringLiteral("a passphrase"),
            QStringLiteral("人民街道派出所"), store::systemEnvironment(), security::Cost::Quick);
    m_editor = std::make_unique<edit::Editor>(m_session->store(), Uuid());
    m_desk = std::make_unique<ImportAdapter>(*m_session, *m_editor);
}

QList<ui::repairs::ImportResult> ImportAdapterTest::import(const QStringList &paths)
{
    QList<ImportSheet> sheets;
    for (const QString &path : paths)
        sheets += m_desk->preview(path).sheets;
    QSignalSpy finished(m_desk.get(), &ui::repairs::ImportDesk::finished);
    m_desk->start(sheets);
    if (!finished.wait(60'000))
        return {};
    return finished.at(0).at(0).value<QList<ui::repairs::ImportResult>>();
}

void ImportAdapterTest::previewProposesKindAndColumns()
{
    const auto preview = m_desk->preview(demo("instructions-a.xlsx"));
    QVERIFY(preview.refusal.isEmpty());
    QCOMPARE(preview.sheets.size(), 1);
    const ImportSheet &sheet = preview.sheets.front();
    QCOMPARE(sheet.kind, Kind::Instruction);
    QCOMPARE(sheet.titles.size(), sheet.fields.size());
    QVERIFY(sheet.fields.contains(QStringLiteral("number")));
    QVERIFY(sheet.fields.contains(QStringLiteral("issued_at")));
    QVERIFY(sheet.problem.isEmpty());
    QVERIFY(!sheet.rows.isEmpty());
    for (const auto &field : m_desk->fieldsOf(Kind::Instruction))
        QVERIFY(!field.title.isEmpty());
}

void ImportAdapterTest::notATableIsRefused()
{
    const auto preview = m_desk->preview(m_session->store().path());
    QVERIFY(!preview.refusal.isEmpty());
    QVERIFY(preview.sheets.isEmpty());
}

void ImportAdapterTest::otherKindAndColumns()
{
    const ImportSheet sheet = m_desk->preview(demo("instructions-a.xlsx")).sheets.value(0);
    QStringList fields = sheet.fields;
    fields[fields.indexOf(QStringLiteral("issued_at"))].clear();
    const ImportSheet without = m_desk->withFields(sheet, fields);
    QVERIFY(!without.problem.isEmpty());
    QVERIFY(m_desk->withFields(without, sheet.fields).problem.isEmpty());
    const ImportSheet asVictims = m_desk->asKind(sheet, Kind::Victim);
    QCOMPARE(asVictims.kind, Kind::Victim);
    QCOMPARE(asVictims.titles, sheet.titles);
    QCOMPARE(m_desk->asKind(asVictims, Kind::Instruction).fields, sheet.fields);
}

void ImportAdapterTest::importIsOneUndoStep()
{
    QSignalSpy changed(&m_session->store(), &store::Store::changed);
    const auto results = import({demo("roster.csv"), demo("instructions-a.xlsx"), demo("calls.csv")});
    QCOMPARE(results.size(), 3);
    QVERIFY(!m_desk->isRunning());
    QVERIFY(!changed.isEmpty());
    QVERIFY(instructions() > 100);
    QVERIFY(!m_editor->undoLabel().isEmpty());
    takeBack();
    QCOMPARE(instructions(), size_t(0));
    QVERIFY(m_session->store().readAll<HeldRow>().empty());
    doAgain();
    QVERIFY(instructions() > 100);
}

void ImportAdapterTest::secondImportFindsNothingNew()
{
    (void)import({demo("instructions-a.xlsx")});
    const auto again = import({demo("instructions-a.xlsx")});
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.front().accepted, 0);
    QCOMPARE(again.front().repeated, again.front().rows);
}

void ImportAdapterTest::cancelledImportLeavesNothing()
{
    QList<ImportSheet> sheets;
    for (const char *name : {"addresses.csv", "instructions-a.xlsx", "instructions-b.csv"})
        sheets += m_desk->preview(demo(name)).sheets;
    QSignalSpy finished(m_desk.get(), &ui::repairs::ImportDesk::finished);
    m_desk->start(sheets);
    m_desk->cancel();
    QVERIFY(finished.wait(60'000));
    QVERIFY(finished.at(0).at(0).value<QList<ui::repairs::ImportResult>>().isEmpty());
    QVERIFY(finished.at(0).at(1).toString().isEmpty());
    QCOMPARE(instructions(), size_t(0));
    QVERIFY(!m_editor->canUndo());
}

QList<ui::repairs::SheetFates> ImportAdapterTest::rehearse(const QList<ImportSheet> &sheets)
{
    QSignalSpy rehearsed(m_desk.get(), &ui::repairs::ImportDesk::rehearsed);
    m_desk->rehearse(sheets);
    if (!rehearsed.wait(60'000))
        return {};
    return rehearsed.at(0).at(0).value<QList<ui::repairs::SheetFates>>();
}

void ImportAdapterTest::rehearsalSaysWhatTheImportDoes()
{
    const auto sheet = m_desk->preview(demo("instructions-a.xlsx")).sheets.at(0);
    const auto before = rehearse({sheet});
    QCOMPARE(before.size(), 1);
    QCOMPARE(before.at(0).rows.size(), sheet.rows.size());
    QVERIFY(std::ranges::count(before.at(0).rows, RowFate::What::New, &RowFate::what) > 15);
    QCOMPARE(instructions(), size_t(0));
    QCOMPARE(m_session->store().counterSum("held"), 0);
    (void)import({demo("instructions-a.xlsx")});
    const auto again = m_desk->preview(demo("instructions-a.xlsx")).sheets;
    const auto after = rehearse(again);
    QCOMPARE(std::ranges::count(after.at(0).rows, RowFate::What::Repeated, &RowFate::what), after.at(0).rows.size());
}

// A call whose instruction was not previewed is not called held, unless the instructions do not come along.
void ImportAdapterTest::logsWaitForTheirInstructions()
{
    const auto calls = m_desk->preview(demo("calls.csv")).sheets.at(0);
    const auto instructions = m_desk->preview(demo("instructions-b.csv")).sheets.at(0);
    const auto alone = rehearse({calls}).at(0).rows;
    QCOMPARE(std::ranges::count(alone, RowFate::What::Held, &RowFate::what), alone.size());
    const auto together = rehearse({calls, instructions});
    QCOMPARE(together.size(), 2);
    QCOMPARE(std::ranges::count(together.at(0).rows, RowFate::What::Held, &RowFate::what), 0);
    QVERIFY(std::ranges::count(together.at(0).rows, RowFate::What::Unsure, &RowFate::what) > 0);
}

void ImportAdapterTest::manyHeldRowsAreOneUndoStep()
{
    (void)import({demo("calls.csv")});
    const qint64 waiting = m_session->store().counterSum("held");
    QVERIFY(waiting > 100);
    // Not by an import, which would take them by itself.
    std::map<QString, records::Instruction> instructions;
    for (const records::HeldRow &row : m_session->store().readAll<records::HeldRow>())
        instructions[imports::numberOf(row)] = {.id = m_session->store().newId(),
            .number = imports::numberOf(row),
            .level = records::Level::High,
            .issuedAt = m_session->store().now()};
    changes::ChangeSet set;
    for (const auto &[number, instruction] : instructions)
        set.changes.push_back(changes::inserted(instruction));
    QVERIFY(m_session->store().apply(set, store::Origin::SetUp).problems.empty());
    const qint64 before = m_session->store().counterSum("held");
    HeldGroup group{Settled::Unset, Kind::Call, RowProblem::NoInstruction, QStringLiteral("calls.csv"), {}};
    QSignalSpy settled(m_desk.get(), &ui::repairs::ImportDesk::settled);
    m_desk->settle({{}, {group}, Settled::Mended, {}});
    // One at a time.
    m_desk->settle({{}, {group}, Settled::Dismissed, {}});
    QVERIFY(settled.wait(60'000));
    QVERIFY(settled.size() == 2 || settled.wait(60'000));
    QCOMPARE(settled.size(), 2);
    qint64 taken = 0;
    for (const auto &arguments : settled)
        taken += arguments.at(0).value<ui::repairs::HeldOutcome>().settled;
    QVERIFY(taken > 100);
    QCOMPARE(m_session->store().counterSum("held"), before - taken);
    QCOMPARE(m_session->store().counter("rows", qint64(Kind::Call)), taken);
    takeBack();
    QCOMPARE(m_session->store().counterSum("held"), before);
    QCOMPARE(m_session->store().counter("rows", qint64(Kind::Call)), 0);
}

void ImportAdapterTest::heldRowIsTaken()
{
    (void)import({demo("instructions-b.csv")});
    const auto held = m_session->store().readAll<HeldRow>();
    const auto row = std::ranges::find(held, RowProblem::NoContact, &HeldRow::problem);
    QVERIFY(row != held.end());
    QMap<QString, QString> texts;
    for (const auto &text : m_desk->textsOf(*row)) {
        if (!text.key.isEmpty())
            texts[text.key] = text.text;
    }
    texts[row->field] = QStringLiteral("18691352034");
    const size_t before = instructions();
    QVERIFY(m_desk->repair(*row, texts).isTaken);
    QCOMPARE(instructions(), before + 1);
    QCOMPARE(m_session->store().counterSum("held"), qint64(held.size()) - 1);
    takeBack();
    QCOMPARE(instructions(), before);
    QCOMPARE(m_session->store().counterSum("held"), qint64(held.size()));
}

void ImportAdapterTest::heldRowThatIsStillWrong()
{
    (void)import({demo("instructions-b.csv")});
    const auto held = m_session->store().readAll<HeldRow>();
    const auto row = std::ranges::find(held, RowProblem::NoContact, &HeldRow::problem);
    QVERIFY(row != held.end());
    const auto answer = m_desk->repair(*row, {{row->field, QString()}});
    QVERIFY(!answer.isTaken);
    QVERIFY(!answer.reason.isEmpty());
    QCOMPARE(answer.field, row->field);
    QCOMPARE(m_session->store().counterSum("held"), qint64(held.size()));
}

void ImportAdapterTest::whoOnlyReadsIsToldThatItIsNotTheirs()
{
    (void)import({demo("instructions-b.csv")});
    const auto held = m_session->store().readAll<HeldRow>();
    const records::Staff auditor{.id = m_session->store().newId(),
        .code = QStringLiteral("9"),
        .name = QStringLiteral("王"),
        .role = records::Role::Auditor};
    QVERIFY(m_session->store().apply({{changes::inserted(auditor)}}, store::Origin::SetUp).problems.empty());
    m_editor->setMe(auditor.id);
    const auto row = std::ranges::find(held, RowProblem::NoContact, &HeldRow::problem);
    const QString words = ui::widgets::problemText(rules::ProblemCode::NotAllowed);
    QCOMPARE(m_desk->repair(*row, {{row->field, QStringLiteral("18691352034")}}).reason, words);
    QSignalSpy settled(m_desk.get(), &ui::repairs::ImportDesk::settled);
    m_desk->settle({{row->id}, {}, Settled::Dismissed, {}});
    QVERIFY(settled.wait(60'000));
    QCOMPARE(settled.at(0).at(0).value<ui::repairs::HeldOutcome>().refusal, words);
    QSignalSpy finished(m_desk.get(), &ui::repairs::ImportDesk::finished);
    m_desk->start(m_desk->preview(demo("calls.csv")).sheets);
    QVERIFY(finished.wait(60'000));
    QVERIFY(finished.at(0).at(1).toString().startsWith(QStringLiteral("calls.csv: It is not for the role")));
    QCOMPARE(m_session->store().counterSum("held"), qint64(held.size()));
}

QTEST_GUILESS_MAIN(ImportAdapterTest)
#include "importadaptertest.moc"
