// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/heldrow.h"
#include "models/rules/problem.h"

#include <QList>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <vector>

namespace qianshao::ui::repairs {

// What a column can become: the key of a field and its translated title.
struct ImportField {
    QString key;
    QString title;
    bool isRequired = false;  // a file without it cannot be taken
};

// What stands in the way of one row or of the whole file, in words.
struct ImportProblem {
    qint64 row = 0;  // as the file counts, 1 = first; 0 = the file
    QString text;
};

// A file as it would be taken.
struct ImportPreview {
    QString path;
    QString refusal;  // why the file cannot be read at all, in words; empty when it can
    QString sheet;  // empty for a file without sheets
    records::Kind kind = records::Kind::None;  // what its rows become; None: the headers do not tell
    QStringList headers;
    QStringList fields;  // the field's key of each column; empty = the column is not taken
    QList<QStringList> rows;  // the first ones, as texts, as many cells as headers
    qint64 firstRow = 0;  // what the file counts for rows[0]
    qint64 rowCount = 0;  // an estimate; 0 = not known
    std::vector<ImportProblem> problems;  // of the rows shown and of the columns
};

// What to do with one file. `fields` as in the preview.
struct ImportOrder {
    QString path;
    QString sheet;
    records::Kind kind = records::Kind::None;
    QStringList headers;
    QStringList fields;
};

struct ImportProgress {
    QString file;  // being read now; without folder
    qint64 rows = 0;  // read so far, of all files
    int percent = 0;  // of all files
    int secondsLeft = -1;  // -1 = not known yet
};

// What became of one file.
struct ImportResult {
    QString file;
    QString refusal;  // nothing of this file was taken, and why; empty = it was read to its end
    qint64 accepted = 0;
    qint64 updated = 0;
    qint64 repeated = 0;
    qint64 held = 0;
    QMap<records::RowProblem, qint64> marks;  // taken, with something to check
};

// The import as this room needs it; the program gives it an engine (ui may not know models/import).
class ImportDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Reads only the beginning of a file. `kind` None and empty `fields` ask for a proposal; given, they are kept and
    // the problems are those of that choice.
    [[nodiscard]] virtual ImportPreview preview(
        const QString &path, records::Kind kind = records::Kind::None, const QStringList &fields = {}) = 0;
    [[nodiscard]] virtual QList<records::Kind> kinds() const = 0;
    [[nodiscard]] virtual QList<ImportField> fieldsOf(records::Kind kind) const = 0;

    // Takes the files one after another without blocking the window; `finished` always comes, also after cancel().
    // Nothing is kept of a run that was cancelled or failed. A run that was taken is one undo step.
    virtual void start(const QList<ImportOrder> &orders) = 0;
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

    // Takes a held row with these texts instead of its own (field key -> text): the record is made and the row is
    // gone, one undo step. Problems name the key that is wrong; then nothing has changed.
    [[nodiscard]] virtual std::vector<rules::Problem> repair(
        const records::Uuid &held, const QMap<QString, QString> &texts) = 0;

Q_SIGNALS:
    void progressed(const qianshao::ui::repairs::ImportProgress &progress);
    // `wasCancelled`: nothing was taken. `failure`: why the run as a whole came to nothing, in words; else empty.
    void finished(const QList<qianshao::ui::repairs::ImportResult> &results, bool wasCancelled, const QString &failure);
};

}  // namespace qianshao::ui::repairs
