// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importrun.h"

#include "app/session/importparts.h"
#include "app/session/importrights.h"
#include "app/session/say.h"
#include "app/session/storeknown.h"

#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace qianshao::session {

using namespace Qt::StringLiterals;
using namespace imports;

namespace {

QString settingOf(const QString &signature)
{
    return u"import/mapping/"_s + signature;
}

QStringList titlesOf(const ColumnMapping &mapping)
{
    QStringList titles;
    for (const ColumnMapping::Column &column : mapping.columns)
        titles += column.title;
    return titles;
}

ImportError cancelled(const QString &file)
{
    return {.code = ImportError::Code::Cancelled, .file = file};
}

// The proposal, or the same titles taken for another kind.
ColumnMapping asKind(const SheetProposal &sheet, records::Kind kind, const ColumnTitles &titles)
{
    const auto header = std::ranges::find(sheet.rows, sheet.mapping.headerRow, &PreviewRow::number);
    const bool isAsked = kind != records::Kind::None && kind != sheet.mapping.kind && header != sheet.rows.end();
    return isAsked ? mappingFor(*header, kind, titles) : sheet.mapping;
}

auto orderOf(records::Kind kind)
{
    return std::ranges::find(importedKinds(), kind);
}

}  // namespace

ImportRun::ImportRun(store::Store &store, QTimeZone zone) : m_store(store), m_zone(std::move(zone)), m_titles(m_words)
{
}

std::variant<std::vector<SheetProposal>, ImportError> ImportRun::inspect(const QString &path, std::stop_token stop)
{
    auto opened = openTable(path, {}, std::move(stop));
    if (auto *error = std::get_if<ImportError>(&opened))
        return *error;
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    std::vector<SheetProposal> proposals;
    const QList<Sheet> sheets = reader.sheets();
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (sheets[i].isHidden) {
            proposals.push_back({.sheet = i, .name = sheets[i].name, .rows = {}, .mapping = {}, .isHidden = true});
            continue;
        }
        SheetProposal proposal{i, sheets[i].name, {}, {}, false};
        if (reader.select(i))
            proposal.rows = readPreview(reader);
        if (reader.error())
            return *reader.error();
        const auto remembered = recallMapping(proposal.rows, m_titles,
            [this](const QString &signature) { return m_store.setting(settingOf(signature)); });
        proposal.isRemembered = remembered.has_value();
        proposal.mapping = remembered ? *remembered : proposeMapping(proposal.rows, m_titles);
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

// Adds the file's parts; false when nothing can be imported, with the reason in the result.
bool ImportRun::plan(const ImportFile &file, const ImportOptions &options, Run &run)
{
    const QFileInfo info(file.path);
    const auto inspected = inspect(file.path, options.stop);
    if (const auto *error = std::get_if<ImportError>(&inspected)) {
        run.result.error = *error;
        return false;
    }
    std::optional<MappingProblem> problem;
    const size_t before = run.parts.size();
    for (const SheetProposal &sheet : std::get<0>(inspected)) {
        if (file.mapping && file.sheet != sheet.sheet)
            continue;
        if (sheet.isHidden) {
            run.result.skipped.push_back({info.fileName(), sheet.name, std::nullopt});
            continue;
        }
        const ColumnMapping mapping = file.mapping ? *file.mapping : asKind(sheet, file.kind, m_titles);
        auto found = problemOf(mapping, info.fileName(), sheet.name);
        if (found)
            found->isEmpty = sheet.rows.isEmpty();
        if (!found)
            run.parts.push_back({file.path, info.fileName(), sheet.name, sheet.sheet, mapping, info.size()});
        else if (!problem || (problem->headerRow == 0 && found->headerRow > 0) || problem->isEmpty)
            problem = found;
        if (found && !found->isEmpty)
            run.result.skipped.push_back({info.fileName(), sheet.name, found});
    }
    if (run.parts.size() > before)
        return true;
    run.result.skipped.clear();
    run.result.problem = problem ? *problem : MappingProblem{info.fileName(), {}, 0, records::Kind::None, {}, true};
    return false;
}

std::vector<std::vector<RowOutcome>> ImportRun::rehearse(const std::vector<SheetPreview> &sheets)
{
    std::vector<size_t> order(sheets.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) { return orderOf(sheets[i].mapping.kind); });
    StoreKnown known(m_store);
    Rehearsal rehearsal(surroundings(known));
    std::vector<std::vector<RowOutcome>> outcomes(sheets.size());
    for (const size_t i : order)
        outcomes[i] = rehearsal.outcomes(sheets[i].rows, sheets[i].mapping, sheets[i].isWhole);
    return outcomes;
}

Surroundings ImportRun::surroundings(Known &known)
{
    return {known, m_words, [this] { return m_store.newId(); }, m_store.now(), m_zone};
}

// A person's address is matched as the person is written: that costs less than to write them again.
std::vector<rules::Problem> ImportRun::addChunk(const changes::ChangeSet &set, bool bringsPersons, Run &run)
{
    if (!bringsPersons)
        return run.batch->add(set);
    changes::ChangeSet completed = set;
    run.matching->complete(completed);
    return run.batch->add(completed);
}

