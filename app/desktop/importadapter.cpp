// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/importadapter.h"

#include "models/itemmodels/words.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace qianshao::desktop {

using imports::ColumnMapping;
using imports::Key;
using records::Kind;
using ui::repairs::ImportPreview;
using ui::repairs::ImportSheet;
using ui::repairs::RowFate;

namespace {

constexpr qsizetype rowsShown = 20;
constexpr qint64 reportEveryMs = 100;

RowFate fateOf(const imports::RowOutcome &outcome)
{
    using What = RowFate::What;
    if (!outcome.isData)
        return {};
    if (outcome.hold) {
        const records::RowProblem reason = outcome.hold->problem;
        RowFate fate{outcome.isUnsure ? What::Unsure : What::Held, reason, {}};
        fate.places.append({imports::nameOf(outcome.hold->field), reason});
        if (reason == records::RowProblem::NoContact)
            fate.places.append({imports::nameOf(Key::Address), reason});
        return fate;
    }
    RowFate fate;
    switch (outcome.taken) {
    case imports::Taken::Accepted: fate.what = What::New; break;
    case imports::Taken::Updated: fate.what = What::Updated; break;
    case imports::Taken::Repeated:
    case imports::Taken::Held: return {What::Repeated, {}, {}};
    }
    for (const imports::Mark &mark : outcome.marks)
        fate.places.append({imports::nameOf(mark.field), mark.problem});
    return fate;
}

QList<RowFate> fatesOf(const std::vector<imports::RowOutcome> &outcomes)
{
    QList<RowFate> fates;
    for (const imports::RowOutcome &outcome : outcomes)
        fates.append(fateOf(outcome));
    return fates;
}

}  // namespace

ImportAdapter::ImportAdapter(session::Session &session, edit::Editor &editor, QObject *parent)
    : ImportDesk(parent),
      m_session(session),
      m_editor(editor),
      m_run(session.store(), session.zone())
{
    m_rehearsals.setMaxThreadCount(1);
}

ImportAdapter::~ImportAdapter() = default;

ImportPreview ImportAdapter::preview(const QString &path)
{
    ImportPreview preview{path, {}, {}};
    const auto inspected = m_run.inspect(path);
    if (const auto *error = std::get_if<imports::ImportError>(&inspected)) {
        preview.refusal = imports::describe(*error);
        return preview;
    }
    for (const session::SheetProposal &proposal : std::get<0>(inspected)) {
        if (proposal.isHidden)
            continue;
        m_rows[{path, proposal.sheet}] = proposal.rows;
        preview.sheets.append(sheetOf(path, proposal));
    }
    if (preview.sheets.isEmpty())
        preview.refusal = tr("%1 has no sheet that is not hidden.").arg(QFileInfo(path).fileName());
    return preview;
}

ImportSheet ImportAdapter::sheetOf(const QString &path, const session::SheetProposal &proposal) const
{
    ImportSheet sheet{path, proposal.sheet, proposal.name, proposal.mapping.kind, proposal.mapping.headerRow, {}, {},
        {}, proposal.isRemembered, {}};
    for (const ColumnMapping::Column &column : proposal.mapping.columns) {
        sheet.titles.append(column.title);
        sheet.fields.append(imports::nameOf(column.key));
    }
    for (const imports::PreviewRow &row : rowsOf(sheet))
        sheet.rows.append(row.texts);
    // No titles found: the columns are shown by their letters until the person says what the sheet is.
    for (const QStringList &row : std::as_const(sheet.rows)) {
        while (proposal.mapping.headerRow == 0 && sheet.titles.size() < row.size()) {
            sheet.titles.append(imports::columnName(sheet.titles.size()));
            sheet.fields.append(QString());
        }
    }
    if (const auto problem = imports::problemOf(proposal.mapping, QFileInfo(path).fileName(), proposal.name))
        sheet.problem = imports::describe(*problem, m_run.titles());
    return sheet;
}

