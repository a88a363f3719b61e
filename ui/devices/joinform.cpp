// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/joinform.h"

#include "ui/capture/codereader.h"
#include "ui/widgets/formframe.h"

#include <QLabel>
#include <QPointer>

namespace qianshao::ui::devices {
namespace {

constexpr int codeLines = 7;

}  // namespace

JoinForm::JoinForm(const widgets::Workplace &workplace, DeviceDesk &desk, QWidget *parent)
    : Form(workplace, {}, parent),
      m_desk(desk)
{
    setObjectName(QStringLiteral("joinForm"));
    setTitle(tr("Join a hub"));
    setSubject(tr("The chief makes a code on this page of their own window. It serves once, for 15 minutes."));
    setSaveText(tr("Join"));
    m_code = addField(QStringLiteral("code"), tr("Code that the chief shows"),
        new widgets::CheckedField<widgets::NoteField>(
            [this](const QString &code) { return m_desk.problemOfCode(code); }, codeLines));
    m_code->setPlaceholder(tr("Paste it, or type its groups; capitals and dashes do not matter"));
    auto *reader = new capture::CodeReader(workplace.theme, workplace.devices, capture::CodeReader::Sight::Here, this);
    connect(reader, &capture::CodeReader::read, this, &JoinForm::setCode);
    connect(reader, &capture::CodeReader::failed, this, [this](const QString &problem) {
        m_reading->setText(problem);
        m_reading->show();
    });
    addWidget(reader);
    m_reading = widgets::makeFormLabel({}, "small", this);
    m_reading->setObjectName(QStringLiteral("readingLabel"));
    m_reading->hide();
    addWidget(m_reading);
    m_name = addField(QStringLiteral("name"), tr("How this device is called"), new widgets::TextField);
    m_name->setText(desk.proposedName());
    setFirstField(m_code);
    connect(m_code, &widgets::InputField::edited, this, &JoinForm::readCode);
}

void JoinForm::setCode(const QString &code)
{
    m_code->setText(code);
    Q_EMIT m_code->edited();
    m_code->setFocus();
}

void JoinForm::readCode()
{
    const QString code = m_code->text();
    const QString problem = code.isEmpty() ? QString() : m_desk.problemOfCode(code);
    m_reading->setText(problem.isEmpty() ? tr("The code is complete.") : problem);
    m_reading->setVisible(!code.isEmpty());
}

edit::Problems JoinForm::store()
{
    for (const auto &[field, text] :
        {std::pair{QStringLiteral("code"), m_code->text()}, {QStringLiteral("name"), m_name->text()}}) {
        if (text.isEmpty())
            return {{records::Kind::None, {}, field, rules::ProblemCode::Required}};
    }
    beginWork(tr("Asking the hub…"));
    m_desk.join(m_code->text(), m_name->text(), [form = QPointer(this)](const QString &problem) {
        if (form)
            form->endWork(problem);
    });
    return {};
}

}  // namespace qianshao::ui::devices
