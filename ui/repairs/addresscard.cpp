// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/addresscard.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/wraplayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::repairs {

namespace {

QLabel *makeLabel(const char *name, const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

// The list keeps the focus, whatever is clicked.
QPushButton *makeButton(const QString &text, const char *name, const char *role, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setProperty("role", QLatin1StringView(role));
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

}  // namespace

AddressCard::AddressCard(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_address(makeLabel("settledAddressLabel", "strong", this)),
      m_person(makeLabel("settledPersonLabel", "dim", this)),
      m_why(makeLabel("settledWhyLabel", "dim", this)),
      m_problem(makeLabel("settleProblemLabel", "problem", this)),
      m_take(
          makeButton(QStringLiteral("%1  %2").arg(tr("Take the proposal"), workplace.actions.keyText(u"takeAddress")),
              "takePushButton", "primary", this))
{
    const widgets::Theme &theme = workplace.theme;
    setObjectName(QStringLiteral("addressCard"));
    setProperty("role", QStringLiteral("footer"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin() * 3 / 4, theme.margin(), theme.margin());
    column->setSpacing(theme.grid() / 2);
    column->addWidget(m_address);
    column->addWidget(m_person);
    column->addWidget(m_why);
    for (int i = 0; i < mostCandidates; ++i) {
        auto *button = makeButton({}, "", "candidate", this);
        button->setObjectName(QStringLiteral("candidate%1PushButton").arg(i + 1));
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT candidateChosen(i); });
        column->addWidget(button);
        m_candidates[size_t(i)] = button;
    }
    column->addWidget(m_problem);
    auto *actions = new widgets::WrapLayout;
    actions->setContentsMargins(0, theme.grid(), 0, 0);
    actions->setSpacing(theme.grid());
    auto *none = makeButton(QStringLiteral("%1  N").arg(tr("Not in the list")), "notInListPushButton", "", this);
    auto *place = makeButton(QStringLiteral("%1  P").arg(tr("Paste coordinates")), "placePushButton", "", this);
    for (QPushButton *button : {m_take, none, place})
        actions->addWidget(button);
    column->addLayout(actions);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT candidateChosen(0); });
    connect(none, &QPushButton::clicked, this, &AddressCard::notInListChosen);
    connect(place, &QPushButton::clicked, this, &AddressCard::placeWanted);
    setProblem({});
}

void AddressCard::show(const rules::AddressRow &row, const AddressProposal &proposal)
{
    m_address->setText(row.address);
    QStringList person{row.name, itemmodels::masked(row.phone, records::Sensitivity::Contact)};
    person.removeAll(QString());
    if (row.open > 0)
        person.append(tr("%Ln open instruction(s)", nullptr, int(row.open)));
    m_person->setText(person.join(QStringLiteral(" · ")));
    m_why->setText(proposal.why);
    for (int i = 0; i < mostCandidates; ++i) {
        QPushButton *button = m_candidates[size_t(i)];
        const bool isThere = i < proposal.candidates.size();
        button->setVisible(isThere);
        if (isThere)
            button->setText(QStringLiteral("%1   %2").arg(i + 1).arg(proposal.candidates[i].text));
    }
    m_take->setVisible(proposal.hasBest);
    setProblem({});
}

void AddressCard::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

}  // namespace qianshao::ui::repairs
