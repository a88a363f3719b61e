// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/filters.h"
#include "models/records/heldrow.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <vector>

namespace qianshao::ui::repairs {

// What a column can become: the key of a field and its translated title.
struct ImportField {
    QString key;
    QString title;
};

// In the place of a field's key: a column that nobody needs, as serial numbers.
inline const QString leftOut = QStringLiteral("skip");

// A sheet of a file (a CSV file is one sheet) as it would be taken.
struct ImportSheet {
    QString path;
    qsizetype sheet = 0;  // index in the file
    QString name;  // empty for CSV
    records::Kind kind = records::Kind::None;  // what its rows become; None: the titles do not tell
    qint64 titleRow = 0;  // as the file counts; 0 = no row of titles was found
    QStringList titles;  // of the columns, as in the file
    QStringList fields;  // the field's key of each column; empty = no field: it goes into the remark, where the kind
                         // has one; leftOut = it is not taken
    QList<QStringList> rows;  // the first ones below the titles, as texts
    bool isRemembered = false;  // the choice that was made for such a sheet before
    QString problem;  // why it cannot be taken like this, in words; empty when it can
};

// What would become of a row of a preview.
struct RowFate {
    enum class What : quint8 {
        NoData,  // blank, or the titles once more
        New,
        Updated,
        Repeated,  // says nothing new
        Held,
        Unsure,  // it refers to an instruction that the import may bring further down
    };
    What what = What::NoData;
    records::RowProblem reason{};  // Held: why
    // Held: where it is wrong; otherwise what is to be checked once it is taken. Field key and problem.
    QList<std::pair<QString, records::RowProblem>> places;
};

struct SheetFates {
    QString path;
    qsizetype sheet = 0;
    QList<RowFate> rows;  // one for each of ImportSheet::rows
};

struct ImportPreview {
    QString path;
    QString refusal;  // why the file cannot be read, in words; empty when it can
    QList<ImportSheet> sheets;
};

struct ImportProgress {
    QString file;  // being read now; without folder
    qint64 rows = 0;  // read so far, of all files
    int percent = 0;  // of all files
    int secondsLeft = -1;  // -1 = not known yet
};

// What became of one sheet.
struct ImportResult {
    QString file;  // without folder
    QString sheet;
    records::Kind kind = records::Kind::None;
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 updated = 0;
    qint64 repeated = 0;  // said nothing new
    qint64 held = 0;
    QMap<records::RowProblem, qint64> problems;  // of accepted and updated rows: marks; of held ones: the reason
};

// A text of a held row.
struct HeldText {
    QString key;  // empty: a column that no field took
    QString title;
    QString text;
};

// What came of a repair: taken, or why not and at which field.
struct RepairAnswer {
    bool isTaken = false;
    QString reason;
    QString field;
};

// Held rows that are settled together, and what came of it.
struct HeldWork {
    QList<records::Uuid> rows;
    QList<records::HeldGroup> groups;  // all of these
    records::Settled to = records::Settled::Mended;  // Unset: they wait again
    QMap<QString, QString> texts;  // to be mended: field key -> text, instead of each row's own
};

struct HeldOutcome {
    qint64 settled = 0;
    QMap<records::RowProblem, qint64> still;  // these go on waiting, and why
    QString refusal;  // why nothing was done, in words; empty when it was
    bool wasCancelled = false;
};

// The import as this room needs it. The program gives it an engine: ui does not know models/import.
class ImportDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Reads only the beginning of a file and proposes what to make of it.
    [[nodiscard]] virtual ImportPreview preview(const QString &path) = 0;
    // The same sheet as another kind: the columns are proposed anew. None of its choices is remembered yet.
    [[nodiscard]] virtual ImportSheet asKind(const ImportSheet &sheet, records::Kind kind) = 0;
    // The same sheet with other columns: only `problem` is another one.
    [[nodiscard]] virtual ImportSheet withFields(const ImportSheet &sheet, const QStringList &fields) = 0;
    // Asks what would become of the rows that these sheets show, if they were started together now; rehearsed()
    // answers. A later call takes the place of one under way. Nothing is written.
    virtual void rehearse(const QList<ImportSheet> &sheets) = 0;
    [[nodiscard]] virtual QList<records::Kind> kinds() const = 0;
    [[nodiscard]] virtual QList<ImportField> fieldsOf(records::Kind kind) const = 0;

    // Takes the sheets as they are mapped, without blocking the window; finished() always comes, also after cancel().
    // All of it is one undo step, or nothing is taken.
    virtual void start(const QList<ImportSheet> &sheets) = 0;
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

    // What a held row says, in the order of the fields.
    [[nodiscard]] virtual QList<HeldText> textsOf(const records::HeldRow &row) const = 0;
    // Takes a held row with these texts instead of its own (field key -> text): the record is made and the row waits no
    // more, one undo step. Where it cannot be taken nothing has changed.
    [[nodiscard]] virtual RepairAnswer repair(const records::HeldRow &row, const QMap<QString, QString> &texts) = 0;
    // Settles many rows as one undo step without blocking the window; settled() always comes later, also after
    // cancel(). Without texts the rows are tried again as they are: their instructions may have come since.
    virtual void settle(const HeldWork &work) = 0;

Q_SIGNALS:
    void settling(int percent);
    void settled(const qianshao::ui::repairs::HeldOutcome &outcome);
    void rehearsed(const QList<qianshao::ui::repairs::SheetFates> &sheets);
    void progressed(const qianshao::ui::repairs::ImportProgress &progress);
    // `refusal`: why nothing was taken, in words; empty when all was. Cancelled: no results and no refusal.
    void finished(const QList<qianshao::ui::repairs::ImportResult> &results, const QString &refusal);
};

}  // namespace qianshao::ui::repairs
