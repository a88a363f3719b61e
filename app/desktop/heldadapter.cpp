// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ImportAdapter that mends and dismisses held rows.
#include "app/desktop/importadapter.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/problemtext.h"

#include <QElapsedTimer>

namespace qianshao::desktop {

using imports::Key;

namespace {

constexpr qint64 reportEveryMs = 100;

QHash<Key, QString> byKey(const QMap<QString, QString> &texts)
{
    QHash<Key, QString> corrected;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        corrected[imports::keyNamed(text.key())] = text.value();
    return corrected;
}

}  // namespace

QList<ui::repairs::HeldText> ImportAdapter::textsOf(const records::HeldRow &row) const
{
    QList<ui::repairs::HeldText> texts;
    for (const imports::HeldText &text : imports::textsOf(row, m_run.titles())) {
        const bool isTaken = text.key != Key::None;
        texts.append({isTaken ? QString(imports::nameOf(text.key)) : QString(),
            isTaken ? titleOf(row.target, text.key) : text.title, text.text});
    }
    return texts;
}

ui::repairs::RepairAnswer ImportAdapter::repair(const records::HeldRow &row, const QMap<QString, QString> &texts)
{
    const QString label = tr("Row repaired");
    const session::ImportRun::Repaired repaired = m_run.repair(row, byKey(texts), {label, m_editor.me()});
    if (repaired.reason) {
        return {false, tr("Still: %1").arg(itemmodels::word(repaired.reason->problem)),
            imports::nameOf(repaired.reason->field)};
    }
    if (!repaired.problems.empty()) {
        const rules::Problem &problem = repaired.problems.front();
        return {false,
            problem.code == rules::ProblemCode::NotAllowed ? ui::widgets::problemText(problem.code)
                                                           : tr("The file does not accept this row."),
            problem.field};
    }
    if (repaired.step != 0)
        m_editor.push(repaired.step, label);
    return {true, {}, {}};
}

void ImportAdapter::settle(const ui::repairs::HeldWork &work)
{
    if (m_isRunning || m_isSettling) {
        const QString refusal = tr("An import or a repair is under way. Try again when it is done.");
        QMetaObject::invokeMethod(
            this, [this, refusal] { Q_EMIT settled({.refusal = refusal}); }, Qt::QueuedConnection);
        return;
    }
    const session::HeldWork held{work.rows, work.groups, work.to, byKey(work.texts)};
    const QString label = work.to == records::Settled::Mended ? tr("Rows repaired")
        : work.to == records::Settled::Dismissed              ? tr("Rows dismissed")
                                                              : tr("Rows wait again");
    m_isSettling = true;
    m_thread = std::jthread([this, held, step = store::StepInfo{label, m_editor.me()}](const std::stop_token &stop) {
        QElapsedTimer clock;
        clock.start();
        qint64 reported = 0;
        const auto progress = [&](const session::ImportProgress &now) {
            if (clock.elapsed() - reported < reportEveryMs)
                return;
            reported = clock.elapsed();
            const int percent = int(100 * now.bytes / std::max(now.bytesTotal, qint64(1)));
            QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT settling(percent); }, Qt::QueuedConnection);
        };
        session::HeldResult result;
        QString refusal;
        try {
            const auto store = m_session.store().another();
            session::ImportRun run(*store, m_session.zone());
            result = run.settle(held, {.progress = progress, .stop = stop, .step = step});
            if (result.isNotAllowed)
                refusal = ui::widgets::problemText(rules::ProblemCode::NotAllowed);
        } catch (const store::Failure &failure) {
            refusal = session::describe(failure);
        }
        QMetaObject::invokeMethod(
            this, [this, result, refusal, label = step.label] { finishSettling(result, refusal, label); },
            Qt::QueuedConnection);
    });
}

void ImportAdapter::finishSettling(const session::HeldResult &result, const QString &refusal, const QString &label)
{
    m_thread.join();
    m_isSettling = false;
    takeStep(result.step, label);
    Q_EMIT settled({result.settled, QMap<records::RowProblem, qint64>(result.still), refusal, result.wasCancelled});
}

}  // namespace qianshao::desktop
