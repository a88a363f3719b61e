// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/packages/packagespage.h"

#include "ui/packages/makeform.h"
#include "ui/packages/packagetable.h"
#include "ui/packages/partnerform.h"
#include "ui/packages/partnerspanel.h"
#include "ui/packages/takeform.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/question.h"
#include "ui/widgets/workline.h"
#include "ui/widgets/wraplayout.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qianshao::ui::packages {

PackagesPage::PackagesPage(const widgets::Workplace &workplace, PackageDesk &desk, QWidget *parent)
    : Page(workplace, QStringLiteral("packages"), parent),
      m_desk(desk),
      m_count(new QLabel(this)),
      m_make(new QPushButton(tr("Make a package"), this)),
      m_take(new QPushButton(tr("Take one in"), this)),
      m_add(new QPushButton(tr("Add a partner"), this)),
      m_work(new widgets::WorkLine(workplace.theme, this)),
      m_views(new QStackedLayout),
      m_empty(new widgets::EmptyState(workplace.theme, icon(), this)),
      m_table(new PackageTable(workplace, this)),
      m_panel(std::make_unique<PartnersPanel>(workplace.theme))
{
    build();
    attachActions();
    connect(&m_desk, &PackageDesk::progressed, this,
        [this](int percent) { m_work->begin(tr("Working: %1 %").arg(percent)); });
    connect(&m_desk, &PackageDesk::finished, this, [this](const QString &words, bool isProblem) {
        m_work->tell(words, isProblem);
        refresh();
    });
    connect(m_work, &widgets::WorkLine::cancelled, &m_desk, &PackageDesk::cancel);
}

PackagesPage::~PackagesPage() = default;

void PackagesPage::build()
{
    m_count->setObjectName(QStringLiteral("countLabel"));
    const Head head = addHead(title(), m_count);
    for (const auto &[button, name, run] : {std::tuple{m_make, "makePushButton", &PackagesPage::make},
             std::tuple{m_take, "takePushButton", &PackagesPage::take},
             std::tuple{m_add, "addPushButton", &PackagesPage::addPartner}}) {
        button->setObjectName(QLatin1StringView(name));
        head.line->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
    }
    m_make->setIcon(workplace().theme.icon(QStringLiteral("document-export")));
    m_take->setIcon(workplace().theme.icon(QStringLiteral("document-import")));
    m_add->setIcon(workplace().theme.icon(QStringLiteral("list-add")));
    head.below->addWidget(m_work);
    m_empty->setText(tr("No discs are exchanged yet"),
        tr("Where no network may go, records travel on discs. Add the device that you exchange them with."),
        tr("Add a partner"));
    connect(m_empty, &widgets::EmptyState::actionClicked, this, &PackagesPage::addPartner);
    m_views->addWidget(m_empty);
    m_views->addWidget(m_table);
    head.page->addLayout(m_views, 1);
}

void PackagesPage::attachActions()
{
    widgets::ActionCatalogue &actions = workplace().actions;
    const auto add = [&](const QString &id, const QPushButton &button, Qt::Key key, const char *icon, auto run) {
        actions.add(
            {id, button.text(), QKeySequence(Qt::CTRL | key), QLatin1StringView(icon), actions.find(u"print")->group});
        actions.attach(id, this, [this, run] { (this->*run)(); });
    };
    add(QStringLiteral("makePackage"), *m_make, Qt::Key_E, "document-export", &PackagesPage::make);
    add(QStringLiteral("takePackage"), *m_take, Qt::Key_O, "document-import", &PackagesPage::take);
    add(QStringLiteral("addPartner"), *m_add, Qt::Key_N, "list-add", &PackagesPage::addPartner);
    m_make->setToolTip(actions.toolTip(u"makePackage"));
    m_take->setToolTip(actions.toolTip(u"takePackage"));
    m_add->setToolTip(actions.toolTip(u"addPartner"));
}

QWidget *PackagesPage::panel()
{
    return m_panel.get();
}

void PackagesPage::activate()
{
    refresh();
    focusList();
}

void PackagesPage::focusList()
{
    m_views->currentWidget()->setFocus();
}

void PackagesPage::refresh()
{
    m_partners = m_desk.partners();
    m_panel->setPartners(m_partners, m_desk.ownCode(), m_desk.ownFingerprint());
    const QList<RegisterLine> lines = m_desk.registerLines();
    m_table->setLines(lines);
    m_count->setText(lines.isEmpty() ? QString() : tr("%Ln package(s)", nullptr, int(lines.size())));
    m_views->setCurrentIndex(m_partners.isEmpty() ? 0 : 1);
    m_make->setVisible(!m_partners.isEmpty());
    m_take->setVisible(!m_partners.isEmpty());
    m_add->setVisible(!m_partners.isEmpty());
    m_gaps = int(std::ranges::count_if(m_partners, [](const Partner &partner) { return partner.firstMissing > 0; }));
    Q_EMIT waitingChanged();
}

bool PackagesPage::isBusy()
{
    if (m_desk.isRunning())
        m_work->tell(tr("A package is being made or taken in. Wait until it is done."), true);
    return m_desk.isRunning();
}

void PackagesPage::make()
{
    if (isBusy())
        return;
    QList<Partner> receivers = m_partners;
    receivers.removeIf([](const Partner &partner) { return partner.road == Road::OnlyFrom; });
    if (receivers.isEmpty())
        m_work->tell(tr("There is no partner to make a package for. Add one first."), true);
    else
        Q_EMIT formOpened(new MakeForm(workplace(), m_desk, receivers));
}

void PackagesPage::take()
{
    if (isBusy())
        return;
    const QString path = widgets::chosenFile(this, tr("Package to take in"), tr("Packages (*.qpk);;All files (*)"));
    if (!path.isEmpty())
        takeFile(path);
}

void PackagesPage::takeFile(const QString &path)
{
    const auto seen = m_desk.look(path);
    if (const auto *refusal = std::get_if<QString>(&seen)) {
        m_work->tell(*refusal, true);
        return;
    }
    m_work->end();
    Q_EMIT formOpened(new TakeForm(workplace(), m_desk, std::get<Cover>(seen)));
}

void PackagesPage::addPartner()
{
    auto *form = new PartnerForm(workplace(), m_desk);
    connect(form, &widgets::Form::saved, this, &PackagesPage::refresh);
    Q_EMIT formOpened(form);
}

}  // namespace qianshao::ui::packages
