// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/importrun.h"
#include "app/session/session.h"
#include "models/edit/editor.h"
#include "ui/repairs/importdesk.h"

#include <QThreadPool>

#include <atomic>
#include <map>
#include <thread>

namespace qianshao::desktop {

// The engine of imports behind the window's desk. Previews and repairs run here, an import, a rehearsal and work on
// many held rows in a thread and with a Store of its own; what it did joins the editor's undo steps.
class ImportAdapter final : public ui::repairs::ImportDesk {
    Q_OBJECT
public:
    // Both outlive the adapter.
    ImportAdapter(session::Session &session, edit::Editor &editor, QObject *parent = nullptr);
    // Cancels and waits.
    ~ImportAdapter() override;
    void setAddresses(std::shared_ptr<const session::StandardAddresses> addresses)
    {
        m_run.setAddresses(std::move(addresses));
    }

    [[nodiscard]] ui::repairs::ImportPreview preview(const QString &path) override;
    [[nodiscard]] ui::repairs::ImportSheet asKind(const ui::repairs::ImportSheet &sheet, records::Kind kind) override;
    [[nodiscard]] ui::repairs::ImportSheet withFields(
        const ui::repairs::ImportSheet &sheet, const QStringList &fields) override;
    void rehearse(const QList<ui::repairs::ImportSheet> &sheets) override;
    [[nodiscard]] QList<records::Kind> kinds() const override;
    [[nodiscard]] QList<ui::repairs::ImportField> fieldsOf(records::Kind kind) const override;
    void start(const QList<ui::repairs::ImportSheet> &sheets) override;
    void cancel() override;
    [[nodiscard]] bool isRunning() const override { return m_isRunning; }
    [[nodiscard]] QList<ui::repairs::HeldText> textsOf(const records::HeldRow &row) const override;
    [[nodiscard]] ui::repairs::RepairAnswer repair(
        const records::HeldRow &row, const QMap<QString, QString> &texts) override;
    void settle(const ui::repairs::HeldWork &work) override;

private:
    struct Outcome {
        session::ImportResult result;
        QString refusal;
        QString label;
    };
    using Place = std::pair<QString, qsizetype>;  // path, sheet

    [[nodiscard]] ui::repairs::ImportSheet sheetOf(const QString &path, const session::SheetProposal &proposal) const;
    // The rows that the sheet shows.
    [[nodiscard]] QList<imports::PreviewRow> rowsOf(const ui::repairs::ImportSheet &sheet) const;
    [[nodiscard]] imports::ColumnMapping mappingOf(const ui::repairs::ImportSheet &sheet) const;
    [[nodiscard]] QString titleOf(records::Kind kind, imports::Key key) const;
    // In the import's thread.
    [[nodiscard]] Outcome work(
        const std::vector<session::ImportFile> &files, const store::StepInfo &step, std::stop_token stop);
    void report(const session::ImportProgress &progress, qint64 elapsedMs);
    void finish(const Outcome &outcome);
    void finishSettling(const session::HeldResult &result, const QString &refusal, const QString &label);
    // What a thread has written: the lists read it, and it can be undone.
    void takeStep(qint64 step, const QString &label);

    session::Session &m_session;
    edit::Editor &m_editor;
    session::ImportRun m_run;
    std::map<Place, QList<imports::PreviewRow>> m_rows;  // of the sheets that were looked at
    std::jthread m_thread;
    bool m_isRunning = false;   // an import
    bool m_isSettling = false;  // held rows; never both
    std::atomic<int> m_lastRehearsal = 0;
    QThreadPool m_rehearsals;  // one after the other; the last member: it waits before anything else goes
};

}  // namespace qianshao::desktop
