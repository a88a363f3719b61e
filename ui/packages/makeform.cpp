// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/packages/makeform.h"

#include "models/security/packagewriter.h"
#include "ui/widgets/question.h"

#include <QLocale>
#include <QPushButton>

namespace qianshao::ui::packages {

using security::PackageWriter;
using widgets::Choice;
using widgets::ChoiceField;
using widgets::TextField;

namespace {

constexpr qint64 sizes[] = {PackageWriter::cd, PackageWriter::dvd, PackageWriter::mail};
constexpr int withFiles = 1;
constexpr int recordsOnly = 2;

}  // namespace

MakeForm::MakeForm(
    const widgets::Workplace &workplace, PackageDesk &desk, const QList<Partner> &partners, QWidget *parent)
    : Form(workplace, {}, parent),
      m_desk(desk),
      m_partners(partners)
{
    setObjectName(QStringLiteral("makeForm"));
    setTitle(tr("Make a package"));
    setSubject(tr("Only the partner's device can open it."));
    setSaveText(tr("Make it"));
    addPartners();
    addFolder();
    pairNext();
    m_medium = addField(QStringLiteral("medium"), tr("Number of the disc"), new TextField);
    m_approver = addField(QStringLiteral("approver"), tr("Approved by"), new TextField);
    addSizes();
    m_again = addField(QStringLiteral("again"), tr("Send again: code of what is missing"),
        new widgets::CheckedField<TextField>([this](const QString &code) { return m_desk.problemOfAsked(code); }));
}

// The one with the most to get is proposed.
void MakeForm::addPartners()
{
    std::vector<Choice> choices;
    for (const Partner &partner : m_partners) {
        const QString word = tr("%1 · %2").arg(partner.name, QLocale().toString(partner.waiting));
        const size_t at = choices.size();
        choices.push_back({int(at) + 1, word, at < 9 ? QLatin1Char(char('1' + at)) : QChar()});
    }
    m_partner = addField(QStringLiteral("partner"), tr("For, and how many records wait"),
        new ChoiceField(workplace().theme, std::move(choices)));
    const auto most = std::ranges::max_element(m_partners, {}, &Partner::waiting);
    m_partner->setValue(int(most - m_partners.begin()) + 1);
}

void MakeForm::addFolder()
{
    m_folder = addField(QStringLiteral("folder"), tr("Folder"), new TextField);
    auto *choose = new QPushButton(tr("Choose…"), m_folder);
    choose->setObjectName(QStringLiteral("folderPushButton"));
    m_folder->addBeside(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        if (const QString folder = widgets::chosenFolder(this, tr("Folder for the package")); !folder.isEmpty())
            m_folder->setText(folder);
    });
}

void MakeForm::addSizes()
{
    m_size = addField(QStringLiteral("size"), tr("Files no larger than"),
        new ChoiceField(workplace().theme,
            {Choice{1, tr("CD"), u'Q'}, Choice{2, tr("DVD"), u'W'}, Choice{3, tr("Mail, 100 MB"), u'E'}}));
    m_size->setValue(2);
    m_files = addField(QStringLiteral("files"), tr("Photos and signatures"),
        new ChoiceField(workplace().theme,
            {Choice{withFiles, tr("with them"), u'Y'}, Choice{recordsOnly, tr("records only"), u'N'}}));
    m_files->setValue(withFiles);
}

edit::Problems MakeForm::store()
{
    for (const auto &[field, isMissing] : {std::pair{QStringLiteral("partner"), m_partner->value() == 0},
             {QStringLiteral("folder"), m_folder->text().trimmed().isEmpty()},
             {QStringLiteral("size"), m_size->value() == 0}, {QStringLiteral("files"), m_files->value() == 0}}) {
        if (isMissing)
            return {{records::Kind::None, {}, field, rules::ProblemCode::Required}};
    }
    m_desk.make({.partner = m_partners[m_partner->value() - 1].device,
        .folder = m_folder->text().trimmed(),
        .volumeSize = sizes[m_size->value() - 1],
        .withFiles = m_files->value() == withFiles,
        .again = m_again->text().trimmed(),
        .medium = m_medium->text().trimmed(),
        .approver = m_approver->text().trimmed()});
    return {};
}

}  // namespace qianshao::ui::packages
