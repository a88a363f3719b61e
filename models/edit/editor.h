// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/alteration.h"
#include "models/edit/longstep.h"
#include "models/records/all.h"
#include "models/rules/sight.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace qianshao::store {
class Failure;
class Store;
}  // namespace qianshao::store

namespace qianshao::edit {

// What a person does to the records, each one undo step. Times are the store's now unless the record states them.
// Every function returns what stands in the way; empty = it is saved and durable. Nothing is half done.
// Where the file itself fails (disk full, damaged), that is ProblemCode::FileFailed, and failed() tells why; while an
// import holds it, FileBusy. What the role of whoever works here does not take in (rules/rights.h) is refused with
// NotAllowed. Nothing is ever thrown into the window's event loop.
class Editor : public QObject {
    Q_OBJECT
public:
    // `me`: the Staff who works here; null while nobody is chosen.
    Editor(store::Store &store, records::Uuid me, QObject *parent = nullptr);
    ~Editor() override;

    void setMe(const records::Uuid &me);
    [[nodiscard]] records::Uuid me() const { return m_me; }
    // The role of whoever works here, as the roster gave it when the person was chosen.
    [[nodiscard]] records::Role role() const { return m_role; }
    // What whoever works here sees, by the role that the roster gave when the person was chosen.
    [[nodiscard]] rules::Sight sight() const { return rules::sightOf(m_role); }
    [[nodiscard]] records::Uuid newId();
    [[nodiscard]] records::Instant now() const;

    // Already acknowledged ones stay as they are.
    Problems acknowledge(const QList<records::Uuid> &instructions);
    // A null officer takes the assignment back. Acknowledges what is not acknowledged yet.
    Problems assign(const QList<records::Uuid> &instructions, const records::Uuid &officer);
    // New, or with `before` another content of the call that somebody had before them: only what differs is written,
    // and ChangedSince says what has been changed elsewhere meanwhile. A first call acknowledges its instruction and,
    // where nobody has it, assigns it to the caller. The same holds for a visit.
    Problems saveCall(const records::Call &call, const std::optional<records::Call> &before = {});
    // What was captured at the visit is saved with it, in the same step; its `visit` is given here, and an id.
    Problems saveVisit(const records::Visit &visit, const std::optional<records::Visit> &before = {},
        const std::vector<records::Attachment> &captured = {});
    // Append-only; round is given here. The judgements go to the instruction too.
    Problems saveFeedback(records::Feedback feedback);
    // These are refused with ChangedSince where the status has been set since it was seen.
    [[nodiscard]] Seen look() const;
    Problems transfer(
        const QList<records::Uuid> &instructions, const QString &unit, const QString &reason, Seen seen = {});
    Problems giveBack(const QList<records::Uuid> &instructions, const QString &reason, Seen seen = {});
    // `of` may be null: repeated, but not known of which.
    Problems markRepeated(
        const QList<records::Uuid> &instructions, const records::Uuid &of, const QString &reason, Seen seen = {});
    Problems markInvalid(const QList<records::Uuid> &instructions, const QString &reason, Seen seen = {});
    // Only what has been reported on: NotReported.
    Problems close(const QList<records::Uuid> &instructions);
    // Takes a closing, return, transfer or mark back: work goes on. StillOpen where it has never ended, which can be
    // asked before anybody is asked for a reason.
    [[nodiscard]] Problems whyNotReopen(const QList<records::Uuid> &instructions);
    Problems reopen(const QList<records::Uuid> &instructions, const QString &reason, Seen seen = {});
    Problems savePerson(const records::Person &person);
    // Where a standard address is, in WGS-84 degrees.
    Problems placeAddress(const records::Uuid &address, double longitude, double latitude);
    Problems dismissHeld(const QList<records::Uuid> &heldRows);
    // Anything else, made by others (an import's repair).
    Problems apply(const changes::ChangeSet &set, const QString &label);
    // The same where it takes long: beside the window, as undo() does it. applied() or alterationRefused() tells.
    // `kinds`: those that it writes.
    Problems applyBeside(LongStep::Work work, const QList<records::Kind> &kinds, const QString &label);
    // Adds to each set, before it is saved, what follows from it and belongs into the same step.
    void setCompletion(std::function<void(changes::ChangeSet &)> complete) { m_complete = std::move(complete); }

