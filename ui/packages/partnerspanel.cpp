// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/packages/partnerspanel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace qianshao::ui::packages {
namespace {

using widgets::Facts;  // in full before a function's name, lupdate would take it for the class of the words

QString wordOf(Road road)
{
    switch (road) {
    case Road::Both: return PartnersPanel::tr("both ways");
    case Road::OnlyTo: return PartnersPanel::tr("only to it");
    case Road::OnlyFrom: return PartnersPanel::tr("only from it");
    }
    return {};
}

QString numberOf(int number)
{
    return number == 0 ? PartnersPanel::tr("none yet") : QLocale().toString(number);
}

Facts factsOf(const Partner &partner)
{
    Facts facts{
        {PartnersPanel::tr("Fingerprint"), partner.fingerprint}, {PartnersPanel::tr("Discs go"), wordOf(partner.road)}};
    if (partner.road != Road::OnlyFrom)
        facts += {{PartnersPanel::tr("Records waiting"), QLocale().toString(partner.waiting)},
            {PartnersPanel::tr("Sent up to"), numberOf(partner.sentUpTo)}};
    if (partner.road != Road::OnlyTo)
        facts.append({PartnersPanel::tr("Taken up to"), numberOf(partner.takenUpTo)});
    return facts;
}

QString problemOf(const Partner &partner)
{
    return partner.firstMissing == 0 ? QString()
                                     : PartnersPanel::tr("Packages %1 to %2 are missing. Ask it for: %3")
                                           .arg(partner.firstMissing)
                                           .arg(partner.lastMissing)
                                           .arg(partner.missingCode);
}

}  // namespace

PartnersPanel::PartnersPanel(const widgets::Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("partnersPanel"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void PartnersPanel::setPartners(const QList<Partner> &partners, const QString &ownCode, const QString &ownFingerprint)
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("partnersWidget"));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(m_theme.margin(), m_theme.margin(), m_theme.margin(), m_theme.margin());
    m_column->setSpacing(m_theme.grid());
    for (const Partner &partner : partners)
        add(partner.name, factsOf(partner), problemOf(partner));
    // With spaces it is broken between its groups; it is read all the same.
    const QString code = QString(ownCode).replace(u'-', u' ');
    add(tr("This device"), {{tr("Fingerprint"), ownFingerprint}, {tr("Code for partners"), code}});
    m_column->addStretch();
    setWidget(content);
}

void PartnersPanel::add(const QString &head, const widgets::Facts &facts, const QString &problem)
{
    auto *title = new widgets::BreakingLabel(m_column->parentWidget());
    title->setWords(head);
    title->setProperty("role", QStringLiteral("head"));
    m_column->addWidget(title);
    if (!problem.isEmpty()) {
        auto *label = new widgets::BreakingLabel(m_column->parentWidget());
        label->setObjectName(QStringLiteral("missingLabel"));
        label->setProperty("role", QStringLiteral("problem"));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWords(problem);
        m_column->addWidget(label);
    }
    auto *lines = new widgets::FactLines(m_theme, m_column->parentWidget());
    lines->setFacts(facts);
    m_column->addWidget(lines);
    m_column->addSpacing(m_theme.grid());
}

}  // namespace qianshao::ui::packages