QList<imports::PreviewRow> ImportAdapter::rowsOf(const ImportSheet &sheet) const
{
    QList<imports::PreviewRow> shown;
    const auto rows = m_rows.find({sheet.path, sheet.sheet});
    for (qsizetype i = 0; rows != m_rows.end() && i < rows->second.size(); ++i) {
        if (rows->second[i].number > sheet.titleRow && shown.size() < rowsShown)
            shown.append(rows->second[i]);
    }
    return shown;
}

ColumnMapping ImportAdapter::mappingOf(const ImportSheet &sheet) const
{
    ColumnMapping mapping{sheet.kind, sheet.titleRow, {}};
    for (qsizetype i = 0; i < sheet.titles.size(); ++i) {
        const Key key = imports::keyNamed(sheet.fields.value(i));
        const imports::TitleMatch match = m_run.titles().match(sheet.kind, sheet.titles[i]);
        mapping.columns.append({sheet.titles[i], key, match.unit});
    }
    return mapping;
}

ImportSheet ImportAdapter::asKind(const ImportSheet &sheet, Kind kind)
{
    const QList<imports::PreviewRow> rows = m_rows[{sheet.path, sheet.sheet}];
    const auto titles = std::ranges::find(rows, sheet.titleRow, &imports::PreviewRow::number);
    const imports::PreviewRow header = titles != rows.end() ? *titles : rows.value(0);
    return sheetOf(
        sheet.path, {sheet.sheet, sheet.name, rows, imports::mappingFor(header, kind, m_run.titles()), false});
}

ImportSheet ImportAdapter::withFields(const ImportSheet &sheet, const QStringList &fields)
{
    ImportSheet changed = sheet;
    changed.fields = fields;
    changed.isRemembered = false;
    const auto problem = imports::problemOf(mappingOf(changed), QFileInfo(sheet.path).fileName(), sheet.name);
    changed.problem = problem ? imports::describe(*problem, m_run.titles()) : QString();
    return changed;
}

void ImportAdapter::rehearse(const QList<ImportSheet> &sheets)
{
    std::vector<session::SheetPreview> previews;
    for (const ImportSheet &sheet : sheets) {
        const auto read = m_rows[{sheet.path, sheet.sheet}];
        const auto shown = rowsOf(sheet);
        const bool isWhole = read.size() < imports::previewRows
            && (read.isEmpty() || shown.isEmpty() || read.back().number == shown.back().number);
        previews.push_back({shown, mappingOf(sheet), isWhole});
    }
    const int number = ++m_lastRehearsal;
    m_rehearsals.start([this, sheets, previews, number] {
        if (number != m_lastRehearsal)
            return;
        try {
            const auto store = m_session.store().another();
            const auto outcomes = session::ImportRun(*store, m_session.zone()).rehearse(previews);
            QList<ui::repairs::SheetFates> fates;
            for (qsizetype i = 0; i < sheets.size(); ++i)
                fates.append({sheets[i].path, sheets[i].sheet, fatesOf(outcomes[size_t(i)])});
            QMetaObject::invokeMethod(
                this,
                [this, fates, number] {
                    if (number == m_lastRehearsal)
                        Q_EMIT rehearsed(fates);
                },
                Qt::QueuedConnection);
        } catch (const store::Failure &) {
            // The preview goes without: the import itself will tell what the file lacks.
        }
    });
}

QList<Kind> ImportAdapter::kinds() const
{
    const auto kinds = imports::importedKinds();
    return {kinds.begin(), kinds.end()};
}

// A person's fields stand in the rows of instructions and victims under their own keys.
QString ImportAdapter::titleOf(Kind kind, Key key) const
{
    const QString name = imports::nameOf(key);
    for (const Kind owner : {kind, Kind::Person}) {
        if (const QString title = itemmodels::fieldTitle(owner, name); title != name)
            return title;
    }
    return m_run.titles().titlesOf(kind, key).value(0, name);
}

