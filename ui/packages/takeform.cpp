// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/packages/takeform.h"

#include "models/itemmodels/words.h"
#include "models/records/catalogue.h"
#include "ui/widgets/factlines.h"

#include <QFileInfo>
#include <QLocale>

namespace qianshao::ui::packages {
namespace {

QString kindNamed(const QString &table)
{
    for (const records::Kind kind : records::allKinds()) {
        if (table == QLatin1StringView(records::tableOf(kind)))
            return itemmodels::word(kind);
    }
    return TakeForm::tr("Others");
}

}  // namespace

TakeForm::TakeForm(const widgets::Workplace &workplace, PackageDesk &desk, const Cover &cover, QWidget *parent)
    : Form(workplace, {}, parent),
      m_desk(desk),
      m_path(cover.path)
{
    setObjectName(QStringLiteral("takeForm"));
    setTitle(tr("Take in package %1").arg(cover.number));
    setSubject(tr("from %1").arg(cover.partner));
    setSaveText(tr("Take it in"));
    widgets::Facts facts{{tr("File"), QFileInfo(cover.path).fileName()},
        {tr("Made"), itemmodels::dateTime(cover.madeAt, workplace.zone)}, {tr("By"), cover.senderName},
        {tr("Program"), cover.program}, {tr("Disc"), cover.medium}, {tr("Approved by"), cover.approver},
        {tr("Files"), QLocale().toString(cover.volumes)}};
    for (const auto &[table, count] : cover.counts)
        facts.append({kindNamed(table), QLocale().toString(count)});
    auto *lines = new widgets::FactLines(workplace.theme, this);
    lines->setFacts(facts);
    addWidget(lines);
}

edit::Problems TakeForm::store()
{
    m_desk.take(m_path);
    return {};
}

}  // namespace qianshao::ui::packages
