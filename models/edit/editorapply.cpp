// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an Editor writes: what is asked before, and where the step goes.

#include "models/changes/refusals.h"
#include "models/edit/editor.h"
#include "models/store/store.h"

namespace qianshao::edit {

using changes::ChangeSet;
using records::Kind;
using rules::ProblemCode;

Problems Editor::apply(const ChangeSet &set, const QString &label)
{
    return guarded([&]() -> Problems { return applyStep(set, label); });
}

Problems Editor::applyBeside(LongStep::Work work, const QList<Kind> &kinds, const QString &label)
{
    for (const Kind kind : kinds) {
        if (!rules::may(m_role, kind, rules::Action::Update, false))
            return {{kind, {}, {}, ProblemCode::NotAllowed}};
    }
    if (m_run.isRunning())
        return {{Kind::None, {}, {}, ProblemCode::FileBusy}};
    start(Way::Do, label, std::move(work));
    return {};
}

// As far as a record names who did it; the file does not know who brought in the others.
bool Editor::isOwn(const changes::Change &change)
{
    const auto namesMe = [&]<records::Record R>(std::type_identity<R>) {
        const auto record = change.action == changes::Action::Insert ? std::optional(changes::recordOf<R>(change))
                                                                     : m_store.read<R>(change.id);
        return record && rules::isDoneBy(*record, m_me);
    };
    switch (change.kind) {
    case Kind::Visit: return namesMe(std::type_identity<records::Visit>());
    case Kind::Attachment: return namesMe(std::type_identity<records::Attachment>());
    default: return false;
    }
}

// What the program adds to it (m_complete) is not the person's doing.
Problems Editor::applyStep(const ChangeSet &set, const QString &label)
{
    if (set.isEmpty())
        return {};
    const auto own = [this](const changes::Change &change) { return isOwn(change); };
    if (Problems refused = changes::refusals(set, m_role, own); !refused.empty())
        return refused;
    if (m_run.isRunning())
        return {{Kind::None, {}, {}, ProblemCode::FileBusy}};
    ChangeSet whole = set;
    m_complete(whole);
    const store::Applied applied = m_store.apply(whole, store::Origin::Edit, {label, m_me});
    if (applied.problems.empty() && applied.step != 0)
        push(applied.step, label);
    return applied.problems;
}

void Editor::push(qint64 step, const QString &label)
{
    m_steps.resize(m_position);
    m_steps.append({step, label, m_me});
    m_position = m_steps.size();
    Q_EMIT applied(label);
    Q_EMIT stackChanged();
}

}  // namespace qianshao::edit