QList<ui::repairs::ImportField> ImportAdapter::fieldsOf(Kind kind) const
{
    QList<ui::repairs::ImportField> fields;
    for (const Key key : imports::keysOf(kind))
        fields.append({imports::nameOf(key), titleOf(kind, key)});
    return fields;
}

void ImportAdapter::start(const QList<ImportSheet> &sheets)
{
    if (m_isRunning)
        return;
    if (m_isSettling) {
        Q_EMIT finished({}, tr("A repair of many rows is under way. Try again when it is done."));
        return;
    }
    std::vector<session::ImportFile> files;
    for (const ImportSheet &sheet : sheets)
        files.push_back({sheet.path, sheet.sheet, mappingOf(sheet)});
    const QString name = QFileInfo(sheets.value(0).path).fileName();
    const QString label =
        sheets.size() == 1 ? tr("Import of %1").arg(name) : tr("Import of %n table(s)", nullptr, int(sheets.size()));
    m_isRunning = true;
    m_thread = std::jthread([this, files, step = store::StepInfo{label, m_editor.me()}](std::stop_token stop) {
        const Outcome outcome = work(files, step, stop);
        QMetaObject::invokeMethod(this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    });
}

ImportAdapter::Outcome ImportAdapter::work(
    const std::vector<session::ImportFile> &files, const store::StepInfo &step, std::stop_token stop)
{
    QElapsedTimer clock;
    clock.start();
    qint64 reported = -reportEveryMs;
    try {
        const auto store = m_session.store().another();
        session::ImportRun run(*store, m_session.zone());
        const auto progress = [&](const session::ImportProgress &now) {
            if (clock.elapsed() - reported < reportEveryMs)
                return;
            reported = clock.elapsed();
            QMetaObject::invokeMethod(this, [this, now, reported] { report(now, reported); }, Qt::QueuedConnection);
        };
        session::ImportResult result = run.run(files, {.progress = progress, .stop = stop, .step = step});
        QString refusal = session::describe(result, run.titles());
        const bool wasCancelled = result.error && result.error->code == imports::ImportError::Code::Cancelled;
        if (wasCancelled) {
            refusal.clear();
            result.sheets.clear();
        }
        return {result, refusal, step.label};
    } catch (const store::Failure &failure) {
        return {{}, session::describe(failure), step.label};
    }
}

void ImportAdapter::report(const session::ImportProgress &progress, qint64 elapsedMs)
{
    ui::repairs::ImportProgress shown{progress.file, progress.rows, 0, -1};
    if (progress.bytesTotal > 0)
        shown.percent = int(100 * progress.bytes / progress.bytesTotal);
    constexpr qint64 tooEarlyMs = 1000;
    if (progress.bytes > 0 && elapsedMs > tooEarlyMs)
        shown.secondsLeft = int(elapsedMs * (progress.bytesTotal - progress.bytes) / progress.bytes / 1000);
    Q_EMIT progressed(shown);
}

void ImportAdapter::finish(const Outcome &outcome)
{
    m_thread.join();
    m_isRunning = false;
    m_rows.clear();
    takeStep(outcome.result.step, outcome.label);
    QList<ui::repairs::ImportResult> results;
    for (const session::SheetCounts &sheet : outcome.result.sheets) {
        const imports::ImportCounts &counts = sheet.counts;
        results.append({sheet.file, sheet.sheet, counts.kind, counts.rows, counts.accepted, counts.updated,
            counts.repeated, counts.held, QMap<records::RowProblem, qint64>(counts.problems)});
    }
    Q_EMIT finished(outcome.refusal.isEmpty() ? results : QList<ui::repairs::ImportResult>(), outcome.refusal);
}

void ImportAdapter::takeStep(qint64 step, const QString &label)
{
    if (step == 0)
        return;
    m_session.store().readElsewhere();
    m_editor.push(step, label);
}

void ImportAdapter::cancel()
{
    m_thread.request_stop();
}

}  // namespace qianshao::desktop
