// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/manyform.h"

#include "models/itemmodels/words.h"
#include "ui/repairs/repairform.h"
#include "ui/widgets/formdraft.h"

#include <algorithm>

namespace qianshao::ui::repairs {
namespace {

// The same rows again: single ones by their ids, whole groups by what makes them one.
QString draftNameFor(const HeldTree::Selection &selection)
{
    QStringList groups;
    for (const records::HeldGroup &group : selection.groups)
        groups.append(QStringLiteral("%1 %2 %3 %4 %5")
                .arg(int(group.settled))
                .arg(int(group.target))
                .arg(int(group.problem))
                .arg(group.file, group.sheet));
    groups.sort();
    return widgets::draftNameOf(QStringLiteral("many"), selection.rows) + groups.join(u'/');
}

}  // namespace

ManyForm::ManyForm(const widgets::Workplace &workplace, ImportDesk &desk, const HeldTree::Selection &selection,
    const records::HeldRow &sample, QWidget *parent)
    : Form(workplace, draftNameFor(selection), parent),
      m_desk(desk),
      m_selection(selection),
      m_sample(sample)
{
    setObjectName(QStringLiteral("manyForm"));
    setTitle(tr("Set texts of %Ln row(s)", nullptr, int(selection.count)));
    setSubject(tr("What is left empty stays as it is in each row."));
    setSaveText(tr("Take them"));
    QList<HeldText> texts = desk.textsOf(sample);
    if (std::ranges::find(texts, sample.field, &HeldText::key) == texts.end() && !sample.field.isEmpty())
        texts.prepend({sample.field, titleOf(sample.target, sample.field), {}});
    std::ranges::stable_sort(texts, {}, [&](const HeldText &text) { return text.key != sample.field; });
    for (const HeldText &text : std::as_const(texts)) {
        if (text.key.isEmpty())
            continue;
        auto *field = addField(text.key, text.title, new widgets::TextField);
        m_fields.emplace_back(text.key, field);
    }
}

edit::Problems ManyForm::store()
{
    HeldWork work{m_selection.rows, m_selection.groups, records::Settled::Mended, {}};
    for (const auto &[key, field] : m_fields) {
        if (const QString text = field->text().trimmed(); !text.isEmpty())
            work.texts[key] = text;
    }
    if (work.texts.isEmpty())
        return {{m_sample.target, m_sample.id, m_fields.empty() ? QString() : m_fields.front().first,
            rules::ProblemCode::Required}};
    m_desk.settle(work);
    return {};
}

}  // namespace qianshao::ui::repairs
