// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importresult.h"
#include "app/session/standardaddresses.h"
#include "models/import/heldrepair.h"
#include "models/import/rehearsal.h"
#include "models/records/filters.h"
#include "models/store/store.h"

#include <stop_token>

namespace qianshao::session {

// A sheet as it would be imported, for a preview.
struct SheetProposal {
    qsizetype sheet = 0;  // index in the file
    QString name;         // empty for CSV
    QList<imports::PreviewRow> rows;
    imports::ColumnMapping mapping;  // remembered for sheets with these titles, otherwise proposed by them
    bool isRemembered = false;
    bool isHidden = false;  // by its sender: it is not looked at, and not imported
};

// The first rows of a sheet, to be asked what would become of them.
struct SheetPreview {
    QList<imports::PreviewRow> rows;  // those behind the titles
    imports::ColumnMapping mapping;
    bool isWhole = false;  // the sheet has no others
};

// A file to import. Without a mapping every sheet that is not hidden and has all its columns is taken, as proposed.
struct ImportFile {
    QString path;
    qsizetype sheet = 0;                            // counts only with a mapping
    std::optional<imports::ColumnMapping> mapping;  // the user's; remembered for sheets with these titles
    records::Kind kind = records::Kind::None;  // what it has to hold, without a mapping; None = whatever it holds
};

struct ImportProgress {
    QString file;
    qint64 rows = 0;  // of all files so far
    qint64 bytes = 0;  // read of all files so far
    qint64 bytesTotal = 0;
};

struct ImportOptions {
    std::function<void(const ImportProgress &)> progress;  // some times a second, in the thread of the import
    std::stop_token stop;
    store::StepInfo step;  // a label is made where it is empty
};

// Held rows that are settled together.
struct HeldWork {
    QList<records::Uuid> rows;
    QList<records::HeldGroup> groups;  // all of these
    records::Settled to = records::Settled::Mended;  // Unset: they wait again
    QHash<imports::Key, QString> corrected;  // to be mended: instead of the rows' own texts; none: as they are
};

struct HeldResult {
    qint64 settled = 0;
    std::map<records::RowProblem, qint64> still;  // these cannot be taken yet, and why
    qint64 step = 0;  // 0: nothing has changed
    bool wasCancelled = false;
    bool isNotAllowed = false;  // not all of it is for the role of whoever asked: nothing was done
};

// Imports files, and repairs what was held, into one store. Serves one thread, that of the store.
class ImportRun {
public:
    ImportRun(store::Store &store, QTimeZone zone);
    // For a repair to match a person's address at once; without it that is left to the next import.
    void setAddresses(std::shared_ptr<const StandardAddresses> addresses) { m_addresses = std::move(addresses); }

    // What is in a file. Writes nothing.
    [[nodiscard]] std::variant<std::vector<SheetProposal>, imports::ImportError> inspect(
        const QString &path, std::stop_token stop = {});
    // What would become of the rows, sheet by sheet as given, if these were imported together now. Writes nothing.
    [[nodiscard]] std::vector<std::vector<imports::RowOutcome>> rehearse(const std::vector<SheetPreview> &sheets);
    // All of them as one undo step, or nothing, also where one is not for the role of the step's author. Whatever their
    // order here, they are taken in the order of what refers to what: roster, addresses, instructions, calls, visits,
    // victims. Throws store::Failure; nothing is written then.
    [[nodiscard]] ImportResult run(const std::vector<ImportFile> &files, const ImportOptions &options = {});

    // Takes a held row with corrected texts. Where it cannot be taken yet: why, and nothing is written.
    struct Repaired {
        std::optional<imports::Hold> reason;
        std::vector<rules::Problem> problems;  // of the store, where it refused
        qint64 step = 0;
    };
    [[nodiscard]] Repaired repair(
        const records::HeldRow &row, const QHash<imports::Key, QString> &corrected, const store::StepInfo &info);

    // Many as one undo step; those that cannot be taken yet go on waiting. Throws store::Failure; nothing is written
    // then, nor when it is cancelled.
    [[nodiscard]] HeldResult settle(const HeldWork &work, const ImportOptions &options = {});

    [[nodiscard]] const imports::Vocabulary &words() const { return m_words; }
    [[nodiscard]] const imports::ColumnTitles &titles() const { return m_titles; }

private:
    struct Part;
    struct Run;

    [[nodiscard]] bool plan(const ImportFile &file, const ImportOptions &options, Run &run);
    [[nodiscard]] std::vector<rules::Problem> addChunk(const changes::ChangeSet &set, bool bringsPersons, Run &run);
    [[nodiscard]] bool importPart(const Part &part, const ImportOptions &options, Run &run);
    void linkVictims(const records::Uuid &firstId, Run &run);
    [[nodiscard]] bool releaseHeld(const records::Uuid &firstId, const ImportOptions &options, Run &run);
    [[nodiscard]] bool matchAddresses(const ImportOptions &options, Run &run);
    [[nodiscard]] imports::Surroundings surroundings(imports::Known &known);

    store::Store &m_store;
    QTimeZone m_zone;
    imports::Vocabulary m_words;
    imports::ColumnTitles m_titles;
    std::shared_ptr<const StandardAddresses> m_addresses;
};

}  // namespace qianshao::session
