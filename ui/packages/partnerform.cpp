// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/packages/partnerform.h"

#include "ui/widgets/formframe.h"

#include <QLabel>

namespace qianshao::ui::packages {

using widgets::Choice;
using widgets::ChoiceField;

PartnerForm::PartnerForm(const widgets::Workplace &workplace, PackageDesk &desk, QWidget *parent)
    : Form(workplace, {}, parent),
      m_desk(desk)
{
    setObjectName(QStringLiteral("partnerForm"));
    setTitle(tr("Add a partner"));
    setSubject(tr("A device that discs are exchanged with. Its program shows the code on this page, at the right."));
    setSaveText(tr("Add it"));
    m_name = addField(QStringLiteral("name"), tr("Name, as you call it"), new widgets::TextField);
    m_code = addField(QStringLiteral("code"), tr("Code that its program shows"),
        new widgets::CheckedField<widgets::NoteField>(
            [&desk](const QString &code) { return desk.problemOfCode(code); }));
    m_road = addField(QStringLiteral("road"), tr("Discs go"),
        new ChoiceField(workplace.theme,
            {Choice{int(Road::Both), tr("both ways"), u'1'}, Choice{int(Road::OnlyTo), tr("only to it"), u'2'},
                Choice{int(Road::OnlyFrom), tr("only from it"), u'3'}}));
    m_road->setValue(int(Road::Both));
    setFirstField(m_name);
    m_reason = widgets::makeFormLabel({}, "problem", this);
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->setWordWrap(true);
    m_reason->hide();
    addWidget(m_reason);
}

edit::Problems PartnerForm::store()
{
    const auto problem = [](const QString &field, rules::ProblemCode code) {
        return edit::Problems{{records::Kind::None, {}, field, code}};
    };
    const QString name = m_name->text().trimmed();
    const QString code = m_code->text().trimmed();
    if (name.isEmpty() || code.isEmpty())
        return problem(name.isEmpty() ? QStringLiteral("name") : QStringLiteral("code"), rules::ProblemCode::Required);
    if (m_road->value() == 0)
        return problem(QStringLiteral("road"), rules::ProblemCode::Required);
    const PartnerRefusal refusal = m_desk.addPartner(name, code, m_road->as<Road>());
    m_reason->setText(refusal.reason);
    m_reason->setVisible(!refusal.reason.isEmpty());
    return refusal.reason.isEmpty() ? edit::Problems() : problem(refusal.field, rules::ProblemCode::OutOfRange);
}

}  // namespace qianshao::ui::packages