bool ImportRun::importPart(const Part &part, const ImportOptions &options, Run &run)
{
    auto opened = openTable(part.path, {}, options.stop);
    if (auto *error = std::get_if<ImportError>(&opened)) {
        run.result.error = *error;
        return false;
    }
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    StoreKnown known(m_store);
    TableImport import(reader, part.mapping, {part.file, part.sheetName}, surroundings(known));
    const ImportProgress before = run.progress;
    // select() is not needed for the sheet that is open already, and would read it from its start once more.
    const bool isOpen = reader.selected() == part.sheet || reader.select(part.sheet);
    const bool bringsPersons =
        part.mapping.kind == records::Kind::Instruction || part.mapping.kind == records::Kind::Victim;
    while (isOpen && import.next()) {
        if (!addChunk(import.set(), bringsPersons, run).empty()) {
            for (qsizetype row = 0; row < import.rowCount(); ++row) {
                if (import.hasChanges(row) && !run.batch->add(import.setOf(row)).empty())
                    (void)run.batch->add(import.holdRefused(row));
            }
        }
        if (options.progress) {
            const TableReader::Progress read = reader.progress();
            const double share = read.total > 0 ? double(read.done) / double(read.total) : 0;
            run.progress.file = part.file;
            run.progress.rows = before.rows + import.counts().rows;
            run.progress.bytes = before.bytes + qint64(double(part.bytes) * std::min(share, 1.0));
            options.progress(run.progress);
        }
        if (options.stop.stop_requested()) {
            run.result.error = cancelled(part.file);
            return false;
        }
    }
    run.progress.rows = before.rows + import.counts().rows;
    run.progress.bytes = before.bytes + part.bytes;
    run.result.error = reader.error();
    run.result.sheets.push_back({part.file, part.sheetName, import.counts()});
    return !run.result.error;
}

ImportResult ImportRun::run(const std::vector<ImportFile> &files, const ImportOptions &options)
{
    Run run;
    for (const ImportFile &file : files) {
        if (!plan(file, options, run))
            return std::move(run.result);
    }
    std::ranges::stable_sort(
        run.parts, [](const Part &a, const Part &b) { return orderOf(a.mapping.kind) < orderOf(b.mapping.kind); });
    const ImportRights rights(m_store, options.step.author);
    for (const Part &part : run.parts) {
        if (!rights.mayBring(part.mapping.kind))
            return {.error = ImportError{ImportError::Code::NotAllowed, part.file, part.sheetName}};
        run.progress.bytesTotal += part.bytes;
    }
    store::StepInfo step = options.step;
    if (step.label.isEmpty() && !run.parts.empty())
        step.label = run.parts.size() == 1
            ? say(QT_TRANSLATE_NOOP("session", "Import of %1")).arg(run.parts.front().file)
            : say(QT_TRANSLATE_NOOP("session", "Import of %1 tables")).arg(run.parts.size());
    run.cache.emplace(m_store.connection());
    run.batch = std::make_unique<store::Batch>(m_store, store::Origin::Import, step);
    run.matching = std::make_unique<AddressMatching>(m_store);
    const records::Uuid firstId = m_store.newId();
    for (const Part &part : run.parts) {
        if (!importPart(part, options, run)) {
            run.result.sheets.clear();
            return std::move(run.result);
        }
    }
    const bool hasInstructions = std::ranges::any_of(run.result.sheets, [](const SheetCounts &sheet) {
        return sheet.counts.kind == records::Kind::Instruction && sheet.counts.accepted > 0;
    });
    if (hasInstructions) {
        linkVictims(firstId, run);
        if (!releaseHeld(firstId, options, run))
            return {.error = cancelled(run.parts.back().file), .problem = {}, .sheets = {}};
    }
    if (!matchAddresses(options, run))
        return {.error = cancelled(run.parts.back().file), .problem = {}, .sheets = {}};
    run.result.step = run.batch->commit().step;
    for (const ImportFile &file : files) {
        if (file.mapping)
            m_store.setSetting(settingOf(signatureOf(titlesOf(*file.mapping))), toJson(*file.mapping));
    }
    return std::move(run.result);
}

// The list of addresses may be another one now, or a row that had waited has brought a person.
bool ImportRun::matchAddresses(const ImportOptions &options, Run &run)
{
    const bool isConcerned = std::ranges::any_of(run.parts, [](const Part &part) {
        const records::Kind kind = part.mapping.kind;
        return kind == records::Kind::Address || kind == records::Kind::Instruction || kind == records::Kind::Victim;
    });
    run.progress.file = say(QT_TRANSLATE_NOOP("session", "Addresses of the persons"));
    return !isConcerned || run.matching->matchInto(*run.batch, [&](double) {
        if (options.progress)
            options.progress(run.progress);
        return !options.stop.stop_requested();
    });
}

ImportRun::Repaired ImportRun::repair(
    const records::HeldRow &row, const QHash<Key, QString> &corrected, const store::StepInfo &info)
{
    StoreKnown known(m_store);
    Repair repair = repairHeld(row, corrected, m_titles, surroundings(known));
    if (repair.reason)
        return {repair.reason, {}, 0};
    if (m_addresses)
        AddressMatching(m_store, m_addresses).complete(repair.changes);
    if (auto problems = ImportRights(m_store, info.author).refusals(repair.changes); !problems.empty())
        return {std::nullopt, std::move(problems), 0};
    const store::Applied applied = m_store.apply(repair.changes, store::Origin::Import, info);
    return {std::nullopt, applied.problems, applied.step};
}

}  // namespace qianshao::session