    [[nodiscard]] bool canUndo() const { return m_position > 0 && !m_run.isRunning(); }
    [[nodiscard]] bool canRedo() const { return m_position < m_steps.size() && !m_run.isRunning(); }
    [[nodiscard]] QString undoLabel() const;  // translated; empty when there is nothing
    [[nodiscard]] QString redoLabel() const;
    // A step of many records (an import) is taken back beside the window, as many instructions are altered beside it:
    // reverting() or altering() tells how far it is, undone() or applied() that it is done, revertRefused() or
    // alterationRefused() why not. Until then saving says FileBusy.
    Problems undo();
    Problems redo();
    [[nodiscard]] bool isAtWork() const { return m_run.isRunning(); }
    void cancelWork() { m_run.cancel(); }
    // A step that was made elsewhere in this window (an import) joins the stack.
    void push(qint64 step, const QString &label);

    // Drafts of forms, which survive a crash, also while the file is busy. `form` names the form and its record:
    // "call/<uuid>". Text is the form's own (JSON). False: another window is keeping one, try again.
    [[nodiscard]] QString draft(const QString &form) const;
    bool keepDraft(const QString &form, const QString &text);
    void dropDraft(const QString &form);
    // Of a form that has saved: where that is still being done it is kept until it is done, and stays if it is refused.
    void dropDraftWhenDone(const QString &form);
    // What the window remembers (column widths, saved views, station name): a key and a text. While the file is busy a
    // new value is held here and written as soon as it is free.
    [[nodiscard]] QString setting(const QString &key) const;
    void setSetting(const QString &key, const QString &value);

Q_SIGNALS:
    // Something was done, undone or done again: `label` says what, for the undo bar.
    void applied(const QString &label);
    void undone(const QString &label);
    void stackChanged();
    void reverting(const QString &label, int percent);
    void revertRefused(qianshao::rules::ProblemCode why);
    void altering(const QString &label, int percent);
    void alterationRefused(qianshao::rules::ProblemCode why);
    // The file could not be read or written; in words: session::describe().
    void failed(const qianshao::store::Failure &failure);

private:
    struct Step {
        qint64 step;
        QString label;
        records::Uuid by;  // null: nobody was chosen
    };
    Problems guarded(const std::function<Problems()> &work);
    Problems applyStep(const changes::ChangeSet &set, const QString &label);
    [[nodiscard]] bool isOwn(const changes::Change &change);
    // More records than this are written or taken back beside the window: some milliseconds' work.
    static constexpr qint64 mostAtOnce = 200;
    Problems alter(const Alteration &alteration, const QString &label);
    void startWork(
        changes::ChangeSet &set, const records::Uuid &instruction, records::Instant at, const records::Uuid &who);
    enum class Way { Do, Undo, Redo };
    Problems revert(Way way);
    [[nodiscard]] Step &stepOf(Way way) { return m_steps[way == Way::Undo ? m_position - 1 : m_position]; }
    void settle(Way way, qint64 step);
    void start(Way way, const QString &label, LongStep::Work work);
    void tellProgress(int percent);
    void finish(qint64 step, const Problems &problems);
    void refuse(rules::ProblemCode why);
    void writeSettings();

    store::Store &m_store;
    std::function<void(changes::ChangeSet &)> m_complete = [](changes::ChangeSet &) {};
    records::Uuid m_me;
    records::Role m_role{};
    QList<Step> m_steps;
    qsizetype m_position = 0;
    LongStep m_run;
    Way m_way = Way::Undo;  // of what m_run does
    QString m_label;  // the same
    QString m_draftToDrop;
    QHash<QString, QString> m_settings;  // not written yet
    QTimer m_settingsTimer;
};

}  // namespace qianshao::edit
