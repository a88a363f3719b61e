// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/repairform.h"

#include "models/itemmodels/words.h"

#include <QLabel>
#include <QLineEdit>

namespace qianshao::ui::repairs {

using records::RowProblem;

QString placeOf(const QString &file, const QString &sheet, std::optional<qint64> line)
{
    const QString place = sheet.isEmpty() ? file : QStringLiteral("%1 · %2").arg(file, sheet);
    return line ? RepairForm::tr("%1, row %2").arg(place).arg(*line) : place;
}

QString titleOf(records::Kind kind, const QString &key)
{
    const QString title = itemmodels::fieldTitle(kind, key);
    return title == key ? itemmodels::fieldTitle(records::Kind::Person, key) : title;
}

QString adviceFor(RowProblem problem)
{
    switch (problem) {
    case RowProblem::NoNumber: return RepairForm::tr("The instruction number is missing. Write it in.");
    case RowProblem::BadTime: return RepairForm::tr("The time cannot be read. Write it as 2026-11-21 09:16.");
    case RowProblem::NoContact: return RepairForm::tr("There is neither a phone nor an address. Write one of them in.");
    case RowProblem::NoInstruction:
        return RepairForm::tr(
            "There is no instruction of this number yet. Correct the number, or import the instruction first.");
    case RowProblem::NoName: return RepairForm::tr("The name is missing. Write it in.");
    default: return RepairForm::tr("%1. Correct the marked text.").arg(itemmodels::word(problem));
    }
}

RepairForm::RepairForm(
    const widgets::Workplace &workplace, ImportDesk &desk, const records::HeldRow &row, QWidget *parent)
    : Form(workplace, QStringLiteral("repair/%1").arg(row.id.toString()), parent),
      m_desk(desk),
      m_row(row),
      m_reason(new QLabel(adviceFor(row.problem), this))
{
    setObjectName(QStringLiteral("repairForm"));
    setTitle(tr("Repair: %1").arg(itemmodels::word(row.target)));
    setSubject(placeOf(row.file, row.sheet, row.line));
    setSaveText(tr("Take it"));
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->setProperty("role", QStringLiteral("problem"));
    m_reason->setWordWrap(true);
    addWidget(m_reason);
    addTexts();
}

// The keys that the reason speaks of: the row need not have a column for each.
QStringList RepairForm::wrongKeys() const
{
    if (m_row.problem == RowProblem::NoContact)
        return {QStringLiteral("phone"), QStringLiteral("address")};
    return m_row.field.isEmpty() ? QStringList() : QStringList{m_row.field};
}

void RepairForm::addTexts()
{
    QList<HeldText> texts = m_desk.textsOf(m_row);
    const QStringList wrong = wrongKeys();
    for (const QString &key : wrong) {
        if (std::ranges::find(texts, key, &HeldText::key) == texts.end())
            texts.prepend({key, titleOf(m_row.target, key), {}});
    }
    // What is wrong comes first: it is seen without scrolling.
    std::ranges::stable_sort(texts, {}, [&](const HeldText &text) { return !wrong.contains(text.key); });
    QStringList others;
    for (const HeldText &text : std::as_const(texts)) {
        if (text.key.isEmpty()) {
            others.append(QStringLiteral("%1: %2").arg(text.title, text.text));
            continue;
        }
        auto *field = addField(text.key, text.title, new widgets::TextField);
        field->setText(text.text);
        // A long text is read from its beginning.
        field->findChild<QLineEdit *>()->setCursorPosition(0);
        m_fields.emplace_back(text.key, field);
        if (m_fields.size() == 1)
            setFirstField(field);
        if (wrong.contains(text.key))
            field->setWrong(true);
    }
    if (others.isEmpty())
        return;
    addGroup(tr("Columns that nothing takes"));
    auto *label = new QLabel(others.join(u'\n'), this);
    label->setProperty("role", QStringLiteral("dim"));
    label->setWordWrap(true);
    addWidget(label);
}

edit::Problems RepairForm::store()
{
    QMap<QString, QString> texts;
    for (const auto &[key, field] : m_fields)
        texts[key] = field->text();
    const RepairAnswer answer = m_desk.repair(m_row, texts);
    if (answer.isTaken)
        return {};
    m_reason->setText(answer.reason);
    const bool isMissing = texts.value(answer.field).isEmpty();
    return {{m_row.target, m_row.id, answer.field,
        isMissing ? rules::ProblemCode::Required : rules::ProblemCode::OutOfRange}};
}

}  // namespace qianshao::ui::repairs
