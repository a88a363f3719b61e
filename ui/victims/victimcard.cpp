// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/victims/victimcard.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/grouphead.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::victims {

using records::Sensitivity;

namespace {

// The middle of the first line is that of the panel's close button beside it.
constexpr int topMargin = 5;

QLabel *makeLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    return label;
}

}  // namespace

VictimCard::VictimCard(const widgets::Workplace &workplace, QWidget *parent)
    : QScrollArea(parent),
      m_workplace(workplace)
{
    setObjectName(QStringLiteral("victimCard"));
    setProperty("role", QStringLiteral("surface"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showVictim({});
}

void VictimCard::clear()
{
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    const int margin = m_workplace.theme.margin();
    m_column->setContentsMargins(margin, topMargin, margin, margin);
    m_column->setSpacing(m_workplace.theme.grid());
}

void VictimCard::showVictim(const records::Uuid &id)
{
    if (id != m_id)
        m_unmasked = false;
    m_id = id;
    clear();
    if (const auto data = id.isNull() ? std::nullopt : m_workplace.cases.readVictim(id))
        fill(*data);
    else
        addNothing();
    setWidget(m_content);  // only now: one that is filled later would get no height for its texts
}

void VictimCard::addNothing()
{
    auto *nothing = new widgets::EmptyState(m_workplace.theme, QStringLiteral("documentinfo"), m_content);
    nothing->setText({}, tr("Choose a case to see it here."));
    m_column->addWidget(nothing);
}

void VictimCard::setUnmasked(bool unmasked)
{
    m_unmasked = unmasked;
    // The button that was pressed goes with the old content, once its click is over.
    QMetaObject::invokeMethod(this, [this] { showVictim(m_id); }, Qt::QueuedConnection);
}

void VictimCard::fill(const itemmodels::VictimCase &data)
{
    addPerson(data);
    addMoney(data.victim);
    addCase(data);
    addWarnings(data);
    if (!data.victim.remark.isEmpty()) {
        addGroup(tr("Remark"));
        m_column->addWidget(makeLabel(data.victim.remark, "text", m_content));
    }
    m_column->addStretch();  // an alignment would forget what breaking lines take
}

void VictimCard::addPerson(const itemmodels::VictimCase &data)
{
    const records::Person &person = data.person;
    auto *top = new QHBoxLayout;
    auto *name = makeLabel(person.name.isEmpty() ? tr("No name") : person.name, "head", m_content);
    name->setObjectName(QStringLiteral("nameLabel"));
    auto *show = new QPushButton(m_unmasked ? tr("Hide") : tr("Show"), m_content);
    show->setObjectName(QStringLiteral("showPushButton"));
    show->setProperty("role", QStringLiteral("flat"));
    show->setFocusPolicy(Qt::NoFocus);
    show->setToolTip(tr("Show the numbers of the person"));
    connect(show, &QPushButton::clicked, this, [this] { setUnmasked(!m_unmasked); });
    top->addWidget(name, 1);
    top->addWidget(show);
    top->addSpacing(24);  // the panel's own close button
    m_column->addLayout(top);
    const auto shown = [&](const QString &text, Sensitivity kind) {
        return m_unmasked ? text : itemmodels::masked(text, kind);
    };
    addFacts({{tr("Phone"), person.phone.isEmpty() ? tr("no phone") : shown(person.phone, Sensitivity::Contact)},
        {tr("Identity"), shown(person.identity, Sensitivity::Identity)}, {tr("Address"), person.address},
        {tr("Next follow-up"), itemmodels::dateTime(data.victim.nextFollowUpAt, m_workplace.zone)}});
}

// Beside one another, never added up.
void VictimCard::addMoney(const records::Victim &victim)
{
    addGroup(tr("Money, in yuan"));
    QGridLayout *grid = addGrid();
    const std::pair<QString, records::Fen> kinds[] = {{tr("Lost"), victim.lost}, {tr("Stopped"), victim.stopped},
        {tr("Frozen"), victim.frozen}, {tr("Returned"), victim.returned}};
    int place = 0;
    for (const auto &[title, amount] : kinds) {
        const int row = place / 2 * 2;
        const int column = place++ % 2;
        grid->addWidget(makeLabel(title, "small", m_content), row, column);
        auto *value = makeLabel(amount.isSet() ? itemmodels::yuan(amount) : QStringLiteral("—"), "strong", m_content);
        value->setWordWrap(false);
        grid->addWidget(value, row + 1, column);
        grid->setColumnStretch(column, 1);
    }
}

void VictimCard::addCase(const itemmodels::VictimCase &data)
{
    const records::Victim &victim = data.victim;
    addGroup(tr("Case"));
    addFacts(
        {{tr("Type of fraud"),
             victim.fraudType == records::FraudType::Unset ? victim.fraudTypeSent : itemmodels::word(victim.fraudType)},
            {tr("Case number"), victim.caseNumber}, {tr("Progress"), victim.progress},
            {tr("Defrauded"), itemmodels::dateTime(victim.defraudedAt, m_workplace.zone)},
            {tr("Reported"), itemmodels::dateTime(victim.reportedAt, m_workplace.zone)},
            {tr("Officer"), data.line.officerName}});
}

void VictimCard::addWarnings(const itemmodels::VictimCase &data)
{
    if (data.warnings.empty()) {
        if (!data.victim.instructionSent.isEmpty()) {
            addGroup(tr("Warnings"));
            addFacts({{tr("As the ledger says"), data.victim.instructionSent}});
        }
        return;
    }
    addGroup(tr("Warnings of this person"));
    QGridLayout *grid = addGrid();
    int row = 0;
    for (const rules::InstructionRow &warning : data.warnings) {
        const bool isLinked = warning.id == data.victim.instruction.id;
        auto *button =
            new QPushButton(QStringLiteral("%1 · %2 · %3")
                                .arg(itemmodels::shortTime(warning.issuedAt, m_workplace.now(), m_workplace.zone),
                                    itemmodels::word(warning.level), itemmodels::word(warning.status)),
                m_content);
        button->setObjectName(QStringLiteral("warning%1PushButton").arg(row));
        button->setProperty("role", QStringLiteral("flat"));
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        button->setToolTip(warning.number);
        connect(button, &QPushButton::clicked, this, [this, id = warning.id] { Q_EMIT instructionRequested(id); });
        grid->addWidget(button, row, 0);
        if (isLinked)
            grid->addWidget(makeLabel(tr("linked"), "small", m_content), row, 1);
        ++row;
    }
    grid->setColumnStretch(0, 1);
}

void VictimCard::addGroup(const QString &title)
{
    m_column->addSpacing(m_workplace.theme.grid());
    m_column->addWidget(new widgets::GroupHead(m_workplace.theme, title, m_content));
}

QGridLayout *VictimCard::addGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_workplace.theme.grid() * 3 / 2);
    grid->setVerticalSpacing(4);
    m_column->addLayout(grid);
    return grid;
}

void VictimCard::addFacts(const widgets::Facts &facts)
{
    auto *lines = new widgets::FactLines(m_workplace.theme, m_content);
    lines->setFacts(facts);
    m_column->addWidget(lines);
}

}  // namespace qianshao::ui::victims
